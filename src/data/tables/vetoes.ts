import { UN } from '../licences.ts'
import * as t from '../schema.ts'

const VOTES = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstained',
  not_participating: 'did not take part',
  not_documented: 'not documented',
}
const VOTE_BASES = { recorded: 'stated in a source', derived: 'follows from the tally' }
const BASIS =
  'recorded: stated in a source; derived: every member voted, none abstained and this one did not veto.'

const columns = t.columns({
  veto_id: t.pattern(
    'Number of the row',
    'Number of the row, in order of date.',
    'an id such as V001',
    /^V\d{3}$/,
  ),
  date: t.day('Date', 'Day of the vote; the last day where a meeting ran past midnight.'),
  year: t.year('Year', 'Year of the vote.'),
  draft_symbol: t.optional(t.text('UN symbol', 'UN symbol of the text voted on.')),
  item_type: t.oneOf('Item', 'What was voted on.', {
    draft_resolution: 'draft resolution',
    preliminary_question: 'preliminary question',
    amendment: 'amendment',
  }),
  meeting_record: t.optional(
    t.pattern(
      'Meeting record',
      'UN symbol of the meeting; of the letters, separated by ;, where the vote was in writing (2020).',
      'symbols such as S/PV.9609, separated by ;',
      /^S\/[A-Z0-9./]+(; S\/[A-Z0-9./]+)*$/,
    ),
  ),
  topic: t.text('Topic', 'Subject, after World Politics Data Lab.'),
  region: t.text('Region', 'Region of the subject, after World Politics Data Lab.'),
  veto_chn: t.flag('China vetoed', 'China (either holder of the seat) vetoed.'),
  veto_fra: t.flag('France vetoed', 'France vetoed.'),
  veto_gbr: t.flag('United Kingdom vetoed', 'The United Kingdom vetoed.'),
  veto_rus: t.flag('Russia (USSR) vetoed', 'The USSR or the Russian Federation vetoed.'),
  veto_usa: t.flag('United States vetoed', 'The United States vetoed.'),
  rus_seat_holder: t.oneOf('Russia’s seat held by', 'Holder of the seat on that day.', [
    'USSR',
    'Russian Federation',
  ]),
  chn_seat_holder: t.oneOf('China’s seat held by', 'Holder of the seat on that day.', {
    'Republic of China': 'Republic of China',
    "People's Republic of China": 'People’s Republic of China',
  }),
  council_size: t.integer(
    'Members of the Council',
    'Members of the Council: 11 before 1966, 15 since.',
    11,
    15,
  ),
  votes_yes: t.optional(t.integer('Yes', 'Votes in favour.', 0, 15)),
  votes_no: t.optional(t.integer('No', 'Votes against.', 0, 15)),
  votes_abstain: t.optional(t.integer('Abstained', 'Abstentions.', 0, 15)),
  chn_vote: t.oneOf('China’s vote', 'China’s vote.', VOTES),
  chn_vote_basis: t.optional(t.oneOf('China’s vote is known how', BASIS, VOTE_BASES)),
  rus_vote: t.oneOf('Russia’s (USSR’s) vote', 'The vote of the USSR or the Russian Federation.', VOTES),
  rus_vote_basis: t.optional(t.oneOf('Russia’s vote is known how', BASIS, VOTE_BASES)),
  sources: t.sourceList('Sources', 'Sources of the veto.'),
  tally_sources: t.optionalSourceList('Sources of the tally', 'Sources of the tally.'),
  vote_sources: t.optionalSourceList('Sources of the votes', 'Sources of the votes of China and Russia.'),
  note: t.optional(t.text('Note', 'Dating, corrections, disagreement.')),
})

export type VetoRow = t.Row<typeof columns>

/** Items vetoed in the UN Security Council since 1946; the unit is one vetoed item. */
export default t.defineTable({
  name: 'vetoes',
  title: 'Vetoes in the UN Security Council',
  description:
    'One row per vetoed item: draft resolutions, preliminary questions and amendments, after the counting rule of the UN Dag Hammarskjöld Library. Texts that fell short of the required majority are not vetoes.',
  columns,
  key: ['veto_id'],
  unit: 'One vetoed item a row.',
  time: { until: ({ date }) => date },
  licence: UN,
  rules: {
    year: ({ year, date }) => t.notYearOf(year, date),
    council_size: ({ year, council_size }) => {
      const size = year < 1966 ? 11 : 15
      return council_size !== size && `${size}`
    },
    votes_yes: ({ votes_yes, votes_no, votes_abstain, council_size }) => {
      const given = [votes_yes, votes_no, votes_abstain].filter((count) => count !== null)
      if (given.length === 1 || given.length === 2) return 'yes, no and abstentions together, or none of them'
      const sum = given.reduce((total, count) => total + count, 0)
      return sum > council_size && `a tally of at most ${council_size} votes, not ${sum}`
    },
    veto_rus: (row) => castBy(row) === 0 && 'at least one veto in the row',
    votes_no: (row) =>
      row.votes_no !== null && row.votes_no < castBy(row) && `at least ${castBy(row)}, the number of vetoes`,
    chn_vote: ({ veto_chn, chn_vote }) => notVeto(veto_chn, chn_vote, 'veto_chn'),
    rus_vote: ({ veto_rus, rus_vote }) => notVeto(veto_rus, rus_vote, 'veto_rus'),
    chn_vote_basis: ({ chn_vote, chn_vote_basis }) =>
      (chn_vote === 'not_documented') !== (chn_vote_basis === null) &&
      'a basis unless chn_vote is not_documented',
    rus_vote_basis: ({ rus_vote, rus_vote_basis }) =>
      (rus_vote === 'not_documented') !== (rus_vote_basis === null) &&
      'a basis unless rus_vote is not_documented',
  },
})

function castBy(row: VetoRow): number {
  return [row.veto_chn, row.veto_fra, row.veto_gbr, row.veto_rus, row.veto_usa].filter(Boolean).length
}

function notVeto(vetoed: boolean, vote: keyof typeof VOTES, column: string): t.Expected {
  if (vetoed === (vote === 'no')) return null
  return vetoed ? `no, because ${column} is 1` : `anything but no, because ${column} is 0`
}

declare module '../tables.ts' {
  interface TableRows {
    readonly vetoes: VetoRow
  }
}
