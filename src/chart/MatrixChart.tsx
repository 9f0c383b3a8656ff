import { memo } from 'react'
import type { FigureModel, MatrixModel, MatrixRow } from '../model/figure-model.ts'
import { cellRemark, cellWords, columnNames } from '../model/matrix-words.ts'
import { matrixScene } from './matrix-scene.ts'
import { type PartedScene, PointedParts } from './PointedParts.tsx'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import type { ChartProps } from './YearChart.tsx'

/** A matrix on the screen, read cell by cell. */
export const MatrixChart = memo(function MatrixChart(props: ChartProps) {
  return <PointedParts {...props} kind="matrix" hint="Arrow keys read the cells." draw={draw} />
})

function draw(model: FigureModel, size: Size, theme: Theme): PartedScene {
  if (model.shape !== 'matrix') throw new Error(`${model.id} is no matrix`)
  const scene = matrixScene(model, size, theme, { readout: true })
  const rows = new Map(model.rows.map((row) => [row.id, row]))
  const parts = scene.cells.flatMap(({ row: id, column, box }) => {
    const row = rows.get(id)
    const of = model.columns[column]
    return row && of ? [{ row: id, column: of.id, box, words: () => wordsOf(row, column, model) }] : []
  })
  return { scene, parts, columns: scene.columns }
}

/** A cell in words: row, column, content, what it rests on. */
function wordsOf(row: MatrixRow, column: number, model: MatrixModel): string {
  const cell = row.cells[column]
  if (!cell) return ''
  const remark = cellRemark(cell)
  const words = cellWords(cell, model)
  return `${row.name} · ${columnNames(model)[column]}: ${words}${remark ? ` (${remark})` : ''}`
}
