/** A stretch of a line of Markdown. */
export interface Inline {
  readonly kind: 'text' | 'strong' | 'code'
  readonly text: string
}

/** The body rows of the table in `data/LICENSES.md`: table, whose figures, terms. */
export function licenceRows(markdown: string): (readonly [string, string, string])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [table = '', whose = '', terms = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim())
      return [table, whose, terms] as const
    })
}

/** Splits text into plain stretches, `**strong**` ones and ones in backticks. */
export function inlinesOf(markdown: string): Inline[] {
  return markdown
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) }
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) }
      return { kind: 'text', text: part }
    })
}
