import { expect, test } from 'vitest'
import type { NumberCard } from './number-card.ts'
import { numberSentence } from './number-sentence.ts'
import type { Quality } from './quality.ts'

const CARD = {
  name: 'Trailing five years',
  quantity: 'Russia’s share of China’s arms imports',
  period: '2014',
  unit: 'percent',
  value: 66.14,
  text: '66.1%',
  quality: 'reported',
  note: null,
  title: 'How much?',
  vintage: { credit: 'SIPRI', dataTo: '2025' },
} as const satisfies Partial<NumberCard>

const said = (more: Partial<NumberCard>) => numberSentence({ ...CARD, ...more }, 'Amur, data 1').text
const SHARE = 'Russia’s share of China’s arms imports was'
const CITED = '(SIPRI; Amur, data 1).'

test.each<[Quality, string]>([
  ['reported', `${SHARE} 66.1% in 2014 ${CITED}`],
  ['rounded', `${SHARE} about 66% in 2014 ${CITED}`],
  ['at-least', `${SHARE} at least 66.1% in 2014 ${CITED}`],
  ['derived', `${SHARE} about 66% in 2014 (calculated from published figures) ${CITED}`],
  ['preliminary', `${SHARE} 66.1% in 2014 (first release, which may be revised) ${CITED}`],
  ['part-year', `${SHARE} 66.1% in 2014 (part of the year) ${CITED}`],
  ['estimate', `${SHARE} about 66% in 2014 (an estimate) ${CITED}`],
  ['stated', `${SHARE} 66.1% in 2014 (as stated by the source, without its parts) ${CITED}`],
  ['single-source', `A single source says: ${SHARE} 66.1% in 2014 ${CITED}`],
  ['revised', `${SHARE} 66.1% in 2014 (corrected after it was first printed) ${CITED}`],
  ['tiny-base', `${SHARE} 66.1% in 2014 (of a very small total) ${CITED}`],
  ['other-basis', `${SHARE} 66.1% in 2014 (on another basis than the rest of its series) ${CITED}`],
  ['other-mix', `${SHARE} 66.1% in 2014 (of a mix of items unlike that of other years) ${CITED}`],
])('%s', (quality, sentence) => {
  expect(said({ quality })).toBe(sentence)
})

test.each<[string, Partial<NumberCard>, string]>([
  ['a share below ten keeps a decimal', { value: 2.44 }, 'about 2.4% '],
  ['a share that may have been rounded is not rounded again', { value: 72.5 }, 'about 72.5% '],
  ['an amount keeps three digits', { unit: 'million-tiv', value: 1543.7 }, 'about 1,540 million TIV '],
  ['a small amount keeps its decimal', { unit: 'billion-usd', value: 12.86 }, 'about 12.9 billion USD '],
  ['a round amount has no decimal', { unit: 'million-tonnes', value: 101.3 }, 'about 101 million tonnes '],
  ['a derived count is exact', { unit: 'meetings', value: 45 }, 'was 45 '],
])('what is about: %s', (_, more, words) => {
  expect(said({ ...more, quality: 'derived' })).toContain(` ${words}in 2014`)
})

test('says what part of a year it covers, once', () => {
  const part = { quality: 'part-year', note: 'January to June' } as const
  expect(said(part)).toContain('in 2014 (part of the year, January to June)')
  expect(said({ ...part, period: 'January to June 2014' })).toContain(
    'in January to June 2014 (part of the year) ',
  )
})

test('a missing value is said to be missing, and why', () => {
  expect(said({ value: null, quality: null, text: 'not collected' })).toBe(
    `No figure for Russia’s share of China’s arms imports in 2014: not collected ${CITED}`,
  )
})

test('without words for the quantity it names the series; a lead keeps proper names', () => {
  expect(said({ quantity: null })).toBe(`Trailing five years, 2014: 66.1% ${CITED}`)
  expect(said({ quantity: 'The number of items', quality: 'single-source' })).toMatch(
    /^A single source says: the number of items was/,
  )
})
