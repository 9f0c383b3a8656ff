import { expect, it } from 'vitest'
import { carried, nextId, type Rehearsed } from '../rehearse/rules/cells.ts'
import { newMeeting, newMilestone, newSource, newVeto } from '../rehearse/rules/events.ts'
import { checkedOn, movedGaps } from '../rehearse/rules/facts.ts'
import { newOrder, newRelease } from '../rehearse/rules/sipri.ts'
import {
  fillMonths,
  repeatFullYear,
  repeatLastYear,
  repeatResolutions,
  repeatWithSource,
} from '../rehearse/rules/yearly.ts'

const REHEARSED: Rehearsed = {
  next: 2013,
  lastFull: 2012,
  release: '2013-03',
  source: 'arms:new',
  rows: () => [],
}

it('moves dates along with the year, and only dates', () => {
  const row = { year: '2011', date: '2011-05-06', end: '2012-01', sources: 'energy:a_2011', note: 'Late.' }
  expect(carried(row, 2012)).toEqual({
    ...row,
    year: '2012',
    date: '2012-05-06',
    end: '2013-01',
    note: 'Rehearsed.',
  })
  expect(carried({ year: '2012', date: '2012-02-29' }, 2013).date).toBe('2013-02-28')
  expect(carried({ year: '2012', note: '' }, 2013).note).toBe('')
})

it('counts ids on with their digits', () => {
  expect([nextId('M09'), nextId('V233'), nextId('99')]).toEqual(['M10', 'V234', '100'])
  expect(() => nextId('none')).toThrow('none')
})

it('repeats every row of the last year for each year that is over', () => {
  const rows = [
    { year: '2009', code: 'A', share: '100' },
    { year: '2010', code: 'A', share: '60' },
    { year: '2010', code: 'B', share: '40' },
  ]
  const added = repeatLastYear(rows, REHEARSED)
  expect(added.map(({ year, code, share }) => `${year} ${code} ${share}`)).toEqual([
    '2011 A 60',
    '2011 B 40',
    '2012 A 60',
    '2012 B 40',
  ])
  expect(repeatLastYear([{ year: '2012' }], REHEARSED)).toEqual([])
  expect(repeatWithSource([{ year: '2011', sources: 'arms:old' }], REHEARSED)).toEqual([
    { year: '2012', sources: 'arms:new' },
  ])
})

it('repeats the newest full year with a share, for each place', () => {
  const row = (code: string, year: string, share: string, period = 'full-year') => ({
    province_code: code,
    period_end: `${year}-12-31`,
    year,
    period,
    share_trade_pct: share,
  })
  const rows = [
    row('A', '2009', '7'),
    row('A', '2010', ''),
    row('B', '2008', '5'),
    row('B', '2011', '6', 'part-year'),
  ]
  expect(repeatFullYear(rows, REHEARSED)).toEqual([row('A', '2012', '7'), row('B', '2012', '5')])
})

it('fills months so that they make the year', () => {
  const months = Array.from({ length: 10 }, (_, i) => `2012-${String(i + 1).padStart(2, '0')}`)
  const rows = months.map((month) => ({ month, volume_mt: '1' }))
  const rehearsed = { ...REHEARSED, rows: () => [{ year: '2011', russia_mt: '11.001' }] }
  expect(fillMonths(rows, rehearsed)).toEqual([
    { month: '2012-11', volume_mt: '0.5' },
    { month: '2012-12', volume_mt: '0.501' },
  ])
})

it('keeps resolutions in step with the votes listed', () => {
  const rehearsed = { ...REHEARSED, rows: () => [{ year: '2012' }, { year: '2012' }, { year: '2011' }] }
  const [added] = repeatResolutions([{ year: '2011', adopted: '9', without_dissent: '8' }], rehearsed)
  expect(added).toMatchObject({ year: '2012', adopted: '9', without_dissent: '7' })
})

