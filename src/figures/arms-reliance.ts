import type { ArmsRelianceRow } from '../data/tables/arms-reliance.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { formatList, formatShare, formatWhole, formatYears } from '../model/format.ts'
import { say } from '../model/sentence.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { ranked, rowSources, type UnrankedRow, unranked } from './kit/ranking-figure.ts'
import { relianceRecords } from './records/arms-reliance.ts'

const TITLE = 'Who relies on Russian arms?'

interface Window {
  readonly value: string
  readonly from: number
  readonly to: number
  readonly release: ArmsRelianceRow['release']
  readonly credit: string
}

const OLDER: Window = {
  value: '2010-2021',
  from: 2010,
  to: 2021,
  release: '2022-03',
  credit: 'SIPRI Arms Transfers Database, release of March 2022; own shares',
}
const NEWER: Window = {
  value: '2021-2025',
  from: 2021,
  to: 2025,
  release: '2026-03',
  credit: 'SIPRI Arms Transfers Database, release of March 2026; own shares',
}

const WINDOWS = [OLDER, NEWER]

/** The fixed years of a measure; the first without one. */
export function windowOf(measure: string | undefined): Window {
  return WINDOWS.find(({ value }) => value === measure) ?? OLDER
}

export default defineFigure({
  id: 'arms-reliance',
  title: TITLE,
  domains: ['military'],
  definition:
    'Russia’s part in the deliveries of major weapons to a state over a fixed span of years: how far its imports, not its arsenal, came from Russia.',
  method:
    'TIV delivered from Russia over TIV delivered by all suppliers, in the same years of the same SIPRI release. Only states are ranked, not armed groups or organisations. The later span is known for 24 importers only.',
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
  prepare: ({ 'arms-reliance': rows }) => {
    const models = new Map(WINDOWS.map((window) => [window.value, model(rows, window)]))
    const first = model(rows, OLDER)
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

const NOTES = [
  'SIPRI trend-indicator value (TIV): a volume of deliveries of major weapons, not money. Shares are our own calculation from SIPRI’s volumes.',
  'A share of the imports in the years counted, not of the weapons in service.',
  'The years are fixed: they do not follow the years chosen or pinned. The two windows come from different releases of the database and must not be mixed.',
  'States that imported less than 100 million TIV in all are not ranked: one aircraft can make their share 0 or 100.',
]

function notesOf({ release }: Window, count: number): string[] {
  return release === '2022-03'
    ? [...NOTES, `Shows all ${count} states with at least one Russian delivery in 2010–2021.`]
    : [
        ...NOTES,
        `Known for ${count} importers only: those of 26 large recipients of Russian arms that imported anything in 2021–2025.`,
      ]
}

function model(all: readonly ArmsRelianceRow[], window: Window): RankingModel {
  const own = all.filter(
    ({ window_start, release }) => window_start === window.from && release === window.release,
  )
  const rows = ranked(own.filter((row) => !row.low_volume).map(rowOf))
  const apart = unranked(own.filter((row) => row.low_volume).map(rowOf))
  const years = formatYears(window.from, window.to)
  return {
    id: 'arms-reliance',
    shape: 'ranking',
    title: TITLE,
    domains: ['military'],
    from: window.from,
    to: window.to,
    pinned: null,
    subtitle: `Russia’s share of the arms imports of ${own.length} importers, fixed years ${years}, volume in TIV${window === NEWER ? '; only these are known' : ''}`,
    takeaway: say`${takeaway(rows, years)}`,
    notes: notesOf(window, own.length),
    vintage: { credit: window.credit, dataTo: `${window.to}` },
    unit: 'percent',
    rowName: 'Importer',
    parts: [{ id: 'russia', name: 'From Russia', color: 'context' }],
    rows,
    apart: { reason: 'Not ranked, under 100 million TIV in all', rows: apart },
    emptyText: 'No importer is known.',
    sources: rowSources([...rows, ...apart]),
  }
}

function takeaway(rows: RankingModel['rows'], years: string): string {
  const china = rows.find(({ id }) => id === 'CHN')
  const first = rows.slice(0, 3).map(({ name, value }) => `${name} (${formatShare(value ?? 0)})`)
  const half = rows.filter(({ value }) => (value ?? 0) > 50).length
  const place =
    china?.value == null || china.rank === null
      ? ''
      : `; China took ${formatShare(china.value)} from Russia, rank ${china.rank} of ${rows.length}`
  return `In ${years} ${half} of ${rows.length} ranked importers got more than half of their arms from Russia, most of all ${formatList(first)}${place}.`
}
