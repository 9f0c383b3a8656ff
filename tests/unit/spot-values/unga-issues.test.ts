import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { figureQuery } from '../../../src/figures/registry.ts'
import { loadShape } from '../../support/shapes.ts'

// 100 × identical / both voted, of data/unga-issues.csv; labels of unga-issue-labels.csv; only years that are over.

const build = await loadShape('unga-issues', 'multiples')
const titles = build(1946, 2025)
const voeten = build(1946, 2025, { measure: 'voeten' })

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

  test('few votes are marked, a year without one is none', () => {
    expect(at(titles, 'ukraine', 2018).quality).toBe('tiny-base')
    expect(at(titles, 'ukraine', 2022).quality).toBe('reported')
    expect(at(titles, 'ukraine', 2015)).toEqual({ value: null, gap: 'no-vote' })
  })

  test('the reliability of every label is said, and loose ones are called so', () => {
    const [found = '', shared = ''] = build(1972, 2024).notes
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
  })

  test('the two issues of 2019 that hold the votes of a third are not drawn', () => {
    expect(voeten.notes[1]).toBe(
      'In 2019 decolonization and development hold the same 16 votes as arms control: doubtful, and not drawn.',
    )
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
})
