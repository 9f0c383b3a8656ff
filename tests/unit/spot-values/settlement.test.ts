import { expect, test } from 'vitest'
import { paneSeries } from '../../support/multiples.ts'
import { loadShape } from '../../support/shapes.ts'

// Read by hand in data/settlement.csv.

const build = await loadShape('settlement', 'multiples')
const values = (id: string) => (paneSeries(build(2000, 2025), id).dated ?? []).map(({ value }) => value)

test('statements to 2025: the two moneys together, the yuan alone, and in all of Russia’s trade', () => {
  expect(values('together')).toEqual([18.3, 16.9, 24, 66.7, 80, 80, 90, 95, 99.1])
  expect(values('yuan')).toEqual([12.5, 11.6, 17])
  expect(values('imports')).toEqual([4, 23])
  expect(values('exports')).toEqual([0.5, 16])
})

test('2000–2025: the finance minister, beside the first statement found', () => {
  expect(build(2000, 2025).takeaway.text).toBe(
    'Finance Minister Siluanov put yuan and rubles at 99% of settlements between Russia and China on 4 November 2025; the first statement found gives 18% for 2017.',
  )
})
