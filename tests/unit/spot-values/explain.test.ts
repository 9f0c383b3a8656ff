import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import type { FigureQuery } from '../../../src/figures/kit/define.ts'
import { explainQuery } from '../../../src/figures/kit/explain.ts'
import { FIGURES } from '../../../src/figures/registry.ts'
import { termValue } from '../../../src/model/formula.ts'
import type { NumberCard } from '../../../src/model/number-card.ts'

// All years of a ranking of all members take minutes where a machine is busy.
vi.setConfig({ testTimeout: 600_000 })

const client = new QueryClient()
const explainers = await Promise.all(
  FIGURES.map(async (meta) => ({ meta, explainer: await client.fetchQuery(explainQuery(meta.id)) })),
)

const of = (id: string) => {
  const found = explainers.find(({ meta }) => meta.id === id)
  if (!found) throw new Error(`no figure ${id}`)
  return found.explainer
}

const card = (id: string, row: string, column: string, query: Partial<FigureQuery> = {}): NumberCard => {
  const found = of(id).card({ from: 1990, to: 2025, ...query }, { row, column })
  if (!found) throw new Error(`${id} has no ${row} ${column}`)
  return found
}

test('arms-share: a trailing share divides the deliveries of five years', () => {
  const found = card('arms-share', '2014', 'trailing')
  expect(found.period).toBe('2010–2014')
  const { formula } = found
  if (formula?.kind !== 'share') throw new Error('no share')
  expect(formula.part.parts.map(({ label }) => label)).toEqual(['2010', '2011', '2012', '2013', '2014'])
  expect(found.value).toBeCloseTo((100 * termValue(formula.part)) / termValue(formula.whole), 9)
  expect(found.others.map(({ label }) => label)).toEqual([
    'SIPRI, March 2022 release',
    'SIPRI, March 2024 release',
    'SIPRI, March 2025 release',
  ])
  // By hand from the release of March 2022: (657 + 743 + 598 + 694 + 602) / (943 + 1050 + 1570 + 1293 + 1079).
  expect(found.others[0]?.value).toBeCloseTo((100 * 3294) / 5935, 9)
  expect(found.rows.every(({ table }) => table === 'arms-imports')).toBe(true)
})

test('arms-reliance: China’s years in the other releases', () => {
  const found = card('arms-reliance', 'CHN', 'whole', { measure: '2010-2021' })
  expect(found.value).toBeCloseTo(67.8, 1)
  expect(found.others.map(({ label }) => label)).toEqual([
    'The same years, SIPRI, March 2024 release',
    'The same years, SIPRI, March 2025 release',
    'The same years, SIPRI, March 2026 release',
    '2021–2025, SIPRI, March 2026 release',
  ])
})
