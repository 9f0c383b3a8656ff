import './ClaimFilters.css'
import type { ClaimResult } from '../../claims/claim.ts'
import { DOCUMENT_NAMES } from '../../claims/document-names.ts'
import { DOMAIN_LABELS, DOMAINS } from '../../model/domain.ts'
import { type ClaimFilter, DOCUMENTS, type Facet, matches, toggled } from './claim-filter.ts'

interface Props {
  readonly results: readonly ClaimResult[]
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}

/** Documents and domains to see alone, each with how many claims it would show beside what else is chosen. */
export function ClaimFilters({ results, filter, onChange }: Props) {
  const count = (facet: Facet, has: (result: ClaimResult) => boolean) =>
    results.filter((result) => matches(result, filter, facet) && has(result)).length
  return (
    <div className="claim-filters">
      <fieldset>
        <legend>Document</legend>
        {DOCUMENTS.map((document) => (
          <Choice
            key={document}
            label={DOCUMENT_NAMES[document]}
            count={count('documents', ({ record }) => record.document === document)}
            chosen={filter.documents.includes(document)}
            onToggle={() => onChange(toggled(filter, 'documents', document))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Domain</legend>
        {DOMAINS.map((domain) => (
          <Choice
            key={domain}
            label={DOMAIN_LABELS[domain]}
            count={count('domains', ({ record }) => record.domain === domain)}
            chosen={filter.domains.includes(domain)}
            onToggle={() => onChange(toggled(filter, 'domains', domain))}
          />
        ))}
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly count: number
  readonly chosen: boolean
  readonly onToggle: () => void
}

function Choice({ label, count, chosen, onToggle }: ChoiceProps) {
  return (
    <button type="button" className="claim-filters__choice" aria-pressed={chosen} onClick={onToggle}>
      {label} <span>{count}</span>
    </button>
  )
}
