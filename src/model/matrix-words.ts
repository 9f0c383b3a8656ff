import { GAP_TEXT, type GapReason, type MatrixCell, type MatrixModel } from './figure-model.ts'
import { formatBare, formatShare, formatValue } from './format.ts'
import { QUALITY_TEXT } from './quality.ts'

/** What stands in a cell without a value. */
export const gapMark = (gap: GapReason) => (gap === 'not-attributed' ? '?' : '–')

type Words = Pick<MatrixModel, 'unit' | 'categories'>

/** A cell as short as it is drawn: a number without its unit, the letter of a category, the mark of a gap. */
export function cellMark(cell: MatrixCell, { unit, categories }: Words): string {
  if ('gap' in cell) return gapMark(cell.gap)
  if ('category' in cell) return categories.find(({ id }) => id === cell.category)?.mark ?? ''
  return unit === 'percent' ? formatShare(cell.value).replace('%', '') : formatBare(cell.value, unit)
}

/** A cell in words, without its note: `96.0%`, `abstained`, `not attributed`. */
export function cellWords(cell: MatrixCell, { unit, categories }: Words): string {
  if ('gap' in cell) return GAP_TEXT[cell.gap]
  if ('category' in cell) return categories.find(({ id }) => id === cell.category)?.name ?? ''
  return formatValue(cell.value, unit)
}

/** Quality other than reported, and the note. */
export function cellRemark(cell: MatrixCell): string {
  const quality = 'gap' in cell || cell.quality === 'reported' ? '' : QUALITY_TEXT[cell.quality].label
  return [quality, cell.note].filter(Boolean).join('; ')
}

/** Names of the columns that can be understood without their headings: `Crude oil, all imports`. */
export function columnNames({ columns, groups }: Pick<MatrixModel, 'columns' | 'groups'>): string[] {
  const headings = groups.flatMap(({ name, span }) => Array<string>(span).fill(name))
  return columns.map(({ name }, i) => (headings[i] ? `${name}, ${headings[i]}` : name))
}

/** How often each category stands in a column, those that do: `15 no, 11 abstained`. */
export function categoryCounts({ rows, categories }: MatrixModel, column: number): string {
  return categories
    .flatMap(({ id, name }) => {
      const count = rows.filter(({ cells }) => categoryOf(cells[column]) === id).length
      return count > 0 ? [`${count} ${name}`] : []
    })
    .join(', ')
}

const categoryOf = (cell: MatrixCell | undefined) => (cell && 'category' in cell ? cell.category : null)
