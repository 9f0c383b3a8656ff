import figureTables from 'virtual:figure-tables'
import type { TableName } from '../../data/tables.ts'
import { DOMAINS, type Domain } from '../../model/domain.ts'
import { FIGURES } from '../registry.ts'
import type { FigureMeta } from './define.ts'

/** The figures drawn from a table, and those that show it in their records only. */
export interface TableFigures {
  readonly drawn: readonly FigureMeta[]
  readonly records: readonly FigureMeta[]
}

export function figuresOfTable(table: TableName): TableFigures {
  const using = (which: 'drawn' | 'records') =>
    FIGURES.filter(({ id }) => figureTables[id]?.[which].includes(table))
  return { drawn: using('drawn'), records: using('records') }
}

/** Domains of a table: those of the figures that show it, in the usual order; none for a table about the data. */
export function domainsOfTable(table: TableName): readonly Domain[] {
  if (table === 'sources' || table === 'changes' || table === 'claims') return []
  const { drawn, records } = figuresOfTable(table)
  const found = new Set([...drawn, ...records].flatMap(({ domains }) => domains))
  return DOMAINS.filter((domain) => found.has(domain))
}
