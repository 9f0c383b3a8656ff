import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ComposedChart } from 'recharts'
import type { LoadedFigure } from '../figures/registry.ts'
import { fadeOthers, seriesNamedAt } from './focus.ts'
import { PointedYears } from './PointedYears.tsx'
import { ReadoutOverlay } from './ReadoutOverlay.tsx'
import { SceneItems } from './SceneItems.tsx'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import { type TimeScene, timeScene } from './time-scene.ts'
import { useModel } from './use-figure.ts'

interface Props {
  readonly figure: LoadedFigure
  readonly size: Size
  readonly theme: Theme
  readonly describedBy: string
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const LET_THROUGH = { pointerEvents: 'none' } as const

/**
 * A time figure on the screen. A Recharts chart is the host: its surface never renders again while years change;
 * the scene inside it does, and is the same scene an export draws.
 */
export const TimeChart = memo(function TimeChart({ figure, size, theme, describedBy }: Props) {
  const [focus, setFocus] = useState<string | null>(null)
  const drawn = useRef<TimeScene | null>(null)
  const scene = useMemo(
    () => <SceneLayer figure={figure} size={size} theme={theme} focus={focus} drawn={drawn} />,
    [figure, size, theme, focus],
  )
  return (
    <PointedYears
      figure={figure}
      size={size}
      describedBy={describedBy}
      focus={focus}
      onFocus={setFocus}
      nameAt={(x, y) => (drawn.current ? seriesNamedAt(drawn.current, x, y) : null)}
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

interface SceneLayerProps extends Omit<Props, 'describedBy'> {
  readonly focus: string | null
  /** Receives the scene drawn last. */
  readonly drawn: { current: TimeScene | null }
}

function SceneLayer({ figure, size, theme, focus, drawn }: SceneLayerProps) {
  const model = useModel(figure)
  const scene = useMemo(
    () => fadeOthers(timeScene(model, size, theme, { readout: true }), focus),
    [model, size, theme, focus],
  )
  useLayoutEffect(() => {
    drawn.current = scene
  }, [scene, drawn])
  return (
    <>
      <SceneItems items={scene.items} part="plot" />
      <SceneItems items={scene.legend} part="legend-rows" />
      <ReadoutOverlay model={model} scene={scene} theme={theme} />
    </>
  )
}
