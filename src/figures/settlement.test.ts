import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { paneSeries } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import type { SettlementRow } from '../data/tables/settlement.ts'
import { altText } from '../model/alt-text.ts'
import type { MultiplesModel } from '../model/figure-model.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import { settlementRecords } from './records/settlement.ts'
import figure from './settlement.ts'

function statement(statement_date: string, period: string | null, more: Partial<SettlementRow>) {
  const currencies = { yuan_pct: null, ruble_pct: null, together_pct: null, usd_pct: null, eur_pct: null }
  const row = { statement_date, period, ...currencies, flag: 'reported', scope: 'pair', note: null } as const
  return { ...row, said_by: 'The minister', sources: ['russia_trade:one'], ...more }
}
const ofAll = { said_by: 'The bank', note: 'All partners.' }

const rows: SettlementRow[] = [
  statement('2031-07', '2029', { yuan_pct: 12.5, ruble_pct: 5.8, together_pct: 18.3 }),
  statement('2032-08', '2032-Q1', { yuan_pct: 17, ruble_pct: 7, together_pct: 24, said_by: 'A newspaper' }),
  statement('2035-03-21', null, { together_pct: 66.7, flag: 'rounded', note: '“Two thirds.”' }),
  statement('2035-06-16', null, { together_pct: 80, flag: 'at-least', note: 'Said of “trade”.' }),
  statement('2037-11-04', null, { together_pct: 99.1 }),
  statement('2035-03-21', '2034-12', { ...ofAll, scope: 'russia-imports', yuan_pct: 23 }),
  statement('2035-03-21', '2034-01', { ...ofAll, scope: 'russia-imports', yuan_pct: 4 }),
  statement('2035-03-21', '2034-12', { ...ofAll, scope: 'russia-exports', yuan_pct: 16 }),
]
const gap = { series: null, from: null, to: null, reason: 'not-collected', note: 'A gap.' } as const
const about = {
  settlement: aboutFor('settlement', { dataTo: '2037-11', caveats: ['A caveat.'], gaps: [gap] }),
}
const model = figure.prepare({ settlement: rows }, about)
const build = (from: number, to: number) => model({ from, to }) as MultiplesModel
const whole = build(2020, 2040)
const said = (id: string) =>
  (paneSeries(whole, id).dated ?? []).map(({ dateText, value, quality }) => [dateText, value, quality])

test('every statement stands at its period or its day, as exact as it was made', () => {
  expect(said('together')).toEqual([
    ['2029', 18.3, 'reported'],
    ['first quarter of 2032', 24, 'reported'],
    ['21 March 2035', 66.7, 'rounded'],
    ['16 June 2035', 80, 'at-least'],
    ['4 November 2037', 99.1, 'reported'],
  ])
  expect(said('yuan').map(([, value]) => value)).toEqual([12.5, 17])
  expect(said('imports').map(([when, value]) => [when, value])).toEqual([
    ['January 2034', 4],
    ['December 2034', 23],
  ])
})

test('no statement is joined to another, and no year is given a value of its own', () => {
  for (const { series } of whole.panes)
    for (const { mark, points } of series) {
      expect(mark).toBe('dots')
      expect(points.every(({ value }) => value === null)).toBe(true)
    }
  const gaps = paneSeries(whole, 'together').points.map((point) => point.gap)
  expect([2028, 2030, 2038].map((year) => gaps[year - 2020])).toEqual([
    'not-collected',
    'not-found',
    'not-collected',
  ])
})

test('statements on all of Russia’s trade are in a chart of their own', () => {
  expect(whole.panes.map(({ series }) => series.map(({ id }) => id))).toEqual([
    ['together', 'yuan'],
    ['imports', 'exports'],
  ])
})

test('a pointed year reads what was said in it and when, of payments between the two in their words', () => {
  expect(phrasesOf(whole, 2035)).toEqual([
    'Between Russia and China: yuan and rubles 66.7% (21 March 2035, rounded; The minister: “Two thirds”)',
    'yuan and rubles 80.0% (16 June 2035, at least; The minister: Said of “trade”)',
    'Yuan in all of Russia’s trade: no data after 2034',
  ])
  expect(phrasesOf(whole, 2034)).toEqual([
    'Between Russia and China: no figure was found',
    'Yuan in all of Russia’s trade: imports 4.0% (January 2034; The bank)',
    'imports 23.0% (December 2034; The bank)',
    'exports 16.0% (December 2034; The bank)',
  ])
})

test('the table says who said it and when', () => {
  const { columns, rows } = tableTwin(build(2035, 2035))
  expect(columns[0]?.name).toBe('When')
  expect(rows.map(({ head, cells }) => [head, cells[0]?.text, cells[1]?.text, cells[1]?.remark])).toEqual([
    ['2035', '21 March 2035', '66.7', 'rounded; The minister: “Two thirds”'],
    ['2035', '16 June 2035', '80.0', 'at least; The minister: Said of “trade”'],
  ])
  expect(yearEntries(whole, 2037)[0]).toMatchObject({
    series: 'Yuan and rubles in settlements between Russia and China, 4 November 2037',
    text: '99.1%',
    note: 'The minister',
    change: null,
  })
  expect(altText(build(2035, 2035))).toContain('66.7% on 21 March 2035')
})

describe('takeaway', () => {
  test.each([
    [
      2020,
      2040,
      'The minister put yuan and rubles at 99% of settlements between Russia and China on 4 November 2037; the first statement found gives 18% for 2029.',
      ['99% 4 November 2037', '18% 2029'],
    ],
    [
      2032,
      2032,
      'Yuan and rubles made up 24% of settlements between Russia and China in the first quarter of 2032 (A newspaper).',
      ['24% first quarter of 2032'],
    ],
    [
      2032,
      2035,
      'The minister put yuan and rubles at more than 80% of settlements between Russia and China on 16 June 2035; the first statement in these years gives 24% for the first quarter of 2032.',
      ['80% 16 June 2035', '24% first quarter of 2032'],
    ],
    [2033, 2034, 'No statement was found for 2033–2034; they are of 2029–2037.', []],
  ])('%i–%i', (from, to, sentence, cards) => {
    const { text, numbers } = build(from, to).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map((one) => `${one.text} ${one.ref.row}`)).toEqual(cards)
    expect(numbers.every(({ ref }) => ref.column === 'together')).toBe(true)
  })
})

test('notes and source line are those of the table', () => {
  expect(whole.notes).toEqual(['A caveat.', expect.stringContaining('the day it was made'), 'A gap.'])
  expect(whole.vintage).toEqual({ credit: 'A publisher', dataTo: 'November 2037', checked: '1 January 2030' })
})

test('the records are every statement, by the year it is of', () => {
  const [records] = settlementRecords({ settlement: rows }, about)
  expect(records?.rows.map(({ year }) => year)).toEqual([2029, 2032, 2035, 2035, 2037, 2034, 2034, 2034])
  expect(records?.rows[3]?.cells).toMatchObject({ scope: 'between Russia and China', flag: 'at least' })
  expect(records?.coverage).toBe('Said or printed from July 2031 to November 2037. A gap.')
})
