import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt, yearsWhere } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { periodText } from '../model/period.ts'
import type { RecordTable } from '../model/records.ts'
import { yearsOf } from '../model/year-series.ts'
import { ordinal, times } from './kit/count-words.ts'
import { meetingRecords } from './records/xi-putin-meetings.ts'
import { figureQuery } from './registry.ts'

const build = await loadFigure('xi-putin-meetings')
const whole = build(1946, 2026)
const meetings = await loadTable('xi-putin-meetings')
const statements = await loadTable('joint-statements')
const tables = meetingRecords({ 'xi-putin-meetings': meetings, 'joint-statements': statements })
const table = (id: string) => tables.find((one) => one.id === id) as RecordTable

describe('meetings a year', () => {
  test.each([
    [2013, 3, 0],
    [2014, 5, 0],
    [2017, 5, 0],
    [2019, 3, 0],
    [2020, 0, 0],
    [2021, 0, 2],
    [2022, 2, 1],
    [2024, 3, 0],
    [2025, 2, 1],
    [2026, 2, 1],
  ])('%i: %i in person, %i by video', (year, inPerson, video) => {
    expect(whole.series.map(({ id }) => pointAt(whole, id, year).value)).toEqual([inPerson, video])
  })

  test('41 in person and 5 by video in all; 31 and 2 by May 2022, as the facts say', () => {
    const sum = (id: string) =>
      yearsOf(2013, 2026).reduce((n, y) => n + (pointAt(whole, id, y).value ?? NaN), 0)
    expect([sum('in-person'), sum('video')]).toEqual([41, 5])
    const may2022 = meetings.findLast((row) => row.date < '2022-06')
    expect([may2022?.cum_in_person, may2022?.cum_video]).toEqual([31, 2])
  })

  test('nothing before 2013, and 2026 is part of a year', () => {
    expect(pointAt(whole, 'in-person', 2012)).toEqual({ value: null, gap: 'not-collected' })
    expect(pointAt(whole, 'video', 1946)).toEqual({ value: null, gap: 'not-collected' })
    expect(yearsWhere(whole, 'in-person', ({ quality }) => quality === 'part-year')).toEqual([2026])
    expect(whole.absences).toEqual([{ from: 1946, to: 2012, text: 'before Xi’s presidency' }])
    expect(whole.notes[0]).toContain('documented to 31 August 2026')
    expect(build(2000, 2025).notes.join(' ')).not.toContain('31 August 2026')
  })

  test('a year carries the running counts and, where known, China’s own number', () => {
    expect(pointAt(whole, 'in-person', 2016).note).toBe(
      '18 meetings since March 2013 (18 in person, 0 by video)',
    )
    expect(pointAt(whole, 'in-person', 2022).note).toBe(
      '35 meetings since March 2013 (32 in person, 3 by video); China’s own number: 40th',
    )
    expect(pointAt(whole, 'in-person', 2026).note).toBe(
      '46 meetings since March 2013 (41 in person, 5 by video)',
    )
  })
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'In 2013–2025 Xi and Putin met 39 times in person and 4 times by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 45 by October 2024, when ours stood at 40.',
    ],
    [
      2013,
      2026,
      'In 2013–2026 (to August) Xi and Putin met 41 times in person and 5 times by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 45 by October 2024, when ours stood at 40.',
    ],
    [
      2013,
      2018,
      'In 2013–2018 Xi and Putin met 27 times in person and never by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 24 by June 2018, as ours had.',
    ],
    [
      2021,
      2021,
      'In 2021 Xi and Putin never met in person but spoke twice by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 37 by December 2021, when ours stood at 32.',
    ],
    [
      2020,
      2020,
      'In 2020 Xi and Putin did not meet, in person or by announced video, on our strict count; no official Chinese number is known for that year.',
    ],
    [1990, 2012, 'Xi’s presidency began in March 2013; no year asked for falls in it.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})

describe('since March 2013', () => {
  const since = build(1946, 2026, 'cumulative')

  test.each([
    [2013, 3, 3],
    [2018, 27, 27],
    [2020, 30, 30],
    [2021, 32, 30],
    [2022, 35, 32],
    [2024, 40, 37],
    [2026, 46, 41],
  ])('%i: %i in all, %i in person', (year, total, inPerson) => {
    expect(pointAt(since, 'total', year).value).toBe(total)
    expect(pointAt(since, 'in-person-total', year).value).toBe(inPerson)
  })

  test('China’s own number where one is known, with what it rests on; a gap elsewhere', () => {
    const known = yearsWhere(since, 'official', ({ value }) => value !== null)
    expect(known.map((year) => [year, pointAt(since, 'official', year).value])).toEqual([
      [2017, 21],
      [2018, 24],
      [2021, 37],
      [2022, 40],
      [2023, 42],
      [2024, 45],
    ])
    expect(pointAt(since, 'official', 2021)).toMatchObject({
      quality: 'stated',
      note: '37th on 15 December 2021, when ours stood at 32',
    })
    expect(pointAt(since, 'official', 2024).quality).toBe('derived')
    expect(pointAt(since, 'official', 2017).quality).toBe('part-year')
    expect(pointAt(since, 'official', 2025)).toEqual({ value: null, gap: 'not-found' })
    expect(pointAt(since, 'total', 2012)).toEqual({ value: null, gap: 'not-collected' })
    expect(pointAt(since, 'total', 2026).quality).toBe('part-year')
  })

  test.each([
    [
      2000,
      2025,
      'By the end of 2025 Xi and Putin had met 39 times in person and 4 times by announced video since March 2013, on our strict count; China’s own number since 2013, on a wider basis, had reached 45 by October 2024, when ours stood at 40.',
    ],
    [
      2020,
      2026,
      'By 31 August 2026 Xi and Putin had met 41 times in person and 5 times by announced video since March 2013, on our strict count; China’s own number since 2013, on a wider basis, had reached 45 by October 2024, when ours stood at 40.',
    ],
    [
      2010,
      2015,
      'By the end of 2015 Xi and Putin had met 13 times in person and never by announced video since March 2013, on our strict count; no official Chinese number is known for these years.',
    ],
    [2000, 2012, 'Xi’s presidency began in March 2013; no year asked for falls in it.'],
  ])('%i–%i in words', (from, to, sentence) => {
    expect(build(from, to, 'cumulative').takeaway.text).toBe(sentence)
  })
})

describe('records', () => {
  test('53 encounters, seven of them not counted', () => {
    const rows = table('encounters').rows
    expect(rows).toHaveLength(53)
    expect(rows.filter(({ cells }) => cells.counted === 'no').map(({ cells }) => cells.date)).toEqual([
      '2013-03-27',
      '2013-09-13',
      '2014-11-15',
      '2019-06-15',
      '2019-06-28',
      '2019-12-02',
      '2021-05-19',
    ])
    expect(rows.find(({ id }) => id === 'M39')?.cells).toMatchObject({
      date: '2021-12-15',
      type: 'bilateral, by video',
      number: 32,
      official: 37,
      officialBasis: 'stated',
    })
    expect(rows.at(-1)?.cells).toMatchObject({
      place: 'Bishkek',
      number: 46,
      official: null,
      confidence: 'low',
    })
  })

  test('the two counts differ by nothing to 2018 and by five from 2021 to 2024', () => {
    const differences = table('counts').rows.flatMap(({ year, cells }) =>
      cells.difference === null ? [] : [[year, cells.official, cells.difference]],
    )
    expect(differences).toEqual([
      [2017, 21, 0],
      [2018, 24, 0],
      [2021, 37, 5],
      [2022, 40, 5],
      [2023, 42, 5],
      [2024, 45, 5],
    ])
    expect(table('counts').explanation).toContain('that is our inference')
  })

  test('20 joint statements on 13 days', () => {
    expect(table('statements').explanation).toContain('20 on 13 days')
    expect(statements.find(({ date }) => date === '2016-06-25')?.statements).toBe(3)
    expect(whole.notes.join(' ')).toContain(`joint statements on ${statements.length} days`)
  })
})

test('a period says its counts and what it covers', async () => {
  const { period } = await new QueryClient().fetchQuery(figureQuery('xi-putin-meetings'))
  expect(period(2013, 2019).map(periodText)).toEqual(['30', '0'])
  expect(period(2010, 2026).map(periodText)).toEqual([
    '41 (2013–2026 only; 2026 is part of a year)',
    '5 (2013–2026 only; 2026 is part of a year)',
  ])
  expect(period(2000, 2005).map(periodText)).toEqual(['no figure in 2000–2005', 'no figure in 2000–2005'])
})

test('numbers in words', () => {
  expect([1, 2, 3, 11, 21, 22, 23, 112].map(ordinal).join(' ')).toBe('1st 2nd 3rd 11th 21st 22nd 23rd 112th')
  expect([1, 2, 4].map(times)).toEqual(['once', 'twice', '4 times'])
})
