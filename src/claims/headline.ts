import { type Sentence, say } from '../model/sentence.ts'
import type { ClaimResult, Verdict } from './claim.ts'
import { DOCUMENT_NAMES } from './document-names.ts'
import { otherFitting } from './explain.ts'

const ENDINGS: Record<Exclude<Verdict, 'not-testable'>, string> = {
  agrees: ', which agrees',
  close: ', which is close',
  differs: ', which differs',
  undecided: ': undecided, and the gap is ours',
}

/** What is stated, what is computed and how they stand to each other, as one sentence: `CSIS 2022 says about 80%; the tables give 80.3%, which agrees.` */
export function claimHeadline(
  result: Pick<ClaimResult, 'record' | 'claimedText' | 'primary' | 'others' | 'verdict'>,
): Sentence {
  const { record, claimedText, primary, others, verdict } = result
  const said = `${DOCUMENT_NAMES[record.document]} says ${claimedText}`
  if (!primary || verdict === 'not-testable') return say`${said}; no table here holds what is counted.`
  const fitting = verdict === 'close' ? otherFitting({ record, primary, others }) : undefined
  if (fitting)
    return say`${said}; the tables give ${primary.text}, but ${fitting.text} counted in another way.`
  return say`${said}; the tables give ${primary.text}${ENDINGS[verdict]}.`
}
