import { createHash } from 'node:crypto'
import type { DataVersion } from '../version.ts'

/** Version of a set of files: the start of `cat data/*.csv | sha256sum`, and the newest date of the change log. */
export function dataVersionOf(
  files: ReadonlyMap<string, string>,
  changes: readonly { readonly date: string }[],
): DataVersion {
  const hash = createHash('sha256')
  const names = [...files.keys()].map((name) => `${name}.csv`).sort()
  for (const name of names) hash.update(files.get(name.slice(0, -4)) ?? '')
  const newest =
    changes
      .map((change) => change.date)
      .sort()
      .at(-1) ?? ''
  return { hash: hash.digest('hex').slice(0, 8), date: newest }
}
