import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { sharePercent } from '../../model/series-maths.ts'

/** Every member’s votes with China and with Russia, by year. */
export function rankRecords(
  tables: Pick<Tables, 'un-members' | 'unga-states' | 'unga-years'>,
): RecordTable[] {
  const names = new Map(tables['un-members'].map(({ code, name }) => [code, name]))
  const sources = new Map(tables['unga-years'].map((row) => [row.year, row.sources]))
  return [
    {
      id: 'states',
      title: 'Members by year',
      explanation:
        'Recorded votes in which the member and China, or Russia, both took part, and the identical ones among them. Russia is the USSR to December 1991.',
      coverage: 'Covers October 1971 to 18 December 2025; a member that cast no vote in a year has no row.',
      columns: [
        { key: 'year', label: 'Year', kind: 'year' },
        { key: 'state', label: 'Member', kind: 'text' },
        { key: 'withChina', label: 'Both voted, China', kind: 'number' },
        { key: 'sameAsChina', label: 'Same vote', kind: 'number' },
        { key: 'chinaShare', label: 'Same as China, %', kind: 'number' },
        { key: 'withRussia', label: 'Both voted, Russia', kind: 'number' },
        { key: 'sameAsRussia', label: 'Same vote', kind: 'number' },
        { key: 'russiaShare', label: 'Same as Russia, %', kind: 'number' },
      ],
      rows: tables['unga-states'].map((row) => ({
        id: `${row.year} ${row.state}`,
        year: row.year,
        cells: {
          year: row.year,
          state: names.get(row.state) ?? row.state,
          withChina: row.with_china,
          sameAsChina: row.same_as_china,
          chinaShare: oneDecimal(row.same_as_china, row.with_china),
          withRussia: row.with_russia,
          sameAsRussia: row.same_as_russia,
          russiaShare: oneDecimal(row.same_as_russia, row.with_russia),
        },
        sources: sources.get(row.year) ?? [],
      })),
    },
  ]
}

function oneDecimal(part: number | null, whole: number | null): number | null {
  const share = sharePercent(part, whole)
  return share === null ? null : Math.round(share * 10) / 10
}
