import type { GasCoalRow } from '../data/tables/gas-coal.ts'
import type { GapReason, MultiplesModel, TimePoint, Unit } from '../model/figure-model.ts'
import { formatList, formatValue, formatWhole, formatYears, UNIT_NAMES } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { gapAround, mapYears } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { gasCoalRecords } from './records/gas-coal.ts'

const FIRST = 2005
const LAST = 2025
const TITLE = 'How much gas and coal does China get from Russia?'

type Row = GasCoalRow
/** The rows of a series: one a year. */
type Rows = readonly Row[]

export default defineFigure({
  id: 'gas-coal',
  title: TITLE,
  domains: ['energy'],
  shape: 'multiples',
  definition:
    'China’s purchases of gas, liquefied gas and coal from Russia a year: what Gazprom delivered through the pipeline Power of Siberia, and the tonnes of LNG and of coal that China Customs recorded.',
  method:
    'Each product keeps its own unit and scale. Gas is Gazprom’s statement, in its own cubic metres. LNG and coal are customs tonnes: twelve months added up where they were published, else the figure of the year. Coal of the year as the press quotes it, on a wider count, has marks of its own beside the line.',
  tables: ['gas-coal'],
  records: gasCoalRecords,
  prepare: ({ 'gas-coal': rows }) => {
    const series = seriesOf(rows)
    const panes = panesOf(series)
    return (query) => model(panes, series, query)
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

function points(rows: Rows, after?: GapReason): readonly TimePoint[] {
  const byYear = new Map(rows.map((row) => [row.year, row]))
  const years = [...byYear.keys()]
  return mapYears((year) => {
    const row = byYear.get(year)
    if (!row) return gapAround(year, Math.min(...years), Math.max(...years), 'not-found', after)
    return {
      value: row.volume,
      quality: row.flag,
      sources: row.sources,
      ...(row.note ? { note: row.note } : {}),
    }
  })
}

function panesOf({ siberia, lng, coal, coalPress }: Series): WholePane[] {
  const line = { mark: 'line', emphasis: 'main', color: 'russia' } as const
  return [
    {
      id: 'power-of-siberia',
      name: 'Power of Siberia',
      unit: 'billion-cubic-metres',
      axisAtLeast: 10,
      covers: [2020, 2025],
      before: 'opened in December 2019',
      series: [
        {
          ...line,
          id: 'siberia',
          name: 'Gas through Power of Siberia',
          label: 'Power of Siberia',
          unit: 'billion-cubic-metres',
          points: points(siberia),
        },
      ],
    },
    {
      id: 'lng',
      name: 'LNG',
      unit: 'million-tonnes',
      axisAtLeast: 2,
      covers: [2014, 2025],
      series: [
        {
          ...line,
          id: 'lng',
          name: 'LNG from Russia',
          label: 'LNG',
          unit: 'million-tonnes',
          points: points(lng),
        },
      ],
    },
    {
      id: 'coal',
      name: 'Coal',
      unit: 'million-tonnes',
      axisAtLeast: 10,
      covers: [2005, 2024],
      series: [
        {
          ...line,
          id: 'coal',
          name: 'Coal from Russia, customs months',
          label: 'customs months',
          unit: 'million-tonnes',
          points: points(coal, 'ended'),
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
          points: points(coalPress, 'not-found'),
        },
      ],
    },
  ]
}

const NOTES = [
  'Power of Siberia: what Gazprom states it delivered, in its own cubic metres; 2025 was stated on 25 December. The Statistical Review, in another cubic metre, gives less; the two must not be mixed.',
  'Coal: customs months to 2022 (line), and the customs figure of a year where the press quotes one (dots). Those of 2021 and 2022 are higher, probably because the months leave out lignite; the two are not joined. None was found for 2023 and 2025.',
  'LNG: Chinese customs tonnes; 2023 is the volume of 2024 less its stated growth.',
  'Three products in three units: the heights of the charts cannot be compared with each other.',
]

function model(whole: readonly WholePane[], series: Series, query: FigureQuery): MultiplesModel {
  return multiplesModel(whole, query, {
    id: 'gas-coal',
    title: TITLE,
    domains: ['energy'],
    subtitle: 'China’s purchases from Russia a year; each chart has its own unit',
    takeaway: say`${takeaway(series, query)}`,
    notes: NOTES,
    vintage: {
      credit: 'Gazprom; China Customs (GACC); partly through TASS, RT and PortNews',
      dataTo: `${LAST}`,
    },
  })
}

function takeaway({ siberia, lng, coal, coalPress }: Series, query: FigureQuery): string {
  const found = [
    lastWords(siberia, 'billion-cubic-metres', 'of gas through Power of Siberia', query),
    lastWords(lng, 'million-tonnes', 'of LNG', query),
    lastWords(coalFor(coal, coalPress), 'million-tonnes', 'of coal', query),
  ].filter((one) => one !== null)
  const years = new Set(found.map(({ year }) => year))
  if (found.length === 0)
    return `The series cover ${formatYears(FIRST, LAST)}; no year asked for has a figure.`
  if (years.size === 1)
    return `In ${found[0]?.year} China got ${formatList(found.map(({ words }) => words))} from Russia.`
  return `China got ${formatList(found.map(({ words, year }) => `${words} (${year})`))} from Russia.`
}

/** Coal of a sentence: the longer series where both have the year. */
export const coalFor = (coal: Rows, press: Rows): Rows => [...press, ...coal]

export function lastWithin(rows: Rows, from: number, to: number): Row | undefined {
  return rows
    .filter(({ year }) => year >= from && year <= to)
    .toSorted((a, b) => a.year - b.year)
    .at(-1)
}

function lastWords(rows: Rows, unit: Unit, what: string, { from, to }: FigureQuery) {
  const last = lastWithin(rows, from, to)
  if (!last) return null
  const amount =
    last.flag === 'rounded'
      ? `about ${formatWhole(last.volume)} ${UNIT_NAMES[unit]}`
      : formatValue(last.volume, unit)
  return { year: last.year, words: `${amount} ${what}` }
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
