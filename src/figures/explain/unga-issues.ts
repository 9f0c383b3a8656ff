import { FIRST_WHOLE_YEAR } from '../../data/seat-change.ts'
import type { UngaIssueRow } from '../../data/tables/unga-issues.ts'
import { formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear } from '../../model/year-series.ts'
import { agreement, coveredOf, NO_WHOLE_YEAR } from '../kit/assembly.ts'
import { pairFormula, SCORES } from '../kit/assembly-explained.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { inWords, pooled, type Scheme, type Series, seriesOf, spanOf } from '../unga-issues.ts'

const OTHER = { 'title-words': 'voeten', voeten: 'title-words' } as const satisfies Record<Scheme, Scheme>
const LABELS: Readonly<Record<Scheme, string>> = {
  'title-words': 'Votes labelled by words of the title',
  voeten: 'Votes labelled by Voeten’s codes',
}

export default defineExplainer({
  tables: ['unga-issues'],
  prepare: ({ 'unga-issues': rows }) => {
    const series = { 'title-words': seriesOf(rows, 'title-words'), voeten: seriesOf(rows, 'voeten') }
    return {
      explain: ({ measure, from, to }, { row, column }) => {
        const scheme: Scheme = measure === 'voeten' ? 'voeten' : 'title-words'
        const own = series[scheme].find(({ issue }) => issue === column)
        if (!own) return null
        if (row === WHOLE_RANGE) return ofYears(own, scheme, ...coveredOf({ from, to }, spanOf(rows, scheme)))
        const year = Number(row)
        const elsewhere = series[OTHER[scheme]].find(({ issue }) => issue === column)
        return ofYear(own, scheme, year, elsewhere && atYear(elsewhere.years, year))
      },
    }
  },
})

const rowOf = (row: UngaIssueRow) =>
  sourceRow('unga-issues', row, ['votes', 'both_voted', 'identical', 'one_abstained', 'opposite', 'doubtful'])

const quantityOf = ({ issue }: Series, scheme: Scheme) =>
  `The share of identical votes of China and Russia in ${issue === 'all' ? 'all recorded votes' : `recorded votes on ${inWords(issue)} (${scheme === 'voeten' ? 'by Voeten’s codes' : 'by words of the title'})`} of the General Assembly`

function ofYear(own: Series, scheme: Scheme, year: number, elsewhere: UngaIssueRow | undefined): Explained {
  const row = atYear(own.years, year)
  const quantity = quantityOf(own, scheme)
  const drawn = row !== undefined && !row.doubtful && year >= FIRST_WHOLE_YEAR && row.both_voted > 0
  if (!drawn)
    return {
      quantity,
      rows: row ? [rowOf(row)] : [],
      rowsNote: !row
        ? 'The table has no vote with this label in the year.'
        : row.doubtful
          ? 'The row is marked doubtful: three issues of the year hold the same votes. It is not drawn.'
          : year < FIRST_WHOLE_YEAR
            ? NO_WHOLE_YEAR
            : 'In none of the votes with this label did both take part.',
    }
  return {
    quantity,
    formula: pairFormula([row], 'identical'),
    rows: [rowOf(row)],
    others: [...halfCounted(row), ...otherLabels(scheme, elsewhere)],
  }
}

function halfCounted(row: UngaIssueRow): OtherValue[] {
  const value = agreement(row, 'half')
  return value === null ? [] : [{ label: SCORES.half, value, sources: row.sources }]
}

/** The same issue under the labels that are never joined with these. */
function otherLabels(scheme: Scheme, row: UngaIssueRow | undefined): OtherValue[] {
  const value = row && !row.doubtful ? agreement(row, 'identical') : null
  if (!row || value === null) return []
  return [
    {
      label: LABELS[OTHER[scheme]],
      value,
      note: `${row.identical} of ${row.both_voted} votes: another choice of votes`,
      sources: row.sources,
    },
  ]
}

/** The years of the sentence together: all votes count alike. */
function ofYears(own: Series, scheme: Scheme, from: number, to: number): Explained | null {
  const { known, share } = pooled(own, from, to)
  if (share === null) return null
  return {
    name: own.issue === 'all' ? 'All recorded votes' : `Votes on ${inWords(own.issue)}`,
    quantity: quantityOf(own, scheme),
    period: formatYears(from, to),
    computed: { unit: 'percent', value: share, quality: 'reported' },
    formula: pairFormula(known, 'identical'),
    rows: known.map(rowOf),
    rowsNote: 'All votes of the years count alike, so that a year with many votes weighs more.',
  }
}
