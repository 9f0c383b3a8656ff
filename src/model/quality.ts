/** How good a value is. A point carries at most one; every table maps its own flags here, in its schema. */
export const QUALITIES = [
  'reported',
  'rounded',
  'at-least',
  'derived',
  'preliminary',
  'part-year',
  'estimate',
  'stated',
  'single-source',
  'revised',
  'tiny-base',
  'other-basis',
  'other-mix',
] as const
export type Quality = (typeof QUALITIES)[number]

/** Label and one sentence of explanation of each quality, the same on every page and in every export. */
export const QUALITY_TEXT: Record<Quality, { label: string; explanation: string }> = {
  reported: {
    label: 'reported',
    explanation: 'Published as shown by the source named.',
  },
  rounded: {
    label: 'rounded',
    explanation: 'The source, or one part of the calculation, gives a round figure.',
  },
  'at-least': {
    label: 'at least',
    explanation: 'The source says “more than”: the true figure is higher.',
  },
  derived: {
    label: 'derived',
    explanation: 'Calculated from published figures: a growth rate, a conversion or a remainder.',
  },
  preliminary: {
    label: 'preliminary',
    explanation: 'First release; the publisher may still revise it.',
  },
  'part-year': {
    label: 'part of the year',
    explanation: 'Covers only the first months of the year.',
  },
  estimate: {
    label: 'estimate',
    explanation:
      'Our back-calculation from a published level and a published growth rate; in arms deals SIPRI’s own estimate.',
  },
  stated: {
    label: 'stated',
    explanation: 'Printed as a finished figure by the source; its parts were not published with it.',
  },
  'single-source': {
    label: 'one source',
    explanation: 'Rests on one second-hand source and is not confirmed elsewhere.',
  },
  revised: {
    label: 'revised',
    explanation: 'Corrected: the figure first printed was faulty, mislabelled or superseded.',
  },
  'tiny-base': {
    label: 'tiny base',
    explanation: 'A share of almost nothing: one delivery, or one vote, can make it 0 or 100 percent.',
  },
  'other-basis': {
    label: 'other basis',
    explanation: 'Counted on a different basis from the rest of the series.',
  },
  'other-mix': {
    label: 'unusual mix',
    explanation:
      'Rests on a mix of items unlike that of other years, so that it cannot be compared with them.',
  },
}
