import type { SourceRow } from './tables/sources.ts'

/** Sources by id. */
export type SourceIndex = ReadonlyMap<string, SourceRow>

/** Index of the rows of the table `sources`, to resolve the ids in other tables. */
export function sourceIndex(rows: readonly SourceRow[]): SourceIndex {
  return new Map(rows.map((row) => [row.id, row]))
}

/** The sources of a list of ids, in that order and without repeats; ids that do not resolve are left out. */
export function resolveSources(index: SourceIndex, ids: readonly string[]): SourceRow[] {
  return [...new Set(ids)].flatMap((id) => index.get(id) ?? [])
}

/** Address to link to; `null` unless the text stands with its publisher. */
export function sourceLink(row: SourceRow): string | null {
  return row.access === 'publisher' ? row.url : null
}

/** Publisher, title, date and, where the publisher’s own text is not linked, what it was read through. */
export function sourceLabel(row: SourceRow): string {
  const published = row.published === null ? '' : ` (${row.published.replace('/', ' to ')})`
  const name = `${row.publisher}, ${row.title}${published}`
  if (row.read_through === null) return name
  return row.read_through.startsWith('copy ')
    ? `${name} — read through a ${row.read_through}`
    : `${name} — ${row.read_through}`
}

const MOST_PUBLISHERS = 5

/** `SIPRI; General Administration of Customs; 3 more publishers`: each publisher once; empty without sources. */
export function publishersOf(sources: readonly SourceRow[]): string {
  const all = [...new Set(sources.map(({ publisher }) => publisher))]
  const named = all.slice(0, MOST_PUBLISHERS).join('; ')
  const more = all.length - MOST_PUBLISHERS
  return more > 0 ? `${named}; ${more} more publishers` : named
}
