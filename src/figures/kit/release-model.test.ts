import { expect, test } from 'vitest'
import { loadTable } from '../../data/tables.ts'
import { changeInWords, releaseChanges, releaseModel } from './release-model.ts'

const rows = await loadTable('arms-releases')
const of = (measure: 'share' | 'total' | 'russia', year: number) =>
  releaseChanges(rows, '2022-03', '2026-03', measure).find((one) => one.year === year)

test('a year in two releases, as data/arms-releases.csv has it', () => {
  expect(of('total', 2012)).toMatchObject({ older: 1570, newer: 1542.25 })
  expect(of('russia', 2012)).toMatchObject({ older: 598, newer: 586.5 })
  expect(of('share', 2012)?.older).toBeCloseTo((100 * 598) / 1570, 9)
  expect(of('total', 2012)?.change).toBeCloseTo(-27.75, 9)
})

test('a year that only the newer release has is no change', () => {
  expect(of('total', 2024)).toMatchObject({ older: null, change: null })
  const { series, from } = releaseModel(rows, '2022-03', '2026-03', 'total')
  expect(series[0]?.points[2024 - from]).toEqual({ value: null, gap: 'not-yet-published' })
})

test('the sentence counts the years that differ and names the largest', () => {
  const changes = releaseChanges(rows, '2022-03', '2026-03', 'total')
  const both = changes.flatMap(({ year, change }) => (change === null ? [] : [{ year, change }]))
  const most = both.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))[0]
  const moved = both.filter(({ change }) => Math.round(Math.abs(change)) > 0)
  const takeaway = releaseModel(rows, '2022-03', '2026-03', 'total').takeaway.text
  expect(takeaway).toContain(`in ${moved.length} of ${both.length} years of 1990–2021`)
  expect(takeaway).toContain(`most in ${most?.year}: ${changeInWords(most?.change ?? 0, 'million-tiv')}`)
})

test.each([
  [1.24, 'percent', '+1.2 points'],
  [-0.26, 'percent', '−0.3 points'],
  [0.04, 'percent', 'the same'],
  [-27.75, 'million-tiv', '−28 million TIV'],
  [0.3, 'million-tiv', 'the same'],
] as const)('%d %s: %s', (change, unit, words) => {
  expect(changeInWords(change, unit)).toBe(words)
})
