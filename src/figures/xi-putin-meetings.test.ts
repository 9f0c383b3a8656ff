import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { pointAt, yearsWhere } from '../../tests/support/tables.ts'
import type { XiPutinMeetingRow } from '../data/tables/xi-putin-meetings.ts'
import type { TimeModel } from '../model/figure-model.ts'
import { periodText } from '../model/period.ts'
import { inWords, ordinal, times } from './kit/count-words.ts'
import figure from './xi-putin-meetings.ts'

type Type = XiPutinMeetingRow['meeting_type']

const meetings: XiPutinMeetingRow[] = []
function meet(date: string, meeting_type: Type, more: Partial<XiPutinMeetingRow> = {}) {
  const counted = meeting_type.startsWith('bilateral_')
  const before = meetings.at(-1)
  const inPerson = (before?.cum_in_person ?? 0) + (meeting_type === 'bilateral_in_person' ? 1 : 0)
  const video = (before?.cum_video ?? 0) + (meeting_type === 'bilateral_video' ? 1 : 0)
  meetings.push({
    meeting_id: `M${meetings.length + 1}`,
    date,
    end_date: date,
    year: Number(date.slice(0, 4)),
    place: 'Moscow',
    country: 'Russia',
    iso3: 'RUS',
    occasion: 'state_visit',
    meeting_type,
    counted,
    cum_in_person: inPerson,
    cum_video: video,
    cum_total: inPerson + video,
    official_ordinal: null,
    official_basis: null,
    confidence: 'high',
    sources: ['diplomacy:cctv_xwlb'],
    note: null,
    ...more,
  })
}
const stated = (official_ordinal: number) => ({ official_ordinal, official_basis: 'stated' as const })
meet('2031-03-22', 'bilateral_in_person')
meet('2031-06-01', 'bilateral_in_person', stated(2))
meet('2031-09-05', 'multilateral_session_only')
meet('2032-02-04', 'bilateral_video', stated(5))
meet('2034-05-16', 'bilateral_in_person', { official_ordinal: 6, official_basis: 'implied' })
meet('2034-10-22', 'bilateral_in_person')
meet('2036-08-31', 'bilateral_in_person', { place: 'Bishkek', confidence: 'low' })

const gaps = [
  { series: 'official-number', from: null, to: 2030, reason: 'not-begun', note: null },
  { series: 'official-number', from: 2033, to: 2033, reason: 'not-found', note: null },
  { series: 'official-number', from: 2035, to: null, reason: 'not-found', note: null },
] as const
const tables = {
  'xi-putin-meetings': meetings,
  'joint-statements': [
    { date: '2032-05-20', year: 2032, subject: 'One', statements: 2, sources: [], note: null },
    { date: '2034-05-16', year: 2034, subject: 'Another', statements: 1, sources: [], note: null },
  ],
}
const about = {
  'xi-putin-meetings': aboutFor('xi-putin-meetings', { dataTo: '2036-08-31', gaps, caveats: ['A caveat.'] }),
  'joint-statements': aboutFor('joint-statements', { dataTo: '2034-05-16', caveats: ['Some are missing.'] }),
}
const model = figure.prepare(tables, about)
const build = (from: number, to: number, measure?: string) => model({ from, to, measure }) as TimeModel
const whole = build(2020, 2040)

describe('meetings a year', () => {
  test.each([
    [2031, 2, 0],
    [2032, 0, 1],
    [2033, 0, 0],
    [2034, 2, 0],
    [2036, 1, 0],
  ])('%i: %i in person, %i by video', (year, inPerson, video) => {
    expect(whole.series.map(({ id }) => pointAt(whole, id, year).value)).toEqual([inPerson, video])
  })

  test('nothing before his presidency or after the list, whose last year is part of a year', () => {
    expect(pointAt(whole, 'in-person', 2030)).toEqual({ value: null, gap: 'not-begun' })
    expect(pointAt(whole, 'video', 2037)).toEqual({ value: null, gap: 'not-collected' })
    expect(yearsWhere(whole, 'in-person', ({ quality }) => quality === 'part-year')).toEqual([2036])
    expect(whole.absences).toEqual([
      { from: 2020, to: 2030, text: 'before Xi’s presidency' },
      { from: 2037, to: 2040, text: 'no data after 2036' },
    ])
    expect(whole.subtitle).toMatch(/; 2036 is part of a year$/)
    expect(build(2031, 2035).subtitle).not.toContain('part of a year')
  })

  test('a year carries the running counts and, where known, China’s own number', () => {
    expect(pointAt(whole, 'in-person', 2033).note).toBe(
      '3 meetings since March 2013 (2 in person, 1 by video)',
    )
    expect(pointAt(whole, 'in-person', 2034).note).toBe(
      '5 meetings since March 2013 (4 in person, 1 by video); China’s own number: 6th',
    )
  })

  test('notes say how far the list goes, what rests on little, and how the two counts differ', () => {
    expect(whole.notes).toEqual([
      '2036 is part of a year: documented to 31 August 2036.',
      'The meeting of 31 August 2036 in Bishkek rests on a single secondary source; without it the count is one lower.',
      expect.stringContaining('Our strict count'),
      'China’s own number equalled ours to June 2031 (2nd) and was two higher from February 2032 (5th against our 3) to May 2034 (6th against our 4).',
      'No official number is known after the 6th, of May 2034.',
      'A caveat.',
    ])
    expect(build(2031, 2035).notes[0]).toContain('Our strict count')
  })
})

