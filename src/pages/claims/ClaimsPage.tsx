import './ClaimsPage.css'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { OwnNotInClaims } from '../../chart/OwnNote.tsx'
import type { ClaimResult } from '../../claims/claim.ts'
import { claimsQuery } from '../../claims/claims.ts'
import { resolveSources, sourceIndex, sourceLabel } from '../../data/sources.ts'
import { tableQuery } from '../../data/tables.ts'
import { dataVersion } from '../../data/version.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { ClaimFilters } from './ClaimFilters.tsx'
import {
  type ClaimFilter,
  DOCUMENTS,
  formatClaims,
  NO_FILTER,
  parseClaims,
  shownClaims,
} from './claim-filter.ts'
import { summarySentence, todaySentence } from './claim-words.ts'
import { ExportClaims } from './ExportClaims.tsx'
import { VerdictTable } from './VerdictTable.tsx'

interface Props {
  /** Told what of the link was dropped, at the start and after each change of the address. */
  readonly onNotices: (notices: readonly string[]) => void
}

/** Every claim of the two documents beside what the tables give, filtered by document, domain and verdict. */
export function ClaimsPage({ onNotices }: Props) {
  const claims = useQuery(claimsQuery())
  usePageReady(claims.data !== undefined || claims.isError)
  return (
    <main className="claims">
      <h1>What the two documents say, tested on the data</h1>
      <OwnNotInClaims />
      {claims.data ? (
        <Claims results={claims.data} onNotices={onNotices} />
      ) : claims.isError ? (
        <LoadFailure onRetry={claims.refetch} busy={claims.isFetching}>
          The claims, or a table they are tested on, could not be loaded.
        </LoadFailure>
      ) : (
        <p role="status">Testing the claims…</p>
      )}
    </main>
  )
}

function Claims({ results, onNotices }: Props & { results: readonly ClaimResult[] }) {
  const [search, setSearch] = useSearchParams()
  const { filter, claim, notices } = useMemo(() => {
    const ids = results.map(({ record }) => record.id)
    return parseClaims(search, ids, dataVersion.hash)
  }, [results, search])
  const told = notices.join('\n')
  useEffect(() => onNotices(told === '' ? [] : told.split('\n')), [told, onNotices])

  const shown = useMemo(() => shownClaims(results, filter, claim), [results, filter, claim])
  const change = useCallback(
    (next: ClaimFilter) => setSearch(formatClaims(next, null), { preventScrollReset: true }),
    [setSearch],
  )
  const filtered = filter.documents.length + filter.domains.length + filter.verdicts.length > 0
  return (
    <>
      <p className="claims__lead">
        {summarySentence(results)} {todaySentence(results)} Every value and verdict is computed from the
        tables of Amur; none rests on the document it tests. A table can lack what a document’s authors had:
        then the claim is undecided, and the gap is ours.
      </p>
      <VerdictTable results={results} filter={filter} onChange={change} />
      <ClaimFilters results={results} filter={filter} onChange={change} />
      <div className="claims__shown">
        <p role="status">
          {shown.length === results.length
            ? `All ${results.length} claims are shown.`
            : `${shown.length} of ${results.length} claims ${shown.length === 1 ? 'is' : 'are'} shown.`}
        </p>
        {filtered && <Button onClick={() => change(NO_FILTER)}>Show all claims</Button>}
        <ExportClaims results={shown} />
      </div>
      {shown.length === 0 && <p>No claim is of all that is chosen.</p>}
      {DOCUMENTS.map((document) => (
        <DocumentClaims
          key={document}
          document={document}
          results={shown.filter(({ record }) => record.document === document)}
          claim={claim}
          address={formatClaims(filter, null)}
        />
      ))}
    </>
  )
}

interface DocumentProps {
  readonly document: string
  readonly results: readonly ClaimResult[]
  /** The claim the address names. */
  readonly claim: string | null
  readonly address: string
}

function DocumentClaims({ document, results, claim, address }: DocumentProps) {
  const { data: sources } = useQuery(tableQuery('sources'))
  const [source] = sources ? resolveSources(sourceIndex(sources), [document]) : []
  if (results.length === 0) return null
  return (
    <section aria-labelledby={`claims-${document}`}>
      <h2 id={`claims-${document}`}>{source ? sourceLabel(source) : document}</h2>
      {results.map((result) => (
        <ClaimCard
          key={result.record.id}
          result={result}
          named={claim === result.record.id}
          filter={address}
        />
      ))}
    </section>
  )
}
