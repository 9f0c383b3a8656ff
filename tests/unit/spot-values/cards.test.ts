import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { gapNotes } from '../../../src/data/about.ts'
import { loadAbout } from '../../../src/data/tables.ts'
import type { FigureQuery } from '../../../src/figures/kit/define.ts'
import { explainQuery } from '../../../src/figures/kit/explain.ts'
import { EXTENT } from '../../../src/filter/years.ts'
import { evaluate, termValue } from '../../../src/model/formula.ts'
import type { NumberCard } from '../../../src/model/number-card.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../../../src/model/value-ref.ts'

// Every expected value is written out from the files in `data/`, or worked out from them as written; none comes from the code under test.

const client = new QueryClient()

async function cardsOf(id: string, query: Partial<FigureQuery> = {}) {
  const explainer = await client.fetchQuery(explainQuery(id))
  return (row: string, column: string): NumberCard => {
    const card = explainer.card({ ...EXTENT, ...query }, { row, column })
    if (!card) throw new Error(`${id} has no ${row} ${column}`)
    return card
  }
}

const computed = ({ formula }: NumberCard) => (formula ? evaluate(formula) : null)
const others = (card: NumberCard) => card.others.map(({ label, value }) => [label, value])

test('arms-customers: deliveries of 2014, and China’s from the buyer’s side', async () => {
  const card = await cardsOf('arms-customers')
  expect(computed(card('2014', 'india'))).toBe(1639.15)
  const rest = card('2014', 'others')
  expect(computed(rest)).toBeCloseTo(1821.55, 6)
  expect(rest.others[0]?.value).toBeCloseTo(5404.4 - 560.5 - 1639.15 - 313 - 1070.2, 6)
  const china = card('2014', 'china')
  expect(china.value).toBe(560.5)
  expect(others(china)).toEqual([
    ['China’s imports by supplier, the same release', 560.5],
    ['China’s imports from Russia, SIPRI, March 2022 release', 602],
    ['China’s imports from Russia, SIPRI, March 2024 release', 560.5],
    ['China’s imports from Russia, SIPRI, March 2025 release', 560.5],
    ['China’s imports from Russia, SIPRI, March 2026 release', 560.5],
  ])
  expect(card('1991', 'china')).toMatchObject({ value: null, note: 'begins in 1992' })
})

test('arms-deals: orders of 2015, deliveries of 2016, and one entry', async () => {
  const card = await cardsOf('arms-deals')
  expect(computed(card('2015', 'Orders placed'))).toBe(4)
  const delivered = card('2016', 'Orders with deliveries')
  expect([computed(delivered), delivered.rows.length, delivered.others[0]?.value]).toEqual([5, 5, 12])
  const entry = card('cr-1991-su-27s order', WHOLE_ROW)
  expect(entry.name).toBe('Su-27S (3 ordered, 3 delivered)')
  expect(entry.rowsNote).toContain('3 × 42.5 = 128 million TIV')
  expect(entry.rowsNote).toContain('USD 700 million')
})

test('xi-visits: visits to Russia, technical stops in Spain', async () => {
  const card = await cardsOf('xi-visits')
  const russia = card('RUS', WHOLE_ROW)
  expect([computed(russia), russia.rows.length]).toEqual([11, 11])
  expect(computed(card('stop-ESP', WHOLE_ROW))).toBe(2)
  const { others: again, value } = card('ESP', WHOLE_ROW)
  expect(again[0]?.value).toBe((value ?? 0) + 2)
})

test('xi-leaders: Putin in person and by video, Modi', async () => {
  const card = await cardsOf('xi-leaders')
  const putin = card('RUS Vladimir Putin', WHOLE_ROW)
  expect(computed(putin)).toBe(35)
  expect(putin.period).toBe('2013–2022')
  expect(others(putin)[0]).toEqual(['The list of meetings of Xi and Putin, the same years', 35])
  expect(computed(card('RUS Vladimir Putin', 'in-person'))).toBe(32)
  expect(computed(card('RUS Vladimir Putin', 'video'))).toBe(3)
  expect(computed(card('IND Narendra Modi', WHOLE_ROW))).toBe(16)
})

