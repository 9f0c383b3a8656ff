import Papa from 'papaparse'

/** One line of a CSV file. */
export interface ParsedLine {
  /** Line of the file on which the row begins; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A fault of form. */
export interface FormFault {
  /** Line of the file; absent where the whole file is at fault. */
  readonly line?: number
  readonly text: string
}

/** Text of a CSV file, cut into cells. */
export interface ParsedCsv {
  readonly header: readonly string[]
  /** Rows as wide as the header; ragged ones are left out and reported. */
  readonly rows: readonly ParsedLine[]
  readonly problems: readonly FormFault[]
}

/** Cuts a CSV file into cells. Reports ragged rows, blank lines, repeated headers, quoting faults and CRLF line ends. */
export function parseCsv(text: string): ParsedCsv {
  const problems: FormFault[] = []
  if (text.includes('\r')) problems.push({ text: 'carriage return in the file — expected LF line ends' })
  if (text.startsWith('\uFEFF')) problems.push({ text: 'byte order mark at the start — expected none' })

  const lines: ParsedLine[] = []
  let start = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors, meta }) => {
      for (const error of errors) problems.push({ line, text: error.message })
      lines.push({ line, cells: data })
      line += text.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  if (lines.at(-1)?.cells.join('') === '' && text.endsWith('\n')) lines.pop()

  const [first, ...rest] = lines
  const header = first?.cells ?? []
  const repeated = header.filter((name, index) => header.indexOf(name) !== index)
  for (const name of repeated) problems.push({ line: 1, text: `column ${name} stands twice in the header` })

  const rows: ParsedLine[] = []
  for (const row of rest) {
    if (row.cells.length === header.length) rows.push(row)
    else
      problems.push({
        line: row.line,
        text: `${row.cells.length} cells — expected ${header.length}, as in the header`,
      })
  }
  return { header, rows, problems }
}
