import { expect, test } from 'vitest'
import { panePoint } from '../../support/multiples.ts'
import { loadShape } from '../../support/shapes.ts'

const build = await loadShape('gas-coal', 'multiples')
const whole = build(2000, 2025)

test.each([
  ['pipeline', 2020, 4.1, 'reported'],
  ['pipeline', 2025, 38.8, 'preliminary'],
  ['liquefied-gas', 2014, 0.13, 'reported'],
  ['liquefied-gas', 2023, 8.03, 'derived'],
  ['liquefied-gas', 2025, 9.8, 'reported'],
  ['coal', 2005, 0.778, 'reported'],
  ['coal', 2022, 64.069, 'reported'],
  ['coal-in-the-press', 2021, 57, 'rounded'],
  ['coal-in-the-press', 2022, 68.06, 'reported'],
  ['coal-in-the-press', 2024, 88, 'rounded'],
] as const)('%s %i: %f, %s', (id, year, value, quality) => {
  expect(panePoint(whole, id, year)).toMatchObject({ value, quality })
})

test.each([
  ['pipeline', 2018, 'not-begun'],
  ['pipeline', 2019, 'not-collected'],
  ['coal', 2023, 'ended'],
  ['coal-in-the-press', 2023, 'not-found'],
] as const)('%s has nothing of %i: %s', (id, year, gap) => {
  expect(panePoint(whole, id, year)).toEqual({ value: null, gap })
})

test.each([
  [
    2000,
    2025,
    'China got 38.8 billion m³ of gas through Power of Siberia (2025), 9.8 million tonnes of LNG (2025) and about 88 million tonnes of coal (2024) from Russia.',
  ],
  [
    2000,
    2022,
    'In 2022 China got 15.4 billion m³ of gas through Power of Siberia, 6.5 million tonnes of LNG and 64.1 million tonnes of coal from Russia.',
  ],
  [2005, 2010, 'In 2010 China got 11.6 million tonnes of coal from Russia.'],
])('takeaway %i–%i', (from, to, sentence) => {
  expect(build(from, to).takeaway.text).toBe(sentence)
})
