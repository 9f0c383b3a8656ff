import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import type { XiVisitRow } from '../data/tables/xi-visits.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { periodText } from '../model/period.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import figure from './xi-visits.ts'

const COUNTRIES: Record<string, string> = {
  RUS: 'Russia',
  KAZ: 'Kazakhstan',
  USA: 'United States',
  ESP: 'Spain',
}

const visits: XiVisitRow[] = []
function visit(country_code: string, date: string, more: Partial<XiVisitRow> = {}) {
  const number = visits.length + 1
  visits.push({
    visit_id: number,
    trip_no: number,
    trip_start: date,
    trip_end: date,
    year: Number(date.slice(0, 4)),
    arrive_date: date,
    leave_date: null,
    country: COUNTRIES[country_code] ?? country_code,
    country_code,
    places: null,
    visit_type: 'state_visit+summit',
    counted: true,
    visit_no: null,
    purpose: 'Bilateral',
    confidence: 'high',
    sources: ['diplomacy:cctv_xwlb'],
    ...more,
  })
}
visit('RUS', '2031-03-22')
visit('ESP', '2031-03-30', { counted: false, visit_type: 'technical_stop' })
visit('RUS', '2031-09-05')
visit('KAZ', '2032-05-01')
visit('RUS', '2034-02-06')
visit('USA', '2034-09-12')
visit('KAZ', '2035-08-30', { confidence: 'medium' })
visit('USA', '2035-09-23', { confidence: 'medium', arrive_date: null })

const tables = { 'xi-visits': visits, sources: [] }
const about = {
  'xi-visits': aboutFor('xi-visits', { dataTo: '2035-09-25', caveats: ['A caveat.'] }),
  sources: aboutFor('sources'),
}
const model = figure.prepare(tables, about)
const build = (from: number, to: number, pin: number | null = null) =>
  model({ from, to, pin }) as RankingModel
const of = ({ rows }: RankingModel, id: string) => rows.find((row) => row.id === id)

test('visits are counted by country; equal counts share a rank', () => {
  expect(build(2031, 2035).rows.map(({ id, value, rank }) => [id, value, rank])).toEqual([
    ['RUS', 3, 1],
    ['KAZ', 2, 2],
    ['USA', 2, 2],
  ])
})

test('a row names its years, and how often where more than once', () => {
  expect(of(build(2031, 2035), 'RUS')?.note).toBe('2031 (twice) and 2034')
})

test('technical stops stand apart and are not ranked', () => {
  const whole = build(2031, 2035)
  expect(whole.apart?.rows.map(({ name, value, rank }) => [name, value, rank])).toEqual([['Spain', 1, null]])
  expect(of(whole, 'ESP')).toBeUndefined()
  expect(tableTwin(whole).rows.find(({ id }) => id === 'stop-ESP')?.cells[0]).toEqual({
    text: '–',
    value: null,
    remark: 'Technical stops, not counted as visits',
  })
})

test('visits that rest on news texts are marked, and the note names their months', () => {
  expect(of(build(2031, 2035), 'KAZ')).toMatchObject({
    quality: 'single-source',
    note: 'the visit of 2035 rests on news texts',
  })
  expect(of(build(2031, 2034), 'KAZ')?.quality).toBe('reported')
  expect(build(2031, 2035).notes.slice(-2)).toEqual([
    'A caveat.',
    'The visits of August and September 2035 rest on news texts.',
  ])
  expect(build(2031, 2034).notes.at(-1)).toBe('A caveat.')
})

test('the subtitle says how far the unfinished year is documented', () => {
  expect(build(2000, 2035).subtitle).toMatch(/, 2031–2035; 2035 to 25 September$/)
  expect(build(2031, 2034).subtitle).toMatch(/, 2031–2034$/)
  expect(build(2000, 2035, 2031).subtitle).toMatch(/, 2031 \(the pinned year\)$/)
})

test.each([
  [
    2000,
    2035,
    'In 2031–2035 Xi made 7 foreign visits, 3 of them to Russia; next Kazakhstan and the United States, twice each.',
  ],
  [2031, 2032, 'In 2031–2032 Xi made 3 foreign visits, 2 of them to Russia; next Kazakhstan, once.'],
  [2034, 2034, 'In 2034 Xi made 2 foreign visits, to Russia and the United States once each.'],
  [2032, 2032, 'In 2032 Xi made 1 foreign visit, to Kazakhstan.'],
  [2033, 2033, 'No foreign trip in 2033.'],
  [2000, 2030, 'Xi became president in March 2013.'],
])('%i–%i in words', (from, to, sentence) => {
  expect(build(from, to).takeaway.text).toBe(sentence)
})

test('each number of the sentence opens its card', () => {
  expect(build(2000, 2035).takeaway.numbers.map(({ text, ref }) => [text, ref.row, ref.column])).toEqual([
    ['7', 'range', 'all'],
    ['3', 'RUS', 'whole'],
    ['twice', 'KAZ', 'whole'],
  ])
})

test('a pinned year replaces the range', () => {
  const pinned = build(2000, 2035, 2031)
  expect([pinned.from, pinned.to, pinned.pinned]).toEqual([2031, 2031, 2031])
  expect(yearEntries(pinned, 2031)[0]).toMatchObject({ series: 'Russia', text: '2', value: 2 })
  expect(yearEntries(build(2031, 2032), 2032)[0]?.value).toBeNull()
})

test('a period counts the visits, and has none before he was president', () => {
  const period = figure.period?.(tables, about)
  expect(period?.(2031, 2032).map(periodText)).toEqual(['2', '3'])
  expect(period?.(2000, 2010).map(periodText)).toEqual(Array(2).fill('Xi became president in March 2013'))
})

test('the records say what they cover, and the kind of a visit in words', () => {
  const [records] = figure.records?.(tables, about) ?? []
  expect(records?.coverage).toBe('Covers 22 March 2031 to 25 September 2035.')
  expect(records?.rows.map(({ cells }) => cells.visit_type).slice(0, 2)).toEqual([
    'state visit and summit',
    'technical stop',
  ])
})
