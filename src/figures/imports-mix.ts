import type { TableAbout } from '../data/about.ts'
import { importsMixQuality } from '../data/row-quality.ts'
import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { ImportsMixRow } from '../data/tables/imports-mix.ts'
import type { Absence, ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatBare, formatShare, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { atYear, type ByYear, groupByYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { missingYear, vintageOf } from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { importsMixRecords } from './records/imports-mix.ts'

type Category = ImportsMixRow['category']
export type Rows = ByYear<readonly ImportsMixRow[]>
type Trade = ByYear<ChinaTradeRow | undefined>

interface Part {
  readonly id: Category
  readonly name: string
  readonly label: string
  readonly color: ColorToken
}

/** From the bottom of a column to its top. What is left has a name for each of its meanings. */
export const PARTS: readonly Part[] = [
  { id: 'crude', name: 'Crude oil', label: 'crude oil', color: 'russia' },
  { id: 'coal', name: 'Coal', label: 'coal', color: 'third' },
  { id: 'pipeline-gas', name: 'Pipeline gas', label: 'pipeline gas', color: 'saudi' },
  { id: 'farm-products', name: 'Farm products (2020 only)', label: 'farm products', color: 'together' },
  { id: 'other', name: 'All other', label: 'all other', color: 'rest' },
  {
    id: 'other-without-farm',
    name: 'All other without farm products (2020)',
    label: 'other (2020)',
    color: 'fourth',
  },
  {
    id: 'other-with-coal-and-gas',
    name: 'All other with coal and gas (2023)',
    label: 'all but crude (2023)',
    color: 'fifth',
  },
]

export default defineFigure({
  id: 'imports-mix',
  title: 'What does China buy from Russia?',
  domains: ['energy'],
  definition:
    'What China’s imports of goods from Russia consist of, by value: crude oil, coal, pipeline gas, in one year farm products, and what is left.',
  method:
    'Each value is divided by all imports from Russia in that year, both in current dollars of China Customs; what is left is the total less the values known. Only years whose values are documented have a column. Shares of energy quoted elsewhere follow other definitions and are not drawn.',
  tables: ['imports-mix', 'china-trade'],
  records: importsMixRecords,
  period: ({ 'imports-mix': rows }) => {
    const byYear = groupByYear(rows)
    return (from, to) => [
      periodShare(byYear, 'crude', 'Crude oil’s share of what China buys from Russia', from, to),
      periodShare(byYear, 'coal', 'Coal’s share of what China buys from Russia', from, to),
    ]
  },
  prepare: ({ 'imports-mix': rows, 'china-trade': trade }, about) => {
    const byYear = groupByYear(rows)
    const facts = about['imports-mix']
    const series = seriesOf(byYear, oneByYear(trade), facts)
    return (query) => model(series, byYear, facts, query)
  },
})

export const rowOf = (rows: Rows, year: number, category: Category) =>
  atYear(rows, year)?.find((row) => row.category === category)

/** Over the documented years together, so that a year with more trade weighs more. */
function periodShare(rows: Rows, category: Category, label: string, from: number, to: number): PeriodValue {
  const known = yearsOf(from, to).flatMap((year) => rowOf(rows, year, category) ?? [])
  return {
    label,
    unit: 'percent',
    value: sharePercent(sum(known.map((row) => row.value_usd_bn)), sum(known.map((row) => row.total_usd_bn))),
    ...coveredNote(
      [from, to],
      known.map(({ year }) => year),
    ),
  }
}

function seriesOf(rows: Rows, trade: Trade, about: TableAbout): WholeSeries[] {
  return PARTS.map((part, i) => ({
    ...part,
    mark: 'bars',
    emphasis: i === 0 ? 'main' : 'second',
    unit: 'percent',
    points: mapYears((year): TimePoint => {
      const row = rowOf(rows, year, part.id)
      if (!row) return missingYear(about, 'groups', year)
      const words = `${formatBare(row.value_usd_bn, 'billion-usd')} of ${formatBare(row.total_usd_bn, 'billion-usd')} billion USD`
      return {
        value: sharePercent(row.value_usd_bn, row.total_usd_bn),
        quality: importsMixQuality(row, atYear(trade, year)?.split_flag ?? null),
        note: [words, row.note?.replace(/\.$/, '')].filter(Boolean).join('; '),
        sources: row.sources,
      }
    }),
  }))
}

function model(
  series: readonly WholeSeries[],
  rows: Rows,
  about: TableAbout,
  query: FigureQuery,
): Body<TimeModel> {
  return {
    shape: 'time',
    subtitle:
      'Share of the value of China’s imports from Russia, %; “all other” changes its meaning from year to year',
    takeaway: takeaway(rows, query),
    notes: about.caveats,
    vintage: vintageOf(about),
    unit: 'percent',
    axisAtLeast: 100,
    series: series.map((one) => cutSeries(one, query)),
    absences: absences(rows, query),
  }
}

/** Every run of asked years without a column, also between documented ones. */
function absences(rows: Rows, { from, to }: FigureQuery): Absence[] {
  const found: Absence[] = []
  for (const year of yearsOf(from, to)) {
    if (rowOf(rows, year, 'crude')) continue
    const last = found.at(-1)
    if (last?.to === year - 1) found[found.length - 1] = { ...last, to: year }
    else found.push({ from: year, to: year, text: 'not documented' })
  }
  return found
}

/** Whether crude oil, coal and pipeline gas of a year are all known. */
export const hasThree = (rows: Rows, year: number) =>
  THREE.every((category) => rowOf(rows, year, category) !== undefined)
export const THREE = ['crude', 'coal', 'pipeline-gas'] as const

/** About the last year documented in the range, and the first beside it. */
function takeaway(rows: Rows, { from, to }: FigureQuery): Sentence {
  const known = yearsOf(from, to).filter((year) => rowOf(rows, year, 'crude'))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined)
    return say`The composition is not documented for ${formatYears(from, to)}.`
  const share = (year: number, category: Category) => {
    const row = rowOf(rows, year, category)
    return row ? (sharePercent(row.value_usd_bn, row.total_usd_bn) ?? 0) : 0
  }
  const crude = (year: number) => num(formatShare(share(year, 'crude')), { row: `${year}`, column: 'crude' })
  const before = first !== last && say`, against ${crude(first)} in ${first}`
  const full = known.findLast((year) => hasThree(rows, year))
  const three = full !== undefined && sum(THREE.map((category) => share(full, category)))
  const together =
    three !== false &&
    say`; with coal and pipeline gas it was ${num(formatShare(three), { row: WHOLE_RANGE, column: `three-${full}` })}${full !== last && ` in ${full}`}, LNG and refined products not counted`
  return say`In ${last} crude oil made up ${crude(last)} of what China bought from Russia${before}${together}.`
}
