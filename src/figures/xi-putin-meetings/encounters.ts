import type { TableAbout } from '../../data/about.ts'
import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import { formatDate } from '../../model/format.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { type ByYear, groupByYear } from '../../model/year-series.ts'
import { inWords, ordinal } from '../kit/count-words.ts'
import type { FigureQuery } from '../kit/define.ts'
import { absencesAround, partYear, spanOfYears, vintageOf } from '../kit/table-facts.ts'
import type { cutSeries } from '../kit/time-figure.ts'

/** Read day by day, so that a year without a meeting rests on it. */
export const BULLETIN = 'diplomacy:cctv_xwlb'

export type Meetings = readonly XiPutinMeetingRow[]

/** All encounters in order of date, and what is known of the list. */
export interface Encounters {
  readonly all: Meetings
  readonly byYear: ByYear<Meetings>
  readonly about: TableAbout
  readonly span: readonly [first: number, last: number]
  /** The year the list reaches into; `null` where it ends with a year. */
  readonly unfinished: number | null
}

export function encountersOf(all: Meetings, about: TableAbout): Encounters {
  return { all, byYear: groupByYear(all), about, span: spanOfYears(all), unfinished: partYear(about) }
}

/** A row that carries the number China gave the meeting. */
export const hasOfficial = (
  row: XiPutinMeetingRow,
): row is XiPutinMeetingRow & { official_ordinal: number } => row.official_ordinal !== null

const RULES = [
  'Our strict count: talks or a meeting with a read-out of their own, and video meetings announced as such. Several talks in one stay are one meeting. Sessions in a larger round, informal calls and video ceremonies are listed in the records, not counted.',
]

const monthOf = ({ date }: XiPutinMeetingRow) => formatDate(date.slice(0, 7))

/** `China’s own number equalled ours to June 2018 (24th) and was five higher from … to …`; none where none is known. */
export function comparedNumbers(all: Meetings): string | null {
  const known = all.filter(hasOfficial)
  const equal = known.findLast((row) => row.official_ordinal === row.cum_total)
  const apart = known.filter((row) => row.official_ordinal !== row.cum_total)
  const [first, last] = [apart[0], apart.at(-1)]
  if (!first || !last) return equal ? `China’s own number equalled ours to ${monthOf(equal)}.` : null
  const differences = [...new Set(apart.map((row) => row.official_ordinal - row.cum_total))]
  const higher = `${[Math.min(...differences), Math.max(...differences)]
    .filter((n, i, both) => i === 0 || n !== both[0])
    .map(inWords)
    .join(' to ')} higher`
  const at = (row: typeof first) =>
    `${monthOf(row)} (${ordinal(row.official_ordinal)} against our ${row.cum_total})`
  const same = equal ? `equalled ours to ${monthOf(equal)} (${ordinal(equal.official_ordinal)}) and ` : ''
  const to = last === first ? '' : ` to ${at(last)}`
  return `China’s own number ${same}was ${higher} from ${at(first)}${to}.`
}

/** Notes on China’s own number: beside ours, and after which none is known. */
function officialNotes({ all }: Encounters): string[] {
  const last = all.findLast(hasOfficial)
  const later = last && all.some((row) => row.counted && row.date > last.date)
  return [
    comparedNumbers(all) ?? [],
    later
      ? `No official number is known after the ${ordinal(last.official_ordinal)}, of ${monthOf(last)}.`
      : [],
  ].flat()
}

/** How far the unfinished year is documented, and which counted meetings rest on little. */
function weakNotes({ all, about, unfinished }: Encounters, { from, to }: FigureQuery): string[] {
  const weak = all.filter(
    ({ year, counted, confidence }) => counted && confidence === 'low' && year >= from && year <= to,
  )
  return [
    ...(unfinished !== null && to >= unfinished
      ? [`${unfinished} is part of a year: documented to ${vintageOf(about).dataTo}.`]
      : []),
    ...weak.map(
      (row) =>
        `The meeting of ${formatDate(row.date)} in ${row.place} rests on a single secondary source; without it the count is one lower.`,
    ),
  ]
}

/** What both measures say alike. */
export function base(list: Encounters, query: FigureQuery, cut: ReturnType<typeof cutSeries>[]) {
  const { about, span } = list
  return {
    shape: 'time',
    notes: [...weakNotes(list, query), ...RULES, ...officialNotes(list), ...about.caveats],
    vintage: vintageOf(about),
    unit: 'meetings',
    series: cut,
    absences: absencesAround(about, 'official-number', query, span, 'data', 'before Xi’s presidency'),
  } as const
}

export function nothing({ about, span }: Encounters, { to }: FigureQuery): Sentence {
  return to < span[0]
    ? say`Xi’s presidency began in March 2013; no year asked for falls in it.`
    : say`The list of meetings ends on ${vintageOf(about).dataTo}; no year asked for falls in it.`
}

/** China’s own number, the last one known in the years, beside ours. */
export function official({ all }: Encounters, from: number, to: number): Sentence {
  const row = all.findLast((one) => one.year >= from && one.year <= to && hasOfficial(one))
  if (!row?.official_ordinal)
    return say`no official Chinese number is known for ${from === to ? 'that year' : 'these years'}`
  const ours = row.official_ordinal === row.cum_total ? 'as ours had' : `when ours stood at ${row.cum_total}`
  const number = num(`${row.official_ordinal}`, { row: WHOLE_RANGE, column: 'official' })
  return say`China’s own number since 2013, on a wider basis, had reached ${number} by ${monthOf(row)}, ${ours}`
}
