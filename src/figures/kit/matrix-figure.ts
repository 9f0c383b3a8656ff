import type { GapReason, MatrixCell } from '../../model/figure-model.ts'

/** A cell without a value. */
export function noCell(reason: GapReason, note?: string): MatrixCell {
  return note === undefined ? { gap: reason } : { gap: reason, note }
}

/** Source ids of all cells, each once. */
export function cellSources(cells: readonly MatrixCell[]): string[] {
  return [...new Set(cells.flatMap((cell) => ('gap' in cell ? [] : cell.sources)))]
}
