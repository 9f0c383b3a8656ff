import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { agreement } from '../kit/assembly.ts'
import { ISSUE_NAMES } from '../kit/issues.ts'

const SCHEMES = { 'title-words': 'words of the title', voeten: 'Voeten’s codes' } as const

/** The votes of China and Russia by issue and year under both schemes, and how the labels compare. */
export function issueRecords(tables: Pick<Tables, 'unga-issues' | 'unga-issue-labels'>): RecordTable[] {
  return [votes(tables['unga-issues']), labels(tables['unga-issue-labels'])]
}

function votes(rows: Tables['unga-issues']): RecordTable {
  return {
    id: 'issues',
    title: 'Votes by issue',
    explanation:
      'Recorded votes in which China and Russia (the USSR to 1991) both took part, by issue, under two schemes of labels that must not be joined.',
    coverage: 'By words of the title October 1971 to 18 December 2025; by Voeten’s codes to 2019.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'issue', label: 'Issue', kind: 'text' },
      { key: 'scheme', label: 'Label by', kind: 'text' },
      { key: 'votes', label: 'Votes', kind: 'number' },
      { key: 'both', label: 'Both voted', kind: 'number' },
      { key: 'identical', label: 'Same vote', kind: 'number' },
      { key: 'abstained', label: 'One abstained', kind: 'number' },
      { key: 'opposite', label: 'Yes against no', kind: 'number' },
      { key: 'share', label: 'Same vote, %', kind: 'number' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.scheme} ${row.issue} ${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        issue: ISSUE_NAMES[row.issue],
        scheme: SCHEMES[row.scheme],
        votes: row.votes,
        both: row.both_voted,
        identical: row.identical,
        abstained: row.one_abstained,
        opposite: row.opposite,
        share: oneDecimal(agreement(row, 'identical')),
        note: row.doubtful ? 'Doubtful label: the same votes as arms control; not drawn.' : null,
      },
      sources: row.sources,
    })),
  }
}

function labels(rows: Tables['unga-issue-labels']): RecordTable {
  return {
    id: 'labels',
    title: 'Labels compared',
    explanation:
      'How reliable our labels by title are: compared with Voeten’s codes over the recorded votes of 1971–2019 whose symbol matched. Shown under the last of these years.',
    columns: [
      { key: 'issue', label: 'Issue', kind: 'text' },
      { key: 'agreed', label: 'Both labels', kind: 'number' },
      { key: 'titleOnly', label: 'Only ours', kind: 'number' },
      { key: 'voetenOnly', label: 'Only Voeten’s', kind: 'number' },
      { key: 'precision', label: 'Of ours he shares, %', kind: 'number' },
      { key: 'recall', label: 'Of his we find, %', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: row.issue,
      year: 2019,
      cells: {
        issue: ISSUE_NAMES[row.issue],
        agreed: row.agreed,
        titleOnly: row.title_only,
        voetenOnly: row.voeten_only,
        precision: oneDecimal(sharePercent(row.agreed, row.agreed + row.title_only)),
        recall: oneDecimal(sharePercent(row.agreed, row.agreed + row.voeten_only)),
      },
      sources: row.sources,
    })),
  }
}

const oneDecimal = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