it('makes a release of all years of the newest one, and one more order', () => {
  const row = (release: string, year: string) => ({ release, year, total: '3', sources: 'arms:old' })
  const added = newRelease(
    [row('2011-03', '2010'), row('2012-03', '2010'), row('2012-03', '2011')],
    REHEARSED,
  )
  expect(added.map(({ release, year, sources }) => `${release} ${year} ${sources}`)).toEqual([
    '2013-03 2010 arms:new',
    '2013-03 2011 arms:new',
    '2013-03 2012 arms:new',
  ])
  expect(
    newOrder([{ deal_id: 'cr-2001-x', order_year: '2001', delivery_years: '2002;2003' }], REHEARSED),
  ).toMatchObject([{ deal_id: 'cr-2012-rehearsal', order_year: '2012', delivery_years: '2012' }])
})

it('counts a meeting in person on, whatever kind the last one was', () => {
  const one = (id: string, kind: string, counts: readonly string[]) => ({
    meeting_id: id,
    date: '2012-02-03',
    year: '2012',
    meeting_type: kind,
    cum_in_person: counts[0] ?? '',
    cum_video: counts[1] ?? '',
    cum_total: counts[2] ?? '',
  })
  const rows = [
    one('M01', 'bilateral_in_person', ['1', '0', '1']),
    one('M02', 'bilateral_video', ['1', '1', '2']),
  ]
  expect(newMeeting(rows, REHEARSED)).toMatchObject([
    { ...one('M03', 'bilateral_in_person', ['2', '1', '3']), date: '2013-02-03', year: '2013' },
  ])
})

it('repeats the last veto of both under the next id, a milestone and a source', () => {
  const both = { veto_id: 'V1', date: '2011-01-02', year: '2011', veto_chn: '1', veto_rus: '1' }
  const alone = { ...both, veto_id: 'V2', veto_chn: '0' }
  expect(newVeto([both, alone], REHEARSED)).toEqual([
    { ...both, veto_id: 'V3', date: '2013-01-02', year: '2013' },
  ])
  expect(newMilestone([{ event_id: '7', year: '2012', date: '2012-01-01', key: 'yes' }], REHEARSED)).toEqual([
    { event_id: '8', year: '2013', date: '2013-01-01', key: 'no' },
  ])
  const sources = [
    { id: 'arms:old', licence: 'L' },
    { id: 'unga:a', licence: 'M' },
  ]
  expect(newSource(sources, REHEARSED)).toMatchObject([{ id: 'arms:new', licence: 'L' }])
})

it('takes filled years out of gaps, keeps open ends open and names new holes', () => {
  const gap = (from: string, to: string) => ({
    table: 't',
    series: 's',
    from,
    to,
    reason: 'not-found',
    note: '',
  })
  const moved = (gaps: Record<string, string>[], has: number[]) =>
    movedGaps(gaps, { t: ['s'] }, () => new Set(has)).map(({ from, to }) => `${from}–${to}`)
  expect(moved([gap('2011', '')], [2009, 2010, 2012])).toEqual(['2011–2011', '2013–'])
  expect(moved([gap('2011', '')], [2010, 2011, 2012])).toEqual(['2013–'])
  expect(moved([gap('2010', '2012')], [2009, 2011, 2013])).toEqual(['2010–2010', '2012–2012'])
  expect(moved([], [2009, 2012])).toEqual(['2010–2011'])
  expect(moved([gap('', '2008')], [2009, 2010])).toEqual(['–2008'])
})

it('moves the day of the check, and the day the next year is due, of changed tables', () => {
  const rows = [
    { table: 'a', checked: '2011-11-01', due: '2012-03-31' },
    { table: 'b', checked: '2011-11-01', due: '' },
    { table: 'c', checked: '2011-11-01', due: '2012-01-31' },
  ]
  expect(checkedOn(rows, new Set(['a', 'b']), '2012-12-31')).toEqual([
    { table: 'a', checked: '2012-12-31', due: '2013-03-31' },
    { table: 'b', checked: '2012-12-31', due: '' },
    rows[2],
  ])
})
