import { gapNotes } from '../data/about.ts'
import { russiaCrudeShareQuality } from '../data/row-quality.ts'
import type { RussiaCrudeExportRow } from '../data/tables/russia-crude-exports.ts'
import type { RussiaCrudeShareRow } from '../data/tables/russia-crude-shares.ts'
import type { RussiaGasExportRow } from '../data/tables/russia-gas-exports.ts'
import type { Abouts } from '../data/tables.ts'
import type { ColorToken, MultiplesModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatValue, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, type ByYear, groupByYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { yearsOfRows } from './kit/covered.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { missingYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { crudeBuyersRecords } from './records/crude-buyers.ts'

type Exports = ByYear<readonly RussiaCrudeExportRow[]>
type Shares = readonly RussiaCrudeShareRow[]
type Gas = ByYear<RussiaGasExportRow | undefined>

type About = Abouts<'russia-crude-exports' | 'russia-crude-shares' | 'russia-gas-exports'>

interface Data {
  readonly about: About
  /** Years of crude by destination, of China’s share and of gas. */
  readonly spans: { readonly [id in 'crude' | 'share' | 'gas']: readonly [number, number] }
  readonly exports: Exports
  readonly shares: Shares
  readonly gas: Gas
}

export default defineFigure({
  id: 'crude-buyers',
  title: 'Where does Russia’s crude go?',
  domains: ['energy'],
  shape: 'multiples',
  covers: (tables) =>
    yearsOfRows(tables['russia-crude-exports'], tables['russia-crude-shares'], tables['russia-gas-exports']),
  definition:
    'Russia’s exports of crude oil by destination, in tonnes; China’s share of them; and Russia’s exports of gas by pipeline to Europe and to China.',
  method:
    'Tonnes by destination are those of the Statistical Review, each year from the edition in which it was first printed; all others is its total less China, India and Europe. China’s share is Chinese tonnes over that total. Shares on other bases (a later total, barrels, Chinese customs) have marks of their own and are never joined to it.',
  tables: ['russia-crude-exports', 'russia-crude-shares', 'russia-gas-exports'],
  records: crudeBuyersRecords,
  prepare: (tables, about) => {
    const data = {
      about,
      spans: {
        crude: spanOfYears(tables['russia-crude-exports']),
        share: spanOfYears(tables['russia-crude-shares']),
        gas: spanOfYears(tables['russia-gas-exports']),
      },
      exports: groupByYear(tables['russia-crude-exports']),
      shares: tables['russia-crude-shares'],
      gas: oneByYear(tables['russia-gas-exports']),
    }
    const panes = panesOf(data)
    return (query) => model(panes, data, query)
  },
  period: (tables) => {
    const exports = groupByYear(tables['russia-crude-exports'])
    const gas = oneByYear(tables['russia-gas-exports'])
    return (from, to) => {
      const crude = yearsOf(from, to).filter((year) => totalOf(exports, year))
      const pipeline = yearsOf(from, to).flatMap((year) => atYear(gas, year) ?? [])
      const crudeShare = (id: DestinationId) =>
        sharePercent(
          sum(crude.map((year) => volumeOf(exports, year, id) ?? 0)),
          sum(crude.map((year) => totalOf(exports, year)?.volume_mt ?? 0)),
        )
      const gasShare = (column: 'pipeline_europe_bcm' | 'pipeline_china_bcm') =>
        sharePercent(
          sum(pipeline.map((row) => row[column])),
          sum(pipeline.map((row) => row.pipeline_total_bcm)),
        )
      const crudeNote = coveredNote([from, to], crude)
      const gasNote = coveredNote(
        [from, to],
        pipeline.map(({ year }) => year),
      )
      return [
        {
          label: 'China’s share of Russia’s crude exports',
          unit: 'percent',
          value: crudeShare('china'),
          ...crudeNote,
        },
        {
          label: 'Europe’s share of Russia’s crude exports',
          unit: 'percent',
          value: crudeShare('europe'),
          ...crudeNote,
        },
        {
          label: 'China’s share of Russia’s pipeline gas exports',
          unit: 'percent',
          value: gasShare('pipeline_china_bcm'),
          ...gasNote,
        },
        {
          label: 'Europe’s share of Russia’s pipeline gas exports',
          unit: 'percent',
          value: gasShare('pipeline_europe_bcm'),
          ...gasNote,
        },
      ]
    }
  },
})

/** Destinations told apart, in the order of the stack; the rest is everything else. */
export const DESTINATIONS = [
  { id: 'china', name: 'China', destination: 'China', color: 'china' },
  { id: 'india', name: 'India', destination: 'India', color: 'fourth' },
  { id: 'europe', name: 'Europe', destination: 'Europe', color: 'second' },
  { id: 'others', name: 'Others', destination: null, color: 'rest' },
] as const satisfies { id: string; name: string; destination: string | null; color: ColorToken }[]
type DestinationId = (typeof DESTINATIONS)[number]['id']
const NAMED = new Set<string>(DESTINATIONS.flatMap(({ destination }) => destination ?? []))

const totalOf = (exports: Exports, year: number) =>
  atYear(exports, year)?.find(({ destination_kind }) => destination_kind === 'total')

/** Whether a volume belongs to a part of the stack. */
export function belongsTo(
  id: DestinationId,
  { destination, destination_kind }: RussiaCrudeExportRow,
): boolean {
  if (destination_kind === 'total') return false
  const wanted = DESTINATIONS.find((one) => one.id === id)?.destination
  return wanted ? destination === wanted : !NAMED.has(destination)
}

function rowsOf(exports: Exports, year: number, id: DestinationId): readonly RussiaCrudeExportRow[] {
  return (atYear(exports, year) ?? []).filter((row) => belongsTo(id, row))
}

function volumeOf(exports: Exports, year: number, id: DestinationId): number | null {
  const rows = rowsOf(exports, year, id)
  return rows.length === 0 ? null : sum(rows.map(({ volume_mt }) => volume_mt))
}

/** A destination’s share of the crude of a year. */
export const partOf = (exports: Exports, year: number, id: DestinationId) =>
  sharePercent(volumeOf(exports, year, id), totalOf(exports, year)?.volume_mt)

function destinationPoint({ exports, about }: Data, year: number, id: DestinationId): TimePoint {
  const value = volumeOf(exports, year, id)
  if (value === null) return missingYear(about['russia-crude-exports'], 'tonnes', year)
  const share = partOf(exports, year, id)
  return {
    value,
    quality: 'reported',
    sources: rowsOf(exports, year, id)[0]?.sources ?? [],
    ...(share === null ? {} : { note: `${formatShare(share)} of all` }),
  }
}

/** Bases of China’s share that are drawn; that by value is one point and stays in the records. */
export const BASES = [
  {
    basis: 'first-edition',
    name: 'tonnes as first printed',
    label: 'tonnes',
    mark: 'line',
    emphasis: 'main',
    color: 'china',
  },
  {
    basis: 'later-total',
    name: 'tonnes over the total printed a year later',
    label: 'later total',
    mark: 'dots',
    emphasis: 'second',
    color: 'third',
  },
  {
    basis: 'barrels',
    name: 'barrels, crude and condensate',
    label: 'barrels (EIA)',
    mark: 'dots',
    emphasis: 'second',
    color: 'benchmark',
  },
  {
    basis: 'customs',
    name: 'Chinese customs tonnes',
    label: 'customs',
    mark: 'dots',
    emphasis: 'second',
    color: 'russia',
  },
] as const satisfies readonly {
  basis: RussiaCrudeShareRow['basis']
  name: string
  label: string
  mark: 'line' | 'dots'
  emphasis: 'main' | 'second'
  color: ColorToken
}[]

function sharePoints({ shares, about }: Data, basis: RussiaCrudeShareRow['basis']): readonly TimePoint[] {
  return mapYears((year): TimePoint => {
    const row = shares.find((one) => one.year === year && one.basis === basis)
    if (!row) return missingYear(about['russia-crude-shares'], basis, year)
    return {
      value: row.china_share_pct,
      quality: russiaCrudeShareQuality(row),
      sources: row.sources,
      ...(row.note ? { note: row.note.replace(/\.$/, '') } : {}),
    }
  })
}

function gasPoints(
  { gas, about }: Data,
  column: 'pipeline_europe_bcm' | 'pipeline_china_bcm',
): readonly TimePoint[] {
  return mapYears((year): TimePoint => {
    const row = atYear(gas, year)
    if (!row) return missingYear(about['russia-gas-exports'], 'volume', year)
    return { value: row[column], quality: 'reported', sources: row.sources.slice(0, 1) }
  })
}

function panesOf(data: Data): WholePane[] {
  const { spans } = data
  const pipeline = { mark: 'line', emphasis: 'main', unit: 'billion-cubic-metres' } as const
  return [
    {
      id: 'destinations',
      name: 'Crude exports',
      unit: 'million-tonnes',
      axisAtLeast: 50,
      covers: spans.crude,
      series: DESTINATIONS.map(({ id, name, color }) => ({
        id,
        name: `Crude to ${id === 'others' ? 'all others' : name}`,
        label: name,
        mark: 'bars',
        emphasis: id === 'china' ? 'main' : 'second',
        color,
        unit: 'million-tonnes',
        points: mapYears((year) => destinationPoint(data, year, id)),
      })),
    },
    {
      id: 'share',
      name: 'China’s share of crude',
      unit: 'percent',
      axisAtLeast: 50,
      covers: spans.share,
      series: BASES.map(({ basis, name, ...style }) => ({
        ...style,
        id: `share-${basis}`,
        name: `China’s share of crude exports: ${name}`,
        unit: 'percent',
        points: sharePoints(data, basis),
      })),
    },
    {
      id: 'gas',
      name: 'Pipeline gas',
      unit: 'billion-cubic-metres',
      axisAtLeast: 50,
      covers: spans.gas,
      series: [
        {
          ...pipeline,
          id: 'gas-europe',
          name: 'Pipeline gas to Europe with Turkey',
          label: 'to Europe',
          color: 'second',
          points: gasPoints(data, 'pipeline_europe_bcm'),
        },
        {
          ...pipeline,
          id: 'gas-china',
          name: 'Pipeline gas to China',
          label: 'to China',
          color: 'china',
          points: gasPoints(data, 'pipeline_china_bcm'),
        },
      ],
    },
  ]
}

function notesOf({ shares, about }: Data): string[] {
  const value = shares.find(({ basis }) => basis === 'value')
  const byValue = value ? ` By value it was ${formatShare(value.china_share_pct)} in ${value.year}.` : ''
  const [exports, share, gas] = [
    about['russia-crude-exports'],
    about['russia-crude-shares'],
    about['russia-gas-exports'],
  ]
  return [
    'Crude by destination is that of the Statistical Review; Europe is its region.',
    ...exports.caveats,
    `China’s share stands on bases that are not joined: tonnes as first printed; the same tonnes over the total that the Review printed a year later; barrels of crude and condensate as the US Energy Information Administration rounds them; Chinese customs tonnes.${byValue}`,
    ...share.caveats,
    ...gas.caveats,
    'Statements of officials on crude and products together are not comparable and not shown.',
    ...[exports, share, gas].flatMap(gapNotes),
  ]
}

function model(whole: readonly WholePane[], data: Data, query: FigureQuery): Body<MultiplesModel> {
  return multiplesModel(whole, query, {
    subtitle: 'Russia’s exports a year: crude oil by destination, China’s share of it, and pipeline gas',
    takeaway: takeaway(data, query),
    notes: notesOf(data),
    vintage: vintageOf(...Object.values(data.about)),
  })
}

function takeaway(data: Data, query: FigureQuery): Sentence {
  const years = yearsOf(query.from, query.to).filter((year) => totalOf(data.exports, year))
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return withoutDestinations(data, query)
  const shares = (year: number, ids: readonly DestinationId[]) =>
    ids.map((id) => {
      const share = partOf(data.exports, year, id) ?? 0
      const said = num(formatShare(share), { row: `${year}`, column: `part-${id}` })
      return { name: DESTINATIONS.find((one) => one.id === id)?.name ?? '', share, said }
    })
  const [leader, ...rest] = shares(last, ['china', 'india', 'europe']).toSorted((a, b) => b.share - a.share)
  const listed = (all: readonly { name: string; said: Sentence }[]) =>
    joined(
      all.map(({ name, said }) => say`${name} ${said}`),
      ', ',
      ' and ',
    )
  const now = say`In ${last} ${leader?.name} took ${leader?.said} of Russia’s crude exports, ${listed(rest)}`
  return first === last
    ? say`${now}.`
    : say`${now}; in ${first} it was ${listed(shares(first, ['europe', 'china']))}.`
}

/** What is known of years whose destinations are not collected. */
function withoutDestinations({ shares, gas, spans }: Data, { from, to }: FigureQuery): Sentence {
  const share = shares
    .filter(({ year, basis }) => year >= from && year <= to && basis !== 'value')
    .toSorted((a, b) => a.year - b.year)
    .at(-1)
  if (share) {
    const when = share.period === 'first-half' ? `the first half of ${share.year}` : `${share.year}`
    const said = num(formatShare(share.china_share_pct), {
      row: `${share.year}`,
      column: `share-${share.basis}`,
    })
    return say`In ${when} China took ${share.flag === 'rounded' && 'about '}${said} of Russia’s crude exports${share.basis === 'barrels' && ', counted in barrels'}.`
  }
  const row = yearsOf(from, to)
    .flatMap((year) => atYear(gas, year) ?? [])
    .at(-1)
  if (!row) {
    const all = Object.values(spans).flat()
    return say`The figures cover ${formatYears(Math.min(...all), Math.max(...all))}; no year asked for has one.`
  }
  const bcm = (value: number, column: string) =>
    num(formatValue(value, 'billion-cubic-metres'), { row: `${row.year}`, column })
  const china =
    row.pipeline_china_bcm === 0 ? 'China none' : say`China ${bcm(row.pipeline_china_bcm, 'gas-china')}`
  return say`Of Russia’s pipeline gas Europe got ${bcm(row.pipeline_europe_bcm, 'gas-europe')} in ${row.year} and ${china}; crude by destination is collected from ${spans.crude[0]} on.`
}