test('sco: members and partners at the end of 2025; a decision without a date of effect', async () => {
  const card = await cardsOf('sco')
  expect(computed(card('2025', 'Member'))).toBe(10)
  expect(computed(card('2025', 'Partner'))).toBe(17)
  expect(computed(card('2014', 'Member'))).toBe(6)
  expect(card('BHR dialogue_partner', WHOLE_ROW)).toMatchObject({ quality: 'other-basis' })
})

test('milestones: of 2014, of one domain, and the key ones', async () => {
  const card = await cardsOf('milestones')
  expect(computed(card('2014', WHOLE_ROW))).toBe(5)
  expect(computed(card(WHOLE_RANGE, 'diplomatic'))).toBe(46)
  expect(computed(card(WHOLE_RANGE, 'key'))).toBe(14)
})

test('imports-mix: crude oil of 2022, and what is left of 2020', async () => {
  const card = await cardsOf('imports-mix')
  expect(computed(card('2022', 'crude'))).toBeCloseTo((100 * 58.378) / 114.15, 9)
  const rest = card('2020', 'other-without-farm')
  expect(computed(rest)).toBeCloseTo((100 * (57.18 - 27.286 - 4.09 - 2.422 - 0.636)) / 57.18, 9)
  expect(rest.rows.filter(({ table }) => table === 'imports-mix')).toHaveLength(5)
  expect(card('2020', 'other')).toMatchObject({ value: null })
})

test('settlement: a sum of two moneys, and two thirds', async () => {
  const card = await cardsOf('settlement')
  const quarter = card('first quarter of 2020', 'together')
  expect(quarter.formula).toMatchObject({ kind: 'sum', of: { parts: [{ value: 17 }, { value: 7 }] } })
  expect(card('21 March 2023', 'together')).toMatchObject({ value: 66.7, quality: 'rounded' })
  expect(computed(card('January 2022', 'exports'))).toBe(0.5)
})

test('energy-reliance: two bases of Finland, a share of nothing, one not attributed', async () => {
  const card = await cardsOf('energy-reliance')
  const finland = card('FIN', 'crude-all')
  expect(computed(finland)).toBeCloseTo((100 * 8948) / 10458, 9)
  expect(finland.others.map(({ value }) => value)).toEqual([81.5])
  const malta = card('MLT', 'coal-eu')
  expect([malta.value, malta.formula?.kind, malta.quality]).toEqual([72, 'sum', 'tiny-base'])
  const austria = card('AUT', 'gas-all')
  expect([austria.value, austria.text, austria.formula]).toEqual([null, 'not attributed', null])
  expect(austria.note).toContain('booked to that neighbour')
})

test('crude-share: a value that is missing names the gaps of the table it would stand in, not those of the other', async () => {
  const card = await cardsOf('crude-share', { measure: 'value' })
  const gaps = gapNotes(await loadAbout('crude-share'))
  expect(card('2013', 'value')).toMatchObject({ value: null, gaps })
})

test('gas-coal: two counts of coal, two cubic metres, a gap', async () => {
  const card = await cardsOf('gas-coal')
  const coal = card('2022', 'coal')
  expect([computed(coal), coal.others[0]?.value]).toEqual([64.069, 68.06])
  const gas = card('2023', 'pipeline')
  expect([computed(gas), gas.others[0]?.value]).toEqual([22.73, 21.29])
  // Tonnes and cubic metres are told apart, never set beside each other.
  expect(others(card('2021', 'pipeline'))).toEqual([['Statistical Review of World Energy', 7.58]])
  expect(card('2021', 'pipeline').rowsNote).toMatch(/, 7\.5\d* million tonnes\.$/)
  expect(card('2022', 'liquefied-gas')).toMatchObject({
    others: [],
    rowsNote: expect.stringContaining('6.11 billion m³'),
  })
  expect(card('2023', 'coal-in-the-press').gaps).toContainEqual(
    expect.stringMatching(/^Coal in the press: no figure was found for .*2023/),
  )
})

