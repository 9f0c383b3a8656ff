import type { TableAbout } from '../data/about.ts'
import { chinaTradeQuality, heilongjiangQuality } from '../data/row-quality.ts'
import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { HeilongjiangRow } from '../data/tables/heilongjiang.ts'
import type { TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatYears } from '../model/format.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { atYear, type ByYear, groupByYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { yearsOfRows } from './kit/covered.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { bestRow, coverage, nationalShare, type Share, shareOf } from './kit/releases.ts'
import { absencesAround, missingYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { heilongjiangRecords } from './records/heilongjiang.ts'

export default defineFigure({
  id: 'heilongjiang',
  title: 'How far does Heilongjiang’s trade depend on Russia?',
  domains: ['energy'],
  covers: ({ heilongjiang }) => yearsOfRows(heilongjiang.filter((row) => row.share_trade_pct !== null)),
  definition:
    'The part of the province’s goods trade with the world that is with Russia: both ways, and exports and imports apart. Beside it stands Russia’s part in the goods trade of all China.',
  method:
    'Trade with Russia over all trade in the same direction, period and currency, as Harbin Customs and the province released them. A year is drawn from its full-year figure; without one, from the longest part of the year; without that, from an estimate of ours, which divides a published level by the growth published with it. The national line is on the basis of China Customs.',
  tables: ['heilongjiang', 'china-trade'],
  records: heilongjiangRecords,
  period: ({ heilongjiang }) => {
    const evidence = groupByYear(heilongjiang)
    return (from, to) => {
      const years = yearsOf(from, to).toReversed()
      const rowOf = (year: number) =>
        from === to ? bestRow(atYear(evidence, year) ?? [], 'trade') : atYear(evidence, year)?.find(isSolid)
      const row = years.map(rowOf).find((found) => found !== undefined)
      const label = 'Russian share of Heilongjiang’s trade'
      if (!row)
        return [{ label, unit: 'percent', value: null, note: `no ${from === to ? '' : 'solid '}figure` }]
      const kind = QUALITY_TEXT[heilongjiangQuality(row, 'trade')].label
      const note =
        from === to ? (kind === 'reported' ? {} : { note: kind }) : { note: `${row.year}, last solid year` }
      return [{ label, unit: 'percent', value: row.share_trade_pct, ...note }]
    }
  },
  prepare: ({ heilongjiang, 'china-trade': chinaTrade }, about) => {
    const evidence = groupByYear(heilongjiang)
    const national = oneByYear(chinaTrade)
    const series = [
      benchmark(national, about['china-trade']),
      ...(['exports', 'imports', 'trade'] as const).map((share) =>
        shareSeries(evidence, about.heilongjiang, share),
      ),
    ]
    const span = spanOfYears(heilongjiang.filter((row) => row.share_trade_pct !== null))
    return (query): Body<TimeModel> => {
      return {
        shape: 'time',
        subtitle: 'Russian share of the province’s trade, %; no line where years are missing',
        takeaway: takeaway(evidence, national, query),
        notes: [
          ...about.heilongjiang.caveats,
          'Broken marks of exports and imports stand for part of a year or an estimate.',
        ],
        vintage: vintageOf(about.heilongjiang, about['china-trade']),
        unit: 'percent',
        axisAtLeast: 100,
        series: series.map((one) => cutSeries(one, query)),
        absences: absencesAround(about.heilongjiang, 'share', query, span, 'share'),
      }
    }
  },
})

const NAMES: Record<Share, { name: string; label: string; spoken: string }> = {
  trade: {
    name: 'Russian share of total trade',
    label: 'of all trade',
    spoken: 'trade',
  },
  exports: {
    name: 'Russian share of exports',
    label: 'of exports',
    spoken: 'exports',
  },
  imports: {
    name: 'Russian share of imports',
    label: 'of imports',
    spoken: 'imports',
  },
}

function shareSeries(
  evidence: ByYear<readonly HeilongjiangRow[]>,
  about: TableAbout,
  share: Share,
): WholeSeries {
  return {
    id: share,
    ...NAMES[share],
    mark: share === 'trade' ? 'dots' : 'ticks',
    emphasis: share === 'trade' ? 'main' : 'second',
    color: 'russia',
    unit: 'percent',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      const row = bestRow(atYear(evidence, year) ?? [], share)
      if (!row) return missingYear(about, share === 'trade' ? 'share' : share, year)
      return {
        value: shareOf(row, share),
        quality: heilongjiangQuality(row, share),
        ...coverage(row),
        sources: row.sources,
      }
    }),
  }
}

function benchmark(national: ByYear<ChinaTradeRow | undefined>, about: TableAbout): WholeSeries {
  return {
    id: 'china',
    name: 'Russian share of China’s trade',
    label: 'China as a whole',
    spoken: 'China as a whole',
    mark: 'line',
    emphasis: 'faint',
    color: 'benchmark',
    dash: 'dashed',
    unit: 'percent',
    points: mapYears((year): TimePoint => {
      const row = atYear(national, year)
      const value = nationalShare(row)
      if (!row || value === null) return missingYear(about, 'total', year)
      return {
        value,
        quality: chinaTradeQuality(row) ?? 'reported',
        sources: [...row.sources, ...row.world_sources],
      }
    }),
  }
}

/** A full year, published with its parts, on more than one second-hand source. */
export function isSolid(row: HeilongjiangRow): boolean {
  return row.period === 'full-year' && row.quality === 'solid' && row.share_trade_pct !== null
}

/** Rests on the last solid year in the range; a single-source or part-year mark is never the headline. */
function takeaway(
  evidence: ByYear<readonly HeilongjiangRow[]>,
  national: ByYear<ChinaTradeRow | undefined>,
  { from, to }: FigureQuery,
): Sentence {
  const years = yearsOf(from, to)
  const row = years.map((year) => atYear(evidence, year)?.find(isSolid)).findLast((one) => one !== undefined)
  const span = formatYears(from, to)
  if (row?.share_trade_pct == null)
    return years.some((year) => bestRow(atYear(evidence, year) ?? [], 'trade'))
      ? say`No solid full-year figure was found for ${span}; the marks shown are parts of years, estimates or single sources.`
      : say`No share of Heilongjiang’s trade was found for ${span}.`
  const { year, share_exports_pct: exports, share_imports_pct: imports } = row
  const share = (value: number, column: string) => num(formatShare(value), { row: `${year}`, column })
  const parts =
    exports !== null &&
    imports !== null &&
    say` (${share(exports, 'exports')} of exports, ${share(imports, 'imports')} of imports)`
  const china = nationalShare(atYear(national, year))
  const against = china !== null && say`, against ${share(china, 'china')} for China as a whole`
  const last = year !== to && ', the last year with a solid figure'
  return say`In ${year}${last}, ${share(row.share_trade_pct, 'trade')} of Heilongjiang’s trade was with Russia${parts}${against}.`
}
