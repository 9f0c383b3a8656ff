import type { UkraineVoteRow } from '../../data/tables/ukraine-votes.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

const VOTE = { yes: 'yes', no: 'no', abstain: 'abstained' } as const
const voteText = (vote: UkraineVoteRow['vote_chn']) => (vote === null ? 'not given' : VOTE[vote])

/** Every recorded vote, with its symbol and tally. */
export function ukraineVoteRecords(tables: Pick<Tables, 'ukraine-votes'>): RecordTable[] {
  return [
    {
      id: 'votes',
      title: 'Votes on Ukraine',
      explanation:
        'One row for each adopted resolution of the General Assembly on Ukraine or Crimea with a recorded vote. Subjects are in our words. The text of 24 February 2025 proposed by the United States was amended before its vote.',
      coverage:
        'Covers 27 March 2014 to 18 December 2025 from UN records, and one vote of 24 February 2026 from an agency report.',
      columns: [
        { key: 'date', label: 'Date', kind: 'date' },
        { key: 'symbol', label: 'UN symbol', kind: 'text' },
        { key: 'subject', label: 'Subject', kind: 'text' },
        { key: 'china', label: 'China', kind: 'text' },
        { key: 'russia', label: 'Russia', kind: 'text' },
        { key: 'belarus', label: 'Belarus', kind: 'text' },
        { key: 'india', label: 'India', kind: 'text' },
        { key: 'usa', label: 'United States', kind: 'text' },
        { key: 'ukraine', label: 'Ukraine', kind: 'text' },
        { key: 'yes', label: 'Yes', kind: 'number' },
        { key: 'no', label: 'No', kind: 'number' },
        { key: 'abstained', label: 'Abstained', kind: 'number' },
        { key: 'notVoting', label: 'Did not vote', kind: 'number' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['ukraine-votes'].map((row) => ({
        id: `${row.date} ${row.label}`,
        year: Number(row.date.slice(0, 4)),
        cells: {
          date: row.date,
          symbol: row.symbol,
          subject: row.subject,
          china: voteText(row.vote_chn),
          russia: voteText(row.vote_rus),
          belarus: voteText(row.vote_blr),
          india: voteText(row.vote_ind),
          usa: voteText(row.vote_usa),
          ukraine: voteText(row.vote_ukr),
          yes: row.n_yes,
          no: row.n_no,
          abstained: row.n_abstain,
          notVoting: row.n_not_voting,
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
