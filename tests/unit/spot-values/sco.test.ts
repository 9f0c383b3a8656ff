import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

// Counted by hand in data/sco-status.csv.

const build = await loadShape('sco', 'spans')
const whole = build(1996, 2024)
const spansOf = (code: string) => whole.lanes.find(({ id }) => id === code)?.spans ?? []

test.each([
  [1996, { 'Shanghai Five': 5 }],
  [2001, { Member: 6 }],
  [2005, { Member: 6, Observer: 4 }],
  [2017, { Member: 8, Observer: 4, 'Dialogue partner': 6 }],
  [2021, { Member: 8, Observer: 4, 'Dialogue partner': 6 }],
  [2022, { Member: 8, Observer: 4, 'Dialogue partner': 10 }],
  [2024, { Member: 10, Observer: 2, 'Dialogue partner': 14 }],
])('at the end of %i', (year, counts) => {
  const shown = (whole.counts[year - 1996] ?? []).filter(({ value }) => value > 0)
  expect(Object.fromEntries(shown.map(({ name, value }) => [name, value]))).toEqual(counts)
})

test('days of effect, of a decision alone, and a year alone', () => {
  expect(spansOf('IND')[1]).toMatchObject({ key: 'member', fromText: '9 June 2017', quality: 'reported' })
  expect(spansOf('IRN').map(({ key, fromText }) => [key, fromText])).toEqual([
    ['observer', 'July 2005'],
    ['member', '4 July 2023'],
  ])
  expect(spansOf('AZE')[0]).toMatchObject({ fromText: '10 July 2015', quality: 'other-basis' })
  expect(spansOf('MNG')[0]).toMatchObject({ fromText: '2004', quality: 'rounded' })
})
