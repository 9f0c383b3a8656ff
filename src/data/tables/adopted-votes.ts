import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'

/** A permanent member’s no would have been a veto. */
const VOTES = { yes: 'yes', abstain: 'abstained' }

const columns = t.columns({
  resolution: t.integer('Resolution', 'Number of the resolution.', 1, 9999),
  date: t.day('Date', 'Day of adoption.'),
  year: t.year('Year', 'Year of adoption.'),
  draft_symbol: t.optional(
    t.pattern(
      'UN symbol of the draft',
      'UN symbol of the draft.',
      'a symbol such as S/2023/179',
      /^S\/\d{4}\/\d+(\/Rev\.\d)?$/,
    ),
  ),
  agenda: t.text('Agenda item', 'Agenda item, as the source names it.'),
  chn_vote: t.oneOf('China’s vote', 'China’s vote.', VOTES),
  rus_vote: t.oneOf('Russia’s vote', 'The Russian Federation’s vote.', VOTES),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Correction, doubt.')),
})

export type AdoptedVoteRow = t.Row<typeof columns>

/** Resolutions of the Security Council adopted without unanimity, with the votes of China and Russia. */
export default t.defineTable({
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
  rules: {
    year: ({ year, date }) => t.notYearOf(year, date),
    // Resolutions are numbered in the order of their adoption.
    resolution: ({ resolution }, index, rows) => {
      const before = rows[index - 1]?.resolution ?? 0
      return resolution <= before && `a number above ${before}, the row before`
    },
    date: ({ date }, index, rows) => {
      const before = rows[index - 1]?.date ?? ''
      return date < before && `${before} or later`
    },
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'adopted-votes': AdoptedVoteRow
  }
}
