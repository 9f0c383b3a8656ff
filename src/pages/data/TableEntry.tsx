import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { TableSummary } from '../../data/build/summaries.ts'
import { LazySection } from '../../ui/LazySection.tsx'

interface Props {
  readonly table: TableSummary
  /** Whether the link names this table: it then opens and comes into view. */
  readonly asked: boolean
}

const loadDetails = async (): Promise<ComponentType<{ table: TableSummary }>> =>
  (await import('./TableDetails.tsx')).TableDetails
const count = new Intl.NumberFormat('en-GB')

/** A table in the list; what it holds is loaded when it is opened. */
export function TableEntry({ table, asked }: Props) {
  const [open, setOpen] = useState(asked)
  const summary = useRef<HTMLElement>(null)
  const { key } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again is a new wish
  useEffect(() => {
    if (!asked) return
    setOpen(true)
    summary.current?.scrollIntoView()
    summary.current?.focus({ preventScroll: true })
  }, [asked, key])

  const onToggle = useCallback(
    (event: React.ToggleEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open),
    [],
  )
  return (
    <details className="table-entry" data-table={table.name} open={open} onToggle={onToggle}>
      <summary ref={summary}>
        <span className="table-entry__title">{table.title}</span>
        <span className="table-entry__size">
          {count.format(table.rows)} rows · {table.vintage}
        </span>
      </summary>
      {open && <LazySection what="The table" load={loadDetails} with={{ table }} />}
    </details>
  )
}
