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
): string {
  const { primary, others } = judged
  const first = `${clause(primary.text)} (${primary.basis})${ending(judged)}`
  const counted = others.map(({ basis, text }) => `${basis}, ${text}`).join('; ')
  return [first, counted && `Counted otherwise: ${counted}.`, note].filter(Boolean).join(' ')
}

function ending({ record, verdict, claimedText, primary, others, missing }: Judged): string {
  const distance = distanceText(record, primary.values)
  switch (verdict) {
    case 'agrees':
      return bound(record.comparison) || !distance
        ? `, as the document says: ${claimedText}.`
        : `; the document says ${claimedText}, ${distance}.`
    case 'close': {
      const fitting = otherFitting({ record, primary, others })
      if (fitting)
        return `; the document says ${claimedText}, which fits another way of counting: ${fitting.basis}, ${fitting.text}.`
      return `; the document says ${claimedText}${distance && `, ${distance}`}.`
    }
    case 'undecided':
      return `; the document says ${claimedText}. Missing here: ${missing}. The gap is ours, so the claim stays open.`
    default:
      return `; the document says ${claimedText}${distance && `, ${distance}`}, and no way of counting here gives it.`
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
