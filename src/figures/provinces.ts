import { chinaTradeQuality, heilongjiangQuality } from '../data/row-quality.ts'
import type { BorderEventRow } from '../data/tables/border-events.ts'
import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { HeilongjiangRow } from '../data/tables/heilongjiang.ts'
import type { Tables } from '../data/tables.ts'
import type { MatrixCell, MatrixColumn, MatrixModel, MatrixRow } from '../model/figure-model.ts'
import { formatList, formatShare, formatYears } from '../model/format.ts'
import type { PeriodValue } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import {
  atYear,
  type ByYear,
  gapAround,
  groupByYear,
  mapYears,
  oneByYear,
  yearsOf,
} from '../model/year-series.ts'
import { yearsOfRows } from './kit/covered.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { cellSources, matrixSources, noCell } from './kit/matrix-figure.ts'
import { askedWords, askedYears } from './kit/ranking-figure.ts'
import { bestRow, coverage, nationalShare } from './kit/releases.ts'
import { provinceRecords } from './records/provinces.ts'

const FIRST = 1989
const LAST = 2025
const BENCHMARK = [1992, 2025] as const
/** The year whose ranking CSIS ChinaPower shows. */
export const RANKED_ELSEWHERE = 2021
const TITLE = 'Which provinces trade with Russia?'

const CHINA: MatrixColumn = { id: 'CN', name: 'All China', short: 'China' }
export const PROVINCES: readonly MatrixColumn[] = [
  { id: 'CN-HL', name: 'Heilongjiang', short: 'Heilong.' },
  { id: 'CN-JL', name: 'Jilin', short: 'Jilin' },
  { id: 'CN-NM', name: 'Inner Mongolia', short: 'I. Mong.' },
  { id: 'CN-LN', name: 'Liaoning', short: 'Liaoning' },
  { id: 'CN-SD', name: 'Shandong', short: 'Shand.' },
  { id: 'CN-XJ', name: 'Xinjiang', short: 'Xinjiang' },
]

export default defineFigure({
  id: 'provinces',
  title: TITLE,
  domains: ['energy'],
  covers: ({ heilongjiang, provinces, 'border-events': events }) =>
    yearsOfRows(
      heilongjiang,
      provinces,
      events.map(({ date }) => ({ year: Number(date.slice(0, 4)) })),
    ),
  definition:
    'Russia’s part in the goods trade of Chinese provinces with the world, both ways, beside its part in the trade of all China; and events at the border: crossings, pipelines, zones.',
  method:
    'Trade with Russia over all trade of the same province, period and currency, from releases of customs offices and provincial governments. A year shows its full-year figure; without one, the longest part of the year; without that, an estimate of ours, which divides a published level by the growth published with it. No year has a figure for every province, so that provinces are compared, not ranked.',
  shape: 'matrix',
  pinned: true,
  tables: ['heilongjiang', 'provinces', 'china-trade', 'border-events'],
  records: provinceRecords,
  period: (tables) => {
    const index = indexed(tables)
    return (from, to) => PROVINCES.map((province) => periodValue(index, province, from, to))
  },
  prepare: (tables) => {
    const index = indexed(tables)
    return (query) => model(index, query)
  },
})

export interface Index {
  /** Releases by province code. */
  readonly releases: ReadonlyMap<string, ByYear<readonly HeilongjiangRow[]>>
  readonly national: ByYear<ChinaTradeRow | undefined>
  readonly events: ByYear<readonly BorderEventRow[]>
}

export function indexed(
  tables: Pick<Tables, 'heilongjiang' | 'provinces' | 'china-trade' | 'border-events'>,
): Index {
  const events = groupByYear(
    tables['border-events'].map((event) => ({ event, year: Number(event.date.slice(0, 4)) })),
  )
  return {
    releases: new Map(
      PROVINCES.map(({ id }) => [
        id,
        groupByYear(
          id === 'CN-HL'
            ? tables.heilongjiang
            : tables.provinces.filter(({ province_code }) => province_code === id),
        ),
      ]),
    ),
    national: oneByYear(tables['china-trade']),
    events: mapYears((year) => openingsFirst((atYear(events, year) ?? []).map(({ event }) => event))),
  }
}

