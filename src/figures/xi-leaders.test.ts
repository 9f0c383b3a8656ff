import { expect, test } from 'vitest'
import { loadPeriod } from '../../tests/support/periods.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { periodText } from '../model/period.ts'

const build = await loadShape('xi-leaders', 'ranking')
const whole = build(2000, 2025)
const of = (name: string) => whole.rows.find((row) => row.name === name)

test('to the end of 2022: the counts of the list, video apart', () => {
  expect(of('Vladimir Putin')).toMatchObject({ parts: [32, 3], value: 35, rank: 1, quality: 'reported' })
  expect(of('Narendra Modi')).toMatchObject({ parts: [16, 0], rank: 2 })
  expect(of('Emomali Rahmon')?.parts).toEqual([14, 0])
  expect(of('Angela Merkel')?.parts).toEqual([12, 1])
  expect(of('Joe Biden')?.parts).toEqual([1, 1])
  expect(of('Joko Widodo')?.sources).toContain('diplomacy:chinavitae')
  expect(whole.rows).toHaveLength(21)
})

test('others than Putin are marked as lower bounds', () => {
  expect(of('Narendra Modi')).toMatchObject({ quality: 'single-source', note: 'India; lower bound' })
  expect(whole.takeaway.text).toBe(
    'In 2013–2022 Xi met Putin 35 times (3 by video); the next most, Narendra Modi, at least 16 times.',
  )
})

test('later years are not compared, nor drawn as zero', () => {
  expect(whole.subtitle).toContain('2013–2022')
  expect(build(2023, 2025)).toMatchObject({ rows: [] })
  expect(build(2000, 2025, { pin: 2024 }).emptyText).toContain('not collected')
  expect(build(2000, 2025, { pin: 2010 }).rows).toEqual([])
})

test('a pinned year replaces the range', () => {
  const model = build(2000, 2025, { pin: 2021 })
  expect(model.rows.map(({ name, parts }) => [name, parts])).toEqual([
    ['Vladimir Putin', [0, 2]],
    ['Angela Merkel', [0, 1]],
    ['Joe Biden', [0, 1]],
  ])
  expect(model.subtitle).toContain('2021 (the pinned year)')
})

test('a period ends in 2022 at the latest, and says so', async () => {
  const period = await loadPeriod('xi-leaders')
  expect(period(2013, 2022).map(periodText)).toEqual(['35', '156'])
  expect(period(2020, 2025).map(periodText)).toEqual(['5 (2020–2022 only)', '12 (2020–2022 only)'])
  expect(period(2023, 2025).map(periodText)).toEqual(Array(2).fill('no figure in 2023–2025'))
})

test('others who met Xi as often as Putin are named as such', () => {
  expect(build(2000, 2025, { pin: 2019 }).takeaway.text).toBe(
    'In 2019 Xi met Putin 3 times, and Angela Merkel, Emmanuel Macron and Narendra Modi at least as often.',
  )
  expect(build(2000, 2025, { pin: 2020 }).takeaway.text).toContain('2020')
})
