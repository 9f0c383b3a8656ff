import type { TableAbout } from '../data/about.ts'
import type { ExerciseRow } from '../data/tables/exercises.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import { listedYears } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { atYear, type ByYear, gap, groupByYear, mapYears, yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { partYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { absencesOutside, cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { exerciseRecords } from './records/exercises.ts'

/** A list of all exercises since 2003, published in 2013: a year without an event rests on it. */
const EARLY_LIST = 'exercises:xinhua_2013'
/** Years in which drills of the SCO’s security services are not documented well enough to count. */
export const SCO_UNKNOWN: ReadonlySet<number> = new Set([2006, ...yearsOf(2008, 2013)])

interface Part {
  id: string
  name: string
  label: string
  spoken: string
  color: ColorToken
  test: (row: ExerciseRow) => boolean
}

export const isCore = (row: ExerciseRow) => row.scope === 'core_military'

export const CORE: readonly Part[] = [
  {
    id: 'bilateral',
    name: 'Bilateral: China and Russia only',
    label: 'bilateral',
    spoken: 'bilateral',
    color: 'together',
    test: (row) => isCore(row) && row.parties === 'bilateral',
  },
  {
    id: 'multilateral',
    name: 'Multilateral: with other countries',
    label: 'multilateral',
    spoken: 'multilateral',
    color: 'saudi',
    test: (row) => isCore(row) && row.parties === 'multilateral',
  },
]

export const ALL: readonly Part[] = [
  {
    id: 'core',
    name: 'Core military: armed forces, patrols, computer exercises',
    label: 'core military',
    spoken: 'core military',
    color: 'together',
    test: isCore,
  },
  {
    id: 'paramilitary',
    name: 'Paramilitary: armed police, border and coast guards',
    label: 'paramilitary',
    spoken: 'paramilitary',
    color: 'third',
    test: (row) => row.scope === 'paramilitary',
  },
  {
    id: 'sco',
    name: 'Drills of the SCO’s security services',
    label: 'SCO security drills',
    spoken: 'SCO drills',
    color: 'fourth',
    test: (row) => row.scope === 'sco_counterterror',
  },
  {
    id: 'contests',
    name: 'Contests, such as the Army Games',
    label: 'contests',
    spoken: 'contests',
    color: 'rest',
    test: (row) => row.scope === 'competition',
  },
]

type Rows = ByYear<readonly ExerciseRow[]>

/** Counted events by year, and the years the list covers. */
interface List {
  readonly rows: Rows
  readonly about: TableAbout
  /** Year of the first event on the list. */
  readonly first: number
  /** The year the list reaches into; `null` where it ends with a year. */
  readonly unfinished: number | null
  /** Last year of the list. */
  readonly last: number
}

function listOf(all: readonly ExerciseRow[], about: TableAbout): List {
  const counted = all.filter((row) => row.counted)
  const [first] = spanOfYears(counted)
  const last = Number(about.dataTo?.slice(0, 4) ?? spanOfYears(all)[1])
  return { rows: groupByYear(counted), about, first, last, unfinished: partYear(about) }
}

export default defineFigure({
  id: 'exercises',
  title: 'How often do they train together?',
  domains: ['military'],
  definition:
    'Military exercises, air and naval patrols in which Chinese and Russian forces both took part, alone or with other countries; on demand also paramilitary drills, drills of the SCO’s security services and contests.',
  method:
    'Counted by the year of their first day, from official statements and press reports of each event. Bilateral means that only Chinese and Russian forces took part. Published counts of other bodies stand beside ours in the records, each with the reason for the difference.',
  tables: ['exercises'],
  recordTables: ['exercise-counts'],
  records: exerciseRecords,
  measure: {
    param: 'exercises.scope',
    label: 'Kinds of exercise counted',
    options: [
      { value: 'core', label: 'Core military' },
      { value: 'all', label: 'All kinds' },
    ],
  },
  period: ({ exercises }, about) => {
    const { rows, first, last } = listOf(exercises, about.exercises)
    return (from, to) => {
      const { years, note } = listedYears([from, to], [first, last])
      return CORE.map((part) => ({
        label: `Core military exercises, ${part.label}`,
        unit: 'exercises' as const,
        value: years.length > 0 ? count(rows, { from, to }, part.test) : null,
        ...(note ? { note } : {}),
      }))
    }
  },
  prepare: ({ exercises }, about) => {
    const list = listOf(exercises, about.exercises)
    const core = seriesOf(list, CORE, isCore)
    const all = seriesOf(list, ALL, () => true)
    return (query) => modelOf(list, query.measure === 'all' ? all : core, query)
  },
})

/** A count of none rests on the year’s other events; a year without any on the list of all to 2013. */
function seriesOf(
  { rows, first, last, unfinished }: List,
  parts: readonly Part[],
  scope: (row: ExerciseRow) => boolean,
): WholeSeries[] {
  return parts.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'exercises',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      if (year < first) return gap('not-begun')
      if (year > last) return gap('not-collected')
      if (part.id === 'sco' && SCO_UNKNOWN.has(year)) return gap('not-found')
      const all = (atYear(rows, year) ?? []).filter(scope)
      const own = all.filter(test)
      const sources = [...new Set((own.length > 0 ? own : all).flatMap((row) => row.sources))]
      return {
        value: own.length,
        quality: year === unfinished ? 'part-year' : 'reported',
        sources: sources.length > 0 ? sources : [EARLY_LIST],
      }
    }),
  }))
}

