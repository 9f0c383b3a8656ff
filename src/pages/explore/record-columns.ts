import { type RecordColumn, type RecordTable, recordCellText, SOURCES_COLUMN } from '../../model/records.ts'

/** A column and its width in `ch`: fixed from all rows, so that columns stand still while rows come and go. */
export interface ShownColumn extends RecordColumn {
  readonly width: number
}

const GAP = 2.5
const MOST = 27
const MOST_OF_SENTENCES = 62
/** Letters are narrower than the digit that `ch` measures; sources are set smaller. */
const LETTER = 0.87
const SOURCE_LETTER = 0.77
const HEADER_LINES = 3
/** A text longer than this is a sentence; a column is of sentences when more than a tenth of its texts are. */
const SENTENCE = 44
const SOME = 0.1

/** The columns to show, with their widths. */
export function shownColumns(table: RecordTable, withSources: boolean): ShownColumn[] {
  return table.columns
    .filter(({ key }) => withSources || key !== SOURCES_COLUMN)
    .map((column) => ({
      ...column,
      width: Math.ceil(Math.max(bodyWidth(table, column), headWidth(column)) + GAP),
    }))
}

function bodyWidth(table: RecordTable, { key, kind, unit }: RecordColumn): number {
  if (key === SOURCES_COLUMN) {
    const names = table.rows.flatMap((row) => `${row.cells[key] ?? ''}`.split('; '))
    return SOURCE_LETTER * longest(names)
  }
  const texts = table.rows.map((row) => recordCellText(row.cells[key] ?? null, kind)).filter(Boolean)
  if (kind !== 'text') return longest(texts) * (kind === 'date' ? 1 : LETTER) + (unit ? 4 : 0)
  const sentences = texts.filter((text) => text.length > SENTENCE).length > SOME * texts.length
  return LETTER * Math.min(longest(texts), sentences ? MOST_OF_SENTENCES : MOST)
}

function headWidth({ label }: RecordColumn): number {
  return LETTER * Math.max(longest(label.split(' ')), label.length / HEADER_LINES) + 1
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length))
}
