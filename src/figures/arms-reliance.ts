import type { TableAbout } from '../data/about.ts'
import type { ArmsRelianceRow } from '../data/tables/arms-reliance.ts'
import type { RankingModel, RankingRow } from '../model/figure-model.ts'
import { formatList, formatShare, formatWhole, formatYears } from '../model/format.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_ROW } from '../model/value-ref.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { ranked, rowSources, type UnrankedRow, unranked } from './kit/ranking-figure.ts'
import { vintageOf } from './kit/table-facts.ts'
import { relianceRecords } from './records/arms-reliance.ts'

interface Window {
  readonly value: string
  readonly from: number
  readonly to: number
}

const OLDER: Window = {
  value: '2010-2021',
  from: 2010,
  to: 2021,
}
const NEWER: Window = {
  value: '2021-2025',
  from: 2021,
  to: 2025,
}

const WINDOWS = [OLDER, NEWER]

/** The release that holds the most importers over a window: ratios never mix two. */
export function releaseOf(rows: readonly ArmsRelianceRow[], { from, to }: Window): string {
  const counts = new Map<string, number>()
  for (const { window_start, window_end, release } of rows)
    if (window_start === from && window_end === to) counts.set(release, (counts.get(release) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0]
}

/** The fixed years of a measure; the first without one. */
export function windowOf(measure: string | undefined): Window {
  return WINDOWS.find(({ value }) => value === measure) ?? OLDER
}

export default defineFigure({
  id: 'arms-reliance',
  title: 'Who relies on Russian arms?',
  domains: ['military'],
  definition:
    'Russia’s part in the deliveries of major weapons to a state over a fixed span of years: how far its imports, not its arsenal, came from Russia.',
  method:
    'TIV delivered from Russia over TIV delivered by all suppliers, in the same years of the same SIPRI release. Only states are ranked, not armed groups or organisations. The later span is known for the large recipients of Russian arms only.',
  shape: 'ranking',
  tables: ['arms-reliance'],
  recordTables: ['sources'],
  records: relianceRecords,
  measure: {
    param: 'arms-reliance.window',
    label: 'Years counted',
    options: WINDOWS.map(({ value, from, to }) => ({ value, label: formatYears(from, to) })),
  },
  period: () => () => [
    {
      label: 'Importers with more than half of their arms from Russia',
      unit: 'items',
      value: null,
      note: `known for fixed years only, ${formatList(WINDOWS.map(({ from, to }) => formatYears(from, to)))}`,
    },
  ],
  prepare: ({ 'arms-reliance': rows }, { 'arms-reliance': about }) => {
    const models = new Map(WINDOWS.map((window) => [window.value, model(rows, window, about)]))
    const first = model(rows, OLDER, about)
    return ({ measure }: FigureQuery) => models.get(measure ?? OLDER.value) ?? first
  },
})

function rowOf(row: ArmsRelianceRow): UnrankedRow {
  return {
    id: row.importer_code,
    name: row.importer,
    parts: [row.russia_share_pct],
    value: row.russia_share_pct,
    quality: row.low_volume ? 'tiny-base' : 'reported',
    note: `${formatWhole(row.russia_tiv_million)} of ${formatWhole(row.total_tiv_million)} million TIV`,
    ...(row.importer_code === 'CHN' ? { highlight: 'china' as const } : {}),
    sources: row.sources,
  }
}

function model(all: readonly ArmsRelianceRow[], window: Window, about: TableAbout): Body<RankingModel> {
  const release = releaseOf(all, window)
  const own = all.filter(
    (row) => row.window_start === window.from && row.window_end === window.to && row.release === release,
  )
  const rows = ranked(own.filter((row) => !row.low_volume).map(rowOf))
  const apart = unranked(own.filter((row) => row.low_volume).map(rowOf))
  const years = formatYears(window.from, window.to)
  return {
    shape: 'ranking',
    from: window.from,
    to: window.to,
    pinned: null,
    subtitle: `Russia’s share of the arms imports of ${own.length} importers, fixed years ${years}, volume in TIV${window === NEWER ? '; only these are known' : ''}`,
    takeaway: takeaway(rows, years),
    notes: [
      ...about.caveats,
      'The years are fixed: they do not follow the years chosen or pinned. The two windows come from different releases of the database and must not be mixed.',
      `Shows the ${own.length} importers known for ${years}.`,
    ],
    vintage: { ...vintageOf({ ...about, release }), dataTo: `${window.to}` },
    unit: 'percent',
    rowName: 'Importer',
    parts: [{ id: 'russia', name: 'From Russia', color: 'context' }],
    rows,
    apart: { reason: 'Not ranked, under 100 million TIV in all', rows: apart },
    emptyText: 'No importer is known.',
    sources: rowSources([...rows, ...apart]),
  }
}

function takeaway(rows: RankingModel['rows'], years: string): Sentence {
  const share = ({ id, value }: RankingRow) => num(formatShare(value ?? 0), { row: id, column: WHOLE_ROW })
  const china = rows.find(({ id }) => id === 'CHN')
  const first = rows.slice(0, 3).map((row) => say`${row.name} (${share(row)})`)
  const half = rows.filter(({ value }) => (value ?? 0) > 50).length
  const place =
    china?.value != null &&
    china.rank !== null &&
    say`; China took ${share(china)} from Russia, rank ${china.rank} of ${rows.length}`
  return say`In ${years} ${half} of ${rows.length} ranked importers got more than half of their arms from Russia, most of all ${joined(first, ', ', ' and ')}${place}.`
}
