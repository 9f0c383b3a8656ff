import { gapNotes, type TableAbout } from '../data/about.ts'
import type { GasCoalRow } from '../data/tables/gas-coal.ts'
import type { MultiplesModel, TimePoint, Unit } from '../model/figure-model.ts'
import { formatValue, formatWhole, formatYears, UNIT_NAMES } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { mapYears } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { missingYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { gasCoalRecords } from './records/gas-coal.ts'

type Row = GasCoalRow
/** The rows of a series: one a year. */
type Rows = readonly Row[]

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
    const series = seriesOf(rows)
    const panes = panesOf(series, about)
    return (query) => model(panes, series, about, query)
  },
  period: ({ 'gas-coal': rows }) => {
    const { siberia, lng, coal } = seriesOf(rows)
    return (from, to) => [
      periodSum('Gas delivered through Power of Siberia', 'billion-cubic-metres', siberia, from, to),
      periodSum('LNG bought from Russia', 'million-tonnes', lng, from, to),
      periodSum('Coal bought from Russia, customs months', 'million-tonnes', coal, from, to),
    ]
  },
})

export interface Series {
  readonly siberia: Rows
  /** Customs months summed, and customs figures of later years. */
  readonly lng: Rows
  readonly coal: Rows
  /** Annual customs figures as the press gives them, on a wider count. */
  readonly coalPress: Rows
}

export function seriesOf(rows: Rows): Series {
  const of = (product: Row['product'], ...bases: Row['basis'][]) =>
    rows
      .filter((row) => row.product === product && bases.includes(row.basis))
      .toSorted((a, b) => a.year - b.year)
  return {
    siberia: of('power-of-siberia', 'gazprom'),
    lng: of('lng', 'customs', 'customs-press'),
    coal: of('coal', 'customs'),
    coalPress: of('coal', 'customs-press'),
  }
}

function points(rows: Rows, about: TableAbout, series: string): readonly TimePoint[] {
  return mapYears((year) => {
    const row = rows.find((one) => one.year === year)
    if (!row) return missingYear(about, series, year)
    return {
      value: row.volume,
      quality: row.flag,
      sources: row.sources,
      ...(row.note ? { note: row.note } : {}),
    }
  })
}

function panesOf({ siberia, lng, coal, coalPress }: Series, about: TableAbout): WholePane[] {
  const line = { mark: 'line', emphasis: 'main', color: 'russia' } as const
  return [
    {
      id: 'power-of-siberia',
      name: 'Power of Siberia',
      unit: 'billion-cubic-metres',
      axisAtLeast: 10,
      covers: spanOfYears(siberia),
      before: 'opened in December 2019',
      series: [
        {
          ...line,
          id: 'siberia',
          name: 'Gas through Power of Siberia',
          label: 'Power of Siberia',
          unit: 'billion-cubic-metres',
          points: points(siberia, about, 'power-of-siberia'),
        },
      ],
    },
    {
      id: 'lng',
      name: 'LNG',
      unit: 'million-tonnes',
      axisAtLeast: 2,
      covers: spanOfYears(lng),
      series: [
        {
          ...line,
          id: 'lng',
          name: 'LNG from Russia',
          label: 'LNG',
          unit: 'million-tonnes',
          points: points(lng, about, 'lng'),
        },
      ],
    },
    {
      id: 'coal',
      name: 'Coal',
      unit: 'million-tonnes',
      axisAtLeast: 10,
      covers: spanOfYears([...coal, ...coalPress]),
      series: [
        {
          ...line,
          id: 'coal',
          name: 'Coal from Russia, customs months',
          label: 'customs months',
          unit: 'million-tonnes',
          points: points(coal, about, 'coal'),
        },
        {
          id: 'coal-press',
          name: 'Coal from Russia, customs year as quoted in the press',
          label: 'customs year, in the press',
          spoken: 'year in the press',
          mark: 'dots',
          emphasis: 'second',
          color: 'third',
          unit: 'million-tonnes',
          points: points(coalPress, about, 'coal-of-the-press'),
        },
      ],
    },
  ]
}

const NOTES = [
  'Power of Siberia: what Gazprom states it delivered, in its own cubic metres.',
  'Coal: customs months added up (line), and the customs figure of a year where the press quotes one (dots), which is higher where both are known; the two are not joined.',
  'Three products in three units: the heights of the charts cannot be compared with each other.',
]

function model(
  whole: readonly WholePane[],
  series: Series,
  about: TableAbout,
  query: FigureQuery,
): Body<MultiplesModel> {
  return multiplesModel(whole, query, {
    subtitle: 'China’s purchases from Russia a year; each chart has its own unit',
    takeaway: takeaway(series, query),
    notes: [...NOTES, ...about.caveats, ...gapNotes(about)],
    vintage: vintageOf(about),
  })
}

function takeaway({ siberia, lng, coal, coalPress }: Series, query: FigureQuery): Sentence {
  const press = new Set(coalPress)
  const found = [
    lastSaid(siberia, 'billion-cubic-metres', () => 'siberia', 'of gas through Power of Siberia', query),
    lastSaid(lng, 'million-tonnes', () => 'lng', 'of LNG', query),
    lastSaid(
      // The longer series speaks where both have the year.
      [...coalPress, ...coal],
      'million-tonnes',
      (row) => (press.has(row) ? 'coal-press' : 'coal'),
      'of coal',
      query,
    ),
  ].filter((one) => one !== null)
  const list = (parts: readonly Sentence[]) => joined(parts, ', ', ' and ')
  if (found.length === 0) {
    const years = spanOfYears([...siberia, ...lng, ...coal, ...coalPress])
    return say`The series cover ${formatYears(...years)}; no year asked for has a figure.`
  }
  return new Set(found.map(({ year }) => year)).size === 1
    ? say`In ${found[0]?.year} China got ${list(found.map(({ said }) => said))} from Russia.`
    : say`China got ${list(found.map(({ said, year }) => say`${said} (${year})`))} from Russia.`
}

function lastSaid(
  rows: Rows,
  unit: Unit,
  columnOf: (row: Row) => string,
  what: string,
  { from, to }: FigureQuery,
) {
  const last = rows
    .filter(({ year }) => year >= from && year <= to)
    .toSorted((a, b) => a.year - b.year)
    .at(-1)
  if (!last) return null
  const ref = { row: `${last.year}`, column: columnOf(last) }
  const amount =
    last.flag === 'rounded'
      ? say`about ${num(formatWhole(last.volume), ref)} ${UNIT_NAMES[unit]}`
      : num(formatValue(last.volume, unit), ref)
  return { year: last.year, said: say`${amount} ${what}` }
}

function periodSum(label: string, unit: Unit, rows: Rows, from: number, to: number) {
  const within = rows.filter(({ year }) => year >= from && year <= to)
  return {
    label,
    unit,
    value: within.length === 0 ? null : sum(within.map(({ volume }) => volume)),
    ...coveredNote(
      [from, to],
      within.map(({ year }) => year),
    ),
  }
}
