/** 100 × part / whole in percent, or null where the whole is 0 or either is missing. */
export function sharePercent(
  part: number | null | undefined,
  whole: number | null | undefined,
): number | null {
  if (part == null || whole == null || whole === 0) return null
  return (100 * part) / whole
}

/** Sum over the window of `length` years ending at `year`; null unless every year of it has a value. */
export function trailingSum(
  at: (year: number) => number | null | undefined,
  year: number,
  length: number,
): number | null {
  let sum = 0
  for (let y = year - length + 1; y <= year; y++) {
    const value = at(y)
    if (value == null) return null
    sum += value
  }
  return sum
}

/** 100 × (later − earlier) / earlier, in percent. */
export function changePercent(earlier: number, later: number): number {
  return (100 * (later - earlier)) / earlier
}

export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
