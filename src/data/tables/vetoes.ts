import * as z from 'zod/mini'
import { UN } from '../licences.ts'
import {
  day,
  defineTable,
  flag,
  integer,
  oneOf,
  optional,
  optionalSourceList,
  pattern,
  type RowProblem,
  sourceList,
  text,
  year,
} from '../schema.ts'

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

const columns = z.object({
  veto_id: pattern(
    'Number of the row',
    'Number of the row, in order of date.',
    'an id such as V001',
    /^V\d{3}$/,
  ),
  date: day('Date', 'Day of the vote; the last day where a meeting ran past midnight.'),
  year: year('Year', 'Year of the vote.'),
  draft_symbol: optional(text('UN symbol', 'UN symbol of the text voted on.')),
  item_type: oneOf('Item', 'What was voted on.', {
    draft_resolution: 'draft resolution',
    preliminary_question: 'preliminary question',
    amendment: 'amendment',
  }),
  meeting_record: optional(
    pattern(
      'Meeting record',
      'UN symbol of the meeting; of the letters, separated by ;, where the vote was in writing (2020).',
      'symbols such as S/PV.9609, separated by ;',
      /^S\/[A-Z0-9./]+(; S\/[A-Z0-9./]+)*$/,
    ),
  ),
  topic: text('Topic', 'Subject, after World Politics Data Lab.'),
  region: text('Region', 'Region of the subject, after World Politics Data Lab.'),
  veto_chn: flag('China vetoed', 'China (either holder of the seat) vetoed.'),
  veto_fra: flag('France vetoed', 'France vetoed.'),
  veto_gbr: flag('United Kingdom vetoed', 'The United Kingdom vetoed.'),
  veto_rus: flag('Russia (USSR) vetoed', 'The USSR or the Russian Federation vetoed.'),
  veto_usa: flag('United States vetoed', 'The United States vetoed.'),
  rus_seat_holder: oneOf('Russia’s seat held by', 'Holder of the seat on that day.', [
    'USSR',
    'Russian Federation',
  ]),
  chn_seat_holder: oneOf('China’s seat held by', 'Holder of the seat on that day.', {
    'Republic of China': 'Republic of China',
    "People's Republic of China": 'People’s Republic of China',
  }),
  council_size: integer(
    'Members of the Council',
    'Members of the Council: 11 before 1966, 15 since.',
    11,
    15,
  ),
  votes_yes: optional(integer('Yes', 'Votes in favour.', 0, 15)),
  votes_no: optional(integer('No', 'Votes against.', 0, 15)),
  votes_abstain: optional(integer('Abstained', 'Abstentions.', 0, 15)),
  chn_vote: oneOf('China’s vote', 'China’s vote.', VOTES),
  chn_vote_basis: optional(oneOf('China’s vote is known how', BASIS, VOTE_BASES)),
  rus_vote: oneOf('Russia’s (USSR’s) vote', 'The vote of the USSR or the Russian Federation.', VOTES),
  rus_vote_basis: optional(oneOf('Russia’s vote is known how', BASIS, VOTE_BASES)),
  sources: sourceList('Sources', 'Sources of the veto.'),
  tally_sources: optionalSourceList('Sources of the tally', 'Sources of the tally.'),
  vote_sources: optionalSourceList('Sources of the votes', 'Sources of the votes of China and Russia.'),
  note: optional(text('Note', 'Dating, corrections, disagreement.')),
})

export type VetoRow = z.infer<typeof columns>

/** Items vetoed in the UN Security Council since 1946; the unit is one vetoed item. */
export default defineTable({
  name: 'vetoes',
  title: 'Vetoes in the UN Security Council',
  description:
    'One row per vetoed item: draft resolutions, preliminary questions and amendments, after the counting rule of the UN Dag Hammarskjöld Library. Texts that fell short of the required majority are not vetoes.',
  columns,
  key: ['veto_id'],
  unit: 'One vetoed item a row.',
  time: { until: ({ date }) => date },
  licence: UN,
  checks: (rows) => rows.flatMap((row, index) => [...tallyProblems(row, index), ...voteProblems(row, index)]),
})

function tallyProblems(row: VetoRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  if (!row.date.startsWith(String(row.year)))
    problems.push({ row: index, column: 'year', value: row.year, expected: `the year of ${row.date}` })
  const size = row.year < 1966 ? 11 : 15
  if (row.council_size !== size)
    problems.push({ row: index, column: 'council_size', value: row.council_size, expected: String(size) })
  const tally = [row.votes_yes, row.votes_no, row.votes_abstain]
  const given = tally.filter((count) => count !== null)
  if (given.length !== 0 && given.length !== 3)
    problems.push({
      row: index,
      column: 'votes_yes',
      value: row.votes_yes ?? '',
      expected: 'yes, no and abstentions together, or none of them',
    })
  const sum = given.reduce((total, count) => total + count, 0)
  if (sum > row.council_size)
    problems.push({
      row: index,
      column: 'votes_yes',
      value: row.votes_yes,
      expected: `a tally of at most ${row.council_size} votes, not ${sum}`,
    })
  return problems
}

function voteProblems(row: VetoRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  const cast = [row.veto_chn, row.veto_fra, row.veto_gbr, row.veto_rus, row.veto_usa].filter(Boolean).length
  if (cast === 0)
    problems.push({ row: index, column: 'veto_rus', value: 0, expected: 'at least one veto in the row' })
  if (row.votes_no !== null && row.votes_no < cast)
    problems.push({
      row: index,
      column: 'votes_no',
      value: row.votes_no,
      expected: `at least ${cast}, the number of vetoes`,
    })
  for (const who of ['chn', 'rus'] as const) {
    const vote = row[`${who}_vote`]
    if (row[`veto_${who}`] !== (vote === 'no'))
      problems.push({
        row: index,
        column: `${who}_vote`,
        value: vote,
        expected: row[`veto_${who}`]
          ? `no, because veto_${who} is 1`
          : `anything but no, because veto_${who} is 0`,
      })
    if ((vote === 'not_documented') !== (row[`${who}_vote_basis`] === null))
      problems.push({
        row: index,
        column: `${who}_vote_basis`,
        value: row[`${who}_vote_basis`] ?? '',
        expected: `a basis unless ${who}_vote is not_documented`,
      })
  }
  return problems
}

declare module '../tables.ts' {
  interface TableRows {
    readonly vetoes: VetoRow
  }
}
