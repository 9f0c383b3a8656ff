import { expect, test } from 'vitest'
import { loadPeriod } from '../../tests/support/periods.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { periodText } from '../model/period.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('milestones', 'events')
const whole = build(1946, 2026)
const of = (id: string) => whole.events.find((event) => event.id === id)

test('all eighty, by domain, fourteen key', () => {
  expect(whole.events).toHaveLength(80)
  const by = (lane: string) => whole.events.filter((event) => event.lane === lane).length
  expect(['diplomatic', 'military', 'energy', 'un'].map(by)).toEqual([46, 18, 11, 5])
  expect(whole.events.filter(({ key }) => key)).toHaveLength(14)
  expect(whole.takeaway.text).toBe(
    'In 1946–2026 the list has 80 milestones, 14 of them key: 46 diplomatic, 18 military, 11 energy and 5 UN.',
  )
})

test('an event stands at its date', () => {
  expect(of('1')).toMatchObject({ dateText: '16 May 1989', lane: 'diplomatic', key: true })
  expect(of('1')?.at).toBeCloseTo(1989 + 135 / 365, 3)
  expect(of('12')).toMatchObject({ dateText: '16 July 2001', key: true })
  expect(of('26')).toMatchObject({ title: '30-year Power of Siberia gas contract signed', lane: 'energy' })
})

test('where only the month or the year is known it stands in the middle, and it is said', () => {
  expect(of('28')).toMatchObject({ at: 2015.5, dateText: '2015', note: 'only the year is known' })
  expect(of('4')).toMatchObject({ dateText: 'December 1992', note: 'only the month is known' })
  expect(of('4')?.at).toBeCloseTo(1992 + 11.5 / 12, 4)
})

test('what rests on one digest is marked', () => {
  expect(of('80')).toMatchObject({ quality: 'single-source', note: 'confidence low' })
  expect(of('14')).toMatchObject({ quality: 'single-source', note: 'confidence medium' })
  expect(of('13')?.quality).toBe('reported')
})

test('a year is read out with its number, the key events first; a year without says so', () => {
  const parts = phrasesOf(whole, 2014)
  expect(parts[0]).toBe('5 milestones')
  const keys = whole.events.filter(({ key, at }) => key && Math.floor(at) === 2014).map(({ short }) => short)
  expect(parts.slice(1, 1 + keys.length)).toEqual(keys)
  expect(phrasesOf(whole, 2003)).toEqual(['no milestone'])
  expect(phrasesOf(whole, 1950)).toEqual(['the list begins in May 1989'])
  expect(yearEntries(whole, 2014)).toMatchObject([{ text: '5 milestones', value: 5 }])
})

test('a period counts the list by domain: 46, 18, 11 and 5 in all', async () => {
  const period = await loadPeriod('milestones')
  expect(period(1989, 2026).map(({ value }) => value)).toEqual([46, 18, 11, 5])
  expect(period(1980, 1991).map(periodText)[0]).toBe('3 (1989–1991 only)')
  expect(period(2000, 2026)[0]?.note).toBe('2026 is part of a year')
  expect(period(1950, 1988)[0]?.value).toBeNull()
})
