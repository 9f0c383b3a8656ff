import type { TableAbout } from '../../data/about.ts'
import { crudeQuality } from '../../data/row-quality.ts'
import type { CrudeOriginRow } from '../../data/tables/crude-origins.ts'
import type { ColorToken, TimeModel, TimePoint } from '../../model/figure-model.ts'
import { formatShare, formatValue, formatYears } from '../../model/format.ts'
import { joined, num, type Sentence, say } from '../../model/sentence.ts'
import { sharePercent, sum } from '../../model/series-maths.ts'
import { atYear, type ByYear, groupByYear, mapYears } from '../../model/year-series.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { missingYear, spanOfYears } from '../kit/table-facts.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { base } from './series.ts'

/** The only basis with every year and a full set of origins; bases are never mixed. */
const ORIGINS_BASIS = 'gacc-compiled'

/** The origins of each year, with what is known of their table. */
export interface Origins {
  readonly byYear: ByYear<readonly CrudeOriginRow[]>
  readonly about: TableAbout
  readonly span: readonly [number, number]
}

interface Origin {
  readonly id: string
  readonly name: string
  readonly color: ColorToken
  /** `null`: all origins not named by another one. */
  readonly code: string | null
}

export const ORIGINS: readonly Origin[] = [
  { id: 'rus', name: 'Russia', color: 'russia', code: 'RUS' },
  { id: 'sau', name: 'Saudi Arabia', color: 'saudi', code: 'SAU' },
  { id: 'irq', name: 'Iraq', color: 'third', code: 'IRQ' },
  { id: 'ago', name: 'Angola', color: 'fourth', code: 'AGO' },
  { id: 'mys', name: 'Malaysia', color: 'fifth', code: 'MYS' },
  { id: 'rest', name: 'All others', color: 'rest', code: null },
]
const NAMED = new Set(ORIGINS.flatMap(({ code }) => code ?? []))

/** Whether a volume belongs to a part of the stack. */
export function belongsTo({ code }: Origin, { origin_code }: CrudeOriginRow): boolean {
  return code ? origin_code === code : !(origin_code && NAMED.has(origin_code))
}

/** The origins of each year on the one basis, without the totals. */
export function originsByYear(rows: readonly CrudeOriginRow[], about: TableAbout): Origins {
  const own = rows.filter((row) => row.basis === ORIGINS_BASIS && row.origin_kind !== 'total')
  return { byYear: groupByYear(own), about, span: spanOfYears(own) }
}

export function originSeries({ byYear, about }: Origins): WholeSeries[] {
  return ORIGINS.map((origin) => ({
    id: origin.id,
    name: origin.name,
    label: origin.name,
    mark: 'bars',
    emphasis: origin.id === 'rus' ? 'main' : 'second',
    color: origin.color,
    unit: 'million-tonnes',
    points: mapYears((year): TimePoint => {
      const rows = (atYear(byYear, year) ?? []).filter((row) => belongsTo(origin, row))
      const [first] = rows
      if (!first) return missingYear(about, 'compiled', year)
      return {
        value: sum(rows.map((row) => row.volume_mt ?? 0)),
        quality: crudeQuality(first),
        sources: first.sources,
      }
    }),
  }))
}

export function originsModel(series: WholeSeries[], origins: Origins, query: FigureQuery): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, origins.about, 'compiled', origins.span),
    subtitle: 'Recorded crude imports by origin, million tonnes a year',
    takeaway: originsTakeaway(origins, query),
    notes: [
      'One basis: customs barrels a day as compiled for 13 origins, turned into tonnes at 7.3 barrels.',
      ...origins.about.caveats,
    ],
    unit: 'million-tonnes',
    axisAtLeast: 0,
  }
}

function originsTakeaway({ byYear, span }: Origins, { from, to }: FigureQuery): Sentence {
  const year = Math.min(to, span[1])
  const rows = atYear(byYear, year) ?? []
  if (year < from || rows.length === 0)
    return say`Origins are documented for ${formatYears(...span)}; no year asked for falls in it.`
  const total = sum(rows.map((row) => row.volume_mt ?? 0))
  const ranked = rows
    .filter((row) => row.origin_kind === 'country')
    .toSorted((a, b) => (b.volume_mt ?? 0) - (a.volume_mt ?? 0))
    .slice(0, 3)
    .map((row) => say`${row.origin} ${num(formatShare(sharePercent(row.volume_mt, total) ?? 0), null)}`)
  return say`Of ${num(formatValue(total, 'million-tonnes'), null)} in ${year}, the largest origins were ${joined(ranked, ', ')}.`
}
