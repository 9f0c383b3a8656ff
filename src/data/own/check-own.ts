import type { TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import { crossProblems } from '../validation/cross-checks.ts'
import { parseCsv } from '../validation/parse.ts'
import { type DecodedTable, decodeTable, type Fault, faultOf, tableFaults } from '../validation/validate.ts'

/** Tables about Amur’s own tables, and the claims, which are tested on these. */
const UPKEEP: readonly string[] = ['changes', 'claims', 'tables', 'gaps', 'caveats']

const NAMES = (Object.keys(ALL_TABLES) as TableName[]).filter((name) => !UPKEEP.includes(name))

/** Which table a header is of. */
export type Meant =
  | { readonly kind: 'table'; readonly table: TableName }
  /** No table has exactly these columns; those that share most of them, the nearest first. */
  | { readonly kind: 'unclear'; readonly nearest: readonly TableName[] }
  | { readonly kind: 'message'; readonly message: string }

/** Tells by its header which table a text is. The order of the columns does not matter here. */
export function tableMeant(text: string): Meant {
  const end = text.indexOf('\n')
  const [first = ''] = [end < 0 ? text : text.slice(0, end)]
  const header = new Set(parseCsv(first).header)
  if (header.size === 1 && /[;\t]/.test(first))
    return {
      kind: 'message',
      message: 'The columns are separated by semicolons or tabs: commas are expected.',
    }
  const scored = NAMES.map((table) => {
    const columns = Object.keys(ALL_TABLES[table].columns.shape)
    const shared = columns.filter((name) => header.has(name)).length
    return {
      table,
      same: shared === columns.length && shared === header.size,
      score: shared / Math.max(columns.length, header.size),
    }
  })
  const [exact, more] = scored.filter(({ same }) => same)
  if (exact && !more) return { kind: 'table', table: exact.table }
  const nearest = scored
    .filter(({ same, score }) => same || (!exact && score >= 0.5))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ table }) => table)
  return nearest.length > 0
    ? { kind: 'unclear', nearest }
    : { kind: 'message', message: 'Its first line has the columns of no table here.' }
}

/** A cell a spreadsheet would calculate or run; a negative number is none. */
const FORMULA = /^\s*([=@]|[+-](?![\d.]))/

function formulaFaults(table: TableName, text: string): Fault[] {
  const { header, rows } = parseCsv(text)
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, i) =>
      FORMULA.test(cell)
        ? [
            {
              table,
              line,
              column: header[i],
              text: `${JSON.stringify(cell.slice(0, 80))} — a formula; expected its value`,
            },
          ]
        : [],
    ),
  )
}

/**
 * Checks files as the build does: form, header, every cell, every row, then all tables together, the others being
 * Amur’s. Rules that concern the upkeep of the folder only (the change log, gaps, sources nobody names) are left out.
 */
export function checkOwn(files: ReadonlyMap<TableName, string>, others: Tables): readonly Fault[] {
  const decoded = new Map<TableName, DecodedTable>()
  const faults: Fault[] = []
  for (const [name, text] of files) {
    const table = decodeTable(ALL_TABLES[name], text)
    decoded.set(name, table)
    const formulas = formulaFaults(name, text)
    const told = new Set(formulas.map(({ line, column }) => `${line} ${column}`))
    faults.push(...formulas, ...table.faults.filter(({ line, column }) => !told.has(`${line} ${column}`)))
  }
  if (faults.length > 0) return faults
  for (const [name, table] of decoded) faults.push(...tableFaults(ALL_TABLES[name], table))
  if (faults.length > 0) return faults
  const together = { ...others, ...Object.fromEntries([...decoded].map(([name, { rows }]) => [name, rows])) }
  return crossProblems(together, (table, problem) =>
    faultOf(table, decoded.get(table)?.lines ?? [], problem),
  ).filter(({ table, column }) => !UPKEEP.includes(table) && !(table === 'sources' && column === 'id'))
}