/** Openings, then bridges and pipelines, first: where not all have room these say most. */
const openingsFirst = (events: readonly BorderEventRow[]) =>
  events.toSorted(
    (a, b) => Number(b.opening) - Number(a.opening) || Number(isStructure(b)) - Number(isStructure(a)),
  )

const isStructure = ({ category }: BorderEventRow) => /bridge|pipeline/.test(category)

export const releasesOf = ({ releases }: Index, code: string, year: number) => {
  const own = releases.get(code)
  return (own && atYear(own, year)) ?? []
}

function provinceCell(index: Index, code: string, year: number): MatrixCell {
  const row = bestRow(releasesOf(index, code, year), 'trade')
  if (row?.share_trade_pct == null) return noCell('not-found')
  return {
    value: row.share_trade_pct,
    quality: heilongjiangQuality(row, 'trade'),
    ...coverage(row),
    sources: row.sources,
  }
}

function chinaCell({ national }: Index, year: number): MatrixCell {
  const row = atYear(national, year)
  const value = nationalShare(row)
  if (!row || value === null) return noCell(gapAround(year, ...BENCHMARK).gap ?? 'not-found')
  return {
    value,
    quality: chinaTradeQuality(row) ?? 'reported',
    sources: [...new Set([...row.sources, ...row.world_sources])],
  }
}

/** A year with a figure of a province or an event; the benchmark alone makes no row. */
function rowOf(index: Index, year: number): MatrixRow[] {
  const own = PROVINCES.map(({ id }) => provinceCell(index, id, year))
  const events = atYear(index.events, year) ?? []
  if (events.length === 0 && own.every((cell) => 'gap' in cell)) return []
  const cells = [chinaCell(index, year), ...own]
  return [
    {
      id: `${year}`,
      name: `${year}`,
      cells,
      aside: events.map(({ label }) => label),
      sources: [...new Set([...cellSources(cells), ...events.flatMap(({ sources }) => sources)])],
    },
  ]
}

const NOTES = [
  'Published customs and government releases, first-release values; a dash is a figure that was not found, not a zero. Other provinces publish none on Russia, or a level without a total (Guangdong and Zhejiang 2005).',
  'Parts of years and our own estimates are marked: do not compare them with full years.',
  'The province of company registration or customs office may differ from where goods are made or used; oil and gas arriving in Heilongjiang by pipeline for all of China count as its imports.',
  'Levels are in dollars or yuan as released, so only shares are shown. Inner Mongolia’s total of 2022 was revised later, which would raise its share slightly.',
  'Border events are a selection, 1989 to March 2025; dates and sources stand in the records.',
]

function model(index: Index, query: FigureQuery): MatrixModel {
  const asked = askedYears(query)
  const rows = yearsOf(asked.from, asked.to)
    .toReversed()
    .flatMap((year) => rowOf(index, year))
  return {
    id: 'provinces',
    shape: 'matrix',
    title: TITLE,
    domains: ['energy'],
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `Russia’s share of the province’s trade, %, ${covered(asked)}${asked.pinned === null ? ': years with a figure or a border event, latest first' : ''}`,
    takeaway: say`${takeaway(index, asked)}`,
    notes: [noRanking(index), ...NOTES],
    vintage: { credit: 'Customs and provincial releases; China Customs', dataTo: 'September 2025' },
    unit: 'percent',
    color: 'russia',
    rowName: 'Year',
    columns: [CHINA, ...PROVINCES].map(({ id, name, short }) => ({ id, name, short })),
    groups: [],
    categories: [],
    aside: { name: 'Border events', stays: true },
    rows,
    tallies: [],
    emptyText: emptyText(asked),
    get sources() {
      return matrixSources(rows)
    },
  }
}

