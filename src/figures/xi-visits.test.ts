import { expect, test } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('xi-visits', 'ranking')
const whole = build(2013, 2026)
const of = (model: typeof whole, id: string) => model.rows.find((row) => row.id === id)

test('to May 2022: eight visits to Russia, four to the United States, exactly half', () => {
  const model = build(2013, 2021)
  expect(of(model, 'RUS')?.value).toBe(8)
  expect(of(model, 'USA')?.value).toBe(4)
  expect(of(model, 'KAZ')?.value).toBe(3)
})

test('to 2025 and to September 2026: the counts of the list by country', () => {
  const to2025 = build(2013, 2025)
  expect(['RUS', 'KAZ', 'USA', 'FRA', 'VNM'].map((id) => of(to2025, id)?.value)).toEqual([11, 6, 5, 4, 4])
  expect(['RUS', 'KAZ', 'USA', 'KGZ'].map((id) => of(whole, id)?.value)).toEqual([11, 6, 6, 3])
  expect(whole.rows).toHaveLength(71)
  expect(to2025.takeaway.text).toMatch(
    /^In 2013–2025 Xi made \d+ foreign visits, 11 of them to Russia; next Kazakhstan, 6 times\.$/,
  )
})

test('a row names its years, and how often where more than once', () => {
  expect(of(build(2013, 2021), 'RUS')?.note).toBe('2013 (twice), 2014, 2015 (twice), 2017, 2018 and 2019')
  expect(of(whole, 'KGZ')?.note).toContain('2026')
})

test('technical stops stand apart and are not ranked: six in five countries', () => {
  expect(whole.apart?.rows.map(({ name, value, rank }) => [name, value, rank])).toEqual([
    ['Spain', 2, null],
    ['Greece', 1, null],
    ['Italy', 1, null],
    ['Morocco', 1, null],
    ['Portugal', 1, null],
  ])
  expect(of(whole, 'MAR')).toBeUndefined()
  const row = tableTwin(whole).rows.find(({ id }) => id === 'stop-MAR')
  expect(row?.cells[0]).toEqual({ text: '–', value: null, remark: 'Technical stops, not counted as visits' })
})

test('a visit that rests on news texts is marked', () => {
  expect(of(whole, 'IND')).toMatchObject({
    quality: 'single-source',
    note: 'the visit of 2026 rests on news texts',
  })
  expect(of(build(2013, 2025), 'IND')?.quality).toBe('reported')
})

test('years without a trip, and before he was president, are said, not drawn as zero', () => {
  expect(build(2021, 2021)).toMatchObject({ rows: [], takeaway: { text: 'No foreign trip in 2021.' } })
  expect(build(2000, 2010)).toMatchObject({ rows: [], emptyText: 'Xi became president in March 2013.' })
})

test('a pinned year replaces the range, and the subtitle says so', () => {
  const model = build(2000, 2025, { pin: 2015 })
  expect([model.from, model.to, model.pinned]).toEqual([2015, 2015, 2015])
  expect(model.rows).toHaveLength(14)
  expect(model.rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(15)
  expect(model.subtitle).toContain('2015 (the pinned year)')
  expect(yearEntries(model, 2015)[0]).toMatchObject({ series: 'Russia', text: '2', value: 2 })
  expect(yearEntries(build(2014, 2015), 2015)[0]?.value).toBeNull()
})

test('equal counts share a rank', () => {
  const ranks = build(2013, 2025)
    .rows.filter(({ value }) => value === 4)
    .map(({ rank }) => rank)
  expect(new Set(ranks).size).toBe(1)
})
