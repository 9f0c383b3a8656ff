import './VerdictTable.css'
import { VerdictSign } from '../../chart/VerdictMark.tsx'
import { type ClaimResult, VERDICT_TEXT, VERDICTS } from '../../claims/claim.ts'
import { DOCUMENT_NAMES } from '../../claims/document-names.ts'
import { type ClaimFilter, DOCUMENTS, toggled } from './claim-filter.ts'

interface Props {
  readonly results: readonly ClaimResult[]
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}

/** What each verdict means, how many claims of each document have it, and the way to see those alone. */
export function VerdictTable({ results, filter, onChange }: Props) {
  const most = Math.max(...VERDICTS.map((verdict) => of(results, verdict).length))
  return (
    <table className="verdicts">
      <caption className="visually-hidden">Claims by verdict and document</caption>
      <thead>
        <tr>
          <th scope="col">Verdict</th>
          {DOCUMENTS.map((document) => (
            <th key={document} scope="col" className="verdicts__count">
              {DOCUMENT_NAMES[document]}
            </th>
          ))}
          <th scope="col" className="verdicts__count">
            All
          </th>
          <td className="verdicts__bar-cell" />
          <th scope="col" className="verdicts__meaning">
            What it means
          </th>
        </tr>
      </thead>
      <tbody>
        {VERDICTS.map((verdict) => {
          const found = of(results, verdict)
          return (
            <tr key={verdict} data-verdict={verdict}>
              <th scope="row">
                <button
                  type="button"
                  className="verdicts__button"
                  aria-pressed={filter.verdicts.includes(verdict)}
                  onClick={() => onChange(toggled(filter, 'verdicts', verdict))}
                >
                  <VerdictSign verdict={verdict} />
                  {VERDICT_TEXT[verdict].label}
                </button>
              </th>
              {DOCUMENTS.map((document) => (
                <td key={document} className="verdicts__count">
                  {found.filter(({ record }) => record.document === document).length}
                </td>
              ))}
              <td className="verdicts__count">
                <strong>{found.length}</strong>
              </td>
              <td className="verdicts__bar-cell" aria-hidden="true">
                <div className="verdicts__bar">
                  {DOCUMENTS.map((document) => {
                    const part = found.filter(({ record }) => record.document === document).length
                    return (
                      <span
                        key={document}
                        data-document={document}
                        style={{ width: `${(100 * part) / Math.max(1, most)}%` }}
                      />
                    )
                  })}
                </div>
              </td>
              <td className="verdicts__meaning">{VERDICT_TEXT[verdict].explanation}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function of(results: readonly ClaimResult[], verdict: string): readonly ClaimResult[] {
  return results.filter((result) => result.verdict === verdict)
}