test('crude-monthly: a month, a year, a part of a year, a year that is not added up', async () => {
  const card = await cardsOf('crude-monthly')
  expect(computed(card('May 2022', 'volume'))).toBe(8.4177143)
  const year = card('2022', 'volume')
  expect(computed(year)).toBeCloseTo(86.2480748, 7)
  expect(year.others.map(({ value }) => value)).toEqual([86.248, 86.26, 86.243])
  const part = card('2026', 'volume')
  expect(part).toMatchObject({ quality: 'part-year', period: 'January 2026 to May 2026', others: [] })
  expect(computed(part)).toBeCloseTo(48.998, 6)
  const broken = card('2011', 'value')
  expect([broken.value, broken.formula]).toEqual([null, null])
  expect(broken.rowsNote).toBe('Only 11 of the 12 months have a value: they are not added up.')
})

test('provinces: a level over a total, a stated share beside it, a year without a total', async () => {
  const card = await cardsOf('provinces')
  expect(computed(card('2022', 'CN-JL'))).toBeCloseTo((100 * 17.33) / 155.85, 9)
  expect(computed(card('2014', 'CN-XJ'))).toBeCloseTo((100 * 2.15) / 27.67, 9)
  expect(card('2023', 'CN-LN').others.map(({ value }) => value)).toContain(7.3)
  const shandong = card('2022', 'CN-SD')
  expect([shandong.period, shandong.quality]).toEqual(['January to May 2022', 'part-year'])
  const none = card('2021', 'CN-LN')
  expect([none.value, none.text]).toEqual([null, 'no figure was found'])
})

test('unsc-solo: votes on vetoed items, and none of a kind; abstentions on adopted texts', async () => {
  const card = await cardsOf('unsc-solo', { measure: 'vetoed' })
  expect(computed(card('2022', 'abstained'))).toBe(3)
  expect(computed(card(WHOLE_RANGE, 'not-documented'))).toBe(3)
  expect(computed(card(WHOLE_RANGE, 'all'))).toBe(21 + 10 + 3 + 1)
  const none = card('2014', 'for')
  expect([none.value, none.rows.length]).toEqual([0, 1])
  expect(none.rowsNote).toContain('counted, not missing')
  const adopted = await cardsOf('unsc-solo', { measure: 'adopted' })
  expect(computed(adopted('2025', 'both'))).toBe(12)
  expect(computed(adopted('2025', 'china-only'))).toBe(1)
  expect(adopted('2025', 'both').rowsNote).toContain('44 adopted, 27 of them without dissent')
})

test('unga-rank: India in one year, in two, and beside', async () => {
  const one = await cardsOf('unga-rank', { measure: 'china', pin: 2014 })
  expect(computed(one('IND', WHOLE_ROW))).toBeCloseTo((100 * 64) / 77, 9)
  expect(computed(one('IND', 'russia'))).toBeCloseTo((100 * 51) / 77, 9)
  const two = await cardsOf('unga-rank', { measure: 'russia', from: 2013, to: 2014 })
  const india = two('IND', WHOLE_ROW)
  expect(computed(india)).toBeCloseTo((100 * (46 + 51)) / (64 + 77), 9)
  expect(india.rows.map(({ sources }) => sources.length > 0)).toEqual([true, true])
  const followed = await cardsOf('unga-rank', { measure: 'china', follow: ['IND'] })
  expect(computed(followed('2014', 'IND'))).toBeCloseTo((100 * 64) / 77, 9)
})

