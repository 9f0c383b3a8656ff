import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { resolveSources, type SourceIndex } from '../../data/sources.ts'
import type { SourceRow } from '../../data/tables/sources.ts'
import {
  type RecordRow,
  type RecordSort,
  type RecordTable,
  recordCellText,
  SOURCES_COLUMN,
} from '../../model/records.ts'
import { SourceName } from '../SourceName.tsx'
import { type ShownColumn, shownColumns } from './record-columns.ts'

interface Props {
  readonly figure: string
  readonly table: RecordTable
  readonly rows: readonly RecordRow[]
  readonly sources: SourceIndex
  /** The claim that uses some of the rows, and their ids. */
  readonly claim?: string | undefined
  readonly used?: ReadonlySet<string> | undefined
  readonly sort: RecordSort | undefined
  readonly onSort: (sort: RecordSort | undefined) => void
}

/** The records as a table with sortable headers; where all rows share their sources, these are named once. */
export const RecordsGrid = memo(function RecordsGrid(given: Props) {
  const { figure, table, rows, sources, claim, used, sort, onSort } = given
  const common = useMemo(() => commonSources(table, sources), [table, sources])
  const columns = useMemo(() => shownColumns(table, !common), [table, common])
  const [shown, end] = useGrowing(rows)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <>
      <table
        className="records-grid"
        data-records={figure}
        data-marked={used && ''}
        aria-rowcount={rows.length + 1}
        style={{ width: `${width}ch` }}
      >
        <caption className="visually-hidden">{table.title}</caption>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${width}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.id}
              row={row}
              columns={columns}
              sources={sources}
              claim={used?.has(row.id) ? claim : undefined}
            />
          ))}
        </tbody>
      </table>
      <div ref={end} />
      {common && shown.length === rows.length && (
        <div className="records-grid__common">
          {common.length === 1 ? 'Source of all rows:' : 'Sources of all rows:'}
          <SourceList sources={common} />
        </div>
      )}
    </>
  )
})

const STEP = 80
const AHEAD = '800px'

/** The first rows, and more as their end comes near: a table of hundreds would hold up every key of a search. */
function useGrowing(rows: readonly RecordRow[]) {
  const [grown, setGrown] = useState({ rows, count: STEP })
  const end = useRef<HTMLDivElement>(null)
  const whole = typeof IntersectionObserver === 'undefined'
  const count = whole ? rows.length : grown.rows === rows ? grown.count : STEP

  useEffect(() => {
    if (!end.current || count >= rows.length) return
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setGrown({ rows, count: count + STEP }),
      { root: end.current.parentElement, rootMargin: AHEAD },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [rows, count])

  const shown = useMemo(() => rows.slice(0, count), [rows, count])
  return [shown, end] as const
}

interface HeaderProps {
  readonly column: ShownColumn
  readonly sort: RecordSort | undefined
  readonly onSort: (sort: RecordSort | undefined) => void
}

/** One press sorts upwards, the next downwards, the third gives the table’s own order back. */
function Header({ column, sort, onSort }: HeaderProps) {
  const direction = sort?.column === column.key ? sort.direction : undefined
  const next = { none: 'ascending', ascending: 'descending', descending: undefined } as const
  const press = () => {
    const wanted = next[direction ?? 'none']
    onSort(wanted && { column: column.key, direction: wanted })
  }
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-kind={column.kind}>
      <button type="button" className="records-grid__sort" onClick={press}>
        {column.label}
        <svg viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
          <path d={direction === 'descending' ? 'M4 9 1 4.5h6Z' : 'M4 1 1 5.5h6Z'} />
        </svg>
      </button>
    </th>
  )
}

interface RowProps {
  readonly row: RecordRow
  readonly columns: readonly ShownColumn[]
  readonly sources: SourceIndex
  /** The claim that uses the row. */
  readonly claim: string | undefined
}

const Row = memo(function Row({ row, columns, sources, claim }: RowProps) {
  return (
    <tr data-used={claim}>
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row">
            {textOf(row, column)}
            {claim && <span className="visually-hidden">, used by claim {claim}</span>}
          </th>
        ) : (
          <td key={column.key} data-kind={column.kind}>
            {column.key === SOURCES_COLUMN ? (
              <SourceList sources={resolveSources(sources, row.sources)} />
            ) : (
              <Cell row={row} column={column} />
            )}
          </td>
        ),
      )}
    </tr>
  )
})

function Cell({ row, column }: { row: RecordRow; column: ShownColumn }) {
  const text = textOf(row, column)
  if (column.linked && row.url && text)
    return (
      <a href={row.url} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  const unit = column.unit === undefined ? null : row.cells[column.unit]
  if (!unit || !text) return text
  return (
    <>
      {text} <span className="records-grid__unit">{unit}</span>
    </>
  )
}

function SourceList({ sources }: { sources: readonly SourceRow[] }) {
  return (
    <ul className="records-grid__sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  )
}

function textOf(row: RecordRow, { key, kind }: ShownColumn): string {
  return recordCellText(row.cells[key] ?? null, kind)
}

function commonSources(table: RecordTable, sources: SourceIndex): readonly SourceRow[] | null {
  const [first, ...rest] = table.rows
  if (!first || rest.some((row) => row.sources.join() !== first.sources.join())) return null
  return resolveSources(sources, first.sources)
}
