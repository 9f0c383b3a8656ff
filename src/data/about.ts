import type { GapReason } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import type { ColumnInfo } from './schema.ts'

/** What a reader is told of a column. */
export type ColumnAbout = Pick<ColumnInfo, 'label' | 'unit' | 'kind' | 'words' | 'references'> & {
  readonly name: string
}

/** Years that a series of a table lacks, and why. */
export interface GapAbout {
  /** Name of the series in the table’s definition; `null` for what is missing beside any series. */
  readonly series: string | null
  /** First and last year; `null` where it has no beginning or no end. */
  readonly from: number | null
  readonly to: number | null
  readonly reason: GapReason
  /** A sentence for the reader; `null` where the reason says all. */
  readonly note: string | null
}

/** What is known of a table besides its rows: its definition, and what `data/tables.csv`, `gaps.csv` and `caveats.csv` say. */
export interface TableAbout {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly unit: string
  readonly licence: string
  readonly key: readonly string[]
  /** Columns a number card shows beside the key. */
  readonly card: readonly string[]
  readonly columns: readonly ColumnAbout[]
  readonly vintage: string
  /** Publisher’s line. */
  readonly credit: string
  /** Month of the release, `YYYY-MM`; `null` where there are none. */
  readonly release: string | null
  /** Last date the rows reach, as exact as it is known. */
  readonly dataTo: string | null
  readonly checked: string
  /** Day by which the publisher is known to publish the next year. */
  readonly due: string | null
  readonly caveats: readonly string[]
  readonly gaps: readonly GapAbout[]
}

/** The gap a year of a series lies in; `undefined` where none is listed. */
export function gapOf({ gaps }: TableAbout, series: string, year: number): GapAbout | undefined {
  return gaps.find((gap) => gap.series === series && (gap.from ?? year) <= year && year <= (gap.to ?? year))
}

/** Why a series has no value of a year: as listed; after its last row, not yet published where the publisher is due, else not collected. */
export function reasonOf(about: TableAbout, series: string, year: number): GapReason {
  const listed = gapOf(about, series, year)
  if (listed) return listed.reason
  const after = about.dataTo !== null && year > Number(about.dataTo.slice(0, 4))
  return after && about.due !== null && about.due > about.checked ? 'not-yet-published' : 'not-collected'
}

const REASON_WORDS: Partial<Record<GapReason, string>> = {
  'not-found': 'no figure was found for',
  'not-collected': 'not collected for',
  'not-yet-published': 'not yet published for',
  'not-begun': 'not begun in',
  ended: 'ended; nothing for',
  'not-attributed': 'not attributed in',
}

/** What a table is known to lack, a sentence each: what no series tells, then the years of its series. */
export function gapNotes({ gaps }: Pick<TableAbout, 'gaps'>): readonly string[] {
  const years = new Map<string, string[]>()
  for (const { series, from, to, reason } of gaps) {
    if (series === null) continue
    const words = `${series.charAt(0).toUpperCase()}${series.slice(1).replaceAll('-', ' ')}: ${REASON_WORDS[reason]}`
    years.set(words, [...(years.get(words) ?? []), span(from, to)])
  }
  return [
    ...new Set(gaps.flatMap(({ note }) => note ?? [])),
    ...[...years].map(([words, spans]) => `${words} ${formatList(spans)}.`),
  ]
}

function span(from: number | null, to: number | null): string {
  if (from === null) return to === null ? 'any year' : `years before ${to + 1}`
  return to === null ? `${from} and later` : formatYears(from, to)
}
