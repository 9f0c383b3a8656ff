import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import type { BorderEventRow } from '../data/tables/border-events.ts'
import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { HeilongjiangRow } from '../data/tables/heilongjiang.ts'
import { loadTable } from '../data/tables.ts'
import type { MatrixModel } from '../model/figure-model.ts'
import { cellRemark } from '../model/matrix-words.ts'
import { periodText } from '../model/period.ts'
import { tableTwin } from '../model/table-twin.ts'
import figure from './provinces.ts'
import { provinceRecords } from './records/provinces.ts'

const [releaseOfToday] = await loadTable('provinces')
const [tradeOfToday] = await loadTable('china-trade')
const [eventOfToday] = await loadTable('border-events')

/** A release with a share of trade: of a full year, but for the last day and the facts given. */
function release(province_code: string, year: number, share_trade_pct: number | null, more = {}) {
  if (!releaseOfToday) throw new Error('no row')
  const row = { ...releaseOfToday, province_code, province: province_code, year, share_trade_pct }
  const days = { period_start: `${year}-01-01`, period_end: `${year}-12-31`, period: 'full-year' } as const
  const facts: Partial<HeilongjiangRow> = { share_trade_basis: 'computed_same_source', quality: 'solid' }
  return { ...row, ...days, ...facts, sources: [`provinces:${province_code}`], ...more }
}
const to = (month: string) => ({ period: 'part-year', period_end: month })

function china(year: number, russia_share_pct: number | null): ChinaTradeRow {
  if (!tradeOfToday) throw new Error('no row')
  return { ...tradeOfToday, year, russia_share_pct, flag: russia_share_pct === null ? 'gap' : 'preliminary' }
}

function event(date: string, label: string, more: Partial<BorderEventRow> = {}): BorderEventRow {
  if (!eventOfToday) throw new Error('no row')
  return { ...eventOfToday, id: label, date, label, opening: false, category: 'zone', ...more }
}

const tables = {
  heilongjiang: [
    release('CN-HL', 2020, 50, to('2020-03-31')),
    release('CN-HL', 2021, 65.8),
    release('CN-HL', 2024, 75, { quality: 'weak' }),
  ],
  provinces: [
    release('CN-JL', 2021, 7, { period: 'estimate' }),
    release('CN-JL', 2022, 11.1),
    release('CN-JL', 2023, 17.7),
    release('CN-JL', 2023, 16.9, to('2023-09-30')),
    release('CN-NM', 2021, 14.1, to('2021-04-30')),
    release('CN-NM', 2021, null),
    release('CN-NM', 2023, 17.6),
    release('CN-LN', 2023, 7.2, { share_trade_basis: 'stated' }),
  ],
  'china-trade': [china(2019, null), china(2021, 2.45), china(2023, 4.04)],
  'border-events': [
    event('2019-08', 'A zone', { date_of: 'report' }),
    event('2022-11-16', 'A zone decided'),
    event('2022-06-10', 'A bridge begun', { category: 'road bridge' }),
    event('2022-04-27', 'A zone opens', { opening: true }),
  ],
}
const gap = { series: null, from: null, to: null, reason: 'not-collected', note: 'A gap.' } as const
const before = { ...gap, series: 'total', to: 2020, reason: 'not-begun', note: null } as const
const about = {
  heilongjiang: aboutFor('heilongjiang', { dataTo: '2024-12' }),
  provinces: aboutFor('provinces', {
    dataTo: '2023-12',
    checked: '2029-05-04',
    caveats: ['A caveat.'],
    gaps: [gap],
  }),
  'china-trade': aboutFor('china-trade', { dataTo: '2023', gaps: [before] }),
  'border-events': aboutFor('border-events', { dataTo: '2022-11', caveats: ['A selection.'] }),
}
const prepared = figure.prepare(tables, about)
const build = (from: number, to: number, pin: number | null = null) =>
  prepared({ from, to, pin }) as MatrixModel
const whole = build(2010, 2030)

function cellOf(year: number, column: string) {
  const index = whole.columns.findIndex(({ id }) => id === column)
  const cell = whole.rows.find(({ id }) => id === `${year}`)?.cells[index]
  if (!cell) throw new Error(`no ${year} ${column}`)
  return cell
}

test.each([
  [2020, 'CN-HL', 50, 'part-year', 'part of the year; January to March'],
  [2021, 'CN-HL', 65.8, 'reported', ''],
  [2024, 'CN-HL', 75, 'single-source', 'one source'],
  [2021, 'CN-JL', 7, 'estimate', 'estimate'],
  [2023, 'CN-JL', 17.7, 'reported', ''],
  [2021, 'CN-NM', 14.1, 'part-year', 'part of the year; January to April'],
  [2023, 'CN-LN', 7.2, 'stated', 'stated'],
  [2021, 'CN', 2.45, 'preliminary', 'preliminary'],
])('%i %s: %f percent, %s', (year, column, value, quality, remark) => {
  const cell = cellOf(year, column)
  expect(cell).toMatchObject({ value, quality })
  expect(cellRemark(cell)).toBe(remark)
})

