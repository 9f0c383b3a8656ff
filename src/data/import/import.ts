import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTables } from '../build/files.ts'
import { validate } from '../validation/validate.ts'
import { differenceLines } from './difference.ts'
import { FORMATS } from './formats.ts'
import { mergeTable, rowsOf } from './merge.ts'
import { movedFacts } from './moved-facts.ts'
import { Refusal } from './refusal.ts'
import { openFile } from './source-file.ts'
import type { Current } from './table-import.ts'

/** What a run of the import says, and whether the file was taken. */
export interface ImportResult {
  readonly lines: readonly string[]
  readonly passed: boolean
}

const USAGE = `npm run data:import -- FORMAT FILE [--source ID] [--release YYYY-MM] [--write]; FORMAT is one of ${Object.keys(FORMATS).join(', ')}`

/**
 * Compares a publisher’s file with the folder `data/` of `root`. Only with `--write`, and only when `data/` would be sound
 * with it, the tables are written. A refusal is a line, not an error.
 */
export async function importFile(root: string, args: readonly string[]): Promise<ImportResult> {
  try {
    return await run(root, args)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { lines: [error.message, 'Nothing was written.'], passed: false }
  }
}

async function run(root: string, args: readonly string[]): Promise<ImportResult> {
  const { format, path, source, release, write } = asked(args)
  const folder = join(root, 'data')
  const files = readTables(folder)
  const current: Current = (table) => rowsOf(files.get(table) ?? '')
  if (source !== undefined && !current('sources').some(({ id }) => id === source))
    throw new Refusal(
      `--source: ${JSON.stringify(source)} — expected an id of data/sources.csv; add its row first`,
    )

  const { tables, left } = await format(await openFile(path), current, release)
  const after = new Map(files)
  const lines: string[] = []
  for (const part of tables) {
    const before = files.get(part.table) ?? ''
    const merged = mergeTable(before, part, source)
    lines.push(...differenceLines(part.table, before, merged))
    after.set(part.table, merged.text)
  }
  lines.push(...left.map((text) => `Not imported: ${text}`))
  const changed = tables.map(({ table }) => table).filter((table) => after.get(table) !== files.get(table))
  if (changed.length === 0) return { lines: [...lines, 'Nothing changes.'], passed: true }

  after.set('tables', movedFacts(after, changed, release))
  const { problems } = validate(after)
  if (problems.length > 0)
    return {
      lines: [
        ...lines,
        'Nothing was written, since data/ would not be sound:',
        ...problems.map((text) => `  ${text}`),
      ],
      passed: false,
    }
  lines.push('Rows that were there keep their notes and sources; name the new source where it holds now.')
  if (!write)
    return { lines: [...lines, 'Nothing was written. Once the changes are right: --write.'], passed: true }
  const written = after.get('tables') === files.get('tables') ? changed : [...changed, 'tables']
  for (const table of written) {
    writeFileSync(join(folder, `${table}.csv`), after.get(table) ?? '')
    lines.push(`data/${table}.csv: written`)
  }
  return { lines: [...lines, 'Next: data/changes.csv, then npm run data:check -- --write.'], passed: true }
}

function asked(args: readonly string[]) {
  const options = {
    source: { type: 'string' },
    release: { type: 'string' },
    write: { type: 'boolean', default: false },
  } as const
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${(error as Error).message}. ${USAGE}`)
  }
  const [name = '', path, ...more] = parsed.positionals
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (!format || path === undefined || more.length > 0) throw new Refusal(USAGE)
  return { format, path, ...parsed.values }
}
