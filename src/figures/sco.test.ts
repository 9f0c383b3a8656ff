import { expect, test } from 'vitest'
import { loadPeriod } from '../../tests/support/periods.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { periodText } from '../model/period.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('sco', 'spans')
const whole = build(1996, 2026)
const countsIn = (year: number) =>
  Object.fromEntries(
    (whole.counts[year - 1996] ?? [])
      .filter(({ value }) => value > 0)
      .map(({ name, value }) => [name, value]),
  )
const spansOf = (code: string) => whole.lanes.find(({ id }) => id === code)?.spans ?? []

test.each([
  [1996, { 'Shanghai Five': 5 }],
  [2001, { Member: 6 }],
  [2005, { Member: 6, Observer: 4 }],
  [2017, { Member: 8, Observer: 4, 'Dialogue partner': 6 }],
  [2021, { Member: 8, Observer: 4, 'Dialogue partner': 6 }],
  [2022, { Member: 8, Observer: 4, 'Dialogue partner': 10 }],
  [2024, { Member: 10, Observer: 2, 'Dialogue partner': 14 }],
  [2025, { Member: 10, Partner: 17 }],
  [2026, {}],
])('at the end of %i', (year, counts) => {
  expect(countsIn(year)).toEqual(counts)
})

test('a status counts from its effect, not from the decision', () => {
  const [, member] = spansOf('IND')
  expect(member).toMatchObject({ key: 'member', fromText: '9 June 2017', quality: 'reported', open: true })
  expect(spansOf('IRN').map(({ key, fromText, toText }) => [key, fromText, toText])).toEqual([
    ['observer', 'July 2005', '4 July 2023'],
    ['member', '4 July 2023', 'lasts'],
  ])
})

test('where only the decision is known it counts, and is marked; a vague date too', () => {
  expect(spansOf('AZE')[0]).toMatchObject({ fromText: '10 July 2015', quality: 'other-basis' })
  expect(spansOf('AZE')[0]?.note).toContain('counted from the decision')
  expect(spansOf('MNG')[0]).toMatchObject({ fromText: '2004', quality: 'rounded' })
})

test('27 states, Laos a dialogue partner for no time', () => {
  expect(whole.lanes).toHaveLength(27)
  expect(spansOf('LAO').at(-1)).toMatchObject({ key: 'sco_partner', fromText: '1 September 2025' })
})

test('a pinned year gives the counts; one after the data the last ones, said', () => {
  const pinned = build(2000, 2025, { pin: 2021 })
  expect(pinned.countRow).toBe('End of 2021: 8 members, 4 observers and 6 dialogue partners')
  expect(pinned.subtitle).toContain('2021 (the pinned year)')
  expect(build(2000, 2026, { pin: 2026 }).subtitle).toContain('2025, the last before the pinned year 2026')
  expect(build(2000, 2025).takeaway.text).toMatch(
    /^At the end of 2025 the SCO had 10 members and 17 partners;/,
  )
})

test('a year beyond the data, or before it, has no count', () => {
  expect(phrasesOf(whole, 2026)).toEqual(['changes of 2026 not found'])
  expect(phrasesOf(build(1990, 2000), 1993)).toEqual(['before the Shanghai Five of 1996'])
  expect(yearEntries(build(2025, 2026), 2026)[0]?.value).toBeNull()
  expect(yearEntries(build(2020, 2021), 2021).map(({ series, value }) => [series, value])).toEqual([
    ['Member', 8],
    ['Observer', 4],
    ['Dialogue partner', 6],
  ])
})

test('a period counts the states at its end', async () => {
  const period = await loadPeriod('sco')
  expect(period(2000, 2021).map(periodText)).toEqual(['8', '10'])
  expect(period(2000, 2025).map(periodText)).toEqual(['10', '17'])
  expect(period(1996, 2000).map(periodText)).toEqual(Array(2).fill('founded in 2001'))
  expect(period(2020, 2026)[0]?.value).toBeNull()
})
