import { gapNotes, type TableAbout } from '../data/about.ts'
import type { SettlementRow } from '../data/tables/settlement.ts'
import { middleOf } from '../model/decimal-year.ts'
import type { DatedPoint, MultiplesModel, PaneSeries } from '../model/figure-model.ts'
import { formatDate, formatShare, formatYears } from '../model/format.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { gap, mapYears } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { spanOfYears, vintageOf } from './kit/table-facts.ts'
import { settlementRecords } from './records/settlement.ts'

export default defineFigure({
  id: 'settlement',
  title: 'In which money do China and Russia settle?',
  domains: ['energy'],
  shape: 'multiples',
  definition:
    'What officials, a central bank and news reports have said of the part of payments between Russia and China that is made in yuan and rubles, or in yuan alone; beside it the part of the yuan in payments for all of Russia’s trade.',
  method:
    'One mark is one statement, at the middle of the period it is of or, where it names none, on the day it was made. “More than 80%” is stored as 80 and marked; “two thirds” is rounded. No speaker says how the payments are counted, so nothing is averaged, joined or filled in.',
  tables: ['settlement'],
  records: settlementRecords,
  period: () => () => [
    {
      label: 'Yuan and rubles in settlements between Russia and China',
      unit: 'percent',
      value: null,
      note: 'statements of single days, counted in ways not told: no figure of a period',
    },
  ],
  prepare: ({ settlement: rows }, { settlement: about }) => {
    const panes = panesOf(rows)
    return (query) => model(panes, rows, about, query)
  },
})

/** What the statement is of, or where it names no period, the day it was made. */
export function momentOf({ period, statement_date }: SettlementRow): { at: number; dateText: string } {
  if (period === null) return { at: middleOf(statement_date), dateText: formatDate(statement_date) }
  const [year = '', quarter] = period.split('-Q')
  if (quarter)
    return { at: Number(year) + (Number(quarter) - 0.5) / 4, dateText: `${QUARTERS[quarter]} of ${year}` }
  return { at: middleOf(period), dateText: formatDate(period) }
}

const QUARTERS: Record<string, string> = {
  1: 'first quarter',
  2: 'second quarter',
  3: 'third quarter',
  4: 'fourth quarter',
}

export type Column = 'together_pct' | 'yuan_pct'

interface Payments extends Pick<PaneSeries, 'id' | 'name' | 'label' | 'color'> {
  readonly scope: SettlementRow['scope']
  readonly column: Column
}

/** Which payments and which money each series is of. */
export const SERIES: readonly Payments[] = [
  {
    id: 'together',
    scope: 'pair',
    column: 'together_pct',
    name: 'Yuan and rubles in settlements between Russia and China',
    label: 'yuan and rubles',
    color: 'together',
  },
  {
    id: 'yuan',
    scope: 'pair',
    column: 'yuan_pct',
    name: 'Yuan in settlements between Russia and China',
    label: 'yuan alone',
    color: 'china',
  },
  {
    id: 'imports',
    scope: 'russia-imports',
    column: 'yuan_pct',
    name: 'Yuan in payments for all of Russia’s imports',
    label: 'imports',
    color: 'china',
  },
  {
    id: 'exports',
    scope: 'russia-exports',
    column: 'yuan_pct',
    name: 'Yuan in payments for all of Russia’s exports',
    label: 'exports',
    color: 'russia',
  },
]

const PANES = [
  { id: 'pair', name: 'Between Russia and China', scopes: ['pair'] },
  { id: 'all-trade', name: 'Yuan in all of Russia’s trade', scopes: ['russia-imports', 'russia-exports'] },
]

function panesOf(rows: readonly SettlementRow[]): WholePane[] {
  return PANES.map(({ scopes, ...pane }) => {
    const series = SERIES.filter(({ scope }) => scopes.includes(scope)).map((one) => seriesOf(rows, one))
    const covers = spanOf(series.flatMap(({ dated }) => dated))
    return { ...pane, unit: 'percent', axisAtLeast: 100, covers, series }
  })
}

function seriesOf(rows: readonly SettlementRow[], { scope, column, ...words }: Payments) {
  const dated = rows
    .flatMap((row): DatedPoint[] => {
      const value = row.scope === scope ? row[column] : null
      if (value === null) return []
      return [{ ...momentOf(row), value, quality: row.flag, note: wordsOf(row), sources: row.sources }]
    })
    .toSorted((a, b) => a.at - b.at)
  const [first, last] = spanOf(dated)
  return {
    ...words,
    mark: 'dots',
    emphasis: 'main',
    unit: 'percent',
    dated,
    // A year as a whole says nothing: its statements are of different days and counts.
    points: mapYears((year) => gap(year < first || year > last ? 'not-collected' : 'not-found')),
  } as const
}

/** Who said it and how; which payments they are, the title of the chart says. */
function wordsOf({ said_by, note, scope }: SettlementRow): string {
  return note === null || scope !== 'pair' ? said_by : `${said_by}: ${note.replace(/\.(”?)$/, '$1')}`
}

/** First and last year of dated values; throws where there is none. */
function spanOf(points: readonly { readonly at: number }[]): [number, number] {
  return spanOfYears(points.map(({ at }) => ({ year: Math.floor(at) })))
}

function model(
  whole: readonly WholePane[],
  rows: readonly SettlementRow[],
  about: TableAbout,
  query: FigureQuery,
): Body<MultiplesModel> {
  return multiplesModel(whole, query, {
    subtitle: 'Statements on the share of payments by currency, %, each at its date',
    takeaway: takeaway(rows, query),
    notes: [
      ...about.caveats,
      'A mark stands at the period its statement is of or, where it names none, at the day it was made.',
      ...gapNotes(about),
    ],
    vintage: vintageOf(about),
  })
}

/** The last statement on payments between the two, and the first beside it. */
function takeaway(rows: readonly SettlementRow[], { from, to }: FigureQuery): Sentence {
  const all = rows
    .filter(({ scope }) => scope === 'pair')
    .map((row) => ({ ...row, ...momentOf(row) }))
    .toSorted((a, b) => a.at - b.at)
  const said = all.filter(({ at }) => at >= from && at < to + 1)
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last)
    return say`No statement was found for ${formatYears(from, to)}; they are of ${formatYears(...spanOf(all))}.`
  const share = ({ together_pct, flag, dateText }: (typeof all)[number]) =>
    say`${flag === 'at-least' && 'more than '}${num(formatShare(together_pct ?? 0), { row: dateText, column: 'together' })}`
  const latest =
    last.period === null
      ? say`${last.said_by} put yuan and rubles at ${share(last)} of settlements between Russia and China on ${last.dateText}`
      : say`Yuan and rubles made up ${share(last)} of settlements between Russia and China in ${inWords(last.dateText)} (${last.said_by})`
  const which = first === all[0] ? 'the first statement found' : 'the first statement in these years'
  const before = first !== last && say`; ${which} gives ${share(first)} for ${inWords(first.dateText)}`
  return say`${latest}${before}.`
}

const inWords = (dateText: string) => (dateText.includes('quarter') ? `the ${dateText}` : dateText)
