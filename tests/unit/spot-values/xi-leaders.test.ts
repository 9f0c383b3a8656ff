import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

// Counted by hand in data/xi-leader-meetings.csv.

const build = await loadShape('xi-leaders', 'ranking')

test('meetings of 2013–2022 by leader: in person, by video', () => {
  const { rows } = build(2013, 2022)
  const of = (name: string) => rows.find((row) => row.name === name)
  expect(of('Vladimir Putin')?.parts).toEqual([32, 3])
  expect(of('Narendra Modi')?.parts).toEqual([16, 0])
  expect(of('Emomali Rahmon')?.parts).toEqual([14, 0])
  expect(of('Angela Merkel')?.parts).toEqual([12, 1])
  expect(of('Joe Biden')?.parts).toEqual([1, 1])
  expect(of('Joko Widodo')?.sources).toContain('diplomacy:chinavitae')
})

test('2021: only by video', () => {
  expect(build(2021, 2021).rows.map(({ name, parts }) => [name, parts])).toEqual([
    ['Vladimir Putin', [0, 2]],
    ['Angela Merkel', [0, 1]],
    ['Joe Biden', [0, 1]],
  ])
})
