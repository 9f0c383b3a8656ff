import type { ColumnAbout, TableAbout } from '../about.ts'
import { columnInfo } from '../schema.ts'
import type { Abouts, TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'

/** Names of all tables, in the order of `data/tables.csv`. */
export function tableNames({ tables }: Tables): TableName[] {
  return tables.map(({ table }) => table as TableName)
}

/** What is known of every table as a whole, in the order of `data/tables.csv`. */
export function aboutsOf(tables: Tables): Abouts {
  return Object.fromEntries(tableNames(tables).map((name) => [name, aboutOf(name, tables)])) as Abouts
}

/** What is known of one table; throws where `data/tables.csv` does not list it. */
export function aboutOf(name: TableName, tables: Tables): TableAbout {
  const facts = tables.tables.find(({ table }) => table === name)
  if (!facts) throw new Error(`data/tables.csv does not list ${name}`)
  const { title, description, unit, licence, key, card, columns: schema } = ALL_TABLES[name]
  const columns = Object.entries(schema.shape).map(([name, column]): ColumnAbout => {
    const { label, unit, kind, words, references } = columnInfo(column)
    return {
      name,
      label,
      kind,
      ...(unit ? { unit } : {}),
      ...(words ? { words } : {}),
      ...(references ? { references } : {}),
    }
  })
  const others = columns.filter(({ name, references }) => !references && !key.includes(name))
  return {
    name,
    title,
    description,
    unit,
    licence: licence.title,
    key,
    card: card ?? others.map(({ name }) => name),
    columns,
    vintage: facts.vintage,
    credit: facts.credit,
    release: facts.release,
    dataTo: facts.data_to,
    checked: facts.checked,
    due: facts.due,
    caveats: tables.caveats.flatMap((row) => (row.tables.split(';').includes(name) ? [row.caveat] : [])),
    gaps: tables.gaps.flatMap(({ table, ...gap }) => (table === name ? [gap] : [])),
  }
}
