// @vitest-environment jsdom

import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { VERDICT_SIGNS } from '../chart/verdict-signs.ts'
import { results } from '../claims/all-claims.test-support.ts'
import { VERDICT_TEXT } from '../claims/claim.ts'
import { measuredWords } from '../claims/measured-words.ts'
import { sourceLabel } from '../data/sources.ts'
import { loadTable } from '../data/tables.ts'
import { say } from '../model/sentence.ts'
import { claimsCsv } from './claim-csv.ts'
import { type ClaimPictureInput, composeClaim } from './compose-claim.ts'
import { defused } from './csv.ts'
import { LOOKS } from './looks.ts'
import { textBoxes, textFaults } from './picture.ts'
import { readPicture } from './read-picture.ts'
import { svgText } from './svg-text.ts'

const sources = await loadTable('sources')

const input = (result: (typeof results)[number]): ClaimPictureInput => ({
  result,
  document: sources.find(({ id }) => id === result.record.document)!,
  period: 'the time it speaks of',
  context: {
    dataVersion: { hash: '0123abcd', date: '2026-11-22' },
    exported: '2026-11-22',
    address: 'https://amur.example/',
    fonts: '',
    sources: sources.filter(({ id }) => id.startsWith('arms:')).slice(0, 9),
  },
})
const wordsOf = (picture: ReturnType<typeof composeClaim>) =>
  picture.layers
    .flatMap(textBoxes)
    .map(({ text }) => text)
    .join(' ')

test.each(results.map((result) => [result.record.id, result] as const))(
  'picture of %s: all of it, no text on another, in either size of type',
  (_, result) => {
    for (const largeType of [false, true]) {
      const picture = composeClaim(input(result), { look: 'light', largeType })
      expect(textFaults(picture)).toEqual([])
      const words = wordsOf(picture)
      const parts = [
        result.record.claim,
        result.claimedText,
        result.primary?.text ?? 'no value',
        VERDICT_TEXT[result.verdict].label,
        result.explanation.text,
        'Data version 2026-11-22 · 0123abcd',
        `claim=${result.record.id}`,
        `Document: ${sourceLabel(input(result).document)}.`,
      ]
      for (const part of parts) expect(words.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''))
    }
  },
)

test.each(LOOKS.map(({ id }) => id))('%s look: no text on another', (look) => {
  for (const result of results.slice(0, 6))
    expect(textFaults(composeClaim(input(result), { look, largeType: false }))).toEqual([])
})

test('signs can be set anywhere: their only absolute command is M', () => {
  for (const { strokes } of Object.values(VERDICT_SIGNS)) {
    expect(strokes).toMatch(/^M/)
    expect(strokes).not.toMatch(/[LHVCSQTAZ]/)
    for (const [, numbers = ''] of strokes.matchAll(/M([^a-z]*)/g))
      expect(numbers.match(/-?\d*\.?\d+/g)).toHaveLength(2)
  }
})

test('table: one row a claim, values and verdict in words, nothing a spreadsheet would run', () => {
  const [header, ...rows] = claimsCsv(results, '2026-11-22 · 0123abcd').trimEnd().split('\r\n')
  expect(header).toMatch(/^claim,document,section,domain,what is said,/)
  expect(rows).toHaveLength(results.length)
  expect(rows[0]).toMatch(/^csis-01,csis2022,/)
  const [first] = results
  const hostile = { ...first!, explanation: say`=HYPERLINK("x")` }
  expect(claimsCsv([hostile], 'v')).toContain(`"'=HYPERLINK(""x"")"`)
})

test('table: what each claim is found to be, and what is missing to test it', () => {
  const { data } = Papa.parse<Record<string, string>>(claimsCsv(results, 'v'), { header: true })
  for (const [i, { record, claimedText, verdict, primary, today, missing, rows }] of results.entries()) {
    const row = data[i]!
    expect(row).toMatchObject({
      claim: record.id,
      stated: defused(claimedText),
      verdict: VERDICT_TEXT[verdict].label,
      computed: defused(primary?.text ?? ''),
      basis: primary?.basis ?? '',
      'today: value': today.measured ? measuredWords(today.measured) : '',
      'missing here': missing ?? '',
    })
    expect(row['rows used'] === '' ? 0 : row['rows used']!.split('; ').length).toBe(rows.length)
  }
  expect(results.some(({ missing }) => missing !== null)).toBe(true)
})

test('a picture dropped on the window opens its claim', async () => {
  const [first] = results
  const svg = svgText(composeClaim(input(first!), { look: 'light', largeType: false }))
  const metadata = /<metadata[^>]*>(.*)<\/metadata>/.exec(svg)?.[1] ?? ''
  expect(metadata).toContain('&quot;claim&quot;:&quot;csis-01&quot;')
  const bytes = new TextEncoder().encode(svg)
  // jsdom’s files have no arrayBuffer.
  const file = { name: 'a.svg', size: bytes.length, arrayBuffer: async () => bytes.buffer } as unknown as File
  expect(await readPicture(file)).toEqual({
    kind: 'view',
    link: '#/claims?claim=csis-01',
    notices: [],
  })
})
