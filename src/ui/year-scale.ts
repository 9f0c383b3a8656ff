/** Where a year stands on the track, in percent from its first year (0) to its last (100). */
export function yearToPercent(year: number, min: number, max: number): number {
  return max === min ? 0 : ((year - min) / (max - min)) * 100
}

/** The whole range moved by some years, stopped at the extent's ends without changing its length. */
export function movedRange(from: number, to: number, years: number, min: number, max: number) {
  const allowed = Math.min(max - to, Math.max(min - from, years))
  return { from: from + allowed, to: to + allowed }
}

/** A typed year, or what is wrong with it. */
export function readYear(text: string, min: number, max: number): number | string {
  const typed = text.trim()
  if (typed === '') return 'No year given'
  if (!/^\d+$/.test(typed)) return `“${shortened(typed)}” is not a year`
  const year = Number(typed)
  if (year < min || year > max) return `${shortened(typed)} is outside ${min}–${max}`
  return year
}

function shortened(text: string): string {
  return text.length <= 12 ? text : `${text.slice(0, 12)}…`
}
