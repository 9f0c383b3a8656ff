import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ComposedChart } from 'recharts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useStores } from '../filter/context.tsx'
import type { FigureModel, YearModel } from '../model/figure-model.ts'
import type { ValueRef } from '../model/value-ref.ts'
import { fadeOthers, seriesNamedAt } from './focus.ts'
import type { NumberPlace } from './number-card/use-number-card.tsx'
import { asYearModel, PointedYears } from './PointedYears.tsx'
import { createPainter } from './painter.ts'
import { type OverlayElements, type Shown, showYear } from './readout-overlay.ts'
import { PILL } from './readout-pill.ts'
import { pillValueAt } from './readout-value.ts'
import type { SceneItem } from './scene.ts'
import { FONT_FAMILY } from './text.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import { useDrawnModel } from './use-figure.ts'
import { columnAt, type YearScene } from './year-scene.ts'

/** Draws the models of one shape. */
export type DrawYears = (
  model: YearModel,
  size: Size,
  theme: Theme,
  options: { readonly readout: boolean },
) => YearScene

export interface ChartProps {
  readonly figure: LoadedFigure
  readonly size: Size
  readonly theme: Theme
  readonly describedBy: string
  /** Opens the card of a number that was pressed. The same function in every render; without it none can be pressed. */
  readonly onAsk?: (place: NumberPlace) => void
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const LET_THROUGH = { pointerEvents: 'none' } as const

interface Props extends ChartProps {
  readonly scene: DrawYears
  /** The value told at a point of the read-out of a year. */
  readonly valueAt?: (shown: Shown, year: number, x: number, y: number) => ValueRef | null
}

/**
 * A figure with a year axis on the screen. A Recharts chart is the host: its surface never renders again while years change;
 * the scene inside it does, and is the same scene an export draws.
 */
export const YearChart = memo(function YearChart({
  figure,
  size,
  theme,
  describedBy,
  onAsk,
  scene: sceneFor,
  valueAt = pillValueAt,
}: Props) {
  const [focus, setFocus] = useState<string | null>(null)
  const drawn = useRef<Shown | null>(null)
  const scene = useMemo(
    () => (
      <SceneLayer figure={figure} size={size} theme={theme} scene={sceneFor} focus={focus} drawn={drawn} />
    ),
    [figure, size, theme, sceneFor, focus],
  )
  return (
    <PointedYears
      figure={figure}
      size={size}
      describedBy={describedBy}
      focus={focus}
      onFocus={setFocus}
      nameAt={(x, y) => (drawn.current ? seriesNamedAt(drawn.current.scene, x, y) : null)}
      frameAt={(x) => (drawn.current ? columnAt(drawn.current.scene, x) : null)}
      onAsk={
        onAsk &&
        ((year, x, y) => onAsk({ year, first: drawn.current ? valueAt(drawn.current, year, x, y) : null }))
      }
    >
      <ComposedChart
        width={size.width}
        height={size.height}
        margin={NO_MARGIN}
        accessibilityLayer={false}
        style={LET_THROUGH}
        role="presentation"
      >
        {scene}
      </ComposedChart>
    </PointedYears>
  )
})

interface SceneLayerProps extends Omit<Props, 'describedBy' | 'onAsk' | 'valueAt'> {
  readonly focus: string | null
  /** Receives what is drawn. */
  readonly drawn: { current: Shown | null }
}

/** Holds the elements once; what they show is written from the stores, so that a step or a pointer move renders nothing. */
function SceneLayer({ figure, size, theme, scene: sceneFor, focus, drawn }: SceneLayerProps) {
  const { filter, hover } = useStores()
  const root = useRef<SVGGElement>(null)
  const layer = useRef<Layer | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn before for the same size, theme and way to draw only
  const scenes = useMemo(() => new WeakMap<FigureModel, YearScene>(), [size, theme, sceneFor])

  const showPointed = useCallback(() => {
    const { shown, elements } = layer.current ?? {}
    if (!shown || !elements) return
    const { pin } = filter.getState().filter
    showYear(elements, shown, hover.getState().year ?? pin, pin)
  }, [filter, hover])

  const draw = useCallback(
    (any: FigureModel) => {
      if (!root.current) return
      const model = asYearModel(any)
      layer.current ??= createLayer(root.current)
      const whole = scenes.get(model) ?? sceneFor(model, size, theme, { readout: true })
      scenes.set(model, whole)
      const scene = fadeOthers(whole, focus)
      layer.current.paintPlot(scene.items)
      layer.current.paintLegend(scene.legend)
      layer.current.shown = { model, scene }
      drawn.current = layer.current.shown
      showPointed()
    },
    [size, theme, sceneFor, scenes, focus, drawn, showPointed],
  )
  useDrawnModel(figure, draw)

  useLayoutEffect(() => {
    const stops = [
      hover.subscribe(showPointed),
      filter.subscribe((state, before) => {
        if (state.filter.pin !== before.filter.pin) showPointed()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [filter, hover, showPointed])

  return (
    <g ref={root} fontFamily={FONT_FAMILY}>
      <g data-part="plot" />
      <g data-part="legend-rows" />
      <path stroke={theme.marker} strokeWidth={1} opacity={0.55} visibility="hidden" data-part="pin" />
      <g visibility="hidden" data-part="cursor" pointerEvents="none">
        <path stroke={theme.marker} strokeWidth={1} strokeDasharray="2 2" />
        <path fill={theme.background} stroke={theme.marker} strokeWidth={1.6} />
        {figure.definition.shape === 'multiples' ? (
          <g data-readout={figure.definition.id} />
        ) : (
          <>
            <rect height={PILL.height} rx={PILL.height / 2} fill={theme.marker}>
              <title>Where these numbers come from</title>
            </rect>
            <text
              fontSize={PILL.size}
              fontWeight={PILL.weight}
              fill={theme.onMarker}
              data-readout={figure.definition.id}
            />
          </>
        )}
      </g>
    </g>
  )
}

interface Layer {
  readonly paintPlot: (items: readonly SceneItem[]) => void
  readonly paintLegend: (items: readonly SceneItem[]) => void
  readonly elements: OverlayElements
  shown: Shown | null
}

function createLayer(root: SVGGElement): Layer {
  const [plot, legend, pin, cursor] = root.children as unknown as SVGGElement[]
  const [line, dots, readout, text] = (cursor?.children ?? []) as unknown as SVGElement[]
  if (!plot || !legend || !pin || !cursor || !line || !dots || !readout) throw new Error('layer is not whole')
  const common = { pin, cursor, line, dots, legend }
  return {
    paintPlot: createPainter(plot),
    paintLegend: createPainter(legend),
    elements: text
      ? { ...common, pill: readout, text }
      : { ...common, paintPanes: createPainter(readout as SVGGElement) },
    shown: null,
  }
}
