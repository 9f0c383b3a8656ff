import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import type { Issue } from '../data/issue-names.ts'
import type { UngaIssueRow } from '../data/tables/unga-issues.ts'
import type { MultiplesModel } from '../model/figure-model.ts'
import { yearsOf } from '../model/year-series.ts'
import unga from './unga-issues.ts'

function votes(
  scheme: UngaIssueRow['scheme'],
  issue: Issue,
  year: number,
  both: number,
  identical: number,
  doubtful = false,
): UngaIssueRow {
  const others = { one_abstained: both - identical, opposite: 0, sources: ['unga:votes'] }
  return { scheme, issue, year, votes: both, both_voted: both, identical, ...others, doubtful }
}

const ISSUES = [
  'middle-east',
  'nuclear',
  'arms-control',
  'human-rights',
  'decolonization',
  'development',
] as const
const YEARS = yearsOf(1971, 1982)
/** Ukraine from 1974 on, but for 1976; the labels of the other scheme to 1978; the last year has many more votes. */
const rows = [
  ...YEARS.flatMap((year) => [
    votes('title-words', 'all', year, year === 1982 ? 160 : 80, 40),
    ...ISSUES.map((issue, i) => votes('title-words', issue, year, 20, 18 - 2 * i)),
    ...(year >= 1974 && year !== 1976 ? [votes('title-words', 'ukraine', year, 4, 1)] : []),
  ]),
  ...yearsOf(1971, 1978).flatMap((year) =>
    ISSUES.map((issue) => votes('voeten', issue, year, 20, 10, issue === 'development' && year === 1978)),
  ),
]
const tables = {
  'unga-issues': rows,
  'unga-issue-labels': [
    { issue: 'nuclear' as const, agreed: 90, title_only: 10, voeten_only: 10, sources: ['unga:votes'] },
    { issue: 'development' as const, agreed: 50, title_only: 50, voeten_only: 50, sources: ['unga:votes'] },
  ],
}
const gaps = [
  { series: 'titles', from: null, to: 1971, reason: 'not-begun', note: null },
  { series: 'titles', from: 1983, to: null, reason: 'not-collected', note: null },
  { series: 'voeten', from: null, to: 1971, reason: 'not-begun', note: null },
  { series: 'voeten', from: 1979, to: null, reason: 'ended', note: null },
] as const
const about = {
  'unga-issues': aboutFor('unga-issues', { dataTo: '1982', gaps, caveats: ['Issues overlap.'] }),
  'unga-issue-labels': aboutFor('unga-issue-labels'),
}
const prepared = unga.prepare(tables, about)
const build = (from: number, to: number, measure = 'titles') =>
  prepared({ from, to, measure }) as MultiplesModel
const titles = build(1970, 1984)
const voeten = build(1970, 1984, 'voeten')

function at(model: MultiplesModel, issue: string, year: number) {
  const point = model.panes.find(({ id }) => id === issue)?.series[0]?.points[year - model.from]
  if (!point) throw new Error(`no ${issue} in ${year}`)
  return point
}
const absences = (model: MultiplesModel, issue: string) =>
  model.panes.find(({ id }) => id === issue)?.absences.map(({ text }) => text)

test('few votes are marked, a year without one is none, one with far more votes is unusual as a whole', () => {
  expect(at(titles, 'nuclear', 1972)).toMatchObject({
    value: 80,
    note: '16 of 20 votes',
    quality: 'reported',
  })
  expect(at(titles, 'ukraine', 1975).quality).toBe('tiny-base')
  expect(at(titles, 'ukraine', 1976)).toEqual({ value: null, gap: 'no-vote' })
  expect(at(titles, 'ukraine', 1973)).toEqual({ value: null, gap: 'no-vote' })
  expect(at(titles, 'all', 1982).quality).toBe('other-mix')
  expect(at(titles, 'nuclear', 1982).quality).toBe('reported')
})

