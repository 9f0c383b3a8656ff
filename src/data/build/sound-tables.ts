import type { Tables } from '../tables.ts'
import { validate } from '../validation/validate.ts'

/** The decoded tables; throws with a list of all problems where there are any. */
export function soundTables(files: ReadonlyMap<string, string>): Tables {
  const { problems, tables } = validate(files)
  if (problems.length === 0) return tables
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  throw new Error([`${count} in data/:`, ...problems.map((problem) => `  ${problem}`)].join('\n'))
}
