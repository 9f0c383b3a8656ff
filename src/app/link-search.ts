import { dataVersion } from '../data/version.ts'
import { VOCABULARY } from '../figures/registry.ts'
import type { Filter } from '../filter/filter.ts'
import { formatFilter } from '../filter/url-codec.ts'
import { CLAIM_PARAMETER } from '../pages/claims/claim-route.ts'

/** The pages that answer to the filter: `#/`, `#/figure` and each figure. */
const FILTERED = /^\/(figure(\/.*)?)?$/

/**
 * The query string of a link to a page: on pages that answer to the filter all of it, else the page’s own parameters;
 * always the claim a figure was opened for, and the data version.
 * @param search query string of the address
 */
export function linkSearch(path: string, search: string, filter: Filter): string {
  const own = new URLSearchParams(search)
  own.delete('v')
  if (!FILTERED.test(path)) return [...pairs(own), `v=${dataVersion.hash}`].join('&')
  const claim = path === '/' ? null : own.get(CLAIM_PARAMETER)
  const all = formatFilter(filter, VOCABULARY, { every: true, version: dataVersion.hash })
  return claim === null ? all : `${all}&${CLAIM_PARAMETER}=${encodeURIComponent(claim)}`
}

function pairs(parameters: URLSearchParams): string[] {
  return [...parameters].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  )
}
