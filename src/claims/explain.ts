import { joined, type Sentence, say } from '../model/sentence.ts'
import type { ClaimResult, Measured } from './claim.ts'
import { holds } from './verdict.ts'
import { distanceText } from './words.ts'

type Judged = Pick<ClaimResult, 'record' | 'verdict' | 'claimedText' | 'others' | 'missing'> & {
  readonly primary: Measured
}

/**
 * What was found and how it stands to the claim, in one or two sentences built from the numbers: the basis before any
 * difference, the gap where it is ours, then the other ways of counting.
 */
export function explanation(
  judged: Judged,
  { clause, note }: { readonly clause: (value: string) => string; readonly note?: string },
): Sentence {
  const { primary, others } = judged
  const first = say`${clause(primary.text)} (${primary.basis})${ending(judged)}`
  const counted = others.map(({ basis, text }) => `${basis}, ${text}`).join('; ')
  return joined([first, counted && `Counted otherwise: ${counted}.`, note], ' ')
}

function ending({ record, verdict, claimedText, primary, others, missing }: Judged): Sentence {
  const distance = distanceText(record, primary.values)
  switch (verdict) {
    case 'agrees':
      return bound(record.comparison) || !distance
        ? say`, as the document says: ${claimedText}.`
        : say`; the document says ${claimedText}, ${distance}.`
    case 'close': {
      const fitting = otherFitting({ record, primary, others })
      if (fitting)
        return say`; the document says ${claimedText}, which fits another way of counting: ${fitting.basis}, ${fitting.text}.`
      return say`; the document says ${claimedText}${distance && `, ${distance}`}.`
    }
    case 'undecided':
      return say`; the document says ${claimedText}. Missing here: ${missing}. The gap is ours, so the claim stays open.`
    default:
      return say`; the document says ${claimedText}${distance && `, ${distance}`}, and no way of counting here gives it.`
  }
}

/** The other way of counting that makes a claim close, where the primary value is not near of itself. */
export function otherFitting({
  record,
  primary,
  others,
}: Pick<Judged, 'record' | 'primary' | 'others'>): Measured | undefined {
  if (holds(record, primary.values, record.near ?? 0)) return undefined
  return others.find(({ values }) => holds(record, values, record.tolerance ?? 0))
}

function bound(comparison: string): boolean {
  return comparison === '>' || comparison === '>=' || comparison === '<=' || comparison === 'in'
}
