import type { Expected } from './schema.ts'

const shown = (value: number) => String(Math.round(value * 1000) / 1000)

/** Where `share` (percent) differs from 100 × part / whole by more than `tolerance` points; not where any is missing. */
export function notShare(
  share: number | null,
  part: number | null,
  whole: number | null,
  tolerance: number,
): Expected {
  if (share === null || part === null || whole === null) return null
  const computed = (100 * part) / whole
  return Math.abs(computed - share) > tolerance + 1e-9 && `100 × ${part} / ${whole} = ${shown(computed)}`
}

/** Where the parts do not add up to `whole` within `tolerance`; not where any is missing. */
export function notSum(whole: number | null, parts: readonly (number | null)[], tolerance: number): Expected {
  if (whole === null || parts.some((part) => part === null)) return null
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  return Math.abs(sum - whole) > tolerance + 1e-9 && `the sum ${parts.join(' + ')} = ${shown(sum)}`
}
