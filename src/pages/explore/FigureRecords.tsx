import './FigureRecords.css'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { OwnNote } from '../../chart/OwnNote.tsx'
import type { ClaimResult, RowRef } from '../../claims/claim.ts'
import { claimsQuery } from '../../claims/claims.ts'
import { isUsed } from '../../claims/marked.ts'
import { type FigureRecords as LoadedRecords, recordsQuery } from '../../figures/kit/records-query.ts'
import { useFilterAndYears } from '../../filter/context.tsx'
import { EXTENT } from '../../filter/years.ts'
import { formatYears } from '../../model/format.ts'
import { type RecordQuery, type RecordSort, recordsOf } from '../../model/records.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { RecordsGrid } from './RecordsGrid.tsx'

interface Props {
  readonly figure: string
  /** Begins with this year instead of the filter’s years. */
  readonly year?: number | undefined
  /** The claim whose rows are to be marked. */
  readonly claim?: string | null
}

/** The rows of data behind a figure, to be searched and sorted; a failure to load them can be retried. */
export function FigureRecords({ figure, year, claim = null }: Props) {
  const records = useQuery(recordsQuery(figure))
  const claims = useQuery({ ...claimsQuery(), enabled: claim !== null })
  const result = claims.data?.find(({ record }) => record.id === claim)
  return (
    <div className="records">
      {records.data ? (
        <Records
          // Begins with the table that has the claim’s rows, once it is known.
          key={result?.record.id}
          id={figure}
          records={records.data}
          year={year}
          claim={result}
        />
      ) : records.error ? (
        <LoadFailure className="records__failure" onRetry={records.refetch} busy={records.isFetching}>
          The records could not be loaded. The figure is not affected.
        </LoadFailure>
      ) : (
        <p role="status">Loading the records…</p>
      )}
    </div>
  )
}

type Scope = 'year' | 'range' | 'all'

interface RecordsProps {
  readonly id: string
  readonly records: LoadedRecords
  readonly year: number | undefined
  readonly claim: ClaimResult | undefined
}

function Records({ id, records, year, claim }: RecordsProps) {
  const from = useFilterAndYears((filter) => filter.from)
  const to = useFilterAndYears((filter) => filter.to)
  const used = useMemo(() => usedRecords(records.tables, claim?.rows ?? []), [records.tables, claim])
  const [tableId, setTableId] = useState(
    (records.tables.find((one) => used.has(one.id)) ?? records.tables[0])?.id ?? '',
  )
  const [scope, setScope] = useState<Scope>(year === undefined ? 'range' : 'year')
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<RecordSort>()
  const table = records.tables.find((one) => one.id === tableId)

  const asked = useMemo(() => {
    const query: RecordQuery = {
      ...(scope === 'all' ? EXTENT : { from, to }),
      year: scope === 'year' ? year : undefined,
      search: search.trim(),
      sort,
    }
    return { table, query }
  }, [table, scope, from, to, year, search, sort])
  const shown = useDeferredValue(asked)

  if (!table || !shown.table) return <p>No records are kept for this figure yet.</p>

  const scopes: { value: Scope; label: string }[] = [
    ...(year === undefined ? [] : [{ value: 'year' as const, label: `${year}` }]),
    { value: 'range', label: formatYears(from, to) },
    { value: 'all', label: 'All years' },
  ]
  const choose = (next: string) => {
    setTableId(next)
    setSort(undefined)
  }
  return (
    <>
      <OwnNote tables={records.names} />
      {records.tables.length > 1 && (
        <Segmented
          label="Which records"
          options={records.tables.map(({ id: value, title }) => ({
            value,
            label: used.has(value) ? `${title} (${used.get(value)?.size} marked)` : title,
          }))}
          value={tableId}
          onChange={choose}
        />
      )}
      <p className="records__explanation">
        {table.explanation} {table.coverage}
      </p>
      <div className="records__controls">
        <Segmented label="Years" options={scopes} value={scope} onChange={setScope} />
        <div className="records__search">
          <SearchField label="Search" value={search} onChange={setSearch} />
        </div>
      </div>
      <Found
        figure={id}
        shown={{ table: shown.table, query: shown.query }}
        sources={records.sources}
        claim={claim?.record.id}
        used={used.get(shown.table.id)}
        sort={sort}
        onSort={setSort}
        onClear={() => setSearch('')}
        onAllYears={() => setScope('all')}
      />
    </>
  )
}

type UsedRecords = ReadonlySet<string>

/** Ids of the records that are among the rows named, by table; a table without any is left out. */
function usedRecords(tables: LoadedRecords['tables'], rows: readonly RowRef[]): Map<string, UsedRecords> {
  return new Map(
    tables.flatMap((table) => {
      const ids = table.rows.filter(isUsed(table, rows)).map(({ id }) => id)
      return ids.length > 0 ? [[table.id, new Set(ids)] as const] : []
    }),
  )
}

interface FoundProps {
  readonly figure: string
  readonly shown: { readonly table: LoadedRecords['tables'][number]; readonly query: RecordQuery }
  readonly sources: LoadedRecords['sources']
  readonly claim: string | undefined
  readonly used: UsedRecords | undefined
  readonly sort: RecordSort | undefined
  readonly onSort: (sort: RecordSort | undefined) => void
  readonly onClear: () => void
  readonly onAllYears: () => void
}

function Found(given: FoundProps) {
  const { figure, shown, sources, claim, used, sort, onSort, onClear, onAllYears } = given
  const { table, query } = shown
  const scroller = useRef<HTMLElement>(null)
  const rows = useMemo(() => recordsOf(table, query), [table, query])
  const inYears = useMemo(() => recordsOf(table, { ...query, search: '' }).length, [table, query])
  const years = formatYears(query.year ?? query.from, query.year ?? query.to)
  const everyYear = query.year === undefined && query.from === EXTENT.from && query.to === EXTENT.to

  // biome-ignore lint/correctness/useExhaustiveDependencies: another table or order begins at its top
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [table, query.sort])

  return (
    <>
      <p role="status" className="records__count">
        {countInWords(rows.length, inYears, query.search ?? '', everyYear ? 'all years' : years)}
        {used &&
          ` ${rows.filter(({ id }) => used.has(id)).length} of ${used.size} rows used by claim ${claim} are among them, marked.`}
      </p>
      {rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
        <section ref={scroller} className="records__scroll" tabIndex={0} aria-label="Table of records">
          <RecordsGrid
            figure={figure}
            table={table}
            rows={rows}
            sources={sources}
            claim={claim}
            used={used}
            sort={sort}
            onSort={onSort}
          />
        </section>
      ) : (
        <div className="records__none">
          <p>{table.coverage}</p>
          {query.search && <Button onClick={onClear}>Clear the search</Button>}
          {!everyYear && <Button onClick={onAllYears}>Show all years</Button>}
        </div>
      )}
    </>
  )
}

function countInWords(found: number, inYears: number, search: string, years: string): string {
  const records = (n: number) => `${n} ${n === 1 ? 'record' : 'records'}`
  if (inYears === 0) return `No records for ${years}.`
  if (!search) return `${records(inYears)} for ${years}.`
  if (found === 0) return `No record matches “${search}”, of ${records(inYears)} for ${years}.`
  return `${found} of ${records(inYears)} for ${years} ${found === 1 ? 'matches' : 'match'} “${search}”.`
}
