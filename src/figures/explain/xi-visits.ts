import type { XiVisitRow } from '../../data/tables/xi-visits.ts'
import { formatYears } from '../../model/format.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../../model/value-ref.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow, type TakeawayValue } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { askedYears, groupRows, times } from '../kit/ranking-figure.ts'
import { FIRST, LAST, STOPS, within } from '../xi-visits.ts'

export default defineExplainer({
  tables: ['xi-visits'],
  prepare: ({ 'xi-visits': rows }) => ({
    explain: (query, { row, column }) => {
      const { from, to } = askedYears(query)
      const shown = within(rows, from, to)
      if (row === WHOLE_RANGE && column === 'all') return inAll(shown, from, to)
      const stops = row.startsWith(STOPS)
      const code = stops ? row.slice(STOPS.length) : row
      const country = shown.filter(({ country_code }) => country_code === code)
      const own = country.filter(({ counted }) => counted !== stops)
      return own[0]
        ? {
            ...ofCountry(own[0].country, own, country, stops),
            period: formatYears(Math.max(FIRST, from), to),
          }
        : null
    },
    takeaway: (query) => takeaway(rows, query),
  }),
})

const rowOf = (row: XiVisitRow) =>
  sourceRow('xi-visits', row, [
    'year',
    'arrive_date',
    'leave_date',
    'country',
    'places',
    'visit_type',
    'counted',
    'confidence',
  ])

const rowsNote = 'One visit is one country in one trip; coming back to it within the trip is the same visit.'

/** The same count with technical stops, which are no visits here. */
const withStops = (counted: readonly XiVisitRow[], all: readonly XiVisitRow[]) =>
  all.length === counted.length
    ? []
    : [
        {
          label: 'Technical stops counted as visits too',
          value: all.length,
          sources: [...new Set(all.flatMap(({ sources }) => sources))],
        },
      ]

function ofCountry(
  country: string,
  own: readonly XiVisitRow[],
  all: readonly XiVisitRow[],
  stops: boolean,
): Explained {
  return {
    quantity: `The number of ${stops ? 'technical stops' : 'visits'} of Xi Jinping ${stops ? 'in' : 'to'} ${country}`,
    formula: countOf(stops ? 'Technical stops by year' : 'Visits by year', own, ({ year }) => year),
    rows: own.map(rowOf),
    rowsNote: stops ? 'A technical stop on the way is listed and not counted as a visit.' : rowsNote,
    others: stops ? [] : withStops(own, all),
  }
}

function inAll(shown: readonly XiVisitRow[], from: number, to: number): Explained {
  const own = shown.filter(({ counted }) => counted)
  return {
    name: 'Foreign visits of Xi Jinping',
    quantity: 'The number of foreign visits of Xi Jinping as president',
    period: formatYears(Math.max(FIRST, from), to),
    computed: { value: own.length, unit: 'visits', quality: to >= LAST ? 'part-year' : 'reported' },
    formula: countOf('Visits by country', own, ({ country }) => country),
    rows: own.map(rowOf),
    rowsNote,
    others: withStops(own, shown),
  }
}

function takeaway(rows: readonly XiVisitRow[], query: FigureQuery): TakeawayValue[] {
  const { from, to } = askedYears(query)
  const counts = groupRows(
    within(rows, from, to).filter(({ counted }) => counted),
    ({ country_code }) => country_code,
  )
    .map(([code, own]) => ({ code, count: own.length }))
    .toSorted((a, b) => b.count - a.count)
  const most = counts[0]?.count ?? 0
  const leaders = counts.filter(({ count }) => count === most)
  const [first, second] = [leaders[0], counts[leaders.length]]
  if (!first) return []
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const value = (text: string, row: string, column: string = WHOLE_ROW) => ({ text, ref: { row, column } })
  const spoken = (count: number) => (count > 2 ? `${count}` : times(count))
  const whole = value(`${total}`, WHOLE_RANGE, 'all')
  if (leaders.length > 1) {
    const russia = counts.find(({ code }) => code === 'RUS')
    return [
      whole,
      value(spoken(most), first.code),
      ...(russia && russia.count < most && leaders.length < counts.length
        ? [value(spoken(russia.count), 'RUS')]
        : []),
    ]
  }
  if (!second) return [whole]
  return [whole, value(`${most}`, first.code), value(spoken(second.count), second.code)]
}
