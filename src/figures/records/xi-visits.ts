import { sourceIndex, sourceLink } from '../../data/sources.ts'
import type { XiVisitRow } from '../../data/tables/xi-visits.ts'
import type { Tables } from '../../data/tables.ts'
import { formatList } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'

/** Every visit and technical stop with its trip, occasion and dates. */
export function visitRecords(tables: Pick<Tables, 'xi-visits' | 'sources'>): RecordTable[] {
  const index = sourceIndex(tables.sources)
  return [
    {
      id: 'visits',
      of: 'xi-visits',
      title: 'Visits and stops',
      explanation:
        'One row for each country of each trip. A visit counts unless it was a technical stop on the way; which stops are technical is our reading where the bulletin does not say so. The day of arrival is local; a blank day is not documented and never inferred.',
      coverage:
        'Covers March 2013 to 25 September 2026. There was no foreign trip from late January 2020 to September 2022.',
      columns: [
        { key: 'trip', label: 'Trip', kind: 'year' },
        { key: 'start', label: 'Trip began', kind: 'date' },
        { key: 'country', label: 'Country', kind: 'text', linked: true },
        { key: 'places', label: 'Places', kind: 'text' },
        { key: 'arrived', label: 'Arrived', kind: 'date' },
        { key: 'left', label: 'Left', kind: 'date' },
        { key: 'type', label: 'Kind of visit', kind: 'text' },
        { key: 'counted', label: 'Counted', kind: 'text' },
        { key: 'number', label: 'Visit to this country', kind: 'year' },
        { key: 'purpose', label: 'Occasion', kind: 'text' },
        { key: 'confidence', label: 'Confidence', kind: 'text' },
      ],
      rows: tables['xi-visits'].map((row) => {
        const main = index.get(row.sources[0] ?? '')
        const url = main ? sourceLink(main) : null
        return {
          id: `${row.visit_id}`,
          year: row.year,
          cells: cells(row),
          sources: row.sources,
          ...(url === null ? {} : { url }),
        }
      }),
    },
  ]
}

function cells(row: XiVisitRow) {
  return {
    trip: row.trip_no,
    start: row.trip_start,
    country: row.country,
    places: row.places,
    arrived: row.arrive_date,
    left: row.leave_date,
    type: formatList(row.visit_type.split('+').map((word) => word.replaceAll('_', ' '))),
    counted: row.counted ? 'yes' : 'no: technical stop',
    number: row.visit_no,
    purpose: row.purpose,
    confidence: row.confidence,
  }
}
