import { QUALITIES, type Quality } from '../model/quality.ts'

/** What a row is worth: the quality of its main value, or that it says there is none. */
export type RowState = Quality | 'gap'
export const ROW_STATES: readonly RowState[] = [...QUALITIES, 'gap']

/** Year of a date of any precision. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** What a row is worth that says how well it is established. */
export function bySources({ confidence }: { readonly confidence: string }): RowState {
  return confidence === 'high' ? 'reported' : 'single-source'
}
