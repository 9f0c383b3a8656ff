import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import type { MilestoneRow } from '../data/tables/milestones.ts'
import type { EventsModel } from '../model/figure-model.ts'
import { periodText } from '../model/period.ts'
import { yearEntries } from '../model/year-entry.ts'
import figure from './milestones.ts'

const milestones: MilestoneRow[] = []
function happened(date: string, domain: MilestoneRow['domain'], more: Partial<MilestoneRow> = {}) {
  const number = milestones.length + 1
  milestones.push({
    event_id: number,
    date,
    year: Number(date.slice(0, 4)),
    date_precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day',
    domain,
    title: `Event ${number}`,
    short: `Short ${number}`,
    description: `What happened at ${number}.`,
    confidence: 'high',
    key: false,
    source_url: null,
    sources: ['crs2023'],
    ...more,
  })
}
happened('2031-05-16', 'diplomatic', { key: true, source_url: 'https://example.org/1' })
happened('2032-12', 'military')
happened('2034', 'energy', { confidence: 'medium' })
happened('2034-03-21', 'diplomatic', { key: true })
happened('2035-08-31', 'un', { confidence: 'low' })

const tables = { milestones, sources: [] }
const about = { milestones: aboutFor('milestones', { dataTo: '2035-08-31' }), sources: aboutFor('sources') }
const model = figure.prepare(tables, about)
const build = (from: number, to: number) => model({ from, to }) as EventsModel
const whole = build(2020, 2036)
const of = (id: string) => whole.events.find((event) => event.id === id)

test('an event stands at its date; in the middle, said, where only the month or the year is known', () => {
  expect(of('1')).toMatchObject({ dateText: '16 May 2031', lane: 'diplomatic', key: true })
  expect(of('1')?.at).toBeCloseTo(2031 + 135 / 365, 3)
  expect(of('2')).toMatchObject({ dateText: 'December 2032', note: 'only the month is known' })
  expect(of('2')?.at).toBeCloseTo(2032 + 11.5 / 12, 4)
  expect(of('3')).toMatchObject({ at: 2034.5, note: 'only the year is known; confidence medium' })
})

test('what rests on one digest is marked', () => {
  expect(of('5')).toMatchObject({ quality: 'single-source', note: 'confidence low' })
  expect(of('1')?.quality).toBe('reported')
})

test.each([
  [
    2020,
    2036,
    'In 2020–2036 the list has 5 milestones, 2 of them key: 2 diplomatic, 1 military, 1 energy and 1 UN.',
  ],
  [2032, 2033, 'In 2032–2033 the list has 1 milestone, none of them key: 1 military.'],
  [2031, 2031, 'In 2031 the list has 1 milestone, one of them key: 1 diplomatic.'],
  [2033, 2033, 'No milestone on the list in 2033.'],
  [2000, 2030, 'The list begins in May 2031.'],
])('%i–%i in words', (from, to, sentence) => {
  expect(build(from, to).takeaway.text).toBe(sentence)
})

test('the subtitle says how many of all are shown, and how far the unfinished year is covered', () => {
  expect(whole.subtitle).toBe('All 5 milestones of China–Russia relations by domain; 2035 to 31 August')
  expect(build(2031, 2034).subtitle).toBe('4 of the 5 milestones of China–Russia relations by domain')
  expect(whole.notes[0]).toContain('the 2 key ones')
})

test('a year is read out with its number, the key events first; a year without says so', () => {
  expect(phrasesOf(whole, 2034)).toEqual(['2 milestones', 'Short 4', 'Short 3'])
  expect(phrasesOf(whole, 2033)).toEqual(['no milestone'])
  expect(phrasesOf(whole, 2025)).toEqual(['the list begins in May 2031'])
  expect(yearEntries(whole, 2034)).toMatchObject([{ text: '2 milestones', value: 2 }])
})

test('a period counts the list by domain', () => {
  const period = figure.period?.(tables, about)
  expect(period?.(2031, 2034).map(({ value }) => value)).toEqual([2, 1, 1, 0])
  expect(period?.(2030, 2032).map(periodText)[0]).toBe('1 (2031–2032 only)')
  expect(period?.(2034, 2035)[0]?.note).toBe('2035 is part of a year')
  expect(period?.(2020, 2030)[0]?.value).toBeNull()
})

test('records link the first source where its publisher has it', () => {
  const [records] = figure.records?.(tables, about) ?? []
  expect(records?.coverage).toBe('Covers 16 May 2031 to 31 August 2035; a choice, not a complete chronicle.')
  expect(records?.rows.map(({ url }) => url).slice(0, 2)).toEqual(['https://example.org/1', undefined])
  expect(records?.rows[0]?.cells).toMatchObject({ domain: 'Diplomatic', key: 'yes' })
})
