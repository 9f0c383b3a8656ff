import { expect, test } from 'vitest'
import { CALENDAR } from '../model/extent.ts'
import { gapNotes } from './about.ts'
import { coverageOf } from './coverage.ts'
import { loadAbout, loadTable, TABLE_NAMES } from './tables.ts'

const of = async (name: Parameters<typeof loadTable>[0], year: number) =>
  coverageOf(name, await loadTable(name))?.find((one) => one.year === year)?.rows

test('flags, gaps and years without a row, as they stand in the files', async () => {
  // data/china-trade.csv: 2025 is preliminary
  expect(await of('china-trade', 1993)).toEqual({ reported: 1 })
  expect(await of('china-trade', 2025)).toEqual({ preliminary: 1 })
  // data/imports-mix.csv has 2007 and 2010 and nothing between them
  expect(await of('imports-mix', 2008)).toEqual({})
  // data/crude-months.csv: from March 2023 on derived
  expect(await of('crude-months', 2023)).toEqual({ reported: 2, derived: 10 })
  // data/arms-reliance.csv: a window counts in each of its years
  const reliance = await loadTable('arms-reliance')
  const in2023 = reliance.filter(({ window_start, window_end }) => window_start <= 2023 && window_end >= 2023)
  const counted = await of('arms-reliance', 2023)
  expect(Object.values(counted ?? {}).reduce((a, b) => a + b, 0)).toBe(in2023.length)
})

test('every row of a table over time is counted in a real year', async () => {
  for (const name of TABLE_NAMES) {
    const rows = await loadTable(name)
    const coverage = coverageOf(name, rows)
    if (coverage === null) continue
    expect(coverage.length, name).toBeGreaterThan(0)
    for (const { year } of coverage)
      expect(year >= CALENDAR.from && year <= CALENDAR.to, `${name} ${year}`).toBe(true)
    const counted = coverage.flatMap((year) => Object.values(year.rows)).reduce((a, b) => a + b, 0)
    expect(counted, name).toBeGreaterThanOrEqual(rows.length)
  }
})

test('a list has no coverage', async () => {
  expect(coverageOf('un-members', await loadTable('un-members'))).toBeNull()
})

test('every table has notes of whole sentences', async () => {
  for (const name of TABLE_NAMES) {
    const about = await loadAbout(name)
    for (const sentence of [about.unit, ...about.caveats, ...gapNotes(about)])
      expect(sentence, name).toMatch(/^[A-Z“\d].*\.$/s)
  }
})
