import { gapNotes, reasonOf } from '../data/about.ts'
import { chinaTradeQuality, heilongjiangQuality } from '../data/row-quality.ts'
import { yearOf } from '../data/row-time.ts'
import type { BorderEventRow } from '../data/tables/border-events.ts'
import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { HeilongjiangRow } from '../data/tables/heilongjiang.ts'
import type { Abouts, Tables } from '../data/tables.ts'
import type { MatrixCell, MatrixColumn, MatrixModel, MatrixRow } from '../model/figure-model.ts'
import { formatList, formatShare, formatYears } from '../model/format.ts'
import type { PeriodValue } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { atYear, type ByYear, groupByYear, oneByYear, yearsOf } from '../model/year-series.ts'
import { yearsOfRows } from './kit/covered.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { cellSources, noCell } from './kit/matrix-figure.ts'
import { askedWords, askedYears } from './kit/ranking-figure.ts'
import { bestRow, coverage } from './kit/releases.ts'
import { datesCovered, vintageOf } from './kit/table-facts.ts'
import { provinceRecords } from './records/provinces.ts'

/** The year whose ranking CSIS ChinaPower shows. */
const RANKED_ELSEWHERE = 2021
const CHINA: MatrixColumn = { id: 'CN', name: 'All China', short: 'China' }
export const PROVINCES: readonly MatrixColumn[] = [
  { id: 'CN-HL', name: 'Heilongjiang', short: 'Heilong.' },
  { id: 'CN-JL', name: 'Jilin', short: 'Jilin' },
  { id: 'CN-NM', name: 'Inner Mongolia', short: 'I. Mong.' },
  { id: 'CN-LN', name: 'Liaoning', short: 'Liaoning' },
  { id: 'CN-SD', name: 'Shandong', short: 'Shand.' },
  { id: 'CN-XJ', name: 'Xinjiang', short: 'Xinjiang' },
]

type Names = 'heilongjiang' | 'provinces' | 'china-trade' | 'border-events'
type Rows = Pick<Tables, Names>

export default defineFigure({
  id: 'provinces',
  title: 'Which provinces trade with Russia?',
  domains: ['energy'],
  covers: spanOf,
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
  prepare: (tables, about) => {
    const index = indexed(tables)
    const events = datesCovered(
      about['border-events'],
      tables['border-events'].map(({ date }) => date),
    )
    const notes = [
      noRanking(index),
      ...gapNotes(about.provinces),
      'A dash is a figure that was not found, not a zero.',
      ...about.provinces.caveats,
      `Border events are a selection, ${events}; dates and sources stand in the records.`,
    ]
    const facts = { ...index, about, span: spanOf(tables), notes }
    return (query) => model(facts, query)
  },
})

function spanOf({ heilongjiang, provinces, 'border-events': events }: Omit<Rows, 'china-trade'>) {
  return yearsOfRows(heilongjiang, provinces, events.map(ofYear))
}

const ofYear = (event: BorderEventRow) => ({ ...event, year: yearOf(event.date) })

export interface Index {
  /** Releases by province code. */
  readonly releases: ReadonlyMap<string, ByYear<readonly HeilongjiangRow[]>>
  readonly national: ByYear<ChinaTradeRow | undefined>
  readonly events: ByYear<readonly BorderEventRow[]>
}

/** What a model of the figure is made of. */
interface Facts extends Index {
  readonly about: Abouts<Names>
  /** First and last year of a release or an event. */
  readonly span: readonly [number, number]
  readonly notes: readonly string[]
}

