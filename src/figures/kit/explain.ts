import { queryOptions } from '@tanstack/react-query'
import { gapNotes } from '../../data/about.ts'
import { type SourceIndex, sourceIndex } from '../../data/sources.ts'
import { type Abouts, loadAbouts, type TableName, type Tables, tableQuery } from '../../data/tables.ts'
import type { FigureModel } from '../../model/figure-model.ts'
import { numberInTable } from '../../model/format.ts'
import { KEPT } from '../../model/kept.ts'
import { type Explanation, explainedCard, type NumberCard, type SourceRow } from '../../model/number-card.ts'
import type { ValueRef } from '../../model/value-ref.ts'
import { figureQuery } from '../registry.ts'
import type { FigureQuery } from './define.ts'
import { plainRows } from './plain-rows.ts'

/** What a figure explains of a value, its rows cited. */
export type Explained = Omit<Explanation, 'rows'> & { readonly rows?: readonly CitedRow[] }

/** What a figure says of its values beyond its model: formula, rows, other sources. */
export interface Explainer<N extends TableName = TableName> {
  readonly tables: readonly N[]
  /** Indexes the tables once. The value is explained purely; null for one it has nothing to add to. */
  readonly prepare: (
    tables: Pick<Tables, N>,
    about: Abouts<N>,
  ) => {
    readonly explain: (query: FigureQuery, ref: ValueRef) => Explained | null
  }
}

export function defineExplainer<const N extends TableName>(explainer: Explainer<N>): Explainer<N> {
  return explainer
}

type Cell = string | number | boolean | null | readonly string[]

/** A row of a table that a value rests on: the columns that matter for it, or those of the table’s definition. */
export interface CitedRow {
  readonly table: TableName
  readonly row: object
  readonly columns?: readonly string[]
  readonly sources: readonly string[]
}

/** Cites a row; its key stands in the definition of its table. */
export function sourceRow<R extends { readonly sources: readonly string[] }>(
  table: TableName,
  row: R,
  columns?: readonly (keyof R & string)[],
  sources: readonly string[] = row.sources,
): CitedRow {
  return { table, row, sources, ...(columns ? { columns } : {}) }
}

function withRows({ rows, ...explained }: Explained, about: Abouts): Explanation {
  return rows ? { ...explained, rows: rows.map((row) => shownRow(row, about)) } : explained
}

/** The row as a card shows it. */
function shownRow({ table, row, columns, sources }: CitedRow, about: Abouts): SourceRow {
  const { key, card } = about[table]
  const cells = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = (row as Record<string, Cell>)[name] ?? null
      return value === null ? [] : [[name, cellText(value)] as const]
    })
  return { table, key: cells(key), cells: cells(columns ?? card), sources }
}

export function cellText(value: Cell): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return `${numberInTable(value)}`
  return Array.isArray(value) ? value.join('; ') : `${value}`
}

/** Explains the values of a figure, with the index to link their sources by. */
export interface NumberExplainer {
  readonly card: (query: FigureQuery, ref: ValueRef) => NumberCard | null
  readonly model: (query: FigureQuery) => FigureModel
  readonly sources: SourceIndex
  /** Every table that the cards rest on. */
  readonly tables: readonly TableName[]
  /** How the figure makes its values, in words. */
  readonly method: string | null
}

const modules = import.meta.glob<{ default: Explainer }>(['../explain/*.ts', '!../explain/*.test.ts'])

const NO_ROW = 'The tables of this figure have no row for it.'

/** What is known to be missing in the tables a value would stand in: those of its rows, else all of its figure. */
function gapsOf({ rows }: NumberCard, all: readonly TableName[], about: Abouts): readonly string[] {
  const shown = all.filter((name) => rows.some(({ table }) => table === name))
  return [...new Set((shown.length > 0 ? shown : all).flatMap((name) => gapNotes(about[name])))]
}

/** Loads what explains the values of a figure; fails where a chunk cannot be fetched, and can be tried again. */
export function explainQuery(id: string) {
  return queryOptions({
    queryKey: ['explain', id],
    queryFn: async ({ client }): Promise<NumberExplainer> => {
      const [figure, explainer, sources] = await Promise.all([
        client.ensureQueryData(figureQuery(id)),
        modules[`../explain/${id}.ts`]?.(),
        client.ensureQueryData(tableQuery('sources')).then(sourceIndex),
      ])
      const names = [...new Set([...figure.definition.tables, ...(explainer?.default.tables ?? [])])]
      const tables = Object.fromEntries(
        await Promise.all(
          names.map(async (name) => [name, await client.ensureQueryData(tableQuery(name))] as const),
        ),
      )
      const about = await loadAbouts(names)
      const own = explainer?.default.prepare(tables as never, about)
      return {
        sources,
        tables: [...names, 'sources'],
        method: figure.definition.method ?? null,
        model: figure.model,
        card: (query, ref) => {
          const model = figure.model(query)
          const explained = own?.explain(query, ref) ?? null
          const explanation = explained && withRows(explained, about)
          const card = explainedCard(model, ref, explanation)
          if (!card) return null
          const whole = explanation ? card : { ...card, ...plainRows(tables, about, model, ref, card) }
          if (whole.quality !== null) return whole
          const rowsNote = whole.rowsNote ?? (whole.rows.length === 0 ? NO_ROW : null)
          return { ...whole, rowsNote, gaps: gapsOf(whole, figure.definition.tables, about) }
        },
      }
    },
    ...KEPT,
  })
}
