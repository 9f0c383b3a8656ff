import { SEAT_CHANGE } from '../../data/seat-change.ts'
import type { UngaIssueLabelRow } from '../../data/tables/unga-issue-labels.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import { formatYears } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'
import { agreement, oneDecimal } from '../kit/assembly.ts'
import { comparedYears, precision, recall } from '../kit/issues.ts'
import { type OwnColumn, recordTable } from '../kit/record-table.ts'
import { coversWords } from '../kit/table-facts.ts'

type Names = 'unga-issues' | 'unga-issue-labels'

const share = (key: string, label: string, of: (row: UngaIssueLabelRow) => number) =>
  ({ key, label, kind: 'number', of: (row) => oneDecimal(of(row)) }) satisfies OwnColumn<UngaIssueLabelRow>

/** The votes of China and Russia by issue and year under both schemes, and how the labels compare. */
export function issueRecords(
  { 'unga-issues': issues, 'unga-issue-labels': labels }: Pick<Tables, Names>,
  about: Abouts<Names>,
): RecordTable[] {
  const compared = comparedYears(issues)
  return [
    recordTable(about['unga-issues'], issues, {
      id: 'issues',
      title: 'Votes by issue',
      explanation:
        'Recorded votes in which China and Russia (the USSR to 1991) both took part, by issue, under two schemes of labels that must not be joined.',
      coverage: `${coversWords(about['unga-issues'], SEAT_CHANGE.slice(0, 7))} Voeten’s codes end in ${compared[1]}.`,
      columns: [
        'year',
        'issue',
        'scheme',
        'votes',
        'both_voted',
        'identical',
        'one_abstained',
        'opposite',
        {
          key: 'share',
          label: 'Same vote, %',
          kind: 'number',
          of: (row) => oneDecimal(agreement(row, 'identical')),
        },
        {
          key: 'note',
          label: 'Note',
          kind: 'text',
          of: ({ doubtful }) =>
            doubtful ? 'Doubtful label: the same votes as arms control; not drawn.' : null,
        },
      ],
    }),
    recordTable(about['unga-issue-labels'], labels, {
      id: 'labels',
      title: 'Labels compared',
      explanation: `How reliable our labels by title are: compared with Voeten’s codes over the recorded votes of ${formatYears(...compared)} whose symbol matched. Shown under the last of these years.`,
      yearOf: () => compared[1],
      columns: [
        'issue',
        'agreed',
        'title_only',
        'voeten_only',
        share('precision', 'Of ours he shares, %', precision),
        share('recall', 'Of his we find, %', recall),
      ],
    }),
  ]
}
