import { gapNotes } from '../data/about.ts'
import { chinaTradeQuality } from '../data/row-quality.ts'
import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { RussiaTradeShareRow } from '../data/tables/russia-trade-share.ts'
import type { Abouts } from '../data/tables.ts'
import type { TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatBare, formatShare, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, type ByYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesAround, missingYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { tradeRecords } from './records/trade.ts'

type Trade = ByYear<ChinaTradeRow | undefined>
type Shares = ByYear<RussiaTradeShareRow | undefined>
type About = Abouts<'china-trade' | 'russia-trade-share'>

export default defineFigure({
  id: 'trade',
  title: 'How large is Russia in China’s trade, and China in Russia’s?',
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
      { value: 'shares', label: 'Shares' },
      { value: 'volume', label: 'Volume' },
    ],
  },
  period: (tables) => {
    const trade = oneByYear(tables['china-trade'])
    const shares = oneByYear(tables['russia-trade-share'])
    return (from, to) => periodOf(trade, shares, from, to)
  },
  prepare: (tables, about) => {
    const trade = oneByYear(tables['china-trade'])
    const shares = oneByYear(tables['russia-trade-share'])
    const span = spanOfYears(tables['china-trade'])
    const volume = volumeSeries(trade, about)
    const share = shareSeries(trade, shares, about)
    return (query) => {
      const asked = query.measure !== 'volume'
      const base = baseOf(query, asked ? share : volume, about, span)
      return asked ? sharesModel(base, trade, shares, about, query) : volumeModel(base, trade, about, query)
    }
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

function amountPoint(trade: Trade, about: About, year: number, column: Amount): TimePoint {
  const row = atYear(trade, year)
  const value = row?.[column] ?? null
  const quality = row && chinaTradeQuality(row, column === 'total_usd_bn' ? 'total' : 'split')
  if (!row || value === null || !quality)
    return missingYear(about['china-trade'], column === 'total_usd_bn' ? 'total' : 'directions', year)
  return { value, quality, sources: row.sources }
}

function volumeSeries(trade: Trade, about: About): WholeSeries[] {
  const common = { mark: 'line', unit: 'billion-usd' } as const
  const points = (column: Amount) => mapYears((year) => amountPoint(trade, about, year, column))
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

function shareSeries(trade: Trade, shares: Shares, about: About): WholeSeries[] {
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
        if (!row) return missingYear(about['russia-trade-share'], 'share', year)
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
        if (!row || !quality || row.russia_share_pct === null)
          return missingYear(about['china-trade'], 'total', year)
        const sources = [...new Set([...row.sources, ...row.world_sources])]
        return { value: row.russia_share_pct, quality, sources }
      }),
    },
  ]
}

function baseOf(query: FigureQuery, series: WholeSeries[], about: About, span: readonly [number, number]) {
  return {
    shape: 'time',
    series: series.map((one) => cutSeries(one, query)),
    absences: absencesAround(about['china-trade'], 'total', query, span),
  } as const
}
type Base = ReturnType<typeof baseOf>

function volumeModel(base: Base, trade: Trade, about: About, query: FigureQuery): Body<TimeModel> {
  return {
    ...base,
    subtitle: 'Goods trade of China and Russia a year, billion current USD, China Customs',
    takeaway: volumeTakeaway(trade, query),
    notes: [...about['china-trade'].caveats, ...gapNotes(about['china-trade'])],
    vintage: vintageOf(about['china-trade']),
    unit: 'billion-usd',
    axisAtLeast: 0,
  }
}

function sharesModel(
  base: Base,
  trade: Trade,
  shares: Shares,
  about: About,
  query: FigureQuery,
): Body<TimeModel> {
  return {
    ...base,
    subtitle: 'Share of each in the other’s goods trade, %: Chinese customs over each one’s total',
    takeaway: sharesTakeaway(trade, shares, query),
    notes: [
      ...about['russia-trade-share'].caveats,
      ...gapNotes(about['russia-trade-share']),
      ...gapNotes(about['china-trade']),
    ],
    vintage: vintageOf(about['china-trade'], about['russia-trade-share']),
    unit: 'percent',
    axisAtLeast: 10,
  }
}

const nothing = (from: number, to: number) =>
  say`No figure of this trade is known for ${formatYears(from, to)}.`

function volumeTakeaway(trade: Trade, { from, to }: FigureQuery): Sentence {
  const known = yearsOf(from, to).flatMap((year) => {
    const row = atYear(trade, year)
    return row?.total_usd_bn == null ? [] : [{ ...row, total: row.total_usd_bn }]
  })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return nothing(from, to)
  const bn = (value: number, year: number, column: string) =>
    num(formatBare(value, 'billion-usd'), { row: `${year}`, column })
  const { imports_from_russia_usd_bn: imports } = last
  const part =
    imports !== null && say`, ${bn(imports, last.year, 'imports')} of it China’s imports from Russia`
  const since = first !== last && say`; it was ${bn(first.total, first.year, 'total')} in ${first.year}`
  return say`Trade between the two came to ${bn(last.total, last.year, 'total')} billion USD in ${last.year}${part}${since}.`
}

/** About the last year of the range of which both shares are known, else the last of Russia’s. */
function sharesTakeaway(trade: Trade, shares: Shares, { from, to }: FigureQuery): Sentence {
  const known = yearsOf(from, to).flatMap((year) => {
    const russia = atYear(trade, year)?.russia_share_pct
    return russia == null ? [] : [{ year, russia, china: atYear(shares, year)?.share_total_pct ?? null }]
  })
  const last = known.findLast(({ china }) => china !== null) ?? known.at(-1)
  if (!last) return nothing(from, to)
  const share = (value: number, column: string) => num(formatShare(value), { row: `${last.year}`, column })
  const russia = share(last.russia, 'russia-in-china')
  return last.china === null
    ? say`In ${last.year} Russia made up ${russia} of China’s trade; China’s share of Russia’s is not known for ${formatYears(from, to)}.`
    : say`In ${last.year} China made up ${share(last.china, 'china-in-russia')} of Russia’s trade and Russia ${russia} of China’s.`
}
