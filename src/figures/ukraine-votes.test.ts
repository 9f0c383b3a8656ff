import { describe, expect, test } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { loadAbouts, loadTable } from '../data/tables.ts'
import { periodText } from '../model/period.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import ukraineVotes from './ukraine-votes.ts'

const build = await loadShape('ukraine-votes', 'matrix')
const whole = build(1946, 2026)

/** Votes of China, Russia, Belarus, India, USA, Ukraine by their first letters; – where none is known. */
function votes(id: string): string {
  const row = whole.rows.find((one) => one.id.startsWith(id))
  return (row?.cells ?? []).map((cell) => ('category' in cell ? (cell.category[0] ?? '') : '–')).join('')
}

test.each([
  ['2014-03-27', 'annayy', '100–11–58'],
  ['2016-12-19', 'nnnnyy', '70–26–77'],
  ['2022-03-02', 'annayy', '141–5–35'],
  ['2022-04-07', 'nnnayy', '93–24–58'],
  ['2025-02-24 Peace: Ukraine', 'annany', '93–18–65'],
  ['2025-02-24 Peace: US', 'annaaa', '93–8–73'],
  ['2026-02-24', 'ann–a–', '107–12–51'],
])('%s: %s, %s', (id, letters, tally) => {
  expect(votes(id)).toBe(letters)
  expect(whole.rows.find((row) => row.id.startsWith(id))?.aside).toEqual([tally])
})

test('26 texts, latest first, with tallies by state', () => {
  expect(whole.rows).toHaveLength(26)
  expect(whole.rows[0]?.name).toBe('2026 Fourth war anniversary')
  const counts = Object.fromEntries(whole.tallies.map(({ name, counts }) => [name, counts]))
  expect(counts).toEqual({
    'All 26: no': [15, 26, 26, 6, 1, 0],
    'All 26: abstained': [11, 0, 0, 19, 2, 1],
    'All 26: yes': [0, 0, 0, 0, 23, 24],
  })
})

test('the vote of 2026 rests on one source, which leaves two states out', () => {
  const [row] = whole.rows
  expect(row?.cells[0]).toMatchObject({ category: 'abstain', quality: 'single-source' })
  expect(row?.cells[3]).toEqual({ gap: 'not-found' })
  expect(tableTwin(whole).rows[0]?.cells[3]).toMatchObject({ text: '', remark: 'no figure was found' })
  expect(whole.notes.join(' ')).toContain('one agency report')
  expect(build(2014, 2025).notes.join(' ')).not.toContain('agency report')
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'On the 25 votes of 2014–2025 China voted as Russia did 15 times and abstained 10 times; it never voted yes.',
    ],
    [
      2014,
      2014,
      'On the one vote of 2014 China never voted as Russia did and abstained once; it never voted yes.',
    ],
    [2019, 2021, 'On the 6 votes of 2019–2021 China voted as Russia did 6 times; it never voted yes.'],
    [1990, 2010, 'Votes are collected from March 2014 to February 2026.'],
    [2015, 2015, 'Votes are collected from March 2014 to February 2026; none was taken in 2015.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})

test('a pinned year replaces the range', () => {
  const model = build(2000, 2025, { pin: 2023 })
  expect(model.rows.map(({ name }) => name)).toEqual([
    '2023 Crimea: human rights',
    '2023 Just peace (Charter)',
  ])
  expect(model.subtitle).toContain('2 texts on Ukraine and Crimea, 2023 (the pinned year)')
  expect(yearEntries(model, 2023)[0]?.text).toBe(
    'China no, Russia no, Belarus no, India abstained, USA yes, Ukraine yes',
  )
  expect(yearEntries(build(2000, 2025), 2023)[0]?.text).toBe('counted over 2000–2025 as a whole')
})

test('two periods side by side', async () => {
  const period = ukraineVotes.period?.(
    { 'ukraine-votes': await loadTable('ukraine-votes') },
    await loadAbouts(['ukraine-votes']),
  )
  expect(period?.(2014, 2021).map(periodText)).toEqual(['9 (of 11)'])
  expect(period?.(2022, 2025).map(periodText)).toEqual(['6 (of 14)'])
  expect(period?.(1990, 2000).map(periodText)).toEqual(['no vote collected'])
})