describe('takeaway', () => {
  test.each([
    [
      2020,
      2035,
      'In 2031–2035 Xi and Putin met 4 times in person and once by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 6 by May 2034, when ours stood at 4.',
    ],
    [
      2035,
      2036,
      'In 2035–2036 (to August) Xi and Putin met once in person and never by announced video, on our strict count; no official Chinese number is known for these years.',
    ],
    [
      2031,
      2031,
      'In 2031 Xi and Putin met twice in person and never by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 2 by June 2031, as ours had.',
    ],
    [
      2032,
      2032,
      'In 2032 Xi and Putin never met in person but spoke once by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 5 by February 2032, when ours stood at 3.',
    ],
    [
      2033,
      2033,
      'In 2033 Xi and Putin did not meet, in person or by announced video, on our strict count; no official Chinese number is known for that year.',
    ],
    [1990, 2030, 'Xi’s presidency began in March 2013; no year asked for falls in it.'],
    [2037, 2040, 'The list of meetings ends on 31 August 2036; no year asked for falls in it.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })

  test('each number opens its card', () => {
    expect(build(2031, 2035).takeaway.numbers.map(({ text, ref }) => [text, ref.column])).toEqual([
      ['4', 'in-person'],
      ['once', 'video'],
      ['6', 'official'],
    ])
    expect(
      build(2031, 2035, 'cumulative').takeaway.numbers.map(({ text, ref }) => [text, ref.column]),
    ).toEqual([
      ['4', 'in-person-by'],
      ['once', 'video-by'],
      ['6', 'official'],
    ])
  })
})

describe('since March 2013', () => {
  const since = build(2020, 2040, 'cumulative')

  test('counts run on through years without a meeting', () => {
    expect([2031, 2033, 2036].map((year) => pointAt(since, 'total', year).value)).toEqual([2, 3, 6])
    expect([2031, 2033, 2036].map((year) => pointAt(since, 'in-person-total', year).value)).toEqual([2, 2, 5])
    expect(pointAt(since, 'total', 2030)).toEqual({ value: null, gap: 'not-begun' })
    expect(pointAt(since, 'total', 2037)).toEqual({ value: null, gap: 'not-collected' })
    expect(pointAt(since, 'total', 2036).quality).toBe('part-year')
  })

  test('China’s own number where one is known, with what it rests on; a gap elsewhere', () => {
    expect(yearsWhere(since, 'official', ({ value }) => value !== null)).toEqual([2031, 2032, 2034])
    expect(pointAt(since, 'official', 2032)).toMatchObject({
      quality: 'stated',
      note: '5th on 4 February 2032, when ours stood at 3',
    })
    expect(pointAt(since, 'official', 2034).quality).toBe('part-year')
    expect(pointAt(since, 'official', 2035)).toEqual({ value: null, gap: 'not-found' })
    expect(pointAt(since, 'official', 2030)).toEqual({ value: null, gap: 'not-begun' })
  })

  test.each([
    [
      2020,
      2035,
      'By the end of 2035 Xi and Putin had met 4 times in person and once by announced video since March 2013, on our strict count; China’s own number since 2013, on a wider basis, had reached 6 by May 2034, when ours stood at 4.',
    ],
    [
      2033,
      2036,
      'By 31 August 2036 Xi and Putin had met 5 times in person and once by announced video since March 2013, on our strict count; China’s own number since 2013, on a wider basis, had reached 6 by May 2034, when ours stood at 4.',
    ],
    [2000, 2030, 'Xi’s presidency began in March 2013; no year asked for falls in it.'],
  ])('%i–%i in words', (from, to, sentence) => {
    expect(build(from, to, 'cumulative').takeaway.text).toBe(sentence)
  })
})

test('records: counted and listed encounters, the two counts, the statements', () => {
  const [encounters, counts, statements] = figure.records?.(tables, about) ?? []
  expect(encounters?.explanation).toContain('6 counted and 1 listed only')
  expect(encounters?.coverage).toBe('Covers 22 March 2031 to 31 August 2036. Phone calls are left out.')
  expect(encounters?.rows[2]?.cells).toMatchObject({
    meeting_type: 'session in a larger round',
    counted: 'no',
    number: null,
  })
  expect(encounters?.rows[3]?.cells).toMatchObject({
    number: 3,
    official_ordinal: 5,
    official_basis: 'stated',
  })
  expect(counts?.rows.map(({ year, cells }) => [year, cells.official, cells.difference])).toEqual([
    [2031, 2, 0],
    [2032, 5, 2],
    [2034, 6, 2],
    [2036, null, null],
  ])
  expect(counts?.coverage).toContain('before 2031 or after 2034')
  expect(statements?.explanation).toContain('3 on 2 days. Some are missing.')
  expect(statements?.coverage).toBe(
    'Covers 20 May 2032 to 16 May 2034; statements before 2032 are not collected.',
  )
})

test('a period says its counts and what it covers', () => {
  const period = figure.period?.(tables, about)
  expect(period?.(2031, 2034).map(periodText)).toEqual(['4', '1'])
  expect(period?.(2030, 2036).map(periodText)).toEqual([
    '5 (2031–2036 only; 2036 is part of a year)',
    '1 (2031–2036 only; 2036 is part of a year)',
  ])
  expect(period?.(2000, 2005).map(periodText)).toEqual(['no figure in 2000–2005', 'no figure in 2000–2005'])
})

test('numbers in words', () => {
  expect([1, 2, 3, 11, 21, 22, 23, 112].map(ordinal).join(' ')).toBe('1st 2nd 3rd 11th 21st 22nd 23rd 112th')
  expect([1, 2, 4].map(times)).toEqual(['once', 'twice', '4 times'])
  expect([0, 5, 11].map(inWords)).toEqual(['no', 'five', '11'])
})
