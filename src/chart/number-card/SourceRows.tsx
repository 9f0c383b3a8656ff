import type { TableName } from '../../data/tables.ts'
import type { SourceRow } from '../../model/number-card.ts'

import { useOwnAmong } from '../OwnNote.tsx'

interface Props {
  readonly rows: readonly SourceRow[]
  /** Place of a source in the list of sources. */
  readonly numberOf: (source: string) => number
}

/** Rows of the tables in `data/` as they stand there, by table. */
export function SourceRows({ rows, numberOf }: Props) {
  const tables = [...new Set(rows.map(({ table }) => table))]
  return tables.map((table) => (
    <TableRows key={table} {...{ table, numberOf }} rows={rows.filter((row) => row.table === table)} />
  ))
}

function TableRows({ table, rows, numberOf }: Props & { readonly table: string }) {
  const [only] = rows
  const isOwn = useOwnAmong([table as TableName]).length > 0
  const name = (
    <>
      {isOwn ? <>your own file for {table}</> : <code>data/{table}.csv</code>}
      {rows.length > 1 && `, ${rows.length} rows`}
    </>
  )
  if (rows.length === 1 && only)
    return (
      <figure className="source-rows" aria-label={`Row of the table ${table}`}>
        <figcaption>{name}</figcaption>
        <dl>
          {[...only.key, ...only.cells].map(([column, value], i) => (
            <div key={column} data-key={i < only.key.length || undefined}>
              <dt>{column}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>sources</dt>
            <dd>
              <Numbers sources={only.sources} numberOf={numberOf} />
            </dd>
          </div>
        </dl>
      </figure>
    )
  const columns = [...new Set(rows.flatMap(({ key, cells }) => [...key, ...cells].map(([column]) => column)))]
  return (
    <figure className="source-rows" aria-label={`Rows of the table ${table}`}>
      <figcaption>{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
      <section tabIndex={0} aria-label={`Rows of the table ${table}, scrolling`}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">sources</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => {
              const cells = new Map([...row.key, ...row.cells])
              return (
                <tr key={i}>
                  {columns.map((column) => (
                    <td key={column}>{cells.get(column)}</td>
                  ))}
                  <td>
                    <Numbers sources={row.sources} numberOf={numberOf} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </figure>
  )
}

function Numbers({ sources, numberOf }: Pick<Props, 'numberOf'> & { readonly sources: readonly string[] }) {
  return sources.map((id) => `[${numberOf(id)}]`).join(' ')
}
