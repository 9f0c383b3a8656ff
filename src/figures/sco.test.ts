import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import type { ScoStatusRow } from '../data/tables/sco-status.ts'
import type { SpansModel } from '../model/figure-model.ts'
import { periodText } from '../model/period.ts'
import { yearEntries } from '../model/year-entry.ts'
import figure from './sco.ts'

function held(
  state_code: string,
  status: ScoStatusRow['status'],
  effective_date: string | null,
  end_date: string | null = null,
  more: Partial<ScoStatusRow> = {},
): ScoStatusRow {
  return {
    state: `State ${state_code}`,
    state_code,
    status,
    decision_date: null,
    effective_date,
    date_precision: effective_date?.length === 4 ? 'year' : 'day',
    end_date,
    sources: ['diplomacy:tass2025sco'],
    note: null,
    ...more,
  }
}

const FOUNDED = '2021-06-15'
const rows = [
  held('A', 'shanghai_five', '2016-04-26', FOUNDED),
  held('B', 'shanghai_five', '2016-04-26', FOUNDED),
  held('A', 'member', FOUNDED),
  held('B', 'member', FOUNDED),
  held('C', 'observer', '2024', '2030-06-09'),
  held('C', 'member', '2030-06-09'),
  held('D', 'dialogue_partner', null, null, { decision_date: '2028-07-10', date_precision: 'decision_day' }),
  held('E', 'sco_partner', '2033-09-01'),
]
const tables = { 'sco-status': rows, sources: [] }
const about = {
  'sco-status': aboutFor('sco-status', {
    dataTo: '2033-09-01',
    gaps: [{ series: null, from: null, to: null, reason: 'not-found', note: 'Later changes.' }],
    caveats: ['A caveat.'],
  }),
  sources: aboutFor('sources'),
}
const model = figure.prepare(tables, about)
const build = (from: number, to: number, pin: number | null = null) => model({ from, to, pin }) as SpansModel
const whole = build(2016, 2035)
const countsIn = (year: number) =>
  (whole.counts[year - 2016] ?? []).filter(({ value }) => value > 0).map(({ text }) => text)
const spansOf = (code: string) => whole.lanes.find(({ id }) => id === code)?.spans ?? []

test.each([
  [2016, ['2 states of the Shanghai Five']],
  [2021, ['2 members']],
  [2024, ['2 members', '1 observer']],
  [2028, ['2 members', '1 observer', '1 dialogue partner']],
  [2033, ['3 members', '1 dialogue partner', '1 partner']],
  [2034, []],
])('at the end of %i', (year, counts) => {
  expect(countsIn(year)).toEqual(counts)
})

test('a status counts from its effect; from the decision, marked, where only that is known', () => {
  expect(spansOf('C').map(({ key, fromText, toText }) => [key, fromText, toText])).toEqual([
    ['observer', '2024', '9 June 2030'],
    ['member', '9 June 2030', 'lasts'],
  ])
  expect(spansOf('C').map(({ quality }) => quality)).toEqual(['rounded', 'reported'])
  expect(spansOf('D')[0]).toMatchObject({
    fromText: '10 July 2028',
    quality: 'other-basis',
    note: 'counted from the decision',
    open: true,
  })
})

test.each([
  [
    2016,
    2033,
    'At the end of 2033 the SCO had 3 members, 1 dialogue partner and 1 partner; joined since the founding: State C.',
  ],
  [
    2022,
    2030,
    'At the end of 2030 the SCO had 3 members and 1 dialogue partner; joined in 2022–2030: State C.',
  ],
  [2031, 2033, 'At the end of 2033 the SCO had 3 members, 1 dialogue partner and 1 partner.'],
  [
    2020,
    2035,
    'At the end of 2033, the last year known, the SCO had 3 members, 1 dialogue partner and 1 partner; joined since the founding: State C.',
  ],
  [
    2034,
    2035,
    'At the end of 2033, the last year known, the SCO had 3 members, 1 dialogue partner and 1 partner.',
  ],
  [2017, 2018, 'At the end of 2018 there were 2 states of the Shanghai Five; the SCO was founded in 2021.'],
  [2000, 2010, 'Neither the SCO nor the Shanghai Five before it existed yet.'],
])('%i–%i in words', (from, to, sentence) => {
  expect(build(from, to).takeaway.text).toBe(sentence)
})

test('the counts of the sentence open their cards where the year is shown', () => {
  expect(build(2016, 2030).takeaway.numbers.map(({ text, ref }) => [text, ref.row, ref.column])).toEqual([
    ['3', '2030', 'Member'],
    ['1', '2030', 'Dialogue partner'],
  ])
  expect(build(2034, 2035).takeaway.numbers).toEqual([])
})

test('a pinned year gives the counts; one after the list the last ones, said', () => {
  const pinned = build(2016, 2033, 2024)
  expect(pinned.countRow).toBe('End of 2024: 2 members and 1 observer')
  expect(pinned.subtitle).toContain('2024 (the pinned year)')
  expect(build(2016, 2035, 2035).subtitle).toContain('2033, the last before the pinned year 2035')
})

test('a year beyond the list, or before it, has no count', () => {
  expect(phrasesOf(whole, 2035)).toEqual(['changes of 2034–2035 not found'])
  expect(phrasesOf(build(2010, 2020), 2013)).toEqual(['before the Shanghai Five of 2016'])
  expect(yearEntries(build(2033, 2034), 2034)[0]?.value).toBeNull()
  expect(yearEntries(build(2020, 2024), 2024).map(({ series, value }) => [series, value])).toEqual([
    ['Member', 2],
    ['Observer', 1],
  ])
})

test('notes end with what the table lacks and its caveats', () => {
  expect(whole.notes.slice(-2)).toEqual(['Later changes.', 'A caveat.'])
})

test('a period counts the states at its end', () => {
  const period = figure.period?.(tables, about)
  expect(period?.(2016, 2030).map(periodText)).toEqual(['3', '1'])
  expect(period?.(2016, 2020).map(periodText)).toEqual(Array(2).fill('founded in 2021'))
  expect(period?.(2020, 2034).map(periodText)).toEqual(Array(2).fill('changes after 2033 not found'))
})

test('records: a status that lasts is listed to the last year', () => {
  const [records] = figure.records?.(tables, about) ?? []
  expect(records?.coverage).toBe(
    'Covers 26 April 2016 to 1 September 2033. A status is listed in each year in which it was held. Later changes.',
  )
  expect(records?.rows.map(({ year, until }) => [year, until]).slice(4, 7)).toEqual([
    [2024, 2030],
    [2030, 2033],
    [2028, 2033],
  ])
})
