import { UN_VOTES } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import * as t from '../schema.ts'

/** Members of the United Nations. */
const MEMBERS = 193

const vote = (state: string) =>
  t.optional(
    t.oneOf(`Vote of ${state}`, `Vote of ${state}; blank where no source gives it.`, {
      yes: 'yes',
      no: 'no',
      abstain: 'abstained',
    }),
  )
const count = (what: string) => t.integer(`Members that ${what}`, `Members that ${what}.`, 0, MEMBERS)

const columns = t.columns({
  date: t.day('Date', 'Date of the vote.'),
  symbol: t.optional(
    t.pattern('UN symbol', 'UN symbol of the resolution.', 'a symbol such as A/RES/68/262', /^A\/RES\/\S+$/),
  ),
  label: t.text('Short', 'Subject in a few words, ours.', 40),
  subject: t.text('Subject', 'Subject of the resolution, in our words.'),
  n_yes: count('voted yes'),
  n_no: count('voted no'),
  n_abstain: count('abstained'),
  n_not_voting: count('did not vote'),
  vote_chn: vote('China'),
  vote_rus: vote('Russia'),
  vote_usa: vote('the United States'),
  vote_ind: vote('India'),
  vote_ukr: vote('Ukraine'),
  vote_blr: vote('Belarus'),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'What the row rests on.')),
})

export type UkraineVoteRow = t.Row<typeof columns>

/** Recorded votes of the General Assembly on Ukraine and Crimea. */
export default t.defineTable({
  name: 'ukraine-votes',
  title: 'Votes of the UN General Assembly on Ukraine and Crimea',
  description:
    'Adopted resolutions with a recorded vote, the first of them of 27 March 2014: tallies and the votes of six states. Paragraph votes and drafts that failed are not in it.',
  columns,
  key: ['date', 'label'],
  unit: 'Votes of member states.',
  time: {
    years: ({ date }) => [yearOf(date)],
    until: ({ date }) => date,
    state: ({ symbol }) => (symbol === null ? 'single-source' : 'reported'),
  },
  licence: UN_VOTES,
  rules: {
    n_not_voting: ({ n_yes, n_no, n_abstain, n_not_voting }) => {
      const sum = n_yes + n_no + n_abstain + n_not_voting
      return sum !== MEMBERS && `counts that add up to ${MEMBERS} members, not ${sum}`
    },
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'ukraine-votes': UkraineVoteRow
  }
}
