import { DOMAIN_LABELS, DOMAINS } from '../model/domain.ts'
import type { Filter } from './filter.ts'

/** `2000–2025`, or `2014` for a single year. */
export function yearsInWords(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`
}

/** `Military and Energy`, or `all domains`. */
export function domainsInWords(domains: Filter['domains']): string {
  if (domains.length === 0 || domains.length === DOMAINS.length) return 'all domains'
  const labels = domains.map((domain) => DOMAIN_LABELS[domain])
  const last = labels.at(-1) ?? ''
  return labels.length === 1 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`
}

/** `2000–2025 · Military and Energy`: the subtitle's words for what was asked. */
export function filterInWords(filter: Pick<Filter, 'from' | 'to' | 'domains'>): string {
  return `${yearsInWords(filter.from, filter.to)} · ${domainsInWords(filter.domains)}`
}
