import './ClaimValues.css'
import { type ClaimResult, type Measured, TODAY_LABELS } from '../claims/claim.ts'
import { claimPeriod } from '../claims/claim-period.ts'
import { basisWords } from '../claims/measured-words.ts'

/** Stated and computed values of a claim, on each basis and today, each with how and for when it is counted. */
export function ClaimValues({ result }: { result: ClaimResult }) {
  const { record, claimedText, primary, others, today } = result
  return (
    <table className="claim__values">
      <caption className="visually-hidden">Stated and computed values</caption>
      <tbody>
        <tr data-row="stated">
          <th scope="row">Stated</th>
          <td className="claim__value">{claimedText}</td>
          <td className="claim__basis">{claimPeriod(record)}</td>
        </tr>
        {primary ? (
          <Computed name="Computed" row="primary" measured={primary} />
        ) : (
          <tr data-row="primary">
            <th scope="row">Computed</th>
            <td className="claim__value">no value</td>
            <td className="claim__basis">no table here holds what is counted</td>
          </tr>
        )}
        {others.map((measured) => (
          <Computed key={measured.basis} name="Other basis" row="other" measured={measured} />
        ))}
        <tr data-row="today">
          <th scope="row">Today</th>
          <td className="claim__value">
            {TODAY_LABELS[today.state]}
            {today.measured && `: ${today.measured.text}`}
          </td>
          <td className="claim__basis">{today.measured && basisWords(today.measured)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Computed({ name, row, measured }: { name: string; row: string; measured: Measured }) {
  return (
    <tr data-row={row}>
      <th scope="row">{name}</th>
      <td className="claim__value">{measured.text}</td>
      <td className="claim__basis">{basisWords(measured)}</td>
    </tr>
  )
}
