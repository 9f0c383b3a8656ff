import { createHash } from 'node:crypto'
import type { KnownVersion } from '../versions.ts'
import { dataVersionOf } from './version.ts'

/** The version of a set of files with the start of the hash of each. */
export function knownVersionOf(
  files: ReadonlyMap<string, string>,
  changes: readonly { readonly date: string }[],
): KnownVersion {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
  const tables = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, hashOf(text)])
  return { ...dataVersionOf(files, changes), tables: Object.fromEntries(tables) }
}

/**
 * Text of `data/versions.json`: the versions of an earlier text (`null`: none) and the current one, if it is new. Against
 * the text of the last commit this keeps one version a commit, however often the data are changed before it.
 */
export function versionsText(earlier: string | null, current: KnownVersion): string {
  const known = earlier === null ? [] : (JSON.parse(earlier) as readonly KnownVersion[])
  const all = known.some(({ hash }) => hash === current.hash) ? known : [...known, current]
  return `[\n${all.map((version) => JSON.stringify(version)).join(',\n')}\n]\n`
}
