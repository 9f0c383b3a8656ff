import './DataPage.css'
import tables from 'virtual:data-tables'
import { Link, useSearchParams } from 'react-router'
import { dataVersion } from '../../data/version.ts'
import { formatDate } from '../../model/format.ts'
import { LinkedSection } from '../LinkedSection.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { ChangeLog } from './ChangeLog.tsx'
import { OwnFiles } from './OwnFiles.tsx'
import { TableEntry } from './TableEntry.tsx'
import { tableGroups } from './table-groups.ts'

const GROUPS = tableGroups(tables)
const ROWS = tables.reduce((sum, { rows }) => sum + rows, 0)
const count = new Intl.NumberFormat('en-GB')

const SECTIONS = [
  { id: 'tables', title: 'Tables' },
  { id: 'own', title: 'Your own data' },
  { id: 'changes', title: 'Change log' },
] as const

/** Every table with its definition, coverage, terms and files, and what changed in them. */
export function DataPage() {
  const asked = useSearchParams()[0].get('table')
  const unknown = asked !== null && !tables.some(({ name }) => name === asked)
  usePageReady(true)
  return (
    <main className="data-page">
      <header className="data-page__header">
        <h1>Data</h1>
        <p>
          {tables.length} tables with {count.format(ROWS)} rows. Rows name their sources; a blank cell is a
          gap, never zero. Data version {dataVersion.hash}, last changed on {formatDate(dataVersion.date)}.
        </p>
        <nav aria-label="Contents">
          {SECTIONS.map(({ id, title }) => (
            <Link key={id} to={{ search: `?section=${id}` }}>
              {title}
            </Link>
          ))}
          <Link to="/sources">Sources</Link>
          <Link to="/about?section=licences">Licences</Link>
        </nav>
      </header>
      {unknown && <p role="status">There is no table “{asked.slice(0, 60)}”; these are all of them.</p>}
      <LinkedSection className="data-page__section" {...SECTIONS[0]}>
        {GROUPS.map(({ title, tables: members }) => (
          <div key={title} className="data-page__group">
            <h3>{title}</h3>
            {members.map((table) => (
              <TableEntry key={table.name} table={table} asked={asked === table.name} />
            ))}
          </div>
        ))}
      </LinkedSection>
      <LinkedSection className="data-page__section" {...SECTIONS[1]}>
        <OwnFiles />
      </LinkedSection>
      <LinkedSection className="data-page__section" {...SECTIONS[2]}>
        <ChangeLog />
      </LinkedSection>
    </main>
  )
}
