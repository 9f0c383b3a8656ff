import { SEAT_CHANGE } from '../../data/seat-change.ts'
import type { UngaStateRow } from '../../data/tables/unga-states.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { oneDecimal } from '../kit/assembly.ts'
import type { Reference } from '../kit/assembly-votes.ts'
import { type OwnColumn, recordTable } from '../kit/record-table.ts'
import { coversWords } from '../kit/table-facts.ts'

type Names = 'un-members' | 'unga-states' | 'unga-years'

const share = (reference: Reference, label: string): OwnColumn<UngaStateRow> => ({
  key: `${reference}Share`,
  label,
  kind: 'number',
  of: (row) => oneDecimal(sharePercent(row[`same_as_${reference}`], row[`with_${reference}`])),
})

/** Every member’s votes with China and with Russia, by year. */
export function rankRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  const names = new Map(tables['un-members'].map(({ code, name }) => [code, name]))
  const sources = new Map(tables['unga-years'].map((row) => [row.year, row.sources]))
  return [
    recordTable(about['unga-states'], tables['unga-states'], {
      id: 'states',
      title: 'Members by year',
      explanation:
        'Recorded votes in which the member and China, or Russia, both took part, and the identical ones among them. Russia is the USSR to December 1991.',
      coverage: `${coversWords(about['unga-states'], SEAT_CHANGE.slice(0, 7))} A member that cast no vote in a year has no row.`,
      sourcesOf: ({ year }) => sources.get(year) ?? [],
      columns: [
        'year',
        { key: 'state', label: 'Member', kind: 'text', of: ({ state }) => names.get(state) ?? state },
        'with_china',
        'same_as_china',
        share('china', 'Same as China, %'),
        'with_russia',
        'same_as_russia',
        share('russia', 'Same as Russia, %'),
      ],
    }),
  ]
}
