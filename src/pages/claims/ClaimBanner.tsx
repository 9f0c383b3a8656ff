import './ClaimBanner.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { VerdictMark } from '../../chart/VerdictMark.tsx'
import type { ClaimResult } from '../../claims/claim.ts'
import { claimsQuery } from '../../claims/claims.ts'
import { DOCUMENT_NAMES } from '../../claims/document-names.ts'
import { Button } from '../../ui/Button.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { LazySection } from '../../ui/LazySection.tsx'

const loadRows = async () => (await import('./ClaimRows.tsx')).ClaimRows

/** The claim a figure was opened for, with its values, the rows it rests on and the way back to it. */
export function ClaimBanner({ claim }: { claim: string }) {
  const { data: results, isError, isFetching, refetch } = useQuery(claimsQuery())
  const [, setSearch] = useSearchParams()
  const result = results?.find(({ record }) => record.id === claim)
  const dismiss = () =>
    setSearch(
      (search) => {
        search.delete('claim')
        return search
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <aside className="claim-banner" aria-label={`Claim ${claim}`}>
      <div className="claim-banner__text">
        {result ? (
          <Named result={result} />
        ) : isError ? (
          <p role="alert">
            The claim could not be loaded.{' '}
            <Button onClick={() => refetch()} disabled={isFetching}>
              Try again
            </Button>
          </p>
        ) : (
          <p role="status">
            {results ? `claim=${claim} is not a claim; the figure is not affected.` : 'Loading…'}
          </p>
        )}
      </div>
      <Button variant="quiet" aria-label="Dismiss the claim" onClick={dismiss}>
        <CloseIcon />
      </Button>
    </aside>
  )
}

function Named({ result }: { result: ClaimResult }) {
  const { record, verdict, claimedText, primary, rows } = result
  const [opened, setOpened] = useState(false)
  return (
    <>
      <p>
        <VerdictMark verdict={verdict} /> <strong>{record.claim}</strong> ({DOCUMENT_NAMES[record.document]})
      </p>
      <p>
        Stated: {claimedText}. {primary && <>Computed: {primary.text}. </>}
        <Link to={`/claims?claim=${record.id}`}>Back to the claim</Link>
      </p>
      {rows.length > 0 && (
        <details onToggle={() => setOpened(true)}>
          <summary>{rows.length === 1 ? 'The row used' : `The ${rows.length} rows used`}</summary>
          {opened && <LazySection what="The rows" load={loadRows} with={{ rows }} />}
        </details>
      )}
    </>
  )
}
