import type { RowProblem } from './schema.ts'

const shown = (value: number) => String(Math.round(value * 1000) / 1000)

/** A problem when `share` (percent) differs from 100 × part / whole by more than `tolerance` points; none when any is missing. */
export function shareProblem(
  row: number,
  column: string,
  share: number | null,
  part: number | null,
  whole: number | null,
  tolerance: number,
): RowProblem[] {
  if (share === null || part === null || whole === null) return []
  const computed = (100 * part) / whole
  if (Math.abs(computed - share) <= tolerance + 1e-9) return []
  return [{ row, column, value: share, expected: `100 × ${part} / ${whole} = ${shown(computed)}` }]
}

/** A problem when the parts do not add up to `whole` within `tolerance`; none when any is missing. */
export function sumProblem(
  row: number,
  column: string,
  whole: number | null,
  parts: readonly (number | null)[],
  tolerance: number,
): RowProblem[] {
  if (whole === null || parts.some((part) => part === null)) return []
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  if (Math.abs(sum - whole) <= tolerance + 1e-9) return []
  return [{ row, column, value: whole, expected: `the sum ${parts.join(' + ')} = ${shown(sum)}` }]
}
