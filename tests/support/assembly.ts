import type { UngaPairRow } from '../../src/data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../../src/data/tables/unga-years.ts'

/** Votes of a pair in a year: 20 not identical, half of them with one abstention. */
export function smallPair(year: number, pair: 'CHN RUS' | 'CHN USA' | 'RUS USA', both: number): UngaPairRow {
  const [first, second] = pair.split(' ') as [UngaPairRow['first'], UngaPairRow['second']]
  const votes = { both_voted: both, identical: both - 20, one_abstained: 10, opposite: 10 }
  return { year, first, second, ...votes, sources: ['unga:votes'] }
}

/** The votes of a year, of which China cast five fewer. */
export function smallYear(year: number, votes: number): UngaYearRow {
  return {
    year,
    recorded_votes: votes,
    china_cast: votes - 5,
    china_ranked: 100,
    china_median_pct: 70,
    china_median_half_pct: 80,
    russia_cast: votes,
    russia_ranked: 100,
    russia_median_pct: 60,
    russia_median_half_pct: 75,
    usa_yes: 10,
    usa_no: votes - 20,
    usa_abstain: 10,
    sources: ['unga:votes'],
  }
}
