import { type ClaimResult, VERDICTS, type Verdict } from '../../claims/claim.ts'
import { DOMAINS, type Domain } from '../../model/domain.ts'

/** Source ids of the documents, in the order they are shown. */
export const DOCUMENTS = ['csis2022', 'crs2023'] as const
export type ClaimDocument = (typeof DOCUMENTS)[number]

/** Which claims are shown. An empty list restricts nothing. */
export interface ClaimFilter {
  readonly documents: readonly ClaimDocument[]
  readonly domains: readonly Domain[]
  readonly verdicts: readonly Verdict[]
}

export type Facet = keyof ClaimFilter

const ALLOWED: { readonly [F in Facet]: readonly ClaimFilter[F][number][] } = {
  documents: DOCUMENTS,
  domains: DOMAINS,
  verdicts: VERDICTS,
}
const FACETS = Object.keys(ALLOWED) as readonly Facet[]

/** Parameters of `#/claims`, besides those of the filter. */
const CLAIM = 'claim'
const VERSION = 'v'

export interface ParsedClaims {
  readonly filter: ClaimFilter
  /** The claim the link names. */
  readonly claim: string | null
  /** One sentence for each thing dropped: what was wrong and what is shown instead. */
  readonly notices: readonly string[]
}

/**
 * Reads the query string of `#/claims`; never throws. Unknown names are dropped and told.
 * @param ids ids of all claims
 * @param version hash of the data shown, to be told from that of the link
 */
export function parseClaims(search: URLSearchParams, ids: readonly string[], version: string): ParsedClaims {
  const notices = [...new Set(search.keys())]
    .filter((name) => name !== CLAIM && name !== VERSION && !FACETS.includes(name as Facet))
    .map((name) => `${quote(name)} is not a known parameter; ignored.`)
  const read = <F extends Facet>(facet: F): readonly ClaimFilter[F][number][] => {
    const names = new Set((search.get(facet) ?? '').split(',').map((name) => name.trim()))
    names.delete('')
    const known = ALLOWED[facet].filter((name) => names.delete(name))
    if (names.size > 0)
      notices.push(
        `${facet}: ${quote([...names].join(', '))} ${names.size === 1 ? 'is' : 'are'} not known; showing ${known.join(', ') || `all ${facet}`}.`,
      )
    return known.length === ALLOWED[facet].length ? [] : known
  }
  const filter = { documents: read('documents'), domains: read('domains'), verdicts: read('verdicts') }
  const named = search.get(CLAIM)
  const claim = named !== null && ids.includes(named) ? named : null
  if (named !== null && claim === null) notices.push(`claim=${quote(named)} is not a claim; ignored.`)
  const made = search.get(VERSION)
  if (made !== null && made !== version)
    notices.push(
      `This link was made with data version ${quote(made)}; values and verdicts here are those of ${version}.`,
    )
  return { filter, claim, notices }
}

/** The query string, without `?`, of a filter and a claim; empty where there is neither. */
export function formatClaims(filter: ClaimFilter, claim: string | null): string {
  const pairs = FACETS.filter((facet) => filter[facet].length > 0).map(
    (facet) => `${facet}=${filter[facet].join(',')}`,
  )
  return [...pairs, ...(claim === null ? [] : [`${CLAIM}=${claim}`])].join('&')
}

/** The filter with a name of a facet chosen, or no longer chosen; all of a facet chosen restrict nothing. */
export function toggled<F extends Facet>(
  filter: ClaimFilter,
  facet: F,
  name: ClaimFilter[F][number],
): ClaimFilter {
  const allowed: readonly string[] = ALLOWED[facet]
  const before: readonly string[] = filter[facet]
  const chosen = allowed.filter((one) => before.includes(one) !== (one === name))
  return { ...filter, [facet]: chosen.length === allowed.length ? [] : chosen }
}

export const NO_FILTER: ClaimFilter = { documents: [], domains: [], verdicts: [] }

/** Whether a claim is shown; with `but`, whether it would be without that facet. */
export function matches({ record, verdict }: ClaimResult, filter: ClaimFilter, but?: Facet): boolean {
  const has = (facet: Facet, name: string) => {
    const chosen: readonly string[] = filter[facet]
    return facet === but || chosen.length === 0 || chosen.includes(name)
  }
  return has('documents', record.document) && has('domains', record.domain) && has('verdicts', verdict)
}

/** The claims shown, in the order of the table. A claim that the link names is always among them. */
export function shownClaims(
  results: readonly ClaimResult[],
  filter: ClaimFilter,
  claim: string | null,
): readonly ClaimResult[] {
  return results.filter((result) => result.record.id === claim || matches(result, filter))
}

function quote(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}
