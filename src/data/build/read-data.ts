import { join } from 'node:path'
import type { Tables } from '../tables.ts'
import { type Validation, validate } from '../validation/validate.ts'
import { readTables } from './files.ts'

export interface SoundData {
  readonly files: ReadonlyMap<string, string>
  readonly tables: Tables
}

let last: { readonly content: string; readonly validation: Validation } | undefined

/** The tables of `data/` of a project as they are now, validated once while they stay the same; throws a list of all problems. */
export function readData(root: string): SoundData {
  const files = readTables(dataFolder(root))
  const content = [...files].flat().join('\0')
  if (last?.content !== content) last = { content, validation: validate(files) }
  const { problems, tables } = last.validation
  if (problems.length > 0) throw new Error(listing(problems))
  return { files, tables }
}

export const dataFolder = (root: string) => join(root, 'data')

function listing(problems: readonly string[]): string {
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  return [`${count} in data/:`, ...problems.map((problem) => `  ${problem}`)].join('\n')
}
