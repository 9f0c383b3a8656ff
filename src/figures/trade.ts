import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import { chinaTradeQuality } from '../data/tables/china-trade.ts'
import type { RussiaTradeShareRow } from '../data/tables/russia-trade-share.ts'
import type { TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatBare, formatShare, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, type ByYear, gap, gapAround, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { tradeRecords } from './records/trade.ts'

const FIRST = 1992
const LAST = 2025
const LAST_OF_RUSSIA = 2024
const TITLE = 'How large is Russia in China’s trade, and China in Russia’s?'

type Trade = ByYear<ChinaTradeRow | undefined>
type Shares = ByYear<RussiaTradeShareRow | undefined>

export default defineFigure({
  id: 'trade',
  title: TITLE,
  domains: ['energy'],
  definition:
    'Goods trade between China and Russia in current dollars; or the part of each country in the other’s goods trade with the world.',
  method:
    'Amounts are those of China Customs. Russia’s share divides them by China’s trade with the world on the same basis. China’s share divides the same amounts by Russia’s totals as the WTO and the World Bank give them: a mirror ratio, because Russia stopped reporting trade by partner.',
  tables: ['china-trade', 'russia-trade-share'],
  records: tradeRecords,
  measure: {
    param: 'trade.measure',
    label: 'Measure of trade',
    options: [
      { value: 'volume', label: 'Volume' },
      { value: 'shares', label: 'Shares' },
    ],
  },
  period: (tables) => {
    const trade = oneByYear(tables['china-trade'])
    const shares = oneByYear(tables['russia-trade-share'])
    return (from, to) => periodOf(trade, shares, from, to)
  },
  prepare: (tables) => {
    const trade = oneByYear(tables['china-trade'])
    const shares = oneByYear(tables['russia-trade-share'])
    const volume = volumeSeries(trade)
    const share = shareSeries(trade, shares)
    return (query) =>
      query.measure === 'shares'
        ? sharesModel(share, trade, shares, query)
        : volumeModel(volume, trade, query)
  },
})

/** Trade as the average of the years known, because periods differ in length and some years have no total. */
function periodOf(trade: Trade, shares: Shares, from: number, to: number): PeriodValue[] {
  const years = yearsOf(from, to)
  const known = years.flatMap((year) => {
    const row = atYear(trade, year)
    return row?.total_usd_bn == null ? [] : [{ ...row, total: row.total_usd_bn }]
  })
  const shared = known.filter(({ world_total_usd_bn: world }) => world !== null)
  const total = sum(known.map((row) => row.total))
  const lastYear = years.findLast((year) => atYear(shares, year))
  const last = lastYear === undefined ? undefined : atYear(shares, lastYear)
  const note = (rows: readonly ChinaTradeRow[]) =>
    coveredNote(
      [from, to],
      rows.map(({ year }) => year),
    )
  return [
    {
      label: 'Trade between the two, average of a year',
      unit: 'billion-usd',
      value: known.length > 0 ? total / known.length : null,
      ...note(known),
    },
    {
      label: 'Russia’s share of China’s trade',
      unit: 'percent',
      value: sharePercent(
        sum(shared.map((row) => row.total)),
        sum(shared.map(({ world_total_usd_bn: world }) => world ?? 0)),
      ),
      ...note(shared),
    },
    {
      label: 'China’s share of Russia’s trade',
      unit: 'percent',
      value: last?.share_total_pct ?? null,
      ...(last === undefined
        ? { note: `no figure in ${formatYears(from, to)}` }
        : from === to
          ? {}
          : { note: `${last.year}, the last year known` }),
    },
  ]
}

type Amount = 'total_usd_bn' | 'exports_to_russia_usd_bn' | 'imports_from_russia_usd_bn'

function amountPoint(trade: Trade, year: number, column: Amount): TimePoint {
  const row = atYear(trade, year)
  const value = row?.[column] ?? null
  const quality = row && chinaTradeQuality(row, column === 'total_usd_bn' ? 'total' : 'split')
  if (!row || value === null || !quality) return gapAround(year, FIRST, LAST)
  return { value, quality, sources: row.sources }
}

function volumeSeries(trade: Trade): WholeSeries[] {
  const common = { mark: 'line', unit: 'billion-usd' } as const
  const points = (column: Amount) => mapYears((year) => amountPoint(trade, year, column))
  return [
    {
      ...common,
      id: 'total',
      name: 'Trade between the two',
      label: 'both ways',
      emphasis: 'main',
      color: 'together',
      points: points('total_usd_bn'),
    },
    {
      ...common,
      id: 'imports',
      name: 'China’s imports from Russia',
      label: 'from Russia',
      emphasis: 'second',
      color: 'russia',
      points: points('imports_from_russia_usd_bn'),
    },
    {
      ...common,
      id: 'exports',
      name: 'China’s exports to Russia',
      label: 'to Russia',
      emphasis: 'second',
      color: 'china',
      dash: 'dashed',
      points: points('exports_to_russia_usd_bn'),
    },
  ]
}

const FLAGS = { computed: 'reported', derived: 'derived', rounded: 'rounded' } as const

function shareSeries(trade: Trade, shares: Shares): WholeSeries[] {
  const common = { mark: 'line', emphasis: 'main', unit: 'percent' } as const
  return [
    {
      ...common,
      id: 'china-in-russia',
      name: 'China’s share of Russia’s trade',
      label: 'China in Russia’s trade',
      color: 'china',
      points: mapYears((year): TimePoint => {
        const row = atYear(shares, year)
        if (!row) return gapAround(year, FIRST, LAST_OF_RUSSIA)
        return { value: row.share_total_pct, quality: FLAGS[row.flag], sources: row.sources }
      }),
    },
    {
      ...common,
      id: 'russia-in-china',
      name: 'Russia’s share of China’s trade',
      label: 'Russia in China’s trade',
      color: 'russia',
      points: mapYears((year): TimePoint => {
        const row = atYear(trade, year)
        const quality = row && chinaTradeQuality(row)
        if (!row || !quality) return gapAround(year, FIRST, LAST)
        if (row.russia_share_pct === null) return gap('not-found')
        const sources = [...new Set([...row.sources, ...row.world_sources])]
        return { value: row.russia_share_pct, quality, sources }
      }),
    },
  ]
}

const NOTES = [
  'Goods trade as China Customs counts it, in current US dollars. No total on this basis for 1993–1995, 1997 and 2001; the two directions only where published.',
  '2025 is preliminary.',
]
const SHARE_NOTES = [
  'China’s share of Russia’s trade divides Chinese customs figures by Russia’s totals (WTO, World Bank): good to about one point from 2012, two points before; it is not an official Russian figure. It ends in 2024.',
  'The rise of 2023 is partly a smaller denominator: Russia’s exports fell from 592 to 424 billion USD, while its sales to China rose by 15 billion.',
  'Chinese imports include freight and Russian exports do not, so that shares of exports read slightly high.',
]

function base(query: FigureQuery, cut: ReturnType<typeof cutSeries>[]) {
  return {
    id: 'trade',
    shape: 'time',
    title: TITLE,
    domains: ['energy'],
    from: query.from,
    to: query.to,
    series: cut,
    absences: absencesOutside(query, [FIRST, LAST], {
      before: `no data before ${FIRST}`,
      after: `no data after ${LAST}`,
    }),
    get sources() {
      return sourcesShown(cut)
    },
  } as const
}

function volumeModel(series: WholeSeries[], trade: Trade, query: FigureQuery): TimeModel {
  const model = base(
    query,
    series.map((one) => cutSeries(one, query)),
  )
  return {
    ...model,
    subtitle: 'Goods trade of China and Russia a year, billion current USD, China Customs',
    takeaway: say`${volumeTakeaway(trade, query)}`,
    notes: NOTES,
    vintage: { credit: 'China Customs (GACC), through news reports', dataTo: `${LAST}` },
    unit: 'billion-usd',
    axisAtLeast: 0,
  }
}

function sharesModel(series: WholeSeries[], trade: Trade, shares: Shares, query: FigureQuery): TimeModel {
  const model = base(
    query,
    series.map((one) => cutSeries(one, query)),
  )
  return {
    ...model,
    subtitle: 'Share of each in the other’s goods trade, %: Chinese customs over each one’s total',
    takeaway: say`${sharesTakeaway(trade, shares, query)}`,
    notes: [...SHARE_NOTES, ...NOTES],
    vintage: { credit: 'China Customs (GACC); UN Comtrade; World Bank (WTO)', dataTo: `${LAST}` },
    unit: 'percent',
    axisAtLeast: 10,
  }
}

const NOTHING = `The series covers ${FIRST}–${LAST}; no year asked for has a figure.`

function volumeTakeaway(trade: Trade, { from, to }: FigureQuery): string {
  const known = yearsOf(from, to).flatMap((year) => {
    const row = atYear(trade, year)
    return row?.total_usd_bn == null ? [] : [{ ...row, total: row.total_usd_bn }]
  })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return NOTHING
  const bn = (value: number) => formatBare(value, 'billion-usd')
  const start = `Trade between the two came to ${bn(last.total)} billion USD in ${last.year}`
  const { imports_from_russia_usd_bn: imports } = last
  const part = imports === null ? '' : `, ${bn(imports)} of it China’s imports from Russia`
  return first === last ? `${start}${part}.` : `${start}${part}; it was ${bn(first.total)} in ${first.year}.`
}

function sharesTakeaway(trade: Trade, shares: Shares, { from, to }: FigureQuery): string {
  const both = yearsOf(from, to).findLast(
    (year) => atYear(shares, year) && atYear(trade, year)?.russia_share_pct != null,
  )
  if (both === undefined) {
    const only = yearsOf(from, to).findLast((year) => atYear(trade, year)?.russia_share_pct != null)
    const share = only === undefined ? null : atYear(trade, only)?.russia_share_pct
    return share == null
      ? NOTHING
      : `In ${only} Russia made up ${formatShare(share)} of China’s trade; China’s share of Russia’s is not known for ${formatYears(from, to)}.`
  }
  const china = atYear(shares, both)?.share_total_pct ?? 0
  const russia = atYear(trade, both)?.russia_share_pct ?? 0
  return `In ${both} China made up ${formatShare(china)} of Russia’s trade and Russia ${formatShare(russia)} of China’s.`
}
