import type { XiVisitRow } from '../../data/tables/xi-visits.ts'
import type { Quality } from '../../model/quality.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { askedYears } from '../kit/ranking-figure.ts'
import { partYear, spanOfYears } from '../kit/table-facts.ts'
import { covered, STOPS, within } from '../xi-visits.ts'

export default defineExplainer({
  tables: ['xi-visits'],
  prepare: ({ 'xi-visits': rows }, { 'xi-visits': about }) => ({
    explain: (query, { row, column }) => {
      const { from, to } = askedYears(query)
      const shown = within(rows, from, to)
      const [first] = spanOfYears(rows)
      const period = covered({ first }, { from, to })
      if (row === WHOLE_RANGE && column === 'all')
        return inAll(shown, period, to >= (partYear(about) ?? to + 1) ? 'part-year' : 'reported')
      const stops = row.startsWith(STOPS)
      const code = stops ? row.slice(STOPS.length) : row
      const country = shown.filter(({ country_code }) => country_code === code)
      const own = country.filter(({ counted }) => counted !== stops)
      return own[0]
        ? {
            ...ofCountry(own[0].country, own, country, stops),
            period,
          }
        : null
    },
  }),
})

const rowOf = (row: XiVisitRow) => sourceRow('xi-visits', row)

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

function inAll(shown: readonly XiVisitRow[], period: string, quality: Quality): Explained {
  const own = shown.filter(({ counted }) => counted)
  return {
    name: 'Foreign visits of Xi Jinping',
    quantity: 'The number of foreign visits of Xi Jinping as president',
    period,
    computed: { value: own.length, unit: 'visits', quality },
    formula: countOf('Visits by country', own, ({ country }) => country),
    rows: own.map(rowOf),
    rowsNote,
    others: withStops(own, shown),
  }
}
