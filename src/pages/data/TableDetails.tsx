import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useStore } from 'zustand'
import { gapNotes } from '../../data/about.ts'
import type { TableSummary } from '../../data/build/summaries.ts'
import { ownTables } from '../../data/own/own-tables.ts'
import { tableQuery } from '../../data/tables.ts'
import { figuresOfTable } from '../../figures/kit/table-figures.ts'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
import { useFigureLinks } from '../figure-link.ts'
import { Columns } from './Columns.tsx'
import { Coverage } from './Coverage.tsx'
import { Downloads } from './Downloads.tsx'
import { TableSources } from './TableSources.tsx'

/** What a table holds, what is missing in it, whose it is, and its files. */
export function TableDetails({ table }: { table: TableSummary }) {
  const { name, description, licence, vintage, unit, caveats } = table
  const gaps = gapNotes(table)
  const rows = useQuery(tableQuery(name))
  const own = useStore(ownTables, ({ names }) => names.includes(name))
  return (
    <div className="table-details">
      <p className="table-details__definition">{description}</p>
      {own && <p className="table-details__own">The rows pictured here are your own data, not Amur’s.</p>}
      {rows.error ? (
        <LoadFailure onRetry={rows.refetch} busy={rows.isFetching}>
          The rows could not be loaded.
        </LoadFailure>
      ) : rows.data ? (
        <Coverage table={name} rows={rows.data} />
      ) : (
        <p role="status">Loading the rows…</p>
      )}
      <dl className="table-details__facts">
        <Fact term="Unit">{unit}</Fact>
        <Fact term="Vintage">{vintage}.</Fact>
        {caveats.length > 0 && (
          <Fact term="Caveats">
            <Sentences of={caveats} />
          </Fact>
        )}
        {gaps.length > 0 && (
          <Fact term="Gaps">
            <Sentences of={gaps} />
          </Fact>
        )}
        <Figures table={table} />
        <Fact term="Terms">
          {licence}. <Link to="/about?section=licences">All licences</Link>
        </Fact>
        <TableSources ids={table.sources} />
        <Columns table={name} />
        <Fact term="Files">
          <Downloads table={table} />
        </Fact>
      </dl>
    </div>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Sentences({ of: sentences }: { of: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Figures({ table }: { table: TableSummary }) {
  const { drawn, records } = figuresOfTable(table.name)
  const links = useFigureLinks()
  if (drawn.length === 0 && records.length === 0) return null
  const list = (figures: typeof drawn) => (
    <ul>
      {figures.map(({ id, title }) => (
        <li key={id}>
          <Link to={links.to(id)}>{title}</Link>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {drawn.length > 0 && <Fact term={drawn.length === 1 ? 'Figure' : 'Figures'}>{list(drawn)}</Fact>}
      {records.length > 0 && <Fact term="In the records of">{list(records)}</Fact>}
    </>
  )
}
