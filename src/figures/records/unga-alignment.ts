import { SEAT_CHANGE } from '../../data/seat-change.ts'
import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { agreement, oneDecimal, type Score } from '../kit/assembly.ts'
import { type OwnColumn, recordTable } from '../kit/record-table.ts'
import { coversWords } from '../kit/table-facts.ts'

type Names = 'unga-pairs' | 'unga-years'

const STATES = { CHN: 'China', RUS: 'Russia', USA: 'USA' } as const

const share = (key: Score, label: string): OwnColumn<UngaPairRow> => ({
  key,
  label,
  kind: 'number',
  of: (row) => oneDecimal(agreement(row, key)),
})

/** The votes of the three pairs by year, and of each year as a whole. */
export function alignmentRecords(
  { 'unga-pairs': pairs, 'unga-years': years }: Pick<Tables, Names>,
  about: Abouts<Names>,
): RecordTable[] {
  const [first] = years
  const china = first ? ` China’s votes of ${first.year} are ${first.china_cast}.` : ''
  const coverage = `${coversWords(about['unga-years'], SEAT_CHANGE.slice(0, 7))}${china}`
  return [
    recordTable(about['unga-pairs'], pairs, {
      id: 'pairs',
      title: 'Votes by pair',
      explanation:
        'Recorded votes in which both took part: identical, one abstaining, or yes against no. Russia is the USSR to December 1991.',
      coverage,
      columns: [
        'year',
        {
          key: 'pair',
          label: 'Pair',
          kind: 'text',
          of: ({ first, second }) => `${STATES[first]}–${STATES[second]}`,
        },
        'both_voted',
        'identical',
        'one_abstained',
        'opposite',
        { ...share('identical', 'Same vote, %'), key: 'share' },
        share('half', 'With half an abstention, %'),
      ],
    }),
    recordTable(about['unga-years'], years, {
      id: 'years',
      title: 'Votes by year',
      explanation:
        'Recorded votes a year; how many China and Russia cast, how the USA voted, and the median member’s identical votes with China and with Russia.',
      coverage,
      columns: [
        'year',
        'recorded_votes',
        'china_cast',
        'russia_cast',
        'china_median_pct',
        'china_ranked',
        'russia_median_pct',
        'russia_ranked',
        'usa_yes',
        'usa_no',
        'usa_abstain',
      ],
    }),
  ]
}
