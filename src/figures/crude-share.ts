import { crudeOriginQuality, crudeShareQuality } from '../data/quality-flags.ts'
import type { CrudeOriginRow } from '../data/tables/crude-origins.ts'
import type { CrudeShareRow } from '../data/tables/crude-share.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatValue, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import type { Quality } from '../model/quality.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import {
  atYear,
  type ByYear,
  gapAround,
  groupByYear,
  mapYears,
  oneByYear,
  yearsOf,
} from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { crudeRecords } from './records/crude-share.ts'

const FIRST = 2000
const LAST = 2025
const ORIGINS_FIRST = 2009
/** The only basis with every year and a full set of origins; bases are never mixed. */
const ORIGINS_BASIS = 'gacc-compiled'
const TITLE = 'How much of China’s crude oil comes from Russia?'

type Shares = ByYear<CrudeShareRow | undefined>
type Origins = ByYear<readonly CrudeOriginRow[]>

const ORIGINS: {
  id: string
  name: string
  color: ColorToken
  code: string | null
}[] = [
  { id: 'rus', name: 'Russia', color: 'russia', code: 'RUS' },
  { id: 'sau', name: 'Saudi Arabia', color: 'saudi', code: 'SAU' },
  { id: 'irq', name: 'Iraq', color: 'third', code: 'IRQ' },
  { id: 'ago', name: 'Angola', color: 'fourth', code: 'AGO' },
  { id: 'mys', name: 'Malaysia', color: 'fifth', code: 'MYS' },
  { id: 'rest', name: 'All others', color: 'rest', code: null },
]
const NAMED = new Set(ORIGINS.flatMap(({ code }) => code ?? []))

export default defineFigure({
  id: 'crude-share',
  title: TITLE,
  domains: ['energy'],
  covers: [FIRST, LAST],
  definition:
    'Russia’s part in the crude oil that China Customs records as imported, by volume (with Saudi Arabia beside it) or by value; or the recorded imports by country of origin, in tonnes.',
  method:
    'Tonnes or value from Russia over the total of the same year on the same basis. The share by value is given only where the value of all crude imports is known: in dollars, for 2024 and 2025 in yuan. The view by origin turns customs barrels a day, as compiled for 13 origins and a remainder, into tonnes. Other bases are kept in the records and never mixed into one ratio.',
  tables: ['crude-share', 'crude-origins'],
  records: crudeRecords,
  measure: {
    param: 'crude-share.measure',
    label: 'Measure of crude imports',
    options: [
      { value: 'share', label: 'Share' },
      { value: 'value', label: 'Value' },
      { value: 'origins', label: 'Origins' },
    ],
  },
  period: ({ 'crude-share': rows }) => {
    const shares = oneByYear(rows)
    return (from, to) => {
      const known = yearsOf(from, to).flatMap((year) => atYear(shares, year) ?? [])
      const withSaudi = known.filter((row) => row.saudi_mt !== null)
      const share = (list: readonly CrudeShareRow[], part: (row: CrudeShareRow) => number | null) => ({
        unit: 'percent' as const,
        value: sharePercent(sum(list.map((row) => part(row) ?? 0)), sum(list.map((row) => row.total_mt))),
        ...coveredNote(
          [from, to],
          list.map((row) => row.year),
        ),
      })
      return [
        { label: 'Russian share of China’s recorded crude imports', ...share(known, (row) => row.russia_mt) },
        {
          label: 'Saudi Arabian share of China’s recorded crude imports',
          ...share(withSaudi, (row) => row.saudi_mt),
        },
      ]
    }
  },
  prepare: ({ 'crude-share': shareRows, 'crude-origins': originRows }) => {
    const shares = oneByYear(shareRows)
    const origins = groupByYear(
      originRows.filter((row) => row.basis === ORIGINS_BASIS && row.origin_kind !== 'total'),
    )
    const volume = russiaByVolume(shares)
    const saudi = saudiByVolume(shares)
    const value = russiaByValue(shares)
    const stack = originSeries(origins)
    return (query) => {
      if (query.measure === 'value') return valueModel([{ ...volume, ...FAINT }, value], shares, query)
      if (query.measure === 'origins') return originsModel(stack, origins, query)
      return shareModel([saudi, volume], shares, query)
    }
  },
})

