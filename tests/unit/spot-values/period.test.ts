import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { figureQuery } from '../../../src/figures/registry.ts'
import { periodText } from '../../../src/model/period.ts'

const client = new QueryClient()
const periodOf = async (id: string) => (await client.fetchQuery(figureQuery(id))).period

const arms = await periodOf('arms-share')
const crude = await periodOf('crude-share')
const vetoes = await periodOf('vetoes')

it('names the years a value rests on where they are fewer than asked', () => {
  expect(arms(1985, 1991).map(periodText)).toEqual([
    '50.1% (1990–1991 only)',
    '705 million TIV (1990–1991 only)',
  ])
  expect(arms(1950, 1960).map(periodText)).toEqual(['no figure in 1950–1960', 'no figure in 1950–1960'])
  expect(crude(2003, 2010).map(({ note }) => note)).toEqual([undefined, '3 years of 2003–2010'])
  expect(vetoes(2020, 2026).map(({ note }) => note)).toEqual(Array(3).fill('2026 is part of a year'))
})

it('places each of the two among those who vote with the other, and gives the median', async () => {
  const ranks = await periodOf('unga-rank')
  expect(ranks(2024, 2024).map(periodText)).toEqual(['108 (of 187)', '70.8%', '7 (of 187)', '53.5%'])
  expect(ranks(2025, 2026)[0]?.note).toBe('of 179; 2025 only')
  expect(ranks(1950, 1960).map(({ value, note }) => [value, note])).toEqual(
    Array(4).fill([null, 'no figure in 1950–1960']),
  )
})
