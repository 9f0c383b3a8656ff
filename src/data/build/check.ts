import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tables } from '../tables.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import { diffTable } from '../validation/diff.ts'
import { validate } from '../validation/validate.ts'
import { dataPackage } from './data-package.ts'
import { readTables } from './files.ts'
import { dataVersionOf } from './version.ts'
import { knownVersionOf, versionsText } from './versions.ts'

/** What a run of the check says, and whether it passed. */
export interface CheckResult {
  readonly lines: readonly string[]
  readonly passed: boolean
}

/** The text of a file at the last commit; `null` when it did not exist; throws when there is no git or no commit. */
export type Committed = (path: string) => string | null

/** What is said otherwise of other tables: one line each. */
export type StatementChanges = (before: Tables, after: Tables) => readonly string[]

export interface CheckOptions {
  readonly committed?: Committed
  /** What figures and claims say, compared where the tables changed and are sound. */
  readonly statements?: readonly StatementChanges[]
}

/** Validates the folder `data/` of `root`, compares it with the last commit, and with `write` renews what is made from it. */
export function checkData(
  root: string,
  write: boolean,
  { committed = gitFile(root), statements = [] }: CheckOptions = {},
): CheckResult {
  const folder = join(root, 'data')
  const files = readTables(folder)
  const { tables, problems } = validate(files)
  const version = dataVersionOf(files, tables.changes)
  const faults = [...problems]
  const lines: string[] = []

  if (problems.length === 0) {
    const made = [
      ['datapackage.json', () => dataPackage(version, tables)],
      [
        'versions.json',
        (current: string) =>
          versionsText(lastVersions(current, committed), knownVersionOf(files, tables.changes)),
      ],
    ] as const
    for (const [name, make] of made) {
      const path = join(folder, name)
      const current = existsSync(path) ? readFileSync(path, 'utf8') : ''
      const wanted = make(current)
      if (current === wanted) continue
      if (write) {
        writeFileSync(path, wanted)
        lines.push(`data/${name}: written`)
      } else {
        faults.push(`data/${name}: out of date — expected what \`npm run data:check -- --write\` writes`)
      }
    }
  }

  lines.push(...faults)
  if (problems.length === 0)
    for (const name of Object.keys(ALL_TABLES))
      lines.push(`${name}: ${tables[name as keyof typeof tables].length} rows`)
  lines.push(...comparison(files, committed))
  if (problems.length === 0) lines.push(...statementLines(files, tables, committed, statements))
  lines.push(
    faults.length === 0
      ? `data/ is sound: version ${version.hash} of ${version.date}`
      : `${faults.length} ${faults.length === 1 ? 'problem' : 'problems'} in data/`,
  )
  return { lines, passed: faults.length === 0 }
}

/** The versions known at the last commit; without git, those of the file as it is. */
function lastVersions(current: string, committed: Committed): string | null {
  try {
    return committed('data/versions.json')
  } catch {
    return current || null
  }
}

function gitFile(root: string): Committed {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  return (path) => {
    if (git('ls-tree', '--name-only', 'HEAD', path).trim() === '') return null
    return git('show', `HEAD:./${path}`)
  }
}

function comparison(files: ReadonlyMap<string, string>, committed: Committed): string[] {
  const lines: string[] = []
  try {
    for (const [name, table] of Object.entries(ALL_TABLES)) {
      const before = committed(`data/${name}.csv`)
      const after = files.get(name)
      if (before === null && after !== undefined) lines.push(`  ${name}: new table`)
      else if (before !== null && after === undefined) lines.push(`  ${name}: table withdrawn`)
      else if (before !== null && after !== undefined && before !== after)
        lines.push(...told(name, diffTable(table, before, after)))
    }
  } catch {
    return ['No comparison with the last commit: git, or a commit, is not there.']
  }
  return lines.length === 0
    ? ['No change of values since the last commit.']
    : ['Changes since the last commit:', ...lines]
}

/** What figures and claims say of these tables that they did not say of those of the last commit. */
function statementLines(
  files: ReadonlyMap<string, string>,
  tables: Tables,
  committed: Committed,
  statements: readonly StatementChanges[],
): string[] {
  if (statements.length === 0) return []
  let earlier: Map<string, string>
  try {
    earlier = new Map([...files].map(([name, text]) => [name, committed(`data/${name}.csv`) ?? text]))
  } catch {
    return []
  }
  if ([...files].every(([name, text]) => earlier.get(name) === text)) return []
  const before = validate(earlier)
  if (!before.decoded)
    return [
      'What figures and claims say cannot be compared: the tables of the last commit do not fit the schema as it is now:',
      `  ${before.problems[0]}`,
    ]
  const changed = statements.flatMap((statement) => statement(before.tables, tables))
  return changed.length === 0
    ? ['What figures and claims say stays the same.']
    : ['What figures and claims say changes:', ...changed.map((line) => `  ${line}`)]
}

function told(name: string, diff: ReturnType<typeof diffTable>): string[] {
  const sizes = `${diff.added.length} rows added, ${diff.changed.length} cells changed, ${diff.withdrawn.length} rows withdrawn`
  return [
    `  ${name}: ${sizes}`,
    ...diff.columnsAdded.map((column) => `    column ${column} added`),
    ...diff.columnsWithdrawn.map((column) => `    column ${column} withdrawn`),
    ...diff.added.map((key) => `    added ${key}`),
    ...diff.changed.map((cell) => `    changed ${cell}`),
    ...diff.withdrawn.map((key) => `    withdrawn ${key}`),
  ]
}
