import './ClaimRows.css'
import { useQuery } from '@tanstack/react-query'
import { SourceLink } from '../../chart/SourceLink.tsx'
import type { RowRef } from '../../claims/claim.ts'
import { type UsedRows, usedRowsQuery } from '../../claims/used-rows.ts'
import { resolveSources, type SourceIndex, sourceIndex } from '../../data/sources.ts'
import { LoadFailure } from '../../ui/LoadFailure.tsx'

/** Rows of the tables as they are held, each with its sources. */
export function ClaimRows({ rows }: { rows: readonly RowRef[] }) {
  const { data, isError, isFetching, refetch } = useQuery(usedRowsQuery(rows))
  if (isError)
    return (
      <LoadFailure onRetry={refetch} busy={isFetching}>
        The rows could not be loaded.
      </LoadFailure>
    )
  if (!data) return <p role="status">Loading…</p>
  const index = sourceIndex(data.sources)
  return data.tables.map((table) => <UsedTable key={table.name} table={table} index={index} />)
}

function UsedTable({ table, index }: { table: UsedRows; index: SourceIndex }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
    <section className="claim-rows" tabIndex={0} aria-label={`Rows of ${table.title}`}>
      <table>
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column.replaceAll('_', ' ')}
              </th>
            ))}
            <th scope="col">sources</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.cells.map((cell, column) => (
                <td key={table.columns[column]} data-kind={typeof cell}>
                  {cell}
                </td>
              ))}
              <td>
                <ul>
                  {resolveSources(index, row.sources).map((source) => (
                    <li key={source.id}>
                      <SourceLink source={source} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