test('a cell without a figure tells the reason that its table gives', () => {
  expect(cellOf(2019, 'CN')).toEqual({ gap: 'not-begun' })
  expect(cellOf(2023, 'CN-HL')).toEqual({ gap: 'not-collected' })
  expect(cellOf(2021, 'CN-LN')).toEqual({ gap: 'not-found' })
})

test('border events stand beside their year: openings first, then bridges', () => {
  const aside = (year: number) => whole.rows.find(({ id }) => id === `${year}`)?.aside
  expect(aside(2022)).toEqual(['A zone opens', 'A bridge begun', 'A zone decided'])
  expect(aside(2021)).toEqual([])
  expect(tableTwin(whole).columns.at(-1)?.name).toBe('Border events')
})

test('a year with neither a figure of a province nor an event has no row', () => {
  expect(whole.rows.map(({ id }) => Number(id))).toEqual([2024, 2023, 2022, 2021, 2020, 2019])
  expect(build(2010, 2018).emptyText).toContain('for 2010–2018')
})

test('the subtitle names the years asked that any release or event is of', () => {
  expect(whole.subtitle).toContain('%, 2019–2024: years with')
  expect(build(2021, 2030).subtitle).toContain('%, 2021–2024: years with')
})

describe('takeaway: the last year with figures of several provinces', () => {
  test.each([
    [
      2010,
      2030,
      'In 2023 18% of Jilin’s trade was with Russia, 18% of Inner Mongolia’s and 7.2% of Liaoning’s, against 4.0% for all China. No ranking for 2021 can be made: only Heilongjiang (66%) has a full-year figure.',
      ['18% 2023 CN-JL', '18% 2023 CN-NM', '7.2% 2023 CN-LN', '4.0% 2023 CN', '66% 2021 CN-HL'],
    ],
    [2022, 2022, 'In 2022 11% of Jilin’s trade was with Russia.', ['11% 2022 CN-JL']],
    [
      2024,
      2025,
      'No province has a solid full-year figure for 2024–2025; the values shown are parts of years, estimates or single sources.',
      [],
    ],
    [2018, 2019, 'No share of a province’s trade with Russia was found for 2018–2019.', []],
  ])('%i–%i', (from, to, sentence, said) => {
    const { text, numbers } = build(from, to).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map((one) => `${one.text} ${one.ref.row} ${one.ref.column}`)).toEqual(said)
  })
})

test('a pinned year replaces the range', () => {
  const model = build(2010, 2030, 2022)
  expect(model.rows.map(({ id }) => id)).toEqual(['2022'])
  expect(model.subtitle).toContain('2022 (the pinned year)')
  expect(model.takeaway.text).toMatch(/^In 2022 /)
})

test('notes and source line: first that 2021 cannot be ranked, then what the tables say', () => {
  expect(whole.notes).toEqual([
    expect.stringContaining('a full-year figure of that year is published for Heilongjiang only'),
    'A gap.',
    'A dash is a figure that was not found, not a zero.',
    'A caveat.',
    expect.stringContaining('a selection, August 2019 to November 2022;'),
  ])
  expect(whole.vintage).toEqual({
    credit: 'A publisher',
    dataTo: 'December 2024',
    checked: '4 May 2029',
  })
})

test('a period has the last solid year; parts of years, estimates and single sources are none', () => {
  const period = figure.period?.(tables, about)
  const none = 'no solid full-year figure'
  expect(period?.(2020, 2024).slice(0, 5).map(periodText)).toEqual([
    '65.8% (2021, last solid year)',
    '17.7% (2023, last solid year)',
    '17.6% (2023, last solid year)',
    '7.2% (2023, last solid year)',
    none,
  ])
  expect(period?.(2024, 2024)[0]).toMatchObject({
    label: 'Russia’s share of Heilongjiang’s trade',
    note: none,
  })
  expect(period?.(2022, 2022).map(periodText)[1]).toBe('11.1%')
})

test('the records are the events and the releases, their levels in the currency of the row', () => {
  const [events, releases] = provinceRecords(tables, about)
  expect(events?.rows[0]).toMatchObject({ year: 2019, cells: { date_of: 'a report' } })
  expect(events?.coverage).toBe('Covers August 2019 to November 2022. A selection.')
  expect(releases?.rows.map(({ cells }) => cells.period).slice(0, 4)).toEqual([
    'full year, our estimate',
    'full year',
    'full year',
    'January to September',
  ])
  expect(releases?.coverage).toBe('A gap.')
  expect(releases?.columns.filter(({ unit }) => unit === 'currency').map(({ label }) => label)).toEqual([
    'All trade, billion',
    'Trade with Russia, billion',
  ])
})
