import './SourcesPage.css'
import uses from 'virtual:source-uses'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { tableQuery } from '../../data/tables.ts'
import { DOMAIN_LABELS, DOMAINS, type Domain } from '../../model/domain.ts'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { SourceItem } from './SourceItem.tsx'
import { findSources, type SourceEntry, sourceEntries } from './source-entries.ts'

const ALL = 'all'
const DOMAIN_OPTIONS = [
  { value: ALL, label: 'All' },
  ...DOMAINS.map((value) => ({ value, label: DOMAIN_LABELS[value] })),
] as const satisfies readonly { value: Domain | typeof ALL; label: string }[]

/** Every source: who published it, where its text is, under which terms, and what rests on it. */
export function SourcesPage() {
  const { data, error, isFetching, refetch } = useQuery(tableQuery('sources'))
  const entries = useMemo(() => (data ? sourceEntries(data, uses) : undefined), [data])
  const asked = useSearchParams()[0].get('source')
  usePageReady(entries !== undefined || error !== null)
  return (
    <main className="sources-page">
      <h1>Sources</h1>
      <p>
        A source is linked only where its text stands with its own publisher; for the others it is said
        through what they were read. What rests on them stands on the page of the <Link to="/data">data</Link>
        .
      </p>
      {error ? (
        <LoadFailure onRetry={refetch} busy={isFetching}>
          The list of sources could not be loaded.
        </LoadFailure>
      ) : (
        entries && <Entries key={asked} entries={entries} asked={asked} />
      )}
    </main>
  )
}

function Entries({ entries, asked }: { entries: readonly SourceEntry[]; asked: string | null }) {
  const [search, setSearch] = useState('')
  const [domain, setDomain] = useState<Domain | typeof ALL>(ALL)
  const wanted = useDeferredValue(search)
  const found = useMemo(
    () => findSources(entries, wanted, domain === ALL ? null : domain),
    [entries, wanted, domain],
  )
  const unknown = asked !== null && !entries.some(({ source }) => source.id === asked)
  return (
    <>
      <div className="sources-page__controls">
        <SearchField label="Search" value={search} onChange={setSearch} />
        <Segmented label="Domain" options={DOMAIN_OPTIONS} value={domain} onChange={setDomain} />
      </div>
      {unknown && <p>There is no source “{asked.slice(0, 60)}”; these are all of them.</p>}
      <p role="status" className="sources-page__count">
        {found.length === entries.length
          ? `${entries.length} sources`
          : `${found.length} of ${entries.length} sources`}
      </p>
      <ul className="sources-page__list">
        {found.map((entry) => (
          <SourceItem key={entry.source.id} entry={entry} asked={entry.source.id === asked} />
        ))}
      </ul>
    </>
  )
}
