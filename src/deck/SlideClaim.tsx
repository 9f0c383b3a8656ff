import './SlideClaim.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ClaimValues } from '../chart/ClaimValues.tsx'
import { VerdictMark } from '../chart/VerdictMark.tsx'
import type { ClaimResult } from '../claims/claim.ts'
import { claimsQuery } from '../claims/claims.ts'
import { DOCUMENT_NAMES } from '../claims/document-names.ts'
import { claimHeadline } from '../claims/headline.ts'
import { type UsedTables, usedRowsQuery } from '../claims/used-rows.ts'
import { publishersOf, resolveSources, sourceIndex, sourceLabel } from '../data/sources.ts'
import { LoadFailure } from '../ui/LoadFailure.tsx'
import { useFittingSize } from './use-fitting-size.ts'

/**
 * Sizes of type tried, in px of the slide. At 12.5 the smallest words are 24 px on a screen of 1080 lines; below it only
 * where the reader’s own words above take the room.
 */
const SIZES = [18, 17, 16, 15, 14, 13, 12.5, 11.5, 10.5] as const

function useClaim(id: string) {
  const { data: results, isError, isFetching, refetch } = useQuery(claimsQuery())
  return { results, isError, isFetching, refetch, result: results?.find(({ record }) => record.id === id) }
}

/** The computed sentence on a claim as the headline of its slide; its id until it is computed. */
export function ClaimHeadline({ id }: { id: string }) {
  const { result } = useClaim(id)
  return <h1 className="slide__headline">{result ? claimHeadline(result).text : `Claim ${id}`}</h1>
}

interface Props {
  readonly id: string
  /** Whether the sources are named. */
  readonly source: boolean
  /** Called once the claim stands, or that it cannot. */
  readonly onSettled: ((id: string) => void) | undefined
}

/** A claim on a slide: what is said, verdict, values, why, sources. One this build does not know says so in its place. */
export function SlideClaim({ id, source, onSettled }: Props) {
  const { results, result, isError, isFetching, refetch } = useClaim(id)
  const failed = isError || (results !== undefined && !result)
  useEffect(() => {
    if (failed) onSettled?.(id)
  }, [failed, id, onSettled])
  if (result) return <Tested result={result} source={source} onSettled={onSettled} />
  if (isError)
    return (
      <LoadFailure className="slide-figure__failure" onRetry={refetch} busy={isFetching}>
        The claims, or a table they are tested on, could not be loaded.
      </LoadFailure>
    )
  if (!results) return <div className="slide-claim" aria-busy="true" />
  return (
    <div className="slide-figure slide-figure--none">
      <p>
        The claim “{id}” is not in this version of Amur. The slide keeps its place; the claim appears where
        Amur has it.
      </p>
    </div>
  )
}

function Tested({ result, source, onSettled }: Omit<Props, 'id'> & { result: ClaimResult }) {
  const { record, verdict, explanation, rows } = result
  const used = useQuery(usedRowsQuery(rows))
  const ready = used.data !== undefined || used.isError
  const fitted = useFittingSize<HTMLDivElement>(SIZES, `${ready} ${source}`)
  useEffect(() => {
    if (ready && fitted.done) onSettled?.(record.id)
  }, [ready, fitted.done, record.id, onSettled])
  return (
    <div ref={fitted.place} className="slide-claim" data-claim={record.id}>
      <p className="slide-claim__head">
        <VerdictMark verdict={verdict} />
        <a href={`#/claims?claim=${record.id}`}>
          {DOCUMENT_NAMES[record.document]} · {record.id}
        </a>
      </p>
      <h2 className="slide-claim__claim">{record.claim}</h2>
      <ClaimValues result={result} />
      <p className="slide-claim__explanation">{explanation.text}</p>
      {source && used.data && <Sources result={result} {...used.data} />}
      {source && used.isError && <p className="slide-claim__sources">The sources could not be loaded.</p>}
    </div>
  )
}

function Sources({ result, tables, sources }: { result: ClaimResult } & UsedTables) {
  const index = sourceIndex(sources)
  const [document] = resolveSources(index, [result.record.document])
  const used = resolveSources(
    index,
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.sources)),
  )
  return (
    <p className="slide-claim__sources">
      Document: {document ? sourceLabel(document) : result.record.document}. Sources of the values:{' '}
      {used.length === 0 ? 'none, as no table holds what is counted' : publishersOf(used)}.
    </p>
  )
}
