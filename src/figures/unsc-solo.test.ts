import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { pointAt } from '../../tests/support/tables.ts'
import type { AdoptedVoteRow } from '../data/tables/adopted-votes.ts'
import type { VetoRow } from '../data/tables/vetoes.ts'
import { loadAbouts, loadTable } from '../data/tables.ts'
import type { TimeModel } from '../model/figure-model.ts'
import { soloRecords } from './records/vetoes.ts'
import unscSolo from './unsc-solo.ts'

const [template] = await loadTable('vetoes')

/** A veto of Russia’s, with China’s vote. */
function veto(date: string, chn_vote: VetoRow['chn_vote']): VetoRow {
  if (!template) throw new Error('no row')
  const year = Number(date.slice(0, 4))
  return { ...template, veto_id: date, date, year, veto_rus: true, veto_chn: chn_vote === 'no', chn_vote }
}

function adopted(date: string, chn_vote: 'yes' | 'abstain', rus_vote: 'yes' | 'abstain'): AdoptedVoteRow {
  const row = { draft_symbol: null, agenda: 'Agenda', sources: ['vetoes:votes'], note: null }
  return {
    ...row,
    resolution: Number(date.replaceAll('-', '')),
    date,
    year: Number(date.slice(0, 4)),
    chn_vote,
    rus_vote,
  }
}

const tables = {
  vetoes: [
    veto('1960-01-01', 'yes'),
    veto('1990-01-01', 'abstain'),
    veto('1990-02-01', 'abstain'),
    veto('1990-03-01', 'abstain'),
    veto('1991-01-01', 'yes'),
    veto('1992-01-01', 'not_documented'),
    veto('1994-04-07', 'no'),
  ],
  'adopted-votes': [
    adopted('1990-03-01', 'abstain', 'abstain'),
    adopted('1991-03-01', 'abstain', 'yes'),
    adopted('1992-01-27', 'yes', 'abstain'),
  ],
  'resolutions-adopted': [1990, 1991].map((year) => ({ year, adopted: 10, without_dissent: 9, sources: [] })),
}
const gaps = [{ series: 'votes', from: null, to: 1989, reason: 'not-collected', note: null }] as const
const about = {
  vetoes: aboutFor('vetoes', { dataTo: '1994-04-07', caveats: ['Lists differ.'] }),
  'adopted-votes': aboutFor('adopted-votes', { dataTo: '1992-01-27', gaps }),
  'resolutions-adopted': aboutFor('resolutions-adopted', { dataTo: '1991' }),
}
const prepared = unscSolo.prepare(tables, about)
const build = (from: number, to: number, measure: string) => prepared({ from, to, measure }) as TimeModel

describe('texts Russia vetoed alone', () => {
  const model = build(1960, 1996, 'vetoed')

  test('nothing before the People’s Republic had the seat, or after the list; its last year is a part', () => {
    expect(pointAt(model, 'for', 1960)).toEqual({ value: null, gap: 'not-begun' })
    expect(model.absences).toEqual([
      { from: 1960, to: 1970, text: 'the People’s Republic had no seat before October 1971' },
    ])
    expect(pointAt(model, 'for', 1993)).toMatchObject({ value: 0, quality: 'reported' })
    expect(pointAt(model, 'for', 1994)).toMatchObject({ value: 0, quality: 'part-year' })
    expect(pointAt(model, 'for', 1995)).toEqual({ value: null, gap: 'not-collected' })
    expect(model.subtitle).toContain('; 1994 is part of a year')
    expect(build(1960, 1993, 'vetoed').subtitle).not.toContain('part of a year')
    expect(model.notes).toContain('Lists differ.')
  })

  test('a period says its years and that the last is not over', () => {
    const period = unscSolo.period?.(tables, about)
    expect(period?.(1960, 1994)[0]).toMatchObject({
      value: 3,
      note: '1971–1994 only; 1994 is part of a year',
    })
    expect(period?.(1990, 1993)[0]?.note).toBeUndefined()
    expect(period?.(1994, 1994)[0]?.note).toBe('1994 is part of a year')
    expect(period?.(1950, 1960)[0]).toMatchObject({ value: null, note: 'no figure in 1950–1960' })
  })
})

test('adopted texts: the number adopted beside each, the last day where the year is not over', () => {
  const model = build(1985, 1993, 'adopted')
  expect(pointAt(model, 'both', 1990)).toMatchObject({ value: 1, note: 'of 10 adopted', quality: 'reported' })
  expect(pointAt(model, 'both', 1992)).toMatchObject({ note: 'to 27 January 1992', quality: 'part-year' })
  expect(pointAt(model, 'both', 1989)).toEqual({ value: null, gap: 'not-collected' })
  expect(pointAt(model, 'both', 1993)).toEqual({ value: null, gap: 'not-collected' })
  expect(model.absences.map(({ text }) => text)).toEqual(['no data before 1990', 'no data after 1992'])
})

describe('takeaway', () => {
  const seat =
    'The People’s Republic has held China’s seat since October 1971; no year asked for falls in it.'
  test.each([
    [
      'vetoed',
      1946,
      1994,
      'In 1971–1994 Russia (the USSR) vetoed 5 items without China, which abstained 3 times and voted for the text once; 1 of its votes is not documented.',
      ['5 all', '3 abstained', 'once for', '1 not-documented'],
    ],
    [
      'vetoed',
      1992,
      1993,
      'In 1992–1993 Russia vetoed 1 item without China, whose vote is not documented.',
      ['1 all'],
    ],
    ['vetoed', 1975, 1980, 'Russia vetoed nothing without China in 1975–1980.', []],
    ['vetoed', 1950, 1960, seat, []],
    [
      'adopted',
      1980,
      1991,
      'Of 20 resolutions adopted in 1990–1991 China abstained on 2, Russia on 1, both on 1; China abstained without Russia once.',
      ['20 adopted', '2 china', '1 russia', '1 both', 'once china-only'],
    ],
    [
      'adopted',
      1992,
      1992,
      'In 1992 China abstained on 0 adopted resolutions, Russia on 1, both on 0; China never abstained without Russia.',
      ['0 china', '1 russia', '0 both'],
    ],
    [
      'adopted',
      1980,
      1989,
      'Votes on adopted texts are collected for 1990–1992; no year asked for falls in it.',
      [],
    ],
  ])('%s %i–%i', (measure, from, to, sentence, said) => {
    const { text, numbers } = build(from, to, measure).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map((one) => `${one.text} ${one.ref.column}`)).toEqual(said)
  })
})

test('the records are every lone veto and every adopted text with dissent', async () => {
  const all = { ...tables, sources: await loadTable('sources') }
  const [lone, passed] = soloRecords(all, { ...about, ...(await loadAbouts(['sources'])) })
  expect(lone?.rows.map(({ cells }) => [cells.other, cells.vote])).toEqual([
    ...Array(3).fill(['China', 'abstained']),
    ['China', 'yes'],
    ['China', 'not documented'],
  ])
  expect(lone?.coverage).toBe('Covers 25 October 1971 to 7 April 1994.')
  expect(passed?.rows).toHaveLength(3)
})
