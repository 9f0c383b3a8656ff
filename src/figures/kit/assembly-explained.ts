import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import type { Formula } from '../../model/formula.ts'
import type { Score } from './assembly.ts'
import type { Reference } from './assembly-votes.ts'
import { type Explained, sourceRow } from './explain.ts'
import { asGiven, shareOfParts } from './formulas.ts'

export const OTHER_SCORE = { identical: 'half', half: 'identical' } as const
export const SCORES = {
  identical: 'Only identical votes counted',
  half: 'A single abstention counted as half',
}

type Votes = Pick<UngaPairRow, 'year' | 'both_voted' | 'identical' | 'one_abstained'>

/** Agreement of two states over one year or several, of the votes in which both took part. */
export function pairFormula(rows: readonly Votes[], score: Score): Formula {
  const [only] = rows
  const one = rows.length === 1
  const identical = rows.map((row) => ({ label: one ? 'identical' : `${row.year}`, value: row.identical }))
  const half =
    score === 'half' && only
      ? rows.map((row) => ({
          label: `${one ? '' : `${row.year}, `}one of the two abstained`,
          value: row.one_abstained,
          weight: 0.5,
        }))
      : []
  return shareOfParts(
    'votes',
    [score === 'half' ? 'Agreed' : 'Identical votes', [...identical, ...half]],
    ['Votes in which both took part', rows.map((row) => ({ label: `${row.year}`, value: row.both_voted }))],
  )
}

export const pairRow = (row: UngaPairRow) =>
  sourceRow('unga-pairs', row, ['both_voted', 'identical', 'one_abstained', 'opposite'])

export const medianColumn = (with_: Reference, score: Score) =>
  `${with_}_median${score === 'half' ? '_half' : ''}_pct` as const

/** The median member’s agreement with one of the two, as the table stores it. */
export function medianExplanation(
  row: UngaYearRow | undefined,
  reference: Reference,
  score: Score,
): Explained {
  const name = reference === 'china' ? 'China' : 'Russia'
  const quantity = `The median member’s agreement with ${name} in recorded votes of the General Assembly${score === 'half' ? ', a single abstention counted as half,' : ', identical votes only,'}`
  if (!row) return { quantity }
  const other = row[medianColumn(reference, OTHER_SCORE[score])]
  return {
    quantity,
    formula: asGiven('Median as stored', 'percent', row.year, row[medianColumn(reference, score)]),
    rows: [
      sourceRow('unga-years', row, [
        'recorded_votes',
        `${reference}_cast`,
        `${reference}_ranked`,
        medianColumn(reference, score),
      ]),
    ],
    own: true,
    rowsNote: `The median of ${row[`${reference}_ranked`]} members, stored as computed from their votes; each one’s are in the table unga-states.`,
    others: other === null ? [] : [{ label: SCORES[OTHER_SCORE[score]], value: other, sources: row.sources }],
  }
}

export function votesExplanation(row: UngaYearRow | undefined): Explained {
  return {
    quantity: 'The number of recorded votes in the General Assembly',
    formula: row ? asGiven('Recorded votes', 'votes', row.year, row.recorded_votes) : null,
    rows: row ? [sourceRow('unga-years', row, ['recorded_votes', 'china_cast', 'russia_cast'])] : [],
  }
}
