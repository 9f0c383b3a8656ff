import { describe, expect, test } from 'vitest'
import { yearsOf } from '../../../src/model/year-series.ts'
import { loadFigure, pointAt, yearsWhere } from '../../support/tables.ts'

const build = await loadFigure('crude-share')
const share = build(1946, 2026, 'share')
const value = build(1946, 2026, 'value')
const origins = build(1946, 2026, 'origins')

describe('share by volume', () => {
  test('Russia has every year of 2000–2025; Saudi Arabia’s missing years were not collected', () => {
    expect(yearsWhere(share, 'russia', (point) => point.value !== null)).toEqual(yearsOf(2000, 2025))
    expect(yearsWhere(share, 'saudi', (point) => point.value !== null)).toEqual([
      2003,
      ...yearsOf(2009, 2025),
    ])
    const within = yearsWhere(share, 'saudi', ({ gap }) => gap === 'not-collected').filter(
      (year) => year >= 2000,
    )
    expect(within).toEqual([2000, 2001, 2002, ...yearsOf(2004, 2008)])
  })
})

describe('share by value', () => {
  test.each([
    [2012, 20.458 / 220.67, 'in dollars'],
    [2015, 17.233 / 134.3, 'in dollars'],
    [2019, 37.424 / 238.7, 'in dollars'],
    [2020, 27.286 / 176.3, 'in dollars'],
    [2021, 40.295 / 257.3, 'in dollars'],
    [2022, 58.378 / 365.1, 'in dollars'],
    [2023, 60.6 / 337, 'in dollars'],
    [2024, 444.1 / 2312, 'in yuan'],
    [2025, 356.534 / 2120, 'in yuan'],
  ])('%i', (year, part, note) => {
    const point = pointAt(value, 'value', year)
    expect(Math.abs((point.value ?? NaN) - 100 * part)).toBeLessThan(0.051)
    expect(point.note).toBe(note)
  })

  test('is known for nine years only', () => {
    expect(yearsWhere(value, 'value', (point) => point.value !== null)).toEqual([
      2012,
      2015,
      ...yearsOf(2019, 2025),
    ])
    expect(pointAt(value, 'value', 2018)).toEqual({ value: null, gap: 'not-collected' })
    expect(value.notes.join(' ')).toContain('Value: not collected for years before 2012')
  })
})

describe('origins', () => {
  test.each([
    [2009, { rus: 15.363, sau: 41.944, irq: 7.312, ago: 31.956, mys: 2.328 }, 204.08],
    [2012, { rus: 24.33, sau: 53.901, irq: 15.685, ago: 40.156, mys: 1.72 }, 272.276],
    [2016, { rus: 52.478, sau: 51.005, irq: 36.219, ago: 43.751, mys: 2.767 }, 381.023],
    [2019, { rus: 77.665, sau: 83.322, irq: 51.799, ago: 47.369, mys: 12.047 }, 505.856],
    [2021, { rus: 79.655, sau: 87.576, irq: 54.125, ago: 39.166, mys: 18.74 }, 513.241],
    [2023, { rus: 107.027, sau: 85.959, irq: 59.256, ago: 30.028, mys: 54.805 }, 564.005],
    [2024, { rus: 108.469, sau: 78.641, irq: 63.839, ago: 28.718, mys: 70.327 }, 553.417],
    [2025, { rus: 100.724, sau: 80.759, irq: 64.624, ago: 29.757, mys: 64.417 }, 577.826],
  ])('%i', (year, named, total) => {
    for (const [id, tonnes] of Object.entries(named))
      expect(pointAt(origins, id, year)).toMatchObject({ value: tonnes, quality: 'derived' })
    const rest = total - Object.values(named).reduce((sum, tonnes) => sum + tonnes, 0)
    expect(Math.abs((pointAt(origins, 'rest', year).value ?? NaN) - rest)).toBeLessThan(0.003)
  })

  test('begin in 2009', () => {
    for (const { id } of origins.series) {
      expect(pointAt(origins, id, 2008)).toEqual({ value: null, gap: 'not-collected' })
      expect(pointAt(origins, id, 2026)).toEqual({ value: null, gap: 'not-yet-published' })
    }
    expect(origins.notes.join(' ')).toContain('7.3 barrels')
  })
})

test('absences of each measure', () => {
  const after = { from: 2026, to: 2026, text: 'no data after 2025' }
  for (const model of [share, value])
    expect(model.absences).toEqual([{ from: 1946, to: 1999, text: 'no data before 2000' }, after])
  expect(origins.absences).toEqual([{ from: 1946, to: 2008, text: 'no data before 2009' }, after])
  expect(build(2000, 2025, 'origins').absences).toEqual([
    { from: 2000, to: 2008, text: 'no data before 2009' },
  ])
  expect(build(2026, 2026).absences).toEqual([after])
  expect(build(2009, 2025, 'origins').absences).toEqual([])
})

describe('takeaway', () => {
  test.each([
    [
      'share',
      2000,
      2025,
      'In 2025 Russia supplied 17% of China’s recorded crude imports, more than any other country (Saudi Arabia: 14%); in 2000 Russia’s share was 2.1%.',
    ],
    [
      'share',
      1946,
      2021,
      'In 2021 Russia supplied 16% of China’s recorded crude imports (Saudi Arabia: 17%); in 2000 Russia’s share was 2.1%.',
    ],
    ['share', 2005, 2005, 'In 2005 Russia supplied 10% of China’s recorded crude imports.'],
    [
      'share',
      2016,
      2016,
      'In 2016 Russia supplied 14% of China’s recorded crude imports, more than any other country (Saudi Arabia: 13%).',
    ],
    ['share', 1946, 1999, 'The series covers 2000–2025; no year asked for falls in it.'],
    ['share', 2026, 2026, 'The series covers 2000–2025; no year asked for falls in it.'],
    [
      'value',
      2000,
      2025,
      'In 2025 Russian crude was 16.8% of China’s crude imports by value and 17.4% by volume.',
    ],
    [
      'value',
      2000,
      2018,
      'In 2015 Russian crude was 12.8% of China’s crude imports by value and 12.6% by volume.',
    ],
    [
      'value',
      2012,
      2012,
      'In 2012 Russian crude was 9.3% of China’s crude imports by value and 9.0% by volume.',
    ],
    ['value', 2016, 2018, 'No value of all crude imports is known for 2016–2018.'],
    [
      'origins',
      2000,
      2025,
      'Of 577.8 million tonnes in 2025, the largest origins were Russia 17%, Saudi Arabia 14%, Iraq 11%.',
    ],
    [
      'origins',
      2009,
      2009,
      'Of 204.1 million tonnes in 2009, the largest origins were Saudi Arabia 21%, Angola 16%, Iran 11%.',
    ],
    [
      'origins',
      2000,
      2024,
      'Of 553.4 million tonnes in 2024, the largest origins were Russia 20%, Saudi Arabia 14%, Malaysia 13%.',
    ],
    ['origins', 2000, 2008, 'Origins are documented for 2009–2025; no year asked for falls in it.'],
  ])('%s %i–%i', (measure, from, to, sentence) => {
    expect(build(from, to, measure).takeaway.text).toBe(sentence)
  })
})