type Asked = ReturnType<typeof askedYears>

function covered(asked: Asked): string {
  const [from, to] = [Math.max(FIRST, asked.from), Math.min(LAST, asked.to)]
  return asked.pinned !== null || from > to ? askedWords(asked) : formatYears(from, to)
}

const emptyText = ({ from, to }: Asked) =>
  `No share of a province and no border event was found for ${formatYears(from, to)}.`

/** The last year with a solid figure: years differ in currency and cannot be added up. */
function periodValue(index: Index, { id, name }: MatrixColumn, from: number, to: number): PeriodValue {
  const label = `Russia’s share of ${name}’s trade`
  for (const year of yearsOf(from, to).toReversed()) {
    const value = publishedShare(index, id, year)
    if (value !== null)
      return {
        label,
        unit: 'percent',
        value,
        ...(from === to ? {} : { note: `${year}, last solid year` }),
      }
  }
  return { label, unit: 'percent', value: null, note: 'no solid full-year figure' }
}

interface Published {
  readonly id: string
  readonly name: string
  readonly share: number
}

/** A province’s full-year share, where it rests on more than one second-hand source. */
function publishedShare(index: Index, code: string, year: number): number | null {
  const row = releasesOf(index, code, year).find(
    (one) => one.period === 'full-year' && one.share_trade_pct !== null && one.quality !== 'weak',
  )
  return row?.share_trade_pct ?? null
}

export function published(index: Index, year: number): Published[] {
  return PROVINCES.flatMap(({ id, name }) => {
    const share = publishedShare(index, id, year)
    return share === null ? [] : [{ id, name, share }]
  })
}

function noRanking(index: Index): string {
  const names = published(index, RANKED_ELSEWHERE).map(({ name }) => name)
  return `A ranking of the provinces for ${RANKED_ELSEWHERE}, as CSIS ChinaPower draws it for exports, cannot be made: a full-year figure of that year is published for ${formatList(names)} only.`
}

const LEAST_TO_COMPARE = 2

/** The last year with figures of several provinces, else of one. */
export function comparedYear(index: Index, from: number, to: number): number | undefined {
  const years = yearsOf(from, to).toReversed()
  return (
    years.find((year) => published(index, year).length >= LEAST_TO_COMPARE) ??
    years.find((year) => published(index, year).length > 0)
  )
}

function takeaway(index: Index, asked: Asked): string {
  const { from, to } = asked
  const years = yearsOf(from, to).toReversed()
  const year = comparedYear(index, from, to)
  if (year === undefined)
    return years.some((one) => PROVINCES.some(({ id }) => !('gap' in provinceCell(index, id, one))))
      ? `No province has a solid full-year figure for ${formatYears(from, to)}; the values shown are parts of years, estimates or single sources.`
      : `No share of a province’s trade with Russia was found for ${formatYears(from, to)}.`
  const found = published(index, year).toSorted((a, b) => b.share - a.share)
  const [first, ...others] = found.map(({ name, share }) => ({ name, share: formatShare(share) }))
  const list = formatList([
    `${first?.share} of ${first?.name}’s trade was with Russia`,
    ...others.map(({ name, share }) => `${share} of ${name}’s`),
  ])
  const china = nationalShare(atYear(index.national, year))
  const against = china === null ? '' : `, against ${formatShare(china)} for all China`
  const ranking =
    from <= RANKED_ELSEWHERE && to >= RANKED_ELSEWHERE
      ? ` No ranking for ${RANKED_ELSEWHERE} can be made: only ${formatList(published(index, RANKED_ELSEWHERE).map((one) => `${one.name} (${formatShare(one.share)})`))} has a full-year figure.`
      : ''
  return `In ${year} ${list}${against}.${ranking}`
}
