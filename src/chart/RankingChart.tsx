import { type KeyboardEvent, memo, type PointerEvent, useCallback, useMemo, useRef } from 'react'
import { ComposedChart } from 'recharts'
import type { FigureModel, RankingModel, RankingRow } from '../model/figure-model.ts'
import { formatValue } from '../model/format.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { createPainter } from './painter.ts'
import { type RankingScene, rankingScene } from './ranking-scene.ts'
import { PILL } from './readout-pill.ts'
import { round, type SceneItem } from './scene.ts'
import { shortened } from './scene-words.ts'
import { FONT_FAMILY, textWidth } from './text.ts'
import { useDrawnModel } from './use-figure.ts'
import type { ChartProps } from './YearChart.tsx'

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const LET_THROUGH = { pointerEvents: 'none' } as const

interface Drawn {
  readonly root: SVGGElement
  readonly paintPlot: (items: readonly SceneItem[]) => void
  readonly paintLegend: (items: readonly SceneItem[]) => void
  model: RankingModel
  scene: RankingScene
  /** Index of the row read out. */
  pointed: number | null
}

/** A ranking on the screen: a pointed row, or the one the arrow keys reach, is read out above the rows. */
export const RankingChart = memo(function RankingChart({ figure, size, theme, describedBy }: ChartProps) {
  const live = useRef<HTMLSpanElement>(null)
  const drawn = useRef<Drawn | null>(null)
  const { title } = figure.definition
  const layer = useMemo(
    () => <RankingLayer figure={figure} size={size} theme={theme} drawn={drawn} />,
    [figure, size, theme],
  )

  function point(index: number | null) {
    if (!drawn.current) return
    drawn.current.pointed = index
    showRow(drawn.current)
  }

  function rowUnder(event: PointerEvent): number | null {
    const bounds = event.currentTarget.getBoundingClientRect()
    const scale = bounds.width > 0 ? size.width / bounds.width : 1
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale]
    const rows = drawn.current?.scene.rows ?? []
    const found = rows.findIndex(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y < box.bottom,
    )
    return found < 0 ? null : found
  }

  function onKeyDown(event: KeyboardEvent) {
    const state = drawn.current
    if (!state || event.ctrlKey || event.metaKey || event.altKey) return
    const last = state.scene.rows.length - 1
    const now = state.pointed
    const next: Record<string, number | null> = {
      ArrowDown: now === null ? 0 : Math.min(last, now + 1),
      ArrowRight: now === null ? 0 : Math.min(last, now + 1),
      ArrowUp: now === null ? last : Math.max(0, now - 1),
      ArrowLeft: now === null ? last : Math.max(0, now - 1),
      Home: 0,
      End: last,
      Escape: null,
    }
    const index = next[event.key]
    if (index === undefined || last < 0 || (event.key === 'Escape' && now === null)) return
    event.preventDefault()
    point(index)
    const row = index === null ? undefined : rowAt(state, index)
    if (live.current) live.current.textContent = row ? rowWords(row, state.model) : ''
  }

  return (
    <div
      className="chart"
      role="application"
      aria-roledescription="ranking"
      aria-label={`${title} Up and down read the rows.`}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is read by arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => point(null)}
      onPointerDown={(event) => point(rowUnder(event))}
      onPointerMove={(event) => point(rowUnder(event))}
      onPointerLeave={() => point(null)}
      onPointerCancel={() => point(null)}
    >
      <ComposedChart
        width={size.width}
        height={size.height}
        margin={NO_MARGIN}
        accessibilityLayer={false}
        style={LET_THROUGH}
        role="presentation"
      >
        {layer}
      </ComposedChart>
      <span ref={live} className="visually-hidden" aria-live="polite" />
    </div>
  )
})

interface LayerProps extends Omit<ChartProps, 'describedBy'> {
  /** Receives what is drawn. */
  readonly drawn: { current: Drawn | null }
}

/** Holds the elements once, inside the chart; what they show is written from the filter. */
function RankingLayer({ figure, size, theme, drawn }: LayerProps) {
  const root = useRef<SVGGElement>(null)
  const draw = useCallback(
    (model: FigureModel) => {
      const [plot, legend] = (root.current?.children ?? []) as unknown as SVGGElement[]
      if (model.shape !== 'ranking' || !root.current || !plot || !legend) return
      const before = drawn.current?.root === root.current ? drawn.current : null
      const scene = rankingScene(model, size, theme, { readout: true })
      drawn.current = {
        root: root.current,
        paintPlot: before?.paintPlot ?? createPainter(plot),
        paintLegend: before?.paintLegend ?? createPainter(legend),
        model,
        scene,
        pointed: null,
      }
      drawn.current.paintPlot(scene.items)
      drawn.current.paintLegend(scene.legend)
      showRow(drawn.current)
    },
    [size, theme, drawn],
  )
  useDrawnModel(figure, draw)
  return (
    <g ref={root} fontFamily={FONT_FAMILY}>
      <g data-part="plot" />
      <g data-part="legend-rows" />
      <g visibility="hidden" data-part="cursor" pointerEvents="none">
        <path fill="none" stroke={theme.marker} strokeWidth={1} strokeDasharray="2 2" />
        <rect height={PILL.height} rx={PILL.height / 2} fill={theme.marker} />
        <text
          fontSize={PILL.size}
          fontWeight={PILL.weight}
          fill={theme.onMarker}
          data-readout={figure.definition.id}
        />
      </g>
    </g>
  )
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

function rowAt({ model, scene }: Drawn, index: number): RankingRow | undefined {
  const id = scene.rows[index]?.id
  return model.rows.find((row) => row.id === id)
}

/** Frames the pointed row and reads it out in the band above the rows, where the legend gives way. */
function showRow(state: Drawn): void {
  const [, legend, cursor] = state.root.children as unknown as SVGGElement[]
  const [frame, pill, text] = (cursor?.children ?? []) as unknown as SVGElement[]
  if (!legend || !cursor || !frame || !pill || !text) return
  const { scene, pointed } = state
  const row = pointed === null ? undefined : rowAt(state, pointed)
  const box = pointed === null ? undefined : scene.rows[pointed]?.box
  cursor.setAttribute('visibility', row && box ? 'visible' : 'hidden')
  legend.setAttribute('visibility', row && box ? 'hidden' : 'visible')
  text.textContent = ''
  if (!row || !box) return
  const words = shortened(rowWords(row, state.model), scene.width - 2 * PILL.padding, PILL.size, PILL.weight)
  const width = round(textWidth(words, PILL.size, PILL.weight) + 2 * PILL.padding)
  const y = scene.plot.top - PILL.height - 2
  frame.setAttribute('d', `M${box.left} ${box.top}H${box.right}V${box.bottom}H${box.left}Z`)
  pill.setAttribute('x', '0')
  pill.setAttribute('y', `${y}`)
  pill.setAttribute('width', `${width}`)
  text.setAttribute('x', `${PILL.padding}`)
  text.setAttribute('y', `${y + 13}`)
  text.textContent = words
}
