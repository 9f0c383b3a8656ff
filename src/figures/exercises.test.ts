import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt, yearsWhere } from '../../tests/support/tables.ts'
import { realFiles, replaced } from '../data/build/edit-files.test-support.ts'
import { loadAbouts, loadTable } from '../data/tables.ts'
import { validate } from '../data/validation/validate.ts'
import { periodText } from '../model/period.ts'
import type { RecordTable } from '../model/records.ts'
import { exerciseRecords } from './records/exercises.ts'
import { figureQuery } from './registry.ts'

const build = await loadFigure('exercises')
const core = build(1946, 2026, 'core')
const all = build(1946, 2026, 'all')
const exercises = await loadTable('exercises')
const counts = await loadTable('exercise-counts')
const tables = exerciseRecords(
  { exercises, 'exercise-counts': counts },
  await loadAbouts(['exercises', 'exercise-counts']),
)
const table = (id: string) => tables.find((one) => one.id === id) as RecordTable

describe('core military events a year', () => {
  test.each([
    [2003, 0, 1],
    [2004, 0, 0],
    [2005, 1, 0],
    [2009, 2, 0],
    [2018, 0, 2],
    [2019, 2, 3],
    [2021, 4, 1],
    [2022, 5, 2],
    [2024, 7, 1],
    [2025, 5, 1],
    [2026, 1, 1],
  ])('%i: %i bilateral, %i multilateral', (year, bilateral, multilateral) => {
    expect(core.series.map(({ id }) => pointAt(core, id, year).value)).toEqual([bilateral, multilateral])
  })
})

describe('all kinds a year', () => {
  test.each([
    [2007, { core: 1, paramilitary: 1, sco: 1, contests: 0 }],
    [2008, { core: 0, paramilitary: 0, sco: null, contests: 0 }],
    [2014, { core: 2, paramilitary: 1, sco: 0, contests: 2 }],
    [2019, { core: 5, paramilitary: 1, sco: 1, contests: 1 }],
    [2024, { core: 8, paramilitary: 3, sco: 1, contests: 0 }],
  ])('%i', (year, expected) => {
    expect(Object.fromEntries(all.series.map(({ id }) => [id, pointAt(all, id, year).value]))).toEqual(
      expected,
    )
  })

  test('SCO drills of 2006 and 2008–2013 are a gap, not none', () => {
    const gaps = yearsWhere(all, 'sco', ({ value, gap }) => value === null && gap === 'not-found')
    expect(gaps).toEqual([2006, 2008, 2009, 2010, 2011, 2012, 2013])
    expect(all.notes.join(' ')).toContain('no figure, not none')
  })
})

test('63 core events, 43 of them bilateral, and 88 in all, as the facts say', () => {
  const sum = (model: typeof core) =>
    model.series.map(({ points }) => points.reduce((total, { value }) => total + (value ?? 0), 0))
  expect(sum(core)).toEqual([43, 20])
  expect(sum(all)).toEqual([63, 11, 4, 10])
})

test('nothing before 2003, and 2026 is part of a year', () => {
  for (const model of [core, all]) {
    for (const { id } of model.series) {
      expect(pointAt(model, id, 2002)).toEqual({ value: null, gap: 'not-begun' })
      expect(yearsWhere(model, id, ({ quality }) => quality === 'part-year')).toEqual([2026])
    }
    expect(model.absences).toEqual([{ from: 1946, to: 2002, text: 'first exercise in 2003' }])
    expect(model.notes[0]).toContain('documented to 27 June 2026')
  }
  expect(pointAt(core, 'bilateral', 2004).sources).toEqual(['exercises:xinhua_2013'])
  expect(build(2003, 2025).notes.join(' ')).not.toContain('27 June')
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'In 2003–2025 Chinese and Russian forces held 61 core military exercises and patrols, 42 of them bilateral; the most in one year were 8, in 2024.',
    ],
    [
      2025,
      2026,
      'In 2025–2026 (to June) Chinese and Russian forces held 8 core military exercises and patrols, 6 of them bilateral; the most in one year were 6, in 2025.',
    ],
    [2005, 2005, 'In 2005 Chinese and Russian forces held 1 core military exercise or patrol, bilateral.'],
    [
      2018,
      2018,
      'In 2018 Chinese and Russian forces held 2 core military exercises and patrols, none bilateral.',
    ],
    [2004, 2004, 'No core military exercise of the two is documented for 2004.'],
    [1990, 2002, 'The first exercise with both forces was in 2003; no year asked for falls after it.'],
  ])('core %i–%i', (from, to, sentence) => {
    expect(build(from, to, 'core').takeaway.text).toBe(sentence)
  })

  test.each([
    [
      2000,
      2025,
      'In 2003–2025 86 events of all kinds are documented: 61 core military, 11 paramilitary drills, 4 SCO security drills and 10 contests; the most in one year were 12, in 2024.',
    ],
    [2005, 2005, 'In 2005 1 event is documented: 1 core military.'],
    [2004, 2004, 'No exercise of any kind is documented for 2004.'],
  ])('all %i–%i', (from, to, sentence) => {
    expect(build(from, to, 'all').takeaway.text).toBe(sentence)
  })
})

describe('records', () => {
  test('99 events, 11 of them with the reason they are not counted', () => {
    const rows = table('events').rows
    expect(rows).toHaveLength(99)
    const listed = rows.filter(({ cells }) => cells.counted === 'no')
    expect(listed).toHaveLength(11)
    for (const { cells } of listed) expect(cells.reason_not_counted).toBeTruthy()
    expect(rows.find(({ id }) => id === 'ex2005-01')?.cells).toMatchObject({
      start_date: '2005-08-18',
      end_date: '25 August 2005',
      name: 'Peace Mission 2005',
      parties: 'bilateral',
      total_personnel: 10000,
      pla_personnel: 8000,
      rus_personnel: 2000,
      figures_note: 'Approximate',
    })
    expect(rows.find(({ cells }) => cells.name === 'Zapad-2021')?.cells.reason_not_counted).toBe(
      'China attended as observer only',
    )
  })

  test('each published count beside ours, with the reason for the difference', () => {
    const rows = table('counts').rows
    expect(rows).toHaveLength(13)
    const of = (id: string) => rows.find((row) => row.id === id)?.cells
    expect(of('pc01')).toMatchObject({ published: 78, qualifier: 'at least', own_core: 37, own_all: 56 })
    expect(of('pc01')?.reason).toContain('That is our inference')
    expect(of('pc09')).toMatchObject({ published: 6, own_core: 7, own_core_bilateral: 5 })
    expect(of('pc09')?.reason).toContain('24 January 2022')
    expect(of('pc13')).toMatchObject({ published: 66, own_core: null, own_all: null })
    expect(core.notes.join(' ')).toContain('at least 78')
  })
})

test('a period says its counts', async () => {
  const { period } = await new QueryClient().fetchQuery(figureQuery('exercises'))
  expect(period(2005, 2012).map(periodText)).toEqual(['4', '3'])
  expect(period(2013, 2025).map(periodText)).toEqual(['38', '15'])
  expect(period(2000, 2026).map(periodText)[0]).toBe('43 (2003–2026 only; 2026 is part of a year)')
})

test('a count that is not that of the table of exercises fails the build', () => {
  expect(validate(realFiles()).problems).toEqual([])
  expect(validate(replaced('exercise-counts', ',78,at least,,37,', ',78,at least,,38,')).problems).toEqual([
    'data/exercise-counts.csv line 2, column own_core: "38" — expected 37, as in data/exercises.csv',
  ])
})
