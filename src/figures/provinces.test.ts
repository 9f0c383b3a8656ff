import { describe, expect, test } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { cellRemark } from '../model/matrix-words.ts'
import { tableTwin } from '../model/table-twin.ts'

const build = await loadShape('provinces', 'matrix')
const whole = build(1946, 2026)

function cellOf(year: number, column: string) {
  const index = whole.columns.findIndex(({ id }) => id === column)
  const cell = whole.rows.find(({ id }) => id === `${year}`)?.cells[index]
  if (!cell) throw new Error(`no ${year} ${column}`)
  return cell
}

test.each([
  [2006, 'CN-HL', 52, 'reported', ''],
  [2009, 'CN-HL', 34.4, 'stated', 'stated'],
  [2018, 'CN-HL', 69.8, 'derived', 'derived'],
  [2021, 'CN-HL', 65.8, 'reported', ''],
  [2024, 'CN-HL', 75, 'single-source', 'one source'],
  [2021, 'CN-JL', 7, 'estimate', 'estimate'],
  [2022, 'CN-JL', 11.1, 'reported', ''],
  [2023, 'CN-JL', 17.7, 'reported', ''],
  [2025, 'CN-JL', 14.4, 'part-year', 'part of the year; January to July'],
  [2015, 'CN-NM', 20, 'part-year', 'part of the year; January to June'],
  [2021, 'CN-NM', 14.1, 'part-year', 'part of the year; January to April'],
  [2023, 'CN-NM', 17.6, 'reported', ''],
  [2022, 'CN-LN', 4.5, 'estimate', 'estimate'],
  [2023, 'CN-LN', 7.2, 'reported', ''],
  [2022, 'CN-SD', 4.8, 'part-year', 'part of the year; January to May'],
  [2013, 'CN-XJ', 2.1, 'part-year', 'part of the year; January to June'],
  [2014, 'CN-XJ', 7.8, 'reported', ''],
])('%i %s: %f percent, %s', (year, column, value, quality, remark) => {
  const cell = cellOf(year, column)
  expect(cell).toMatchObject({ value: expect.closeTo(value, 1), quality })
  expect(cellRemark(cell)).toBe(remark)
})

test('the benchmark is that of the trade figure, from its parts', () => {
  expect(cellOf(2021, 'CN')).toMatchObject({ value: expect.closeTo(2.45, 2), quality: 'reported' })
  expect(cellOf(2025, 'CN')).toMatchObject({ value: expect.closeTo(3.52, 2), quality: 'preliminary' })
  expect(cellOf(2001, 'CN')).toEqual({ gap: 'not-found' })
  expect(cellOf(1989, 'CN')).toEqual({ gap: 'not-collected' })
})

test('what was not published is a gap', () => {
  expect(cellOf(2023, 'CN-HL')).toEqual({ gap: 'not-found' })
  for (const column of ['CN-LN', 'CN-SD', 'CN-XJ']) expect(cellOf(2021, column)).toEqual({ gap: 'not-found' })
})

test('border events stand beside their year, openings first', () => {
  const aside = (year: number) => whole.rows.find(({ id }) => id === `${year}`)?.aside
  expect(aside(2022)).toEqual([
    'Heihe road bridge opens',
    'Tongjiang rail bridge opens',
    'Russian bridge section done',
  ])
  expect(aside(2019)?.slice(0, 2)).toEqual(['Power of Siberia gas starts', 'Free trade zone opens'])
  expect(aside(2021)).toEqual(['Tongjiang rail bridge built', '10,000 freight trains'])
  expect(aside(2011)).toEqual(['First crude pipeline'])
  expect(aside(2013)).toEqual([])
  expect(tableTwin(whole).columns.at(-1)?.name).toBe('Border events')
  expect(whole.rows.flatMap((row) => row.aside)).toHaveLength(25)
})

test('a year with neither a figure nor an event has no row', () => {
  expect(whole.rows[0]?.id).toBe('2025')
  for (const year of ['2026', '2002', '2003', '2005', '2007'])
    expect(whole.rows.map(({ id }) => id)).not.toContain(year)
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'In 2023 18% of Jilin’s trade was with Russia, 18% of Inner Mongolia’s and 7.2% of Liaoning’s, against 4.0% for all China. No ranking for 2021 can be made: only Heilongjiang (66%) has a full-year figure.',
    ],
    [
      2021,
      2021,
      'In 2021 66% of Heilongjiang’s trade was with Russia, against 2.4% for all China. No ranking for 2021 can be made: only Heilongjiang (66%) has a full-year figure.',
    ],
    [
      2024,
      2025,
      'No province has a solid full-year figure for 2024–2025; the values shown are parts of years, estimates or single sources.',
    ],
    [2002, 2003, 'No share of a province’s trade with Russia was found for 2002–2003.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})

test('that 2021 cannot be ranked is the first note, in any range', () => {
  for (const model of [whole, build(2013, 2014)])
    expect(model.notes[0]).toContain(
      'cannot be made: a full-year figure of that year is published for Heilongjiang only',
    )
})

test('a pinned year replaces the range', () => {
  const model = build(2000, 2025, { pin: 2014 })
  expect(model.rows.map(({ id }) => id)).toEqual(['2014'])
  expect(model.subtitle).toContain('2014 (the pinned year)')
  expect(model.takeaway.text).toBe(
    'In 2014 7.8% of Xinjiang’s trade was with Russia, against 2.2% for all China.',
  )
})
