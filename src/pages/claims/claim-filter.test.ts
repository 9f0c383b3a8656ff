import { expect, test } from 'vitest'
import { results } from '../../claims/all-claims.test-support.ts'
import { formatClaims, matches, NO_FILTER, parseClaims, shownClaims, toggled } from './claim-filter.ts'
import { claimFigureRoute } from './claim-route.ts'
import { summarySentence } from './claim-words.ts'

const IDS = results.map(({ record }) => record.id)
const parse = (search: string) => parseClaims(new URLSearchParams(search), IDS, 'abcd1234')

test('nothing chosen shows everything', () => {
  expect(parse('')).toEqual({ filter: NO_FILTER, claim: null, notices: [] })
  expect(shownClaims(results, NO_FILTER, null)).toHaveLength(44)
})

test('a filter is read as it is written', () => {
  const filter = {
    documents: ['crs2023'],
    domains: ['military', 'un'],
    verdicts: ['close', 'differs'],
  } as const
  const text = formatClaims(filter, 'crs-04')
  expect(text).toBe('documents=crs2023&domains=military,un&verdicts=close,differs&claim=crs-04')
  expect(parse(text)).toEqual({ filter, claim: 'crs-04', notices: [] })
})

test('what is unknown is dropped and told', () => {
  const { filter, claim, notices } = parse(
    'verdicts=false,agrees&domains=sport&claim=csis-99&years=2000..2010&v=0ld',
  )
  expect(filter).toEqual({ ...NO_FILTER, verdicts: ['agrees'] })
  expect(claim).toBeNull()
  expect(notices).toEqual([
    'years is not a known parameter; ignored.',
    'domains: sport is not known; showing all domains.',
    'verdicts: false is not known; showing agrees.',
    'claim=csis-99 is not a claim; ignored.',
    'This link was made with data version 0ld; values and verdicts here are those of abcd1234.',
  ])
  expect(parse('v=abcd1234').notices).toEqual([])
})

test('a name is chosen and no longer chosen; all of a facet restrict nothing', () => {
  const one = toggled(NO_FILTER, 'documents', 'csis2022')
  expect(one.documents).toEqual(['csis2022'])
  expect(toggled(one, 'documents', 'crs2023')).toEqual(NO_FILTER)
  expect(toggled(one, 'documents', 'csis2022')).toEqual(NO_FILTER)
})

test('facets narrow together; a claim the link names is shown all the same', () => {
  const filter = { ...NO_FILTER, documents: ['crs2023'], domains: ['un'] } as const
  expect(shownClaims(results, filter, null).map(({ record }) => record.id)).toEqual(['crs-01'])
  expect(shownClaims(results, filter, 'csis-17').map(({ record }) => record.id)).toEqual([
    'csis-17',
    'crs-01',
  ])
  expect(results.filter((result) => matches(result, filter, 'documents')).length).toBe(
    results.filter(({ record }) => record.domain === 'un').length,
  )
})

test('the summary counts every claim once', () => {
  const numbers = [...summarySentence(results).matchAll(/\d+/g)].map(Number)
  expect(numbers[0]).toBe(44)
  expect(numbers.slice(1).reduce((a, b) => a + b)).toBe(44)
})

test('a claim opens its figure with years, pin, measure and its own name', () => {
  expect(
    claimFigureRoute('csis-17', {
      id: 'arms-share',
      years: [2000, 2021],
      pin: 2010,
      measure: { param: 'arms-share.measure', value: 'volume' },
    }),
  ).toBe('/figure/arms-share?years=2000..2021&pin=2010&arms-share.measure=volume&claim=csis-17')
})
