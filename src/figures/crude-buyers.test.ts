import { describe, expect, test } from 'vitest'
import { panePoint, paneSeries } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { loadAbouts, loadTable } from '../data/tables.ts'
import { periodText } from '../model/period.ts'
import { tableTwin } from '../model/table-twin.ts'
import definition from './crude-buyers.ts'

const build = await loadShape('crude-buyers', 'multiples')
const whole = build(1946, 2026)

test.each([
  ['china', 2018, 71.59],
  ['china', 2023, 107.02],
  ['india', 2021, 4.54],
  ['india', 2023, 81.81],
  ['europe', 2018, 153.25],
  ['europe', 2023, 32.4],
] as const)('crude to %s in %i: %f million tonnes', (id, year, value) => {
  expect(panePoint(whole, id, year)).toMatchObject({ value, quality: 'reported' })
})

test('all others are what the named leave of the total; years without destinations are not collected', () => {
  expect(panePoint(whole, 'others', 2018).value).toBeCloseTo(275.85 - 71.59 - 2.22 - 153.25, 1)
  expect(panePoint(whole, 'others', 2023).value).toBeCloseTo(240.76 - 107.02 - 81.81 - 32.4, 1)
  expect(panePoint(whole, 'china', 1999)).toEqual({ value: null, gap: 'not-collected' })
})

test.each([
  ['share-first-edition', 2021, 30.2, 'reported'],
  ['share-first-edition', 2023, 44.4, 'reported'],
  ['share-later-total', 2021, 32.6, 'revised'],
  ['share-barrels', 2020, 31, 'rounded'],
  ['share-barrels', 2024, 45.8, 'rounded'],
  ['share-barrels', 2025, 46.5, 'part-year'],
  ['share-customs', 2017, 21.8, 'other-basis'],
] as const)('%s in %i: %f percent, %s', (id, year, value, quality) => {
  expect(panePoint(whole, id, year)).toMatchObject({ value, quality })
})

test('only tonnes as first printed are a line; no basis runs into another', () => {
  const share = whole.panes.find(({ id }) => id === 'share')
  expect(share?.series.map(({ mark }) => mark)).toEqual(['line', 'dots', 'dots', 'dots'])
  const bases = paneSeries(whole, 'share-first-edition').points.flatMap(({ value }, i) =>
    value === null ? [] : [panePoint(whole, 'china', whole.from + i).value],
  )
  expect(bases.every((tonnes) => tonnes !== null)).toBe(true)
  expect(panePoint(whole, 'share-barrels', 2022)).toEqual({ value: null, gap: 'not-collected' })
})

test.each([
  [2000, 190.16, 0],
  [2008, 226.22, 0],
  [2019, 191.27, 0.28],
  [2023, 49.84, 21.29],
])('pipeline gas of %i: %f to Europe, %f to China', (year, europe, china) => {
  expect(panePoint(whole, 'gas-europe', year).value).toBe(europe)
  expect(panePoint(whole, 'gas-china', year).value).toBe(china)
})

test('a pointed year says of each chart what it has', () => {
  expect(phrasesOf(whole, 2023)).toEqual([
    'Crude exports: China 107.0',
    'India 81.8',
    'Europe 32.4',
    'Others 19.5',
    'million tonnes',
    'China’s share of crude: tonnes 44.4%',
    'Pipeline gas: to Europe 49.8 billion m³',
    'to China 21.3 billion m³',
  ])
})

test('the table keeps the bases in columns of their own', () => {
  const { columns, rows } = tableTwin(build(2020, 2020))
  expect(columns).toHaveLength(10)
  expect(rows[0]?.head).toBe('2020')
  expect(rows[0]?.cells.slice(4, 8).map(({ text, remark }) => [text, remark])).toEqual([
    ['32.1', ''],
    ['31.5', 'revised'],
    ['31.0', 'rounded'],
    ['', 'not collected'],
  ])
})

test('a period is its sums over the years known', async () => {
  const until = <R extends { readonly year: number }>(rows: readonly R[]) =>
    rows.filter(({ year }) => year <= 2023)
  const period = definition.period?.(
    {
      'russia-crude-exports': until(await loadTable('russia-crude-exports')),
      'russia-crude-shares': [],
      'russia-gas-exports': until(await loadTable('russia-gas-exports')),
    },
    await loadAbouts(['russia-crude-exports', 'russia-crude-shares', 'russia-gas-exports']),
  )
  const [china, , gas, europe] = period?.(2022, 2025) ?? []
  expect(china?.value).toBeCloseTo((100 * (86.24 + 107.02)) / (264.65 + 240.76), 6)
  expect(china && periodText(china)).toBe('38.2% (2022–2023 only)')
  expect(gas?.value).toBeCloseTo((100 * (14.67 + 21.29)) / (124.95 + 95.45), 6)
  expect(europe?.value).toBeCloseTo((100 * (86.08 + 49.84)) / (124.95 + 95.45), 6)
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2023,
      'In 2023 China took 44% of Russia’s crude exports, India 34% and Europe 13%; in 2018 it was Europe 56% and China 26%.',
    ],
    [2018, 2018, 'In 2018 Europe took 56% of Russia’s crude exports, China 26% and India 0.8%.'],
    [2024, 2024, 'In 2024 China took about 46% of Russia’s crude exports, counted in barrels.'],
    [
      2025,
      2025,
      'In the first half of 2025 China took about 47% of Russia’s crude exports, counted in barrels.',
    ],
    [
      2000,
      2010,
      'Of Russia’s pipeline gas Europe got 168.1 billion m³ in 2010 and China none; crude by destination is collected from 2018 on.',
    ],
    [1980, 1990, 'The figures cover 2000–2025; no year asked for has one.'],
  ])('%i–%i', async (from, to, sentence) => {
    const known = <R extends { readonly year: number }>(rows: readonly R[], last: number) =>
      rows.filter(({ year }) => year <= last)
    const model = definition.prepare(
      {
        'russia-crude-exports': known(await loadTable('russia-crude-exports'), 2023),
        'russia-crude-shares': known(await loadTable('russia-crude-shares'), 2025).filter(
          ({ year, basis }) => year < 2024 || basis === 'barrels',
        ),
        'russia-gas-exports': known(await loadTable('russia-gas-exports'), 2023),
      },
      await loadAbouts(['russia-crude-exports', 'russia-crude-shares', 'russia-gas-exports']),
    )({ from, to, measure: undefined })
    expect(model.takeaway.text).toBe(sentence)
  })
})

test('the notes tell the bases apart', () => {
  expect(whole.notes.join(' ')).toContain('bases that are not joined')
  expect(whole.notes.join(' ')).toContain('By value it was 36% in 2021.')
})
