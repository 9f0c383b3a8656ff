import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { ChangeRow } from '../../data/tables/changes.ts'
import { tableQuery } from '../../data/tables.ts'
import { formatDate } from '../../model/format.ts'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
import { Select } from '../../ui/Select.tsx'

const ALL = ''

/** Every change of the data by day, the newest first, for all tables or one. */
export function ChangeLog() {
  const { data, error, refetch, isFetching } = useQuery(tableQuery('changes'))
  const [table, setTable] = useState(ALL)
  const days = useMemo(() => daysOf(data ?? [], table), [data, table])
  if (error)
    return (
      <LoadFailure onRetry={refetch} busy={isFetching}>
        The change log could not be loaded.
      </LoadFailure>
    )
  const names = [...new Set((data ?? []).map((change) => change.table))].sort()
  return (
    <div className="change-log">
      <Select
        label="Changes of"
        value={table}
        placeholder="All tables"
        onChange={setTable}
        options={[{ value: ALL, label: 'All tables' }, ...names.map((value) => ({ value, label: value }))]}
      />
      {days.map(({ date, changes }) => (
        <section key={date}>
          <h3>
            {formatDate(date)} <span>{sizeInWords(changes)}</span>
          </h3>
          <ul>
            {changes.map((change) => (
              <li key={`${change.table} ${change.kind}`}>
                <Link to={`/data?table=${change.table}`}>{change.table}</Link>{' '}
                <span className="change-log__size">
                  {change.rows} {change.rows === 1 ? 'row' : 'rows'} {change.kind}
                </span>{' '}
                {change.summary}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface Day {
  readonly date: string
  readonly changes: readonly ChangeRow[]
}

/** Changes by day, the newest day first and a day’s in the order of the log. */
function daysOf(changes: readonly ChangeRow[], table: string): Day[] {
  const days = new Map<string, ChangeRow[]>()
  for (const change of changes)
    if (table === ALL || change.table === table) {
      const day = days.get(change.date) ?? []
      day.push(change)
      days.set(change.date, day)
    }
  return [...days]
    .map(([date, found]) => ({ date, changes: found }))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
}

function sizeInWords(changes: readonly ChangeRow[]): string {
  const tables = new Set(changes.map(({ table }) => table)).size
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} in ${tables} ${tables === 1 ? 'table' : 'tables'}`
}
