import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

// Counted by hand in data/milestones.csv.

const build = await loadShape('milestones', 'events')

test('2014: five milestones, of which the gas contract', () => {
  const { events } = build(2014, 2014)
  expect(events).toHaveLength(5)
  expect(events.find(({ id }) => id === '26')).toMatchObject({
    title: '30-year Power of Siberia gas contract signed',
    lane: 'energy',
  })
})

test('dates of day, month and year', () => {
  const of = (id: string) => build(1989, 2015).events.find((event) => event.id === id)
  expect(of('1')).toMatchObject({ dateText: '16 May 1989', lane: 'diplomatic', key: true })
  expect(of('4')).toMatchObject({ dateText: 'December 1992', note: 'only the month is known' })
  expect(of('12')).toMatchObject({ dateText: '16 July 2001', key: true })
  expect(of('14')).toMatchObject({ quality: 'single-source', note: 'confidence medium' })
  expect(of('28')).toMatchObject({ at: 2015.5, dateText: '2015' })
})

test('2003: none on the list', () => {
  expect(build(2003, 2003).takeaway.text).toBe('No milestone on the list in 2003.')
})