function count(rows: Rows, { from, to }: FigureQuery, test: (row: ExerciseRow) => boolean): number {
  let total = 0
  for (let year = from; year <= to; year++) total += (atYear(rows, year) ?? []).filter(test).length
  return total
}

const NOTES = [
  'Core military: the armed forces, with air and naval patrols and computer exercises on missile defence. Bilateral: only Chinese and Russian forces took part; observers do not matter. A patrol over two days counts once; Joint Sea in two stages counts twice.',
  'Published counts differ by what they count. The US National Defense University’s agree with our core (10 to 2013; 5 in 2019 and in 2021; 6 in 2022, where ours adds the Arabian Sea drill of 24 January). CSIS counted at least 78 from 2003 to mid-2022 with paramilitary drills, simulations and single contests; ours of all kinds are 56. The records give each count and the reason for the difference.',
  'Counts rise with reporting: patrols are well documented, small border and police drills before 2013 surely are not. Large exercises hosted by third states, escorts and port visits are left out.',
]
const ALL_NOTES = [
  'All kinds adds paramilitary drills, drills of the SCO’s security services and contests (one a year of Army Games). SCO drills of 2006 and 2008–2013 are not documented well enough to count: no figure, not none.',
]

function modelOf(list: List, series: WholeSeries[], query: FigureQuery): Body<TimeModel> {
  const { about, first, last, unfinished } = list
  const vintage = vintageOf(about)
  const all = query.measure === 'all'
  const partial = unfinished !== null && query.to >= unfinished
  const kinds = all ? 'Exercises of all kinds' : 'Exercises and patrols of the armed forces'
  return {
    shape: 'time',
    subtitle: `${kinds} with Chinese and Russian forces a year${partial ? `; ${unfinished} is part of a year` : ''}`,
    takeaway: all ? allTakeaway(list, query) : coreTakeaway(list, query),
    notes: [
      ...(partial
        ? [`${unfinished} is part of a year: documented to ${vintage.dataTo}; later events may be missing.`]
        : []),
      ...(all ? ALL_NOTES : []),
      ...NOTES,
    ],
    vintage,
    unit: 'exercises',
    axisAtLeast: 4,
    series: series.map((one) => cutSeries(one, query)),
    absences: absencesOutside(query, [first, last], {
      before: `first exercise in ${first}`,
      after: 'no data',
    }),
  }
}

const nothing = (first: number) =>
  say`The first exercise with both forces was in ${first}; no year asked for falls after it.`

/** A count over the years as a whole, and its card. */
const counted = (n: number, column: string) => num(`${n}`, { row: WHOLE_RANGE, column })

function coreTakeaway(list: List, query: FigureQuery): Sentence {
  const from = Math.max(query.from, list.first)
  if (from > query.to) return nothing(list.first)
  const [bilateral, multilateral] = CORE.map((part) => count(list.rows, query, part.test)) as [number, number]
  const total = bilateral + multilateral
  const span = spanOf(list, from, query.to)
  if (total === 0) return say`No core military exercise of the two is documented for ${span}.`
  const some =
    bilateral === 0 ? 'none bilateral' : say`${counted(bilateral, CORE[0]?.id ?? '')} of them bilateral`
  const parts = multilateral === 0 ? 'all bilateral' : some
  const one = bilateral ? 'bilateral' : 'multilateral'
  return say`In ${span} Chinese and Russian forces held ${counted(total, 'all')} core military ${total === 1 ? 'exercise or patrol' : 'exercises and patrols'}, ${total === 1 ? one : parts}${peak(list, from, query.to, isCore)}.`
}

function allTakeaway(list: List, query: FigureQuery): Sentence {
  const from = Math.max(query.from, list.first)
  if (from > query.to) return nothing(list.first)
  const total = count(list.rows, query, () => true)
  const span = spanOf(list, from, query.to)
  if (total === 0) return say`No exercise of any kind is documented for ${span}.`
  const others = ALL.slice(1).flatMap((part) => {
    const n = count(list.rows, query, part.test)
    return n > 0 ? [say`${counted(n, part.id)} ${NAMES[part.id]?.[n === 1 ? 0 : 1]}`] : []
  })
  const core = counted(count(list.rows, query, isCore), ALL[0]?.id ?? '')
  const parts = joined([say`${core} core military`, ...others], ', ', ' and ')
  const events = total === 1 ? 'event is documented' : 'events of all kinds are documented'
  return say`In ${span} ${counted(total, 'all')} ${events}: ${parts}${peak(list, from, query.to, () => true)}.`
}

const NAMES: Record<string, readonly [string, string]> = {
  paramilitary: ['paramilitary drill', 'paramilitary drills'],
  sco: ['SCO security drill', 'SCO security drills'],
  contests: ['contest', 'contests'],
}

function spanOf({ about, unfinished }: List, from: number, to: number): string {
  const month = unfinished !== null && to >= unfinished ? ` (to ${monthOf(about.dataTo ?? '')})` : ''
  return `${formatYears(from, to)}${month}`
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const monthOf = (date: string) => month.format(new Date(date))

/** `; the most in one year were 8, in 2024` */
function peak({ rows }: List, from: number, to: number, test: (row: ExerciseRow) => boolean): string {
  if (from === to) return ''
  const counts = yearsOf(from, to).map((year) => ({ year, n: count(rows, { from: year, to: year }, test) }))
  const most = Math.max(...counts.map(({ n }) => n))
  const years = counts.flatMap(({ year, n }) => (n === most ? [`${year}`] : []))
  return years.length > 3
    ? ''
    : `; the most in one year ${most === 1 ? 'was' : 'were'} ${most}, in ${formatList(years)}`
}