test('years before and after each scheme have its reason', () => {
  expect(at(titles, 'all', 1971)).toEqual({ value: null, gap: 'not-begun' })
  expect(at(titles, 'all', 1983)).toEqual({ value: null, gap: 'not-collected' })
  expect(at(voeten, 'nuclear', 1979)).toEqual({ value: null, gap: 'ended' })
  expect(at(voeten, 'development', 1978)).toEqual({ value: null, gap: 'not-attributed' })
  expect(voeten.panes.map(({ id }) => id)).toEqual([...ISSUES])
  expect(absences(titles, 'all')).toEqual(['no whole year before 1972', 'no data after 1982'])
  expect(absences(titles, 'ukraine')).toEqual(['no vote before 1974', 'no data after 1982'])
  expect(absences(voeten, 'nuclear')).toEqual(['no whole year before 1972', 'no data after 1978'])
})

test('the reliability of every label is said, with the years compared, and loose ones are called so', () => {
  const [found, , shared] = titles.notes
  expect(found).toContain('codes so, 1971–1978, they find: nuclear weapons 90%, development 50%')
  expect(shared).toContain('he shares: nuclear weapons 90%, development 50%')
  expect(shared).toContain('Crimea from 1974')
  expect(titles.panes.filter(({ name }) => name.endsWith('(loose)')).map(({ id }) => id)).toEqual([
    'development',
  ])
  expect(voeten.notes[0]).toContain('codes, to 1978, where')
  expect(voeten.notes[1]).toBe(
    'In 1978 development holds the same 20 votes as the Middle East: doubtful, and not drawn.',
  )
  for (const model of [titles, voeten]) expect(model.notes).toContain('Issues overlap.')
})

test('names the issues of a year with far more votes where it is shown', () => {
  expect(titles.notes[1]).toBe(
    '1982 held unusually many votes: 160 in all (80 in 1981). Those issues cannot be compared with the years before.',
  )
  expect(build(1970, 1981).notes.join(' ')).not.toContain('unusually many')
})

describe('takeaway', () => {
  test.each([
    [
      'titles',
      1960,
      1975,
      'In 1972–1975 they voted alike most on the Middle East (90%) and nuclear weapons (80%), least on Ukraine (25% of 8 votes) and development (40%).',
      ['middle-east', 'nuclear', 'ukraine', 'development'],
    ],
    ['titles', 1946, 1960, 'The figure covers 1972–1982; no year asked for falls in it.', []],
    ['voeten', 1979, 1984, 'The figure covers 1972–1978; no year asked for falls in it.', []],
  ])('%s %i–%i', (measure, from, to, sentence, columns) => {
    const { text, numbers } = build(from, to, measure).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map(({ ref }) => ref.column)).toEqual(columns)
  })
})

test('a period pools the votes of its years', () => {
  const period = unga.period?.(tables, about)
  const of = (issue: string, from: number, to: number) =>
    period?.(from, to).find(({ label }) => label.endsWith(issue))
  expect(of('all recorded votes', 1981, 1982)?.value).toBeCloseTo((100 * 80) / 240, 9)
  expect(of('Ukraine', 1972, 1973)).toMatchObject({ value: null, note: 'no figure in 1972–1973' })
  expect(of('Ukraine', 1972, 1974)).toMatchObject({ value: 25, note: '1974 only' })
})

test('its records hold both schemes, and how the labels compare', () => {
  const [issues, labels] = unga.records?.(tables, about) ?? []
  expect(issues?.rows).toHaveLength(rows.length)
  expect(issues?.rows.filter(({ cells }) => cells.note !== null)).toHaveLength(1)
  expect(issues?.rows[0]?.cells).toMatchObject({
    issue: 'All recorded votes',
    scheme: 'words of the title',
    share: 50,
  })
  expect(issues?.coverage).toBe('Covers October 1971 to 1982. Voeten’s codes end in 1978.')
  expect(labels?.rows.map(({ year, cells }) => [year, cells.recall, cells.precision])).toEqual([
    [1978, 90, 90],
    [1978, 50, 50],
  ])
})
