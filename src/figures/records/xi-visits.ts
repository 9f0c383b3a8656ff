import { sourceIndex, sourceLink } from '../../data/sources.ts'
import type { XiVisitRow } from '../../data/tables/xi-visits.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import { formatList } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, recordTable } from '../kit/record-table.ts'
import { datesCovered } from '../kit/table-facts.ts'

/** Every visit and technical stop with its trip, occasion and dates. */
export function visitRecords(
  { 'xi-visits': rows, sources }: Pick<Tables, 'xi-visits' | 'sources'>,
  { 'xi-visits': about }: Abouts<'xi-visits'>,
): RecordTable[] {
  const index = sourceIndex(sources)
  const dates = datesCovered(
    about,
    rows.map(({ trip_start }) => trip_start),
  )
  return [
    recordTable(about, rows, {
      id: 'visits',
      title: 'Visits and stops',
      explanation:
        'One row for each country of each trip. A visit counts unless it was a technical stop on the way; which stops are technical is our reading where the bulletin does not say so. The day of arrival is local; a blank day is not documented and never inferred.',
      coverage: `Covers ${dates}.`,
      columns: [
        'trip_no',
        'trip_start',
        { ...columnOf<XiVisitRow>(about, 'country'), linked: true },
        'places',
        'arrive_date',
        'leave_date',
        { ...columnOf<XiVisitRow>(about, 'visit_type'), of: kinds },
        'counted',
        'visit_no',
        'purpose',
        'confidence',
      ],
      more: (row) => {
        const main = index.get(row.sources[0] ?? '')
        const url = main ? sourceLink(main) : null
        return url === null ? {} : { url }
      },
    }),
  ]
}

const kinds = ({ visit_type }: XiVisitRow) =>
  formatList(visit_type.split('+').map((word) => word.replaceAll('_', ' ')))