export function indexed(tables: Rows): Index {
  const releases = (code: string) =>
    code === 'CN-HL'
      ? tables.heilongjiang
      : tables.provinces.filter(({ province_code }) => province_code === code)
  return {
    releases: new Map(PROVINCES.map(({ id }) => [id, groupByYear(releases(id))])),
    national: oneByYear(tables['china-trade']),
    events: groupByYear(tables['border-events'].map(ofYear)).map(openingsFirst),
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

function provinceCell(facts: Facts, code: string, year: number): MatrixCell {
  const row = bestRow(releasesOf(facts, code, year), 'trade')
  if (row?.share_trade_pct == null)
    return noCell(code === 'CN-HL' ? reasonOf(facts.about.heilongjiang, 'share', year) : 'not-found')
  return {
    value: row.share_trade_pct,
    quality: heilongjiangQuality(row, 'trade'),
    ...coverage(row),
    sources: row.sources,
  }
}

function chinaCell({ national, about }: Facts, year: number): MatrixCell {
  const row = atYear(national, year)
  const quality = row && chinaTradeQuality(row)
  if (!row || !quality || row.russia_share_pct === null)
    return noCell(reasonOf(about['china-trade'], 'total', year))
  const sources = [...new Set([...row.sources, ...row.world_sources])]
  return { value: row.russia_share_pct, quality, sources }
}

/** A year with a figure of a province or an event; the benchmark alone makes no row. */
function rowOf(facts: Facts, year: number): MatrixRow[] {
  const own = PROVINCES.map(({ id }) => provinceCell(facts, id, year))
  const events = atYear(facts.events, year) ?? []
  if (events.length === 0 && own.every((cell) => 'gap' in cell)) return []
  const cells = [chinaCell(facts, year), ...own]
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

function model(facts: Facts, query: FigureQuery): Body<MatrixModel> {
  const { about } = facts
  // Harbin Customs is one of the offices credited.
  const harbin = { ...about.heilongjiang, credit: about.provinces.credit }
  const asked = askedYears(query)
  const rows = yearsOf(asked.from, asked.to)
    .toReversed()
    .flatMap((year) => rowOf(facts, year))
  return {
    shape: 'matrix',
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `Russia’s share of the province’s trade, %, ${covered(asked, facts)}${asked.pinned === null ? ': years with a figure or a border event, latest first' : ''}`,
    takeaway: takeaway(facts, asked),
    notes: facts.notes,
    vintage: vintageOf(about.provinces, harbin, about['china-trade']),
    unit: 'percent',
    color: 'russia',
    rowName: 'Year',
    columns: [CHINA, ...PROVINCES],
    groups: [],
    categories: [],
    aside: { name: 'Border events', stays: true },
    rows,
    tallies: [],
    emptyText: `No share of a province and no border event was found for ${formatYears(asked.from, asked.to)}.`,
  }
}

type Asked = ReturnType<typeof askedYears>

function covered(asked: Asked, { span: [first, last] }: Facts): string {
  const [from, to] = [Math.max(first, asked.from), Math.min(last, asked.to)]
  return asked.pinned !== null || from > to ? askedWords(asked) : formatYears(from, to)
}

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

/** A province’s full-year share, where it rests on more than one second-hand source. */
function publishedShare(index: Index, code: string, year: number): number | null {
  const row = releasesOf(index, code, year).find(
    (one) => one.period === 'full-year' && one.share_trade_pct !== null && one.quality !== 'weak',
  )
  return row?.share_trade_pct ?? null
}

function published(index: Index, year: number) {
  return PROVINCES.flatMap(({ id, name }) => {
    const share = publishedShare(index, id, year)
    return share === null ? [] : [{ id, name, share }]
  })
}

function noRanking(index: Index): string {
  const names = published(index, RANKED_ELSEWHERE).map(({ name }) => name)
  return `A ranking of the provinces for ${RANKED_ELSEWHERE}, as CSIS ChinaPower draws it for exports, cannot be made: a full-year figure of that year is published for ${formatList(names)} only.`
}

/** The last year with figures of several provinces, else of one. */
function comparedYear(index: Index, from: number, to: number): number | undefined {
  const years = yearsOf(from, to).toReversed()
  return (
    years.find((year) => published(index, year).length > 1) ??
    years.find((year) => published(index, year).length > 0)
  )
}

function takeaway(index: Index, { from, to }: Asked): Sentence {
  const year = comparedYear(index, from, to)
  if (year === undefined)
    return yearsOf(from, to).some((one) =>
      PROVINCES.some(({ id }) => bestRow(releasesOf(index, id, one), 'trade')),
    )
      ? say`No province has a solid full-year figure for ${formatYears(from, to)}; the values shown are parts of years, estimates or single sources.`
      : say`No share of a province’s trade with Russia was found for ${formatYears(from, to)}.`
  const said = (share: number, row: number, column: string) =>
    num(formatShare(share), { row: `${row}`, column })
  const shares = published(index, year)
    .toSorted((a, b) => b.share - a.share)
    .map(
      ({ id, name, share }, i) =>
        say`${said(share, year, id)} of ${name}’s${i === 0 && ' trade was with Russia'}`,
    )
  const china = atYear(index.national, year)?.russia_share_pct
  const against = china != null && say`, against ${said(china, year, CHINA.id)} for all China`
  const known = published(index, RANKED_ELSEWHERE).map(
    ({ id, name, share }) => say`${name} (${said(share, RANKED_ELSEWHERE, id)})`,
  )
  const ranking =
    from <= RANKED_ELSEWHERE &&
    to >= RANKED_ELSEWHERE &&
    say` No ranking for ${RANKED_ELSEWHERE} can be made: only ${joined(known, ', ', ' and ')} ${known.length > 1 ? 'have' : 'has'} a full-year figure.`
  return say`In ${year} ${joined(shares, ', ', ' and ')}${against}.${ranking}`
}
