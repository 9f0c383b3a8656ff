import { describe, expect, test } from 'vitest'
import { timeFigures } from '../../tests/support/tables.ts'
import { altText } from './alt-text.ts'

const figures = await timeFigures()

describe.each(figures)('alternative text of $name', ({ build }) => {
  test.each([
    [2000, 2025],
    [1946, 2026],
    [2014, 2014],
    [1950, 1952],
  ])('names years, question, takeaway and every series, %i–%i', (from, to) => {
    const model = build(from, to)
    const text = altText(model)
    expect(text).toMatch(new RegExp(`^(Line|Bar|Dot) chart of ${from === to ? from : `${from}–${to}`}: `))
    for (const part of [model.title, model.takeaway.text, ...model.series.map(({ name }) => name)])
      expect(text).toContain(part)
    expect(text).not.toMatch(/NaN|undefined|null|\.\.|\? \?/)
    expect(text.length).toBeLessThan(1600)
  })
})
