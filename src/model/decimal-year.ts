/** A date as a decimal year, 2005 being its first day; the middle of the month or the year where no more is known. */
export function middleOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return year + 0.5
  if (day === undefined) return year + (month - 0.5) / 12
  return decimalYear(date)
}

/** A date as a decimal year; its first day where only the month or the year is known. */
export function decimalYear(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const start = Date.UTC(year, 0, 1)
  const length = Date.UTC(year + 1, 0, 1) - start
  return Math.round((year + (Date.UTC(year, month - 1, day) - start) / length) * 1e4) / 1e4
}
