import './VerdictMark.css'
import { VERDICT_TEXT, type Verdict } from '../claims/claim.ts'
import { DISC, VERDICT_SIGNS } from './verdict-signs.ts'

/** A verdict by name, with a sign and a colour of its own; neither the sign nor the colour is needed to read it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className="verdict" data-verdict={verdict}>
      <VerdictSign verdict={verdict} />
      {VERDICT_TEXT[verdict].label}
    </span>
  )
}

export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const { ring, strokes } = VERDICT_SIGNS[verdict]
  return (
    <svg
      className="verdict__sign"
      data-ring={ring || undefined}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path className="verdict__ground" d={DISC} />
      <path className="verdict__strokes" d={strokes} />
    </svg>
  )
}