test('unga-rank: China and Russia over two years, beside the table of pairs', async () => {
  const card = await cardsOf('unga-rank', { measure: 'china', from: 2023, to: 2024 })
  const russia = card('RUS', WHOLE_ROW)
  expect(computed(russia)).toBeCloseTo((100 * (58 + 63)) / (87 + 94), 9)
  expect(russia.others.map(({ label }) => label)[0]).toBe('The table of pairs')
  expect(russia.others[0]?.value).toBeCloseTo((100 * (58 + 63)) / (87 + 94), 9)
  expect(russia.others[1]?.value).toBeCloseTo((100 * (58 + 63 + (20 + 19) / 2)) / (87 + 94), 9)
  expect(card('IND', WHOLE_ROW).others).toEqual([])
})

test('unga-issues: identical votes on nuclear weapons, and a doubtful label', async () => {
  const titles = await cardsOf('unga-issues', { measure: 'titles' })
  const nuclear = titles('2014', 'nuclear')
  expect(computed(nuclear)).toBeCloseTo((100 * 5) / 14, 9)
  expect(nuclear.others[0]?.value).toBeCloseTo((100 * 7.5) / 14, 9)
  expect(nuclear.others[1]?.value).toBeCloseTo((100 * 5) / 14, 9)
  const voeten = await cardsOf('unga-issues', { measure: 'voeten' })
  const doubtful = voeten('2019', 'development')
  expect([doubtful.value, doubtful.rows.length]).toEqual([null, 1])
  expect(doubtful.rowsNote).toContain('doubtful')
  expect(computed(titles('2019', 'development'))).toBeCloseTo((100 * 16) / 18, 9)
})

test('ukraine-votes: one vote, one not given, and how often alike', async () => {
  const card = await cardsOf('ukraine-votes')
  expect(card('2022-03-02 Aggression deplored', 'chn')).toMatchObject({
    text: 'abstained',
    quality: 'reported',
  })
  const india = card('2026-02-24 Fourth war anniversary', 'ind')
  expect([india.value, india.quality, india.rowsNote]).toEqual([
    null,
    null,
    'No source read gives the vote of India.',
  ])
  expect(computed(card(WHOLE_RANGE, 'all'))).toBe(26)
  expect(computed(card(WHOLE_RANGE, 'same'))).toBe(15)
  expect(computed(card(WHOLE_RANGE, 'abstained'))).toBe(11)
})

test('energy-reliance: a share is taken as stored only where its rounded quantities do not give it', async () => {
  const { model, card } = await client.fetchQuery(explainQuery('energy-reliance'))
  const built = model({ ...EXTENT })
  if (built.shape !== 'matrix') throw new Error('no matrix')
  const stored = built.rows.flatMap(({ id }) =>
    built.columns.flatMap((column) => {
      const found = card({ ...EXTENT }, { row: id, column: column.id })
      return found?.formula?.kind === 'sum' ? [`${id} ${column.id}`] : []
    }),
  )
  expect(stored.toSorted()).toEqual([
    'AUT products-eu',
    'ESP products-eu',
    'HRV products-eu',
    'LUX products-eu',
    'LVA coal-eu',
    'MLT coal-eu',
    'NOR gas-all',
    'SVK products-eu',
  ])
})

test('arms-share: a trailing share divides the deliveries of five years', async () => {
  const found = (await cardsOf('arms-share'))('2014', 'trailing')
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

test('arms-reliance: China’s years in the other releases', async () => {
  const found = (await cardsOf('arms-reliance', { measure: '2010-2021' }))('CHN', WHOLE_ROW)
  expect(found.value).toBeCloseTo(67.8, 1)
  expect(found.others.map(({ label }) => label)).toEqual([
    'The same years, SIPRI, March 2024 release',
    'The same years, SIPRI, March 2025 release',
    'The same years, SIPRI, March 2026 release',
    '2021–2025, SIPRI, March 2026 release',
  ])
})