function point(
  shares: Shares,
  year: number,
  column: keyof CrudeShareRow,
  quality: (row: CrudeShareRow) => Quality,
  note?: (row: CrudeShareRow) => string,
): TimePoint {
  const row = atYear(shares, year)
  const value = row?.[column]
  if (!row || typeof value !== 'number') return gapAround(year, FIRST, LAST, 'not-collected')
  return {
    value,
    quality: quality(row),
    sources: row.sources,
    ...(note ? { note: note(row) } : {}),
  }
}

function russiaByVolume(shares: Shares): WholeSeries {
  return {
    id: 'russia',
    name: 'Russian share by volume',
    label: 'Russia',
    mark: 'line',
    emphasis: 'main',
    color: 'russia',
    unit: 'percent',
    points: mapYears((year) =>
      point(
        shares,
        year,
        'russia_share_pct',
        crudeShareQuality,
        (row) => `${formatValue(row.russia_mt ?? 0, 'million-tonnes')}`,
      ),
    ),
  }
}

const FAINT = {
  label: 'by volume',
  spoken: 'by volume',
  emphasis: 'faint',
} as const

/** Of the total alone: a correction of Russia’s volume is none of Saudi Arabia’s. */
const saudiQuality = ({ total_flag }: CrudeShareRow) =>
  crudeShareQuality({ russia_flag: 'reported', total_flag })

function saudiByVolume(shares: Shares): WholeSeries {
  return {
    id: 'saudi',
    name: 'Saudi Arabian share by volume',
    label: 'Saudi Arabia',
    mark: 'line',
    emphasis: 'second',
    color: 'saudi',
    dash: 'dashed',
    unit: 'percent',
    points: mapYears((year) => point(shares, year, 'saudi_share_pct', saudiQuality)),
  }
}

/** The flags of the table speak of tonnes; of values only the year’s release is known to be preliminary. */
const valueQuality = (row: CrudeShareRow): Quality =>
  row.total_flag === 'preliminary' ? 'preliminary' : 'reported'

function russiaByValue(shares: Shares): WholeSeries {
  return {
    id: 'value',
    name: 'Russian share by value',
    label: 'by value',
    spoken: 'by value',
    mark: 'line',
    emphasis: 'main',
    color: 'russia',
    unit: 'percent',
    points: mapYears((year) =>
      point(shares, year, 'russia_value_share_pct', valueQuality, (row) =>
        row.value_basis === 'CNY' ? 'in yuan' : 'in dollars',
      ),
    ),
  }
}

function originSeries(origins: Origins): WholeSeries[] {
  return ORIGINS.map(({ id, name, color, code }) => ({
    id,
    name,
    label: name,
    mark: 'bars',
    emphasis: id === 'rus' ? 'main' : 'second',
    color,
    unit: 'million-tonnes',
    points: mapYears((year): TimePoint => {
      const rows = (atYear(origins, year) ?? []).filter((row) =>
        code ? row.origin_code === code : !(row.origin_code && NAMED.has(row.origin_code)),
      )
      const [first] = rows
      if (!first) return gapAround(year, ORIGINS_FIRST, LAST)
      return {
        value: sum(rows.map((row) => row.volume_mt ?? 0)),
        quality: crudeOriginQuality(first),
        sources: first.sources,
      }
    }),
  }))
}

const RECORDED =
  'Shares of recorded imports: Chinese customs has recorded almost no Iranian or Venezuelan crude since 2019–2021, much of which is reported as Malaysian.'

function base(query: FigureQuery, cut: ReturnType<typeof cutSeries>[], first: number) {
  return {
    id: 'crude-share',
    shape: 'time',
    title: TITLE,
    domains: ['energy'],
    from: query.from,
    to: query.to,
    vintage: {
      credit: 'China Customs (GACC), compiled from releases',
      dataTo: `${LAST}`,
    },
    series: cut,
    absences: absencesOutside(query, [first, LAST], {
      before: `no data before ${first}`,
      after: `no data after ${LAST}`,
    }),
  } as const
}

