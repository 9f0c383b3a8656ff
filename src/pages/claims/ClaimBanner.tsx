import './ClaimBanner.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { OwnNotInClaims } from '../../chart/OwnNote.tsx'
import { VerdictMark } from '../../chart/VerdictMark.tsx'
import type { ClaimResult } from '../../claims/claim.ts'
import { claimsQuery } from '../../claims/claims.ts'
import { DOCUMENT_NAMES } from '../../claims/document-names.ts'
import { withoutRecord } from '../../claims/marked.ts'
import { recordsQuery } from '../../figures/kit/records-query.ts'
import { Button } from '../../ui/Button.tsx'
import { LazySection } from '../../ui/LazySection.tsx'
import { NoticeBody } from '../../ui/Notice.tsx'

const loadRows = async () => (await import('./ClaimRows.tsx')).ClaimRows

interface Props {
  readonly claim: string
  /** The figure of the page, in whose records the rows used are marked. */
  readonly figure: string
}

/** The claim a figure was opened for, with its values, the rows it rests on and the way back to it. */
export function ClaimBanner({ claim, figure }: Props) {
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
      <NoticeBody dismiss="Dismiss the claim" onDismiss={dismiss}>
        {result ? (
          <Named result={result} figure={figure} />
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
      </NoticeBody>
    </aside>
  )
}

function Named({ result, figure }: { result: ClaimResult; figure: string }) {
  const { record, verdict, claimedText, primary, rows } = result
  const { data: records } = useQuery(recordsQuery(figure))
  const [opened, setOpened] = useState(false)
  const unmarked = useMemo(() => (records ? withoutRecord(records.tables, rows) : []), [records, rows])
  const marked = rows.length - unmarked.length
  const listed = marked > 0 && unmarked.length > 0 ? unmarked : rows
  return (
    <>
      <p>
        <VerdictMark verdict={verdict} /> <strong>{record.claim}</strong> ({DOCUMENT_NAMES[record.document]})
      </p>
      <p>
        Stated: {claimedText}. {primary && <>Computed: {primary.text}. </>}
        <Link to={`/claims?claim=${record.id}`}>Back to the claim</Link>
      </p>
      <OwnNotInClaims />
      {rows.length > 0 && (
        <>
          {records && (
            <p>
              {marked} of {rows.length} {rows.length === 1 ? 'row' : 'rows'} used{' '}
              {marked === 1 ? 'is' : 'are'} marked in the records below.
            </p>
          )}
          <details onToggle={() => setOpened(true)}>
            <summary>
              {listed.length === 1 ? 'The row used' : `The ${listed.length} rows used`}
              {listed === unmarked && ' that are not among the records'}
            </summary>
            {opened && <LazySection what="The rows" load={loadRows} with={{ rows: listed }} />}
          </details>
        </>
      )}
    </>
  )
}
