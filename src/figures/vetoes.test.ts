import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import type { VetoRow } from '../data/tables/vetoes.ts'
import { loadTable } from '../data/tables.ts'
import { EXTENT } from '../filter/years.ts'
import type { TimeModel } from '../model/figure-model.ts'
import { yearsOf } from '../model/year-series.ts'
import vetoes from './vetoes.ts'

const [template] = await loadTable('vetoes')

/** A veto of the members named, on a day. */
function veto(date: string, ...by: readonly ('chn' | 'rus' | 'usa')[]): VetoRow {
  if (!template) throw new Error('no row')
  const [veto_chn, veto_rus, veto_usa] = (['chn', 'rus', 'usa'] as const).map((one) => by.includes(one))
  return {
    ...template,
    ...{ veto_id: date, date, year: Number(date.slice(0, 4)), sources: [`vetoes:of_${by.join('_')}`] },
    ...{ veto_chn: !!veto_chn, veto_rus: !!veto_rus, veto_usa: !!veto_usa, veto_gbr: false, veto_fra: false },
  }
}

const about = {
  vetoes: aboutFor('vetoes', { dataTo: '2003-04-07', caveats: ['Lists differ.'] }),
}
const rows = [
  veto('2000-05-01', 'chn', 'rus'),
  veto('2000-06-01', 'rus'),
  veto('2001-06-01', 'usa'),
  veto('2003-04-07', 'chn'),
]
const prepared = vetoes.prepare({ vetoes: rows }, about)
const build = (from: number, to: number, measure = 'pair') => prepared({ from, to, measure }) as TimeModel

test('each year’s counts are the rows of that year', async () => {
  const [real, all] = [await loadFigure('vetoes'), await loadTable('vetoes')]
  const pair = real(EXTENT.from, EXTENT.to, 'pair')
  const members = real(EXTENT.from, EXTENT.to, 'p5')
  expect(pair.absences).toEqual([])
  for (const year of yearsOf(EXTENT.from, EXTENT.to)) {
    const own = all.filter((row) => row.year === year)
    const total = ({ series }: TimeModel, id: (typeof series)[number]) => pointAt(pair, id.id, year).value
    expect(pair.series.reduce((sum, one) => sum + (total(pair, one) ?? NaN), 0)).toBe(
      own.filter((row) => row.veto_chn || row.veto_rus).length,
    )
    const votes = own.flatMap((row) =>
      [row.veto_chn, row.veto_fra, row.veto_gbr, row.veto_rus, row.veto_usa].filter(Boolean),
    )
    expect(members.series.reduce((sum, { id }) => sum + (pointAt(members, id, year).value ?? NaN), 0)).toBe(
      votes.length,
    )
    for (const model of [pair, members])
      for (const { id } of model.series)
        expect(pointAt(model, id, year).sources?.length, `${id} ${year}`).toBeGreaterThan(0)
  }
})

test('only a year that the data reach into and do not fill is part of a year', () => {
  const model = build(2000, 2003)
  for (const { points } of model.series)
    expect(points.map(({ quality }) => quality)).toEqual(['reported', 'reported', 'reported', 'part-year'])
  expect(model.subtitle).toBe('Items vetoed in the Security Council a year; 2003 is part of a year')
  expect(model.notes.at(-1)).toBe('The last veto documented is of 7 April 2003; later ones may be missing.')
  expect(model.notes).toContain('Lists differ.')
  const finished = build(2000, 2002)
  expect(finished.subtitle).toBe('Items vetoed in the Security Council a year')
  expect(finished.notes.join(' ')).not.toContain('2003')
})

test('a count of none rests on the year’s other vetoes, else on the list', () => {
  const model = build(2000, 2003)
  expect(pointAt(model, 'together', 2000).sources).toEqual(['vetoes:of_chn_rus'])
  expect(pointAt(model, 'china-alone', 2000).sources).toEqual(['vetoes:of_chn_rus', 'vetoes:of_rus'])
  expect(pointAt(model, 'together', 2002).sources).toEqual(['vetoes:dhl_veto_list_2022'])
})

describe('takeaway', () => {
  test.each([
    [
      'pair',
      2000,
      2003,
      'In 2000–2003 China and Russia vetoed 1 item together and Russia 1 without China; China vetoed 1 without Russia.',
      ['together', 'russia-alone', 'china-alone'],
    ],
    [
      'pair',
      2003,
      2003,
      'In 2003 China vetoed 1 item without Russia; they vetoed nothing together.',
      ['china-alone'],
    ],
    ['pair', 2001, 2002, 'Neither China nor Russia vetoed anything in 2001–2002.', []],
    [
      'p5',
      2000,
      2001,
      'In 2000–2001 members cast 4 vetoes on 3 items: Russia 2, China 1, USA 1.',
      ['items', 'rus', 'chn', 'usa'],
    ],
    ['p5', 2002, 2002, 'No veto was cast in 2002.', []],
  ])('%s %i–%i', (measure, from, to, sentence, columns) => {
    const { text, numbers } = build(from, to, measure).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map(({ ref }) => ref.column)).toEqual(columns)
  })
})
