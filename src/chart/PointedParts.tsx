import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef } from 'react'
import { ComposedChart } from 'recharts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ValueRef } from '../model/value-ref.ts'
import { setText } from '../ui/set-text.ts'
import { createPainter } from './painter.ts'
import { PILL } from './readout-pill.ts'
import { type Box, round, type Scene, type SceneItem } from './scene.ts'
import { shortened } from './scene-words.ts'
import { FONT_FAMILY, textWidth } from './text.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import { useDrawnModel } from './use-figure.ts'
import type { ChartProps } from './YearChart.tsx'

/** A scene whose parts (rows, cells) can each be read out. */
export interface PartedScene {
  readonly scene: Scene
  /** In reading order, `columns` of them beside each other; each with the value it shows. */
  readonly parts: readonly (ValueRef & { readonly box: Box; readonly words: () => string })[]
  readonly columns: number
}

interface Props extends ChartProps {
  /** What it is, and what the arrow keys read, for a screen reader. */
  readonly kind: string
  readonly hint: string
  /** Pure; the same function in every render. */
  readonly draw: (model: FigureModel, size: Size, theme: Theme) => PartedScene
}

interface Drawn extends PartedScene {
  readonly root: SVGGElement
  readonly paintPlot: (items: readonly SceneItem[]) => void
  readonly paintLegend: (items: readonly SceneItem[]) => void
  /** Index of the part read out. */
  pointed: number | null
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const LET_THROUGH = { pointerEvents: 'none' } as const

/** A figure without a year axis on the screen: a pointed part, or the one the arrow keys reach, is read out above. */
export function PointedParts({ figure, size, theme, describedBy, onAsk, kind, hint, draw }: Props) {
  const live = useRef<HTMLSpanElement>(null)
  const drawn = useRef<Drawn | null>(null)
  const { title } = figure.definition
  const layer = useMemo(
    () => <PartsLayer figure={figure} size={size} theme={theme} draw={draw} drawn={drawn} />,
    [figure, size, theme, draw],
  )

  function point(index: number | null) {
    if (!drawn.current) return
    drawn.current.pointed = index
    showPart(drawn.current)
  }

  function partUnder(event: MouseEvent): number | null {
    const bounds = event.currentTarget.getBoundingClientRect()
    const scale = bounds.width > 0 ? size.width / bounds.width : 1
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale]
    const parts = drawn.current?.parts ?? []
    const found = parts.findIndex(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y < box.bottom,
    )
    return found < 0 ? null : found
  }

  function askFor(index: number | null) {
    const part = index === null ? undefined : drawn.current?.parts[index]
    if (part) onAsk?.({ ref: { row: part.row, column: part.column } })
  }

  function onKeyDown(event: KeyboardEvent) {
    const state = drawn.current
    if (!state || event.ctrlKey || event.metaKey || event.altKey) return
    if (onAsk && event.key === 'Enter' && state.pointed !== null) {
      event.preventDefault()
      askFor(state.pointed)
      return
    }
    const index = indexForKey(event.key, state)
    if (index === undefined) return
    event.preventDefault()
    point(index)
    if (live.current) live.current.textContent = index === null ? '' : (state.parts[index]?.words() ?? '')
  }

  return (
    <div
      className="chart"
      data-asks={onAsk && ''}
      role="application"
      aria-roledescription={kind}
      aria-label={`${title} ${hint}${onAsk ? ' Enter tells where a number comes from.' : ''}`}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is read by arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => point(null)}
      onPointerDown={(event) => point(partUnder(event))}
      onPointerMove={(event) => point(partUnder(event))}
      onPointerLeave={() => point(null)}
      onPointerCancel={() => point(null)}
      onClick={(event) => askFor(partUnder(event))}
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
}

/** The part a key leads to; null where it ends the reading, undefined where it means nothing. */
function indexForKey(key: string, { parts, columns, pointed }: Drawn): number | null | undefined {
  const last = parts.length - 1
  if (last < 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'Escape') return pointed === null ? undefined : null
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key]
  if (step === undefined) return undefined
  if (pointed === null) return step > 0 ? 0 : last
  const next = pointed + step
  return next < 0 || next > last ? pointed : next
}

interface LayerProps extends Pick<Props, 'figure' | 'size' | 'theme' | 'draw'> {
  /** Receives what is drawn. */
  readonly drawn: { current: Drawn | null }
}

/** Holds the elements once, inside the chart; what they show is written from the filter. */
function PartsLayer({ figure, size, theme, draw, drawn }: LayerProps) {
  const root = useRef<SVGGElement>(null)
  const paint = useCallback(
    (model: FigureModel) => {
      const [plot, legend] = (root.current?.children ?? []) as unknown as SVGGElement[]
      if (!root.current || !plot || !legend) return
      const before = drawn.current?.root === root.current ? drawn.current : null
      drawn.current = {
        ...draw(model, size, theme),
        root: root.current,
        paintPlot: before?.paintPlot ?? createPainter(plot),
        paintLegend: before?.paintLegend ?? createPainter(legend),
        pointed: null,
      }
      drawn.current.paintPlot(drawn.current.scene.items)
      drawn.current.paintLegend(drawn.current.scene.legend)
      showPart(drawn.current)
    },
    [size, theme, draw, drawn],
  )
  useDrawnModel(figure, paint)
  return (
    <g ref={root} fontFamily={FONT_FAMILY}>
      <g data-part="plot" />
      <g data-part="legend-rows" />
      <g visibility="hidden" data-part="cursor" pointerEvents="none">
        <path fill="none" stroke={theme.marker} strokeWidth={1} strokeDasharray="2 2" data-part="frame" />
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

/** Frames the pointed part and reads it out in the band above the plot, where the legend gives way. */
function showPart({ root, scene, parts, pointed }: Drawn): void {
  const [, legend, cursor] = root.children as unknown as SVGGElement[]
  const [frame, pill, text] = (cursor?.children ?? []) as unknown as SVGElement[]
  if (!legend || !cursor || !frame || !pill || !text) return
  const part = pointed === null ? undefined : parts[pointed]
  cursor.setAttribute('visibility', part ? 'visible' : 'hidden')
  legend.setAttribute('visibility', part ? 'hidden' : 'visible')
  if (!part) {
    setText(text, '')
    return
  }
  const { box } = part
  const words = shortened(part.words(), scene.width - 2 * PILL.padding, PILL.size, PILL.weight)
  const width = round(textWidth(words, PILL.size, PILL.weight) + 2 * PILL.padding)
  const y = scene.plot.top - PILL.height - 2
  frame.setAttribute('d', `M${box.left} ${box.top}H${box.right}V${box.bottom}H${box.left}Z`)
  pill.setAttribute('x', '0')
  pill.setAttribute('y', `${y}`)
  pill.setAttribute('width', `${width}`)
  text.setAttribute('x', `${PILL.padding}`)
  text.setAttribute('y', `${y + 13}`)
  setText(text, words)
}
