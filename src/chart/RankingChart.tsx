import { memo } from 'react'
import type { FigureModel, RankingModel, RankingRow } from '../model/figure-model.ts'
import { formatValue } from '../model/format.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { WHOLE_ROW } from '../model/value-ref.ts'
import { type PartedScene, PointedParts } from './PointedParts.tsx'
import { rankingScene } from './ranking-scene.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import type { ChartProps } from './YearChart.tsx'

/** A ranking on the screen, read row by row. */
export const RankingChart = memo(function RankingChart(props: ChartProps) {
  return <PointedParts {...props} kind="ranking" hint="Up and down read the rows." draw={draw} />
})

function draw(model: FigureModel, size: Size, theme: Theme): PartedScene {
  if (model.shape !== 'ranking') throw new Error(`${model.id} is no ranking`)
  const scene = rankingScene(model, size, theme, { readout: true })
  const rows = new Map(model.rows.map((row) => [row.id, row]))
  const parts = scene.rows.flatMap(({ id, box }) => {
    const row = rows.get(id)
    return row ? [{ row: id, column: WHOLE_ROW, box, words: () => rowWords(row, model) }] : []
  })
  return { scene, parts, columns: 1 }
}

/** A row in words: rank, name, value, its parts, its second value, what it covers. */
function rowWords(row: RankingRow, { unit, parts, beside }: RankingModel): string {
  if (row.value === null) return `${row.name}: no figure`
  const split =
    parts.length > 1
      ? parts.map(({ name }, i) => `${formatValue(row.parts[i] ?? 0, unit)} ${name}`).join(', ')
      : ''
  const quality = row.quality && row.quality !== 'reported' ? QUALITY_TEXT[row.quality].label : ''
  const second = beside && row.beside != null ? `${beside.name} ${formatValue(row.beside, unit)}` : ''
  const aside = [split, second, quality, row.note].filter(Boolean).join('; ')
  const rank = row.rank === null ? '' : `${row.rank}. `
  return `${rank}${row.name}: ${formatValue(row.value, unit)}${aside ? ` (${aside})` : ''}`
}
