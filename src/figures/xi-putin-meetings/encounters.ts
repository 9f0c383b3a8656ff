import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import { formatDate } from '../../model/format.ts'
import type { FigureQuery } from '../kit/define.ts'
import { absencesOutside, type cutSeries } from '../kit/time-figure.ts'

export const FIRST = 2013
export const LAST = 2026
const DATA_TO = '31 August 2026'
export const TITLE = 'How often do Xi and Putin meet?'
/** Read day by day, so that a year without a meeting rests on it. */
export const BULLETIN = 'diplomacy:cctv_xwlb'

export type Meetings = readonly XiPutinMeetingRow[]

/** A row that carries the number China gave the meeting. */
export const hasOfficial = (
  row: XiPutinMeetingRow,
): row is XiPutinMeetingRow & { official_ordinal: number } => row.official_ordinal !== null

const NOTES = [
  'Our strict count: talks or a meeting with a read-out of their own, and video meetings announced as such. Several talks in one stay are one meeting. Sessions in a larger round, informal calls and video ceremonies are listed in the records, not counted.',
  'China’s own number counts video meetings too, and some short encounters that we leave out. It equalled ours to June 2018 (24th) and was five higher from December 2021 (37th against our 32) to October 2024 (45th against our 40). Five uncounted encounters of June 2019 to May 2021 would explain that gap; that these are the five is our inference.',
  'No official number is known after the 45th, of October 2024.',
  'Dates and places come mainly from the evening bulletin of China’s state broadcaster. The two presidents issued joint statements on 13 days; they are in the records.',
]

const PARTIAL = `${LAST} is part of a year: documented to ${DATA_TO}. The meeting of that day in Bishkek rests on a single secondary source; without it the count is one lower.`

/** What both measures say alike. */
export function base(query: FigureQuery, cut: ReturnType<typeof cutSeries>[]) {
  return {
    id: 'xi-putin-meetings',
    shape: 'time',
    title: TITLE,
    domains: ['diplomatic'],
    from: query.from,
    to: query.to,
    notes: query.to >= LAST ? [PARTIAL, ...NOTES] : NOTES,
    vintage: { credit: 'CCTV evening bulletin; China Vitae; news reports; own count', dataTo: DATA_TO },
    unit: 'meetings',
    series: cut,
    absences: absencesOutside(query, [FIRST, LAST], { before: 'before Xi’s presidency', after: 'no data' }),
  } as const
}

export const NOTHING = 'Xi’s presidency began in March 2013; no year asked for falls in it.'

/** China’s own number, the last one known in the years, beside ours. */
export function official(all: Meetings, from: number, to: number): string {
  const row = all.findLast((one) => one.year >= from && one.year <= to && hasOfficial(one))
  if (!row?.official_ordinal)
    return `no official Chinese number is known for ${from === to ? 'that year' : 'these years'}`
  const ours = row.official_ordinal === row.cum_total ? 'as ours had' : `when ours stood at ${row.cum_total}`
  return `China’s own number since 2013, on a wider basis, had reached ${row.official_ordinal} by ${formatDate(row.date.slice(0, 7))}, ${ours}`
}
