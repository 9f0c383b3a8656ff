import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'
import { issueRecords } from './records/unga-issues.ts'
import { figureQuery } from './registry.ts'

const build = await loadShape('unga-issues', 'multiples')
const titles = build(1946, 2026)
const voeten = build(1946, 2026, { measure: 'voeten' })

function at(model: typeof titles, issue: string, year: number) {
  const point = model.panes.find(({ id }) => id === issue)?.series[0]?.points[year - 1946]
  if (!point) throw new Error(`no ${issue} in ${year}`)
  return point
}

describe('by words of the title', () => {
  test.each([
    ['middle-east', 2024, 94.1, '16 of 17 votes'],
    ['nuclear', 2023, 36.8, '7 of 19 votes'],
    ['human-rights', 2021, 100, '15 of 15 votes'],
    ['ukraine', 2022, 50, '3 of 6 votes'],
    ['development', 2023, 63.6, '7 of 11 votes'],
    ['all', 2024, 67.0, '63 of 94 votes'],
  ])('%s, %i: %f percent, %s', (issue, year, share, note) => {
    expect(at(titles, issue, year).value).toBeCloseTo(share, 1)
    expect(at(titles, issue, year).note).toBe(note)
  })

  test('few votes are marked, a year without one is none, 2025 is unusual as a whole', () => {
    expect(at(titles, 'ukraine', 2018).quality).toBe('tiny-base')
    expect(at(titles, 'ukraine', 2022).quality).toBe('reported')
    expect(at(titles, 'ukraine', 2015)).toEqual({ value: null, gap: 'no-vote' })
    expect(at(titles, 'ukraine', 2013)).toEqual({ value: null, gap: 'not-collected' })
    expect(at(titles, 'all', 1971)).toEqual({ value: null, gap: 'not-collected' })
    expect(at(titles, 'all', 2025).quality).toBe('other-mix')
    expect(at(titles, 'nuclear', 2025).quality).toBe('reported')
    expect(at(titles, 'nuclear', 2026)).toEqual({ value: null, gap: 'not-yet-published' })
  })

  test('the reliability of every label is said, and loose ones are called so', () => {
    const [found = '', , shared = ''] = titles.notes
    expect(found).toContain('the Middle East 98%')
    expect(shared).toContain('the Middle East 90%')
    expect(found).toContain('nuclear weapons 92%')
    expect(shared).toContain('nuclear weapons 94%')
    expect(found).toContain('arms control 93%')
    expect(shared).toContain('arms control 77%')
    expect(found).toContain('human rights 58%')
    expect(shared).toContain('human rights 86%')
    expect(found).toContain('decolonization 56%')
    expect(shared).toContain('decolonization 73%')
    expect(found).toContain('development 48%')
    expect(shared).toContain('development 68%')
    expect(titles.panes.filter(({ name }) => name.endsWith('(loose)')).map(({ id }) => id)).toEqual([
      'human-rights',
      'decolonization',
      'development',
    ])
  })

  test('names the issues that grew in 2025', () => {
    expect(build(2000, 2025).notes[1]).toBe(
      '2025 held unusually many votes: 192 in all (95 in 2024), 26 on human rights (13 in 2024) and 47 on development (12 in 2024). Those issues cannot be compared with the years before.',
    )
    expect(build(2000, 2024).notes.join(' ')).not.toContain('unusually many')
  })
})

describe('by Voeten’s codes', () => {
  test('to 2019, under their own labels', () => {
    expect(at(voeten, 'human-rights', 2018).value).toBeCloseTo(90.5, 1)
    expect(at(voeten, 'human-rights', 2018).value).not.toBeCloseTo(
      at(titles, 'human-rights', 2018).value ?? 0,
      0,
    )
    expect(at(voeten, 'arms-control', 2019).value).toBeCloseTo(56.2, 0)
    expect(voeten.panes.map(({ id }) => id)).not.toContain('ukraine')
    for (const { id } of voeten.panes)
      for (const year of yearsOf(2020, 2026)) expect(at(voeten, id, year).gap).toBe('ended')
  })

  test('the two issues of 2019 that hold the votes of a third are not drawn', () => {
    for (const issue of ['development', 'decolonization'])
      expect(at(voeten, issue, 2019)).toEqual({ value: null, gap: 'not-attributed' })
    expect(at(voeten, 'development', 2018).value).toBeCloseTo(88.9, 1)
  })
})

describe('takeaway', () => {
  test.each([
    [
      'titles',
      2022,
      2025,
      'In 2022–2025 they voted alike most on decolonization (100%) and the Middle East (92%), least on nuclear weapons (39%) and Ukraine (43% of 14 votes).',
    ],
    ['voeten', 2020, 2026, 'The figure covers 1972–2019; no year asked for falls in it.'],
    ['titles', 1946, 1960, 'The figure covers 1972–2025; no year asked for falls in it.'],
  ])('%s %i–%i', (measure, from, to, sentence) => {
    expect(build(from, to, { measure }).takeaway.text).toBe(sentence)
  })
})

test('a period pools votes', async () => {
  const { period } = await new QueryClient().fetchQuery(figureQuery('unga-issues'))
  const of = (issue: string, from: number, to: number) =>
    period(from, to).find(({ label }) => label.endsWith(issue))
  expect(of('human rights', 2022, 2025)?.value).toBeCloseTo(85, 0)
  expect(of('development', 2022, 2025)?.value).toBeCloseTo(80, 0)
  expect(of('arms control', 2022, 2025)?.value).toBeCloseTo(49, 0)
  expect(of('Ukraine', 2000, 2013)).toMatchObject({ value: null, note: 'no figure in 2000–2013' })
})

test('its records hold both schemes, and Southern Africa', async () => {
  const [votes, labels] = issueRecords({
    'unga-issues': await loadTable('unga-issues'),
    'unga-issue-labels': await loadTable('unga-issue-labels'),
  })
  expect(votes?.rows).toHaveLength(711)
  expect(votes?.rows.filter(({ cells }) => cells.issue === 'Southern Africa')).toHaveLength(23)
  expect(votes?.rows.filter(({ cells }) => cells.note !== null)).toHaveLength(2)
  expect(labels?.rows.map(({ cells }) => cells.recall)).toEqual([98.4, 91.6, 93.3, 58.3, 56.1, 47.7])
})
