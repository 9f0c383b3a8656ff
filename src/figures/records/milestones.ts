import type { Tables } from '../../data/tables.ts'
import { DOMAIN_LABELS } from '../../model/domain.ts'
import type { RecordTable } from '../../model/records.ts'

/** All milestones with what happened and how sure it is. */
export function milestoneRecords({ milestones }: Pick<Tables, 'milestones'>): RecordTable[] {
  return [
    {
      id: 'milestones',
      of: 'milestones',
      title: 'Milestones',
      explanation:
        'A choice of dated events. Confidence is high where several or first-hand sources agree, low where one second-hand digest is all there is. The headline links the first source where that stands with its publisher.',
      coverage: 'Covers 16 May 1989 to 31 August 2026; a choice, not a complete chronicle.',
      columns: [
        { key: 'date', label: 'Date', kind: 'date' },
        { key: 'domain', label: 'Domain', kind: 'text' },
        { key: 'title', label: 'Event', kind: 'text', linked: true },
        { key: 'description', label: 'What happened', kind: 'text' },
        { key: 'key', label: 'Key event', kind: 'text' },
        { key: 'confidence', label: 'Confidence', kind: 'text' },
      ],
      rows: milestones.map((row) => ({
        id: `${row.event_id}`,
        year: row.year,
        cells: {
          date: row.date,
          domain: DOMAIN_LABELS[row.domain],
          title: row.title,
          description: row.description,
          key: row.key ? 'yes' : 'no',
          confidence: row.confidence,
        },
        sources: row.sources,
        ...(row.source_url === null ? {} : { url: row.source_url }),
      })),
    },
  ]
}
