import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { recordTable } from '../kit/record-table.ts'
import { coversWords } from '../kit/table-facts.ts'

/** Every recorded vote, with its symbol and tally. */
export function ukraineVoteRecords(
  { 'ukraine-votes': rows }: Pick<Tables, 'ukraine-votes'>,
  { 'ukraine-votes': about }: Abouts<'ukraine-votes'>,
): RecordTable[] {
  return [
    recordTable(about, rows, {
      id: 'votes',
      title: 'Votes on Ukraine',
      explanation:
        'One row for each adopted resolution of the General Assembly on Ukraine or Crimea with a recorded vote. Subjects are in our words. The text of 24 February 2025 proposed by the United States was amended before its vote.',
      coverage: [coversWords(about, rows[0]?.date), ...about.caveats].join(' '),
      yearOf: ({ date }) => Number(date.slice(0, 4)),
      columns: [
        'date',
        'symbol',
        'subject',
        'vote_chn',
        'vote_rus',
        'vote_blr',
        'vote_ind',
        'vote_usa',
        'vote_ukr',
        'n_yes',
        'n_no',
        'n_abstain',
        'n_not_voting',
        'note',
      ],
    }),
  ]
}
