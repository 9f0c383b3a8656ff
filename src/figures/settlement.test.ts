import { describe, expect, test } from 'vitest'
import { paneSeries } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { altText } from '../model/alt-text.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('settlement', 'multiples')
const whole = build(1946, 2026)
const said = (id: string) =>
  (paneSeries(whole, id).dated ?? []).map(({ dateText, value, quality }) => [dateText, value, quality])

test('every statement stands at its period or its day, as exact as it was made', () => {
  expect(said('together')).toEqual([
    ['2017', 18.3, 'reported'],
    ['2018', 16.9, 'reported'],
    ['first quarter of 2020', 24, 'reported'],
    ['21 March 2023', 66.7, 'rounded'],
    ['16 June 2023', 80, 'at-least'],
    ['4 July 2023', 80, 'at-least'],
    ['16 May 2024', 90, 'rounded'],
    ['8 October 2024', 95, 'rounded'],
    ['4 November 2025', 99.1, 'reported'],
  ])
  expect(said('yuan').map(([, value]) => value)).toEqual([12.5, 11.6, 17])
  expect(said('imports')).toEqual([
    ['January 2022', 4, 'rounded'],
    ['December 2022', 23, 'rounded'],
  ])
  expect(said('exports').map(([, value]) => value)).toEqual([0.5, 16])
})

test('no statement is joined to another, and no year is given a value of its own', () => {
  for (const { series } of whole.panes)
    for (const { mark, points } of series) {
      expect(mark).toBe('dots')
      expect(points.every(({ value }) => value === null)).toBe(true)
    }
})

test('statements on all of Russia’s trade are in a chart of their own', () => {
  expect(whole.panes.map(({ series }) => series.map(({ id }) => id))).toEqual([
    ['together', 'yuan'],
    ['imports', 'exports'],
  ])
})

test('a pointed year reads what was said in it and when; “more than” is kept', () => {
  expect(phrasesOf(whole, 2023)).toEqual([
    'Between Russia and China: yuan and rubles 66.7% (21 March 2023, rounded; President Putin: “Two thirds”)',
    'yuan and rubles 80.0% (16 June 2023, at least; President Putin: “More than 80 percent”)',
    'yuan and rubles 80.0% (4 July 2023, at least; President Putin: “More than 80 percent”, said of commercial transactions)',
    'Yuan in all of Russia’s trade: no data after 2022',
  ])
  expect(phrasesOf(whole, 2022)).toEqual([
    'Between Russia and China: no figure was found',
    'Yuan in all of Russia’s trade: imports 4.0% (January 2022, rounded; Bank of Russia, in RT)',
    'imports 23.0% (December 2022, rounded; Bank of Russia, in RT)',
    'exports 0.5% (January 2022, rounded; Bank of Russia, in RT)',
    'exports 16.0% (December 2022, rounded; Bank of Russia, in RT)',
  ])
  expect(phrasesOf(whole, 2021)[0]).toBe('Between Russia and China: no figure was found')
})

test('the table says who said it and of which payments', () => {
  const { columns, rows } = tableTwin(build(2023, 2023))
  expect(columns[0]?.name).toBe('When')
  expect(rows.map(({ head, cells }) => [head, cells[0]?.text, cells[1]?.text, cells[1]?.remark])).toEqual([
    ['2023', '21 March 2023', '66.7', 'rounded; President Putin: “Two thirds”'],
    ['2023', '16 June 2023', '80.0', 'at least; President Putin: “More than 80 percent”'],
    [
      '2023',
      '4 July 2023',
      '80.0',
      'at least; President Putin: “More than 80 percent”, said of commercial transactions',
    ],
  ])
  expect(yearEntries(whole, 2025)[0]).toMatchObject({
    series: 'Yuan and rubles in settlements between Russia and China, 4 November 2025',
    text: '99.1%',
    note: 'Finance Minister Siluanov',
    change: null,
  })
  expect(altText(build(2023, 2023))).toContain('66.7% on 21 March 2023')
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'Finance Minister Siluanov put yuan and rubles at 99% of settlements between Russia and China on 4 November 2025; the first statement found gives 18% for 2017.',
    ],
    [
      2017,
      2020,
      'Yuan and rubles made up 24% of settlements between Russia and China in the first quarter of 2020 (Bank of Russia and Russian customs, in Nikkei Asian Review); the first statement found gives 18% for 2017.',
    ],
    [
      2022,
      2024,
      'Ambassador Morgulov put yuan and rubles at 95% of settlements between Russia and China on 8 October 2024; the first statement in these years gives 67% for 21 March 2023.',
    ],
    [2021, 2022, 'No statement was found for 2021–2022; they are of 2017–2025.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
  test('a lower bound is called one', () => {
    expect(build(2023, 2023).takeaway.text).toContain('at more than 80% of settlements')
  })
})
