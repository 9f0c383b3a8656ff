import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import type { XiLeaderMeetingRow } from '../data/tables/xi-leader-meetings.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { periodText } from '../model/period.ts'
import figure, { PUTIN } from './xi-leaders.ts'

const COUNTRIES: Record<string, readonly [string, string]> = {
  [PUTIN]: ['Russia', 'RUS'],
  'Narendra Modi': ['India', 'IND'],
  'Angela Merkel': ['Germany', 'DEU'],
}

const meeting = (leader: string, date: string, mode: XiLeaderMeetingRow['mode'] = 'in_person') => {
  const [country = '', country_code = ''] = COUNTRIES[leader] ?? []
  const year = Number(date.slice(0, 4))
  const sources = ['diplomacy:cctv_xwlb']
  return { leader, country, country_code, date, year, mode, date_basis: 'event' as const, sources }
}

const rows = [
  meeting(PUTIN, '2031-03-22'),
  meeting(PUTIN, '2031-09-05'),
  meeting(PUTIN, '2032-05-20'),
  meeting(PUTIN, '2034-02-04', 'video'),
  meeting('Narendra Modi', '2032-07-15'),
  meeting('Narendra Modi', '2032-09-17'),
  meeting('Angela Merkel', '2034-01-13'),
]
const tables = { 'xi-leader-meetings': rows }
const about = {
  'xi-leader-meetings': aboutFor('xi-leader-meetings', { dataTo: '2034-12', caveats: ['A caveat.'] }),
}
const model = figure.prepare(tables, about)
const build = (from: number, to: number, pin: number | null = null) =>
  model({ from, to, pin }) as RankingModel

test('meetings are counted by person in the years asked, video apart', () => {
  expect(build(2030, 2035).rows.map(({ name, parts, rank }) => [name, parts, rank])).toEqual([
    [PUTIN, [3, 1], 1],
    ['Narendra Modi', [2, 0], 2],
    ['Angela Merkel', [1, 0], 3],
  ])
  expect(build(2031, 2032).rows).toHaveLength(2)
})

test('others than Putin are marked as lower bounds', () => {
  const [putin, modi] = build(2030, 2035).rows
  expect(putin?.quality).toBe('reported')
  expect(modi).toMatchObject({ quality: 'single-source', note: 'India; lower bound' })
})

test.each([
  [
    2030,
    2035,
    'In 2031–2034 Xi met Putin 4 times (1 by video); the next most, Narendra Modi, at least twice.',
  ],
  [2032, 2032, 'In 2032 Xi met Narendra Modi most, at least twice; Putin once.'],
  [2034, 2034, 'In 2034 Xi met Putin once (1 by video), and Angela Merkel at least as often.'],
  [2031, 2031, 'In 2031 Xi met Putin twice.'],
  [2033, 2033, 'No meeting in 2033.'],
  [2000, 2030, 'Xi became president in March 2013.'],
  [2035, 2040, 'Meetings after 2034 are not collected for leaders other than Putin.'],
])('%i–%i in words', (from, to, sentence) => {
  expect(build(from, to).takeaway.text).toBe(sentence)
})

test('each number of the sentence opens the card of its leader', () => {
  expect(build(2030, 2035).takeaway.numbers.map(({ text, ref }) => [text, ref.row, ref.column])).toEqual([
    ['4', 'RUS Vladimir Putin', 'whole'],
    ['1', 'RUS Vladimir Putin', 'video'],
    ['twice', 'IND Narendra Modi', 'whole'],
  ])
})

test('years the list does not reach are named and not drawn as zero', () => {
  expect(build(2000, 2040).subtitle).toContain('2031–2034')
  expect(build(2035, 2036).rows).toEqual([])
  expect(build(2000, 2040).notes).toContain(
    'Compare only to the end of 2034: for leaders other than Putin nothing later is collected.',
  )
  expect(build(2000, 2040).notes.at(-1)).toBe('A caveat.')
})

test('a pinned year replaces the range', () => {
  const pinned = build(2030, 2035, 2034)
  expect(pinned.rows.map(({ name, parts }) => [name, parts])).toEqual([
    ['Angela Merkel', [1, 0]],
    [PUTIN, [0, 1]],
  ])
  expect(pinned.subtitle).toContain('2034 (the pinned year)')
})

test('a period says which years it rests on', () => {
  const period = figure.period?.(tables, about)
  expect(period?.(2031, 2034).map(periodText)).toEqual(['4', '3'])
  expect(period?.(2034, 2036).map(periodText)).toEqual(['1 (2034 only)', '1 (2034 only)'])
  expect(period?.(2035, 2036).map(periodText)).toEqual(Array(2).fill('no figure in 2035–2036'))
})

test('the records say what they cover', () => {
  const [records] = figure.records?.(tables, about) ?? []
  expect(records?.coverage).toBe('Covers March 2031 to December 2034, 3 leaders.')
  expect(records?.rows[3]?.cells).toMatchObject({ mode: 'video', date_basis: 'the meeting' })
})
