import type { DataVersion } from './version.ts'

/** A version with the start of the SHA-256 of each of its files, by table. */
export interface KnownVersion extends DataVersion {
  readonly tables: Readonly<Record<string, string>>
}

/** Names of the tables that are new, differ or are gone between two versions, in alphabetical order. */
export function tablesChanged(before: KnownVersion, now: KnownVersion): string[] {
  return [...new Set([...Object.keys(before.tables), ...Object.keys(now.tables)])]
    .filter((name) => before.tables[name] !== now.tables[name] && name !== 'changes')
    .sort()
}
