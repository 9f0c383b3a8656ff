import { expect, test, vi } from 'vitest'
import type { FigureModel } from '../../model/figure-model.ts'
import type { FigureQuery } from './define.ts'
import { rememberModels } from './remember.ts'

const built = () => {
  const build = vi.fn((query: FigureQuery) => ({ query }) as unknown as FigureModel)
  return { build, model: rememberModels(build) }
}
const QUERY: FigureQuery = { from: 2000, to: 2025, measure: 'share', pin: 2010, follow: ['A', 'B'] }

test('what was asked before is given again, whatever was asked in between', () => {
  const { build, model } = built()
  const first = model(QUERY)
  expect(model({ ...QUERY })).toBe(first)
  model({ ...QUERY, from: 1999 })
  expect(model({ ...QUERY, follow: ['A', 'B'] })).toBe(first)
  expect(build).toHaveBeenCalledTimes(2)
})

test.each([
  { from: 2001 },
  { to: 2024 },
  { measure: 'volume' },
  { measure: undefined },
  { pin: 2011 },
  { pin: null },
  { follow: ['B', 'A'] },
  { follow: ['A'] },
  { follow: [] },
])('another query has a model of its own: %o', (other) => {
  const { model } = built()
  const first = model(QUERY)
  const second = model({ ...QUERY, ...other })
  expect(second).not.toBe(first)
  expect(second).toEqual({ query: { ...QUERY, ...other } })
  expect(model(QUERY)).toBe(first)
  expect(model({ ...QUERY, ...other })).toBe(second)
})

test('no pin and nobody followed are the same as neither named', () => {
  const { model } = built()
  expect(model({ from: 2000, to: 2025, pin: null, follow: [] })).toBe(model({ from: 2000, to: 2025 }))
})

test('the models of the last 64 queries are held, no more', () => {
  const { build, model } = built()
  const first = model({ from: 1900, to: 2025 })
  for (let from = 1901; from <= 1963; from++) model({ from, to: 2025 })
  expect(model({ from: 1900, to: 2025 })).toBe(first)
  model({ from: 1964, to: 2025 })
  expect(build).toHaveBeenCalledTimes(65)
  expect(model({ from: 1900, to: 2025 })).toBe(first)
  model({ from: 1901, to: 2025 })
  expect(build).toHaveBeenCalledTimes(66)
})

test('a query that fails is asked anew', () => {
  const build = vi.fn<(query: FigureQuery) => FigureModel>(() => {
    throw new Error('failed on purpose')
  })
  const model = rememberModels(build)
  expect(() => model(QUERY)).toThrow('on purpose')
  expect(() => model(QUERY)).toThrow('on purpose')
  expect(build).toHaveBeenCalledTimes(2)
})
