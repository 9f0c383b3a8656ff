import type { ExerciseRow } from '../data/tables/exercises.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import { listedYears } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { atYear, type ByYear, gap, gapAround, groupByYear, mapYears, yearsOf } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { exerciseRecords } from './records/exercises.ts'

export const FIRST = 2003
export const LAST = 2026
const DATA_TO = '27 June 2026'
const TITLE = 'How often do they train together?'
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

export default defineFigure({
  id: 'exercises',
  title: TITLE,
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
  period: ({ exercises }) => {
    const rows = countedByYear(exercises)
    return (from, to) => {
      const { years, note } = listedYears([from, to], [FIRST, LAST])
      return CORE.map((part) => ({
        label: `Core military exercises, ${part.label}`,
        unit: 'exercises' as const,
        value: years.length > 0 ? count(rows, { from, to }, part.test) : null,
        ...(note ? { note } : {}),
      }))
    }
  },
  prepare: ({ exercises }) => {
    const rows = countedByYear(exercises)
    const core = seriesOf(rows, CORE, isCore)
    const all = seriesOf(rows, ALL, () => true)
    return (query) => modelOf(rows, query.measure === 'all' ? all : core, query)
  },
})

function countedByYear(rows: readonly ExerciseRow[]): Rows {
  return groupByYear(rows.filter((row) => row.counted))
}

/** A count of none rests on the year’s other events; a year without any on the list of all to 2013. */
function seriesOf(rows: Rows, parts: readonly Part[], scope: (row: ExerciseRow) => boolean): WholeSeries[] {
  return parts.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'exercises',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      if (year < FIRST || year > LAST) return gapAround(year, FIRST, LAST)
      if (part.id === 'sco' && SCO_UNKNOWN.has(year)) return gap('not-found')
      const all = (atYear(rows, year) ?? []).filter(scope)
      const own = all.filter(test)
      const sources = [...new Set((own.length > 0 ? own : all).flatMap((row) => row.sources))]
      return {
        value: own.length,
        quality: year === LAST ? 'part-year' : 'reported',
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
const PARTIAL = `${LAST} is part of a year: documented to ${DATA_TO}; later events may be missing.`

function modelOf(rows: Rows, series: WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  const all = query.measure === 'all'
  const partial = query.to >= LAST
  const kinds = all ? 'Exercises of all kinds' : 'Exercises and patrols of the armed forces'
  return {
    id: 'exercises',
    shape: 'time',
    title: TITLE,
    domains: ['military'],
    from: query.from,
    to: query.to,
    subtitle: `${kinds} with Chinese and Russian forces a year${partial ? `; ${LAST} is part of a year` : ''}`,
    takeaway: say`${all ? allTakeaway(rows, query) : coreTakeaway(rows, query)}`,
    notes: [...(partial ? [PARTIAL] : []), ...(all ? ALL_NOTES : []), ...NOTES],
    vintage: { credit: 'Chinese and Russian ministries, news reports; own count', dataTo: DATA_TO },
    unit: 'exercises',
    axisAtLeast: 4,
    series: cut,
    absences: absencesOutside(query, [FIRST, LAST], {
      before: `first exercise in ${FIRST}`,
      after: 'no data',
    }),
    get sources() {
      return sourcesShown(cut)
    },
  }
}

const NOTHING = `The first exercise with both forces was in ${FIRST}; no year asked for falls after it.`

function coreTakeaway(rows: Rows, query: FigureQuery): string {
  const from = Math.max(query.from, FIRST)
  if (from > query.to) return NOTHING
  const [bilateral, multilateral] = CORE.map((part) => count(rows, query, part.test)) as [number, number]
  const total = bilateral + multilateral
  const span = spanOf(from, query.to)
  if (total === 0) return `No core military exercise of the two is documented for ${span}.`
  const parts =
    multilateral === 0
      ? 'all bilateral'
      : bilateral === 0
        ? 'none bilateral'
        : `${bilateral} of them bilateral`
  return `In ${span} Chinese and Russian forces held ${total} core military ${total === 1 ? 'exercise or patrol' : 'exercises and patrols'}, ${total === 1 ? (bilateral ? 'bilateral' : 'multilateral') : parts}${peak(rows, from, query.to, isCore)}.`
}

function allTakeaway(rows: Rows, query: FigureQuery): string {
  const from = Math.max(query.from, FIRST)
  if (from > query.to) return NOTHING
  const total = count(rows, query, () => true)
  const span = spanOf(from, query.to)
  if (total === 0) return `No exercise of any kind is documented for ${span}.`
  const others = ALL.slice(1).flatMap((part) => {
    const n = count(rows, query, part.test)
    return n > 0 ? [`${n} ${NAMES[part.id]?.[n === 1 ? 0 : 1]}`] : []
  })
  const parts = formatList([`${count(rows, query, isCore)} core military`, ...others])
  const events = total === 1 ? '1 event is documented' : `${total} events of all kinds are documented`
  return `In ${span} ${events}: ${parts}${peak(rows, from, query.to, () => true)}.`
}

const NAMES: Record<string, readonly [string, string]> = {
  paramilitary: ['paramilitary drill', 'paramilitary drills'],
  sco: ['SCO security drill', 'SCO security drills'],
  contests: ['contest', 'contests'],
}

function spanOf(from: number, to: number): string {
  return `${formatYears(from, to)}${to >= LAST ? ' (to June)' : ''}`
}

/** `; the most in one year were 8, in 2024` */
function peak(rows: Rows, from: number, to: number, test: (row: ExerciseRow) => boolean): string {
  if (from === to) return ''
  const counts = yearsOf(from, to).map((year) => ({ year, n: count(rows, { from: year, to: year }, test) }))
  const most = Math.max(...counts.map(({ n }) => n))
  const years = counts.flatMap(({ year, n }) => (n === most ? [`${year}`] : []))
  return years.length > 3
    ? ''
    : `; the most in one year ${most === 1 ? 'was' : 'were'} ${most}, in ${formatList(years)}`
}
