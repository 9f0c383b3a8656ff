import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import type { UkraineVoteRow } from '../data/tables/ukraine-votes.ts'
import type { MatrixModel } from '../model/figure-model.ts'
import { periodText } from '../model/period.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import ukraineVotes from './ukraine-votes.ts'

type Vote = UkraineVoteRow['vote_chn']

function vote(
  date: string,
  label: string,
  vote_chn: Vote,
  more: Partial<UkraineVoteRow> = {},
): UkraineVoteRow {
  const others = {
    vote_rus: 'no',
    vote_usa: 'yes',
    vote_ind: 'abstain',
    vote_ukr: 'yes',
    vote_blr: 'no',
  } as const
  const tally = { n_yes: 100, n_no: 11, n_abstain: 58, n_not_voting: 24 }
  const row = {
    symbol: 'A/RES/1/1',
    subject: label,
    sources: ['unga:votes'],
    note: null,
  }
  return { ...row, ...others, ...tally, date, label, vote_chn, ...more }
}

const tables = {
  'ukraine-votes': [
    vote('2014-03-27', 'First', 'abstain'),
    vote('2016-12-19', 'Second', 'no'),
    vote('2016-12-20', 'Third', 'no'),
    vote('2017-12-19', 'Fourth', 'no'),
    vote('2018-02-24', 'Fifth', 'abstain', { symbol: null, vote_ind: null, note: 'One report.' }),
  ],
}
const about = {
  'ukraine-votes': aboutFor('ukraine-votes', { dataTo: '2018-02-24', caveats: ['One text is not seen.'] }),
}
const prepared = ukraineVotes.prepare(tables, about)
const build = (from: number, to: number, pin: number | null = null) =>
  prepared({ from, to, pin }) as MatrixModel
const whole = build(2000, 2026)

test('texts, latest first, with tallies by state', () => {
  expect(whole.rows.map(({ name }) => name)).toEqual([
    '2018 Fifth',
    '2017 Fourth',
    '2016 Third',
    '2016 Second',
    '2014 First',
  ])
  expect(whole.rows[0]?.aside).toEqual(['100–11–58'])
  expect(Object.fromEntries(whole.tallies.map(({ name, counts }) => [name, counts]))).toEqual({
    'All 5: no': [3, 5, 5, 0, 0, 0],
    'All 5: abstained': [2, 0, 0, 4, 0, 0],
    'All 5: yes': [0, 0, 0, 0, 5, 5],
  })
})

test('a vote whose symbol was not seen rests on one source, and a vote not given is none', () => {
  const [row] = whole.rows
  expect(row?.cells[0]).toMatchObject({ category: 'abstain', quality: 'single-source' })
  expect(row?.cells[3]).toEqual({ gap: 'not-found' })
  expect(tableTwin(whole).rows[0]?.cells[3]).toMatchObject({ text: '', remark: 'no figure was found' })
  expect(whole.notes.at(-1)).toBe('24 February 2018: One report.')
  expect(build(2000, 2017).notes.join(' ')).not.toContain('One report')
  expect(whole.vintage.dataTo).toBe('24 February 2018')
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2026,
      'On the 5 votes of 2014–2018 China voted as Russia did 3 times and abstained twice; it never voted yes.',
      ['5 all', '3 same', 'twice abstained'],
    ],
    [
      2014,
      2014,
      'On the one vote of 2014 China never voted as Russia did and abstained once; it never voted yes.',
      ['once abstained'],
    ],
    [1990, 2010, 'Votes are collected from March 2014 to February 2018.', []],
    [2015, 2015, 'Votes are collected from March 2014 to February 2018; none was taken in 2015.', []],
  ])('%i–%i', (from, to, sentence, said) => {
    const { text, numbers } = build(from, to).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map((one) => `${one.text} ${one.ref.column}`)).toEqual(said)
  })
})

test('a pinned year replaces the range', () => {
  const model = build(2000, 2025, 2016)
  expect(model.rows.map(({ name }) => name)).toEqual(['2016 Third', '2016 Second'])
  expect(model.subtitle).toContain('2 texts on Ukraine and Crimea, 2016 (the pinned year)')
  expect(yearEntries(build(2000, 2025, 2014), 2014)[0]?.text).toBe(
    'China abstained, Russia no, Belarus no, India abstained, USA yes, Ukraine yes',
  )
  expect(yearEntries(build(2000, 2025), 2016)[0]?.text).toBe('counted over 2000–2025 as a whole')
})

test('two periods side by side', () => {
  const period = ukraineVotes.period?.(tables, about)
  expect(period?.(2014, 2016).map(periodText)).toEqual(['2 (of 3)'])
  expect(period?.(1990, 2000).map(periodText)).toEqual(['no vote collected'])
})

test('its records are the votes, in words', () => {
  const [votes] = ukraineVotes.records?.(tables, about) ?? []
  expect(votes?.coverage).toBe('Covers 27 March 2014 to 24 February 2018. One text is not seen.')
  expect(votes?.rows[0]).toMatchObject({
    id: '2014-03-27 First',
    year: 2014,
    cells: { vote_chn: 'abstained', vote_rus: 'no', n_yes: 100 },
  })
})
