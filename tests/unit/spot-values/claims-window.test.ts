import { describe, expect, test } from 'vitest'
import { claim, results } from '../../../src/claims/all-claims.test-support.ts'
import {
  type ChangeWindows,
  LONGEST,
  MOST_MOVED,
  rangeSentence,
  SHORTEST,
  type ShareWindows,
  sensibleWindows,
  windowRange,
  windowValue,
} from '../../../src/claims/window.ts'
import { sum } from '../../../src/model/series-maths.ts'

/** 100 a year from 1990 to 2004, 50 a year from 2005 to 2019. */
const halved: ChangeWindows = {
  kind: 'change',
  yearly: new Map(Array.from({ length: 30 }, (_, i) => [1990 + i, i < 15 ? 100 : 50])),
  windows: [
    [2000, 2004],
    [2005, 2009],
  ],
}

const shares: ShareWindows = {
  kind: 'share',
  yearly: new Map([
    [2000, [9, 10]],
    [2001, [0, 90]],
    [2002, [50, 100]],
    [2003, [1, 4]],
    [2004, [1, 4]],
  ]),
  windows: [[2000, 2002]],
}

describe('the value over windows', () => {
  test.each([
    [[2000, 2004], [2005, 2009], -50],
    [[2000, 2004], [2005, 2005], -50],
    [[2000, 2009], [2010, 2019], (100 * (50 - 75)) / 75],
    [[2005, 2009], [2010, 2014], 0],
    [[1989, 1993], [2005, 2009], null],
    [[2000, 2004], [2015, 2020], null],
    [[2004, 2000], [2005, 2009], null],
  ] as const)('%j and %j', (before, after, value) => {
    expect(windowValue(halved, [before, after])).toEqual(value === null ? null : expect.closeTo(value, 9))
  })

  test('a share is of the sums, not the mean of yearly shares', () => {
    expect(windowValue(shares, [[2000, 2001]])).toBeCloseTo((100 * 9) / 100)
    expect(windowValue(shares, [[2000, 2002]])).toBeCloseTo((100 * 59) / 200)
    expect(windowValue(shares, [[2000, 2005]])).toBeNull()
  })

  test('a base of nothing has no change and no share', () => {
    const none = { ...halved, yearly: new Map([...halved.yearly].map(([year]) => [year, 0])) }
    expect(windowValue(none, none.windows)).toBeNull()
    expect(windowValue({ ...shares, yearly: new Map([[2000, [0, 0] as const]]) }, [[2000, 2000]])).toBeNull()
  })
})

describe('sensible windows', () => {
  const pairs = sensibleWindows(halved)

  test('begin with the claim’s own and name none twice', () => {
    expect(pairs[0]).toEqual(halved.windows)
    expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(pairs.length)
  })

  test('are the claim’s lengths moved apart, and equal lengths that meet near the same year', () => {
    // Moved on their own, seven by seven, less those that overlap: the second moved less far than the first, 6 + 5 + … + 1.
    // Equal lengths: eight, at seven places; of these the length 5 repeats pairs moved together, seven times.
    expect(pairs).toHaveLength(49 - 21 + 8 * 7 - 7)
    for (const [before, after] of pairs as [[number, number], [number, number]][]) {
      const lengths = [before[1] - before[0] + 1, after[1] - after[0] + 1]
      expect(before[1]).toBeLessThan(after[0])
      expect(lengths[0]).toBe(lengths[1])
      expect(lengths[0]).toBeGreaterThanOrEqual(SHORTEST)
      expect(lengths[0]).toBeLessThanOrEqual(LONGEST)
      expect(Math.abs(before[1] - 2004)).toBeLessThanOrEqual(MOST_MOVED)
    }
  })

  test('never leave the years with values', () => {
    // [2000, 2002] moved by 0, 1, 2; and three years ending 2002, 2003, 2004, four ending 2003, 2004, five ending 2004.
    expect(sensibleWindows(shares)).toEqual([
      [[2000, 2002]],
      [[2001, 2003]],
      [[2002, 2004]],
      [[2000, 2003]],
      [[2001, 2004]],
      [[2000, 2004]],
    ])
  })

  test('none of them, no range', () => {
    expect(
      windowRange({ ...halved, yearly: new Map() }, { comparison: '=', claimed: [-50], near: 1 }),
    ).toBeNull()
  })
})

test('the range tells the extremes with their windows, and how many fit', () => {
  const range = windowRange(halved, { comparison: '=', claimed: [-50], near: 0.5 })
  // Fits where the first ends by 2004 and the second begins in 2005 or later: 4 × 4 moves, and 7 other lengths that meet there.
  expect(range).toMatchObject({ count: 77, lowest: { value: -50, windows: halved.windows }, fitting: 16 + 7 })
  // Three years each, before and after 2001 or 2002 or so: both at 100.
  expect(range?.highest).toEqual({
    windows: [
      [1999, 2001],
      [2002, 2004],
    ],
    value: 0,
  })
})

describe('the claim of 46 percent', () => {
  const { window } = claim('csis-17')
  if (window?.kind !== 'change') throw new Error('no windows')

  test('has the value of its own windows', () => {
    expect(window.windows).toEqual([
      [2000, 2010],
      [2011, 2021],
    ])
    expect(windowValue(window, window.windows)).toBeCloseTo(claim('csis-17').primary?.values[0] as number)
  })

  test('other windows, by hand', () => {
    // 2016–2020 and 2021–2025, the five years SIPRI compares: a fall of 72 percent.
    const before = 1208.65 + 1545.8 + 2254.05 + 1570.75 + 774.75
    const after = 685 + 645.75 + 428.2 + 70.75 + 207.25
    expect(
      windowValue(window, [
        [2016, 2020],
        [2021, 2025],
      ]),
    ).toBeCloseTo((100 * (after - before)) / before)
    expect(
      windowValue(window, [
        [2016, 2020],
        [2021, 2026],
      ]),
    ).toBeNull()
  })

  test('depends on the years chosen', () => {
    const { record, claimedText } = claim('csis-17')
    const range = windowRange(window, record)
    if (!range) throw new Error('no range')
    const from1999to2009 = sum([
      1721.98, 2473, 2755.1, 2829.8, 2326.05, 3235.75, 3466.97, 2831.1, 1698.8, 1783.65, 1382.07,
    ])
    const from2014to2024 = sum([
      1033.35, 1189.8, 1208.65, 1545.8, 2254.05, 1570.75, 774.75, 685, 645.75, 428.2, 70.75,
    ])
    expect(range.lowest.value).toBeCloseTo((100 * from2014to2024) / from1999to2009 - 100)
    const from2009to2013 = sum([1382.07, 940, 1033.25, 1542.25, 1221.35])
    const from2014to2018 = sum([1033.35, 1189.8, 1208.65, 1545.8, 2254.05])
    expect(range.highest.value).toBeCloseTo((100 * from2014to2018) / from2009to2013 - 100)
    expect(rangeSentence(window, range, claimedText)).toBe(
      'Over 84 sensible choices of years the value runs from 57.0% lower (2014–2024 against 1999–2009) to 18.2% higher (2014–2018 against 2009–2013); 20 of them come close to what the document says, 46% lower.',
    )
  })
})

test('claims on shares over a window have theirs', () => {
  for (const id of ['csis-16', 'csis-18']) {
    const { window, primary } = claim(id)
    expect(window && windowValue(window, window.windows)).toBeCloseTo(primary?.values[0] as number)
  }
  expect(results.filter(({ window }) => window !== null).map(({ record }) => record.id)).toEqual([
    'csis-16',
    'csis-17',
    'csis-18',
  ])
})
