import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

// Read in data/ukraine-votes.csv; only years that are over.

const build = await loadShape('ukraine-votes', 'matrix')
const whole = build(2014, 2025)

/** Votes of China, Russia, Belarus, India, USA, Ukraine by their first letters. */
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
])('%s: %s, %s', (id, letters, tally) => {
  expect(votes(id)).toBe(letters)
  expect(whole.rows.find((row) => row.id.startsWith(id))?.aside).toEqual([tally])
})

test.each([
  [
    2014,
    2014,
    'On the one vote of 2014 China never voted as Russia did and abstained once; it never voted yes.',
  ],
  [2019, 2021, 'On the 6 votes of 2019–2021 China voted as Russia did 6 times; it never voted yes.'],
])('%i–%i', (from, to, sentence) => {
  expect(build(from, to).takeaway.text).toBe(sentence)
})
