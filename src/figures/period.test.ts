import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { EXTENT } from '../filter/years.ts'
import {
  comparePeriods,
  comparisonSentence,
  coveredNote,
  differenceText,
  periodText,
} from '../model/period.ts'
import { FIGURES, figureQuery } from './registry.ts'

const client = new QueryClient()
const periodOf = async (id: string) => (await client.fetchQuery(figureQuery(id))).period

const arms = await periodOf('arms-share')
const heilongjiang = await periodOf('heilongjiang')
const vetoes = await periodOf('vetoes')

it('computes a share over the period, as the published windows do', () => {
  expect(arms(1990, 2005)[0]?.value).toBeCloseTo(84.5, 1)
  expect(arms(2011, 2021)[0]?.value).toBeCloseTo(67.2, 1)
  expect(arms(2021, 2025)[0]?.value).toBeCloseTo((100 * (466.75 + 498.5 + 327 + 30 + 25)) / 2036.95, 6)
  expect(arms(2021, 2025)[1]?.value).toBeCloseTo(2036.95, 6)
})

it('compares Heilongjiang by its last solid year, or by the one year asked', () => {
  expect(heilongjiang(2000, 2012).map(periodText)).toEqual(['52.0% (2006, last solid year)'])
  expect(heilongjiang(2013, 2025).map(periodText)).toEqual(['65.8% (2021, last solid year)'])
  expect(heilongjiang(2022, 2025).map(periodText)).toEqual(['no solid figure'])
  expect(heilongjiang(2014, 2014).map(periodText)).toEqual(['66.7% (part of the year)'])
  expect(heilongjiang(2015, 2015).map(periodText)).toEqual(['no figure'])
})

it('counts vetoed items, amendments among them', () => {
  const drafts = 20
  const amendmentsOf2025 = 2
  expect(vetoes(2007, 2025).map(({ value }) => value)).toEqual([16, drafts + amendmentsOf2025, 0])
})

it('pools the documented years of what China buys, and has none where a part is not documented', async () => {
  const mix = await periodOf('imports-mix')
  const [crude2010, coal2010] = mix(2007, 2010)
  expect(crude2010?.value).toBeCloseTo((100 * (7.22 + 8.839)) / (19.67 + 25.84), 6)
  expect(coal2010?.value).toBeCloseTo((100 * (0.014 + 1.504)) / (19.67 + 25.84), 6)
  expect(crude2010?.note).toBe('2 years of 2007–2010')
  expect(mix(2021, 2022).map(periodText)).toEqual(['51.0%', '9.7%'])
  expect(mix(2023, 2023).map(periodText)).toEqual(['46.9%', 'no figure in 2023'])
  expect(mix(2011, 2015).map(({ value }) => value)).toEqual([null, null])
})

it.each([
  ['energy-reliance', expect.stringMatching(/^known for \d{4} only$/)],
  ['settlement', 'statements of single days, counted in ways not told: no figure of a period'],
])('%s says why no period of it can be compared', async (id, reason) => {
  const period = await periodOf(id)
  expect(period(2020, 2025).map(periodText)).toEqual([reason])
})

it('puts two periods side by side in words', () => {
  const [share] = comparePeriods(arms(1990, 2005), arms(2011, 2021))
  expect(share?.differenceText).toBe('17.3 points less')
  expect(share && comparisonSentence(share, [1990, 2005], [2011, 2021])).toBe(
    'Russian share of China’s arms imports: 84.5% in 1990–2005, 67.2% in 2011–2021: 17.3 points less.',
  )
  const [missing] = comparePeriods(heilongjiang(2015, 2015), heilongjiang(2021, 2021))
  expect([missing?.difference, missing?.differenceText]).toEqual([null, 'not comparable'])
})

it.each([
  [null, 'not comparable'],
  [0, 'the same'],
  [0.04, 'the same'],
  [1.25, '1.3 points more'],
  [-7, '7.0 points less'],
])('difference %s percent: %s', (difference, words) => {
  expect(differenceText(difference, 'percent')).toBe(words)
})

it('names the unit of a difference that is no share', () => {
  expect(differenceText(-27.75, 'million-tiv')).toBe('28 million TIV less')
  expect(differenceText(1234, 'million-tiv')).toBe('1,234 million TIV more')
  expect(differenceText(5, 'meetings')).toBe('5 more')
})

it.each([
  [[2000, 2003], [2000, 2001, 2002, 2003], {}],
  [[2000, 2003], [2001, 2002], { note: '2001–2002 only' }],
  [[2000, 2003], [2000, 2003], { note: '2 years of 2000–2003' }],
  [[2000, 2003], [], { note: 'no figure in 2000–2003' }],
] as const)('of %j known %j', (asked, years, note) => {
  expect(coveredNote(asked, years)).toEqual(note)
})

const year = fc.integer({ min: EXTENT.from, max: EXTENT.to })
const years = fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

test.each(FIGURES.map(({ id }) => id))(
  '%s says the same things of any period, or why it cannot',
  async (id) => {
    const period = await periodOf(id)
    const labels = period(EXTENT.from, EXTENT.to).map(({ label, unit }) => `${label} ${unit}`)
    expect(new Set(labels).size).toBe(labels.length)
    fc.assert(
      fc.property(years, ([from, to]) => {
        const values = period(from, to)
        expect(values.map(({ label, unit }) => `${label} ${unit}`)).toEqual(labels)
        for (const one of values) {
          if (one.value === null) expect(one.note).toBeTruthy()
          else expect(one.value).toBeGreaterThanOrEqual(0)
          expect(periodText(one)).not.toMatch(/NaN|undefined|null|Infinity|\b(\d{4})–\1\b/)
        }
      }),
      { examples: [[[1946, 1946]], [[1946, 2026]], [[2026, 2026]], [[1993, 1995]], [[2025, 2025]]] },
    )
  },
)
