import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import {
  day,
  defineTable,
  integer,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  sourceList,
  text,
  year,
} from '../schema.ts'

/** A permanent member’s no would have been a veto. */
const VOTES = { yes: 'yes', abstain: 'abstained' }

const columns = z.object({
  resolution: integer('Resolution', 'Number of the resolution.', 1, 9999),
  date: day('Date', 'Day of adoption.'),
  year: year('Year', 'Year of adoption.'),
  draft_symbol: optional(
    pattern(
      'UN symbol of the draft',
      'UN symbol of the draft.',
      'a symbol such as S/2023/179',
      /^S\/\d{4}\/\d+(\/Rev\.\d)?$/,
    ),
  ),
  agenda: text('Agenda item', 'Agenda item, as the source names it.'),
  chn_vote: oneOf('China’s vote', 'China’s vote.', VOTES),
  rus_vote: oneOf('Russia’s vote', 'The Russian Federation’s vote.', VOTES),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Correction, doubt.')),
})

export type AdoptedVoteRow = z.infer<typeof columns>

/** Resolutions of the Security Council adopted without unanimity, with the votes of China and Russia. */
export default defineTable({
  name: 'adopted-votes',
  title: 'Votes of China and Russia on resolutions adopted without unanimity',
  description:
    'One row per resolution of the UN Security Council on which at least one member abstained or voted no. Complete over the days covered; earlier and later ones are not collected.',
  columns,
  key: ['resolution'],
  unit: 'One resolution a row.',
  time: { until: ({ date }) => date },
  series: { votes: () => true },
  licence: UN_VOTES,
  checks: (rows) => rows.flatMap((row, index) => dateProblems(row, rows[index - 1], index)),
})

/** Resolutions are numbered in the order of their adoption. */
function dateProblems(row: AdoptedVoteRow, before: AdoptedVoteRow | undefined, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  if (!row.date.startsWith(String(row.year)))
    problems.push({ row: index, column: 'year', value: row.year, expected: `the year of ${row.date}` })
  if (before && row.resolution <= before.resolution)
    problems.push({
      row: index,
      column: 'resolution',
      value: row.resolution,
      expected: `a number above ${before.resolution}, the row before`,
    })
  if (before && row.date < before.date)
    problems.push({ row: index, column: 'date', value: row.date, expected: `${before.date} or later` })
  return problems
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'adopted-votes': AdoptedVoteRow
  }
}
