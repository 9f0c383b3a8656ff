import { gapNotes, type TableAbout } from '../data/about.ts'
import type { GasCoalRow } from '../data/tables/gas-coal.ts'
import { CALENDAR } from '../model/extent.ts'
import type { MultiplesModel, PaneSeries, TimePoint, Unit } from '../model/figure-model.ts'
import { formatValue, formatWhole, formatYears, UNIT_NAMES } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { atYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { missingYear, spanOfPoints, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { gasCoalRecords } from './records/gas-coal.ts'

type Rows = readonly GasCoalRow[]

export default defineFigure({
  id: 'gas-coal',
  title: 'How much gas and coal does China get from Russia?',
  domains: ['energy'],
  shape: 'multiples',
  definition:
    'China’s purchases of gas, liquefied gas and coal from Russia a year: what Gazprom delivered through the pipeline Power of Siberia, and the tonnes of LNG and of coal that China Customs recorded.',
  method:
    'Each product keeps its own unit and scale. Gas is Gazprom’s statement, in its own cubic metres. LNG and coal are customs tonnes: twelve months added up where they were published, else the figure of the year. Coal of the year as the press quotes it, on a wider count, has marks of its own beside the line.',
  tables: ['gas-coal'],
  records: gasCoalRecords,
  prepare: ({ 'gas-coal': rows }, { 'gas-coal': about }) => {
    const panes = panesOf(rows, about)
    return (query) => model(panes, rows, about, query)
  },
  period:
    ({ 'gas-coal': rows }) =>
    (from, to) => [
      periodSum('Gas delivered through Power of Siberia', rows, 'pipeline', from, to),
      periodSum('LNG bought from Russia', rows, 'liquefied-gas', from, to),
      periodSum('Coal bought from Russia, customs months', rows, 'coal', from, to),
    ],
})

interface Counted {
  readonly product: GasCoalRow['product']
  readonly bases: readonly GasCoalRow['basis'][]
  readonly unit: Unit
}

/** What is drawn: a product on bases that can stand in one line. */
const COUNTED = {
  pipeline: { product: 'power-of-siberia', bases: ['gazprom'], unit: 'billion-cubic-metres' },
  'liquefied-gas': { product: 'lng', bases: ['customs', 'customs-press'], unit: 'million-tonnes' },
  coal: { product: 'coal', bases: ['customs'], unit: 'million-tonnes' },
  'coal-in-the-press': { product: 'coal', bases: ['customs-press'], unit: 'million-tonnes' },
} as const satisfies Record<string, Counted>
export type SeriesId = keyof typeof COUNTED

export function rowsOf(rows: Rows, id: SeriesId): Rows {
  const { product, bases }: Counted = COUNTED[id]
  return rows.filter((row) => row.product === product && bases.includes(row.basis))
}

function panesOf(rows: Rows, about: TableAbout): WholePane[] {
  const series = (
    id: SeriesId,
    words: Pick<PaneSeries, 'name' | 'label' | 'spoken'>,
    style: Pick<PaneSeries, 'mark' | 'emphasis' | 'color'> = {
      mark: 'line',
      emphasis: 'main',
      color: 'russia',
    },
  ) => {
    const byYear = oneByYear(rowsOf(rows, id))
    const points = mapYears((year): TimePoint => {
      const row = atYear(byYear, year)
      if (!row) return missingYear(about, id, year)
      const { volume, flag, sources, note } = row
      return { value: volume, quality: flag, sources, ...(note ? { note } : {}) }
    })
    return { id, ...words, ...style, unit: COUNTED[id].unit, points }
  }
  const pane = (
    id: string,
    name: string,
    axisAtLeast: number,
    [main, ...others]: readonly [WholePane['series'][number], ...WholePane['series']],
  ): WholePane => ({
    id,
    name,
    unit: main.unit,
    axisAtLeast,
    covers: spanOfPoints([main, ...others], CALENDAR.from),
    series: [main, ...others],
  })
  return [
    {
      ...pane('power-of-siberia', 'Power of Siberia', 10, [
        series('pipeline', { name: 'Gas through Power of Siberia', label: 'Power of Siberia' }),
      ]),
      before: 'opened in December 2019',
    },
    pane('lng', 'LNG', 2, [series('liquefied-gas', { name: 'LNG from Russia', label: 'LNG' })]),
    pane('coal', 'Coal', 10, [
      series('coal', { name: 'Coal from Russia, customs months', label: 'customs months' }),
      series(
        'coal-in-the-press',
        {
          name: 'Coal from Russia, customs year as quoted in the press',
          label: 'customs year, in the press',
          spoken: 'year in the press',
        },
        { mark: 'dots', emphasis: 'second', color: 'third' },
      ),
    ]),
  ]
}

function model(
  whole: readonly WholePane[],
  rows: Rows,
  about: TableAbout,
  query: FigureQuery,
): Body<MultiplesModel> {
  return multiplesModel(whole, query, {
    subtitle: 'China’s purchases from Russia a year; each chart has its own unit',
    takeaway: takeaway(rows, query),
    notes: [
      ...about.caveats,
      ...gapNotes(about),
      'Three products in three units: the heights of the charts cannot be compared with each other.',
    ],
    vintage: vintageOf(about),
  })
}

/** The last year of each product; coal of the customs months where both series have the year. */
function takeaway(rows: Rows, { from, to }: FigureQuery): Sentence {
  const last = (what: string, ...ids: readonly SeriesId[]) => {
    const found = yearsOf(from, to)
      .toReversed()
      .flatMap((year) =>
        ids.flatMap((id) =>
          rowsOf(rows, id)
            .filter((row) => row.year === year)
            .map((row) => ({ row, id })),
        ),
      )[0]
    return found ? [{ ...found, what }] : []
  }
  const found = [
    ...last('gas through Power of Siberia', 'pipeline'),
    ...last('LNG', 'liquefied-gas'),
    ...last('coal', 'coal', 'coal-in-the-press'),
  ]
  const years = new Set(found.map(({ row }) => row.year))
  if (years.size === 0)
    return say`The series cover ${formatYears(...spanOfYears(rows))}; no year asked for has a figure.`
  const amounts = found.map(({ row, id, what }) => {
    const { unit } = COUNTED[id]
    const ref = { row: `${row.year}`, column: id }
    const amount =
      row.flag === 'rounded'
        ? say`about ${num(formatWhole(row.volume), ref)} ${UNIT_NAMES[unit]}`
        : num(formatValue(row.volume, unit), ref)
    return say`${amount} of ${what}${years.size > 1 && ` (${row.year})`}`
  })
  const all = joined(amounts, ', ', ' and ')
  return years.size === 1
    ? say`In ${found[0]?.row.year} China got ${all} from Russia.`
    : say`China got ${all} from Russia.`
}

function periodSum(label: string, rows: Rows, id: SeriesId, from: number, to: number): PeriodValue {
  const within = rowsOf(rows, id).filter(({ year }) => year >= from && year <= to)
  return {
    label,
    unit: COUNTED[id].unit,
    value: within.length === 0 ? null : sum(within.map(({ volume }) => volume)),
    ...coveredNote(
      [from, to],
      within.map(({ year }) => year),
    ),
  }
}