function shareModel(series: WholeSeries[], shares: Shares, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, FIRST),
    subtitle: 'Share of recorded crude imports by volume, %; Saudi Arabia for comparison',
    takeaway: shareTakeaway(shares, query),
    notes: [
      RECORDED,
      'Shares of 2000–2001, 2004–2005 and 2008–2010 are good to about 0.2 points: the year’s total is derived or was mislabelled in print.',
      'Saudi Arabia’s volume is collected for 2003 and from 2009 on.',
    ],
    unit: 'percent',
    axisAtLeast: 5,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function shareTakeaway(shares: Shares, { from, to }: FigureQuery): string {
  const last = Math.min(to, LAST)
  const first = Math.max(from, FIRST)
  const row = atYear(shares, last)
  if (last < from || row?.russia_share_pct == null)
    return `The series covers ${FIRST}–${LAST}; no year asked for falls in it.`
  const start = atYear(shares, first)?.russia_share_pct
  const saudi = row.saudi_share_pct === null ? '' : ` (Saudi Arabia: ${formatShare(row.saudi_share_pct)})`
  const since =
    first === last || start == null ? '' : `; in ${first} Russia’s share was ${formatShare(start)}`
  const rank = row.russia_rank === 1 ? ', more than any other country' : ''
  return `In ${last} Russia supplied ${formatShare(row.russia_share_pct)} of China’s recorded crude imports${rank}${saudi}${since}.`
}

function valueModel(series: WholeSeries[], shares: Shares, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, FIRST),
    subtitle: 'Russian share of crude imports by value, %, in the years known; faint line: by volume',
    takeaway: valueTakeaway(shares, query),
    notes: [
      RECORDED,
      'The value of all crude imports is known for 2012, 2015 and 2019–2025 only.',
      'Value shares of 2024 and 2025 are computed in yuan, earlier ones in dollars; the share hardly depends on the currency.',
    ],
    unit: 'percent',
    axisAtLeast: 5,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function valueTakeaway(shares: Shares, { from, to }: FigureQuery): string {
  for (let year = Math.min(to, LAST); year >= from; year--) {
    const row = atYear(shares, year)
    if (row?.russia_value_share_pct == null || row.russia_share_pct === null) continue
    return `In ${year} Russian crude was ${formatShare(row.russia_value_share_pct)} of China’s crude imports by value and ${formatShare(row.russia_share_pct)} by volume.`
  }
  return `No value of all crude imports is known for ${formatYears(from, to)}.`
}

function originsModel(series: WholeSeries[], origins: Origins, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, ORIGINS_FIRST),
    subtitle: 'Recorded crude imports by origin, million tonnes a year',
    takeaway: originsTakeaway(origins, query),
    notes: [
      RECORDED,
      'One basis: customs barrels a day as compiled for 13 origins, turned into tonnes at 7.3 barrels; uncertain by about 1% in 2009–2011.',
    ],
    unit: 'million-tonnes',
    axisAtLeast: 0,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function originsTakeaway(origins: Origins, { from, to }: FigureQuery): string {
  const year = Math.min(to, LAST)
  const rows = atYear(origins, year) ?? []
  if (year < from || rows.length === 0)
    return `Origins are documented for ${ORIGINS_FIRST}–${LAST}; no year asked for falls in it.`
  const total = sum(rows.map((row) => row.volume_mt ?? 0))
  const ranked = rows
    .filter((row) => row.origin_kind === 'country')
    .toSorted((a, b) => (b.volume_mt ?? 0) - (a.volume_mt ?? 0))
    .slice(0, 3)
    .map((row) => `${row.origin} ${formatShare(sharePercent(row.volume_mt, total) ?? 0)}`)
  return `Of ${formatValue(total, 'million-tonnes')} in ${year}, the largest origins were ${ranked.join(', ')}.`
}
