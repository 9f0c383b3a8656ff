import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react'
import { ComposedChart } from 'recharts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useStores } from '../filter/context.tsx'
import { readoutOf, readoutText } from '../model/readout.ts'
import { ReadoutOverlay } from './ReadoutOverlay.tsx'
import { SceneItems } from './SceneItems.tsx'
import type { Theme } from './theme.ts'
import { horizontalFrame, type Size, yearAt } from './time-layout.ts'
import { timeScene } from './time-scene.ts'
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
  const scene = useMemo(() => <SceneLayer figure={figure} size={size} theme={theme} />, [figure, size, theme])
  return (
    <PointedYears figure={figure} size={size} describedBy={describedBy}>
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

function SceneLayer({ figure, size, theme }: Omit<Props, 'describedBy'>) {
  const model = useModel(figure)
  const scene = useMemo(() => timeScene(model, size, theme, { readout: true }), [model, size, theme])
  return (
    <>
      <SceneItems items={scene.items} part="plot" />
      <SceneItems items={scene.legend} part="legend-rows" />
      <ReadoutOverlay model={model} scene={scene} theme={theme} />
    </>
  )
}

const KEY_STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -5, PageUp: 5 }
const TAP = 8

/** Pointer, touch and keys on a chart: point at a year, pin it, and say it to a screen reader. */
function PointedYears(props: Omit<Props, 'theme'> & { readonly children: React.ReactNode }) {
  const { figure, size, describedBy, children } = props
  const { filter, hover } = useStores()
  const live = useRef<HTMLSpanElement>(null)
  const press = useRef<number | null>(null)
  const { id, title } = figure.definition

  function pointedYear(event: PointerEvent): number {
    const { from, to } = filter.getState().filter
    const { left, right } = horizontalFrame(size.width)
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return yearAt(x, from, to, left, right)
  }

  function togglePin(year: number) {
    const { filter: current, setPin } = filter.getState()
    setPin(current.pin === year ? null : year)
  }

  function say(year: number) {
    const { from, to, measures } = filter.getState().filter
    const param = figure.definition.measure?.param
    const model = figure.model({ from, to, measure: param ? measures[param] : undefined })
    if (live.current) live.current.textContent = readoutText(readoutOf(model, year))
  }

  function onKeyDown(event: KeyboardEvent) {
    const { from, to, pin } = filter.getState().filter
    const current = hover.getState().year ?? pin
    const step = KEY_STEPS[event.key]
    let year: number | null = null
    if (step !== undefined) year = current === null ? (step < 0 ? to : from) : current + step
    else if (event.key === 'Home') year = from
    else if (event.key === 'End') year = to
    else if ((event.key === 'Enter' || event.key === ' ') && current !== null) togglePin(current)
    else if (event.key === 'Escape' && hover.getState().year !== null) hover.getState().clear()
    else return
    event.preventDefault()
    if (year === null) return
    year = Math.max(from, Math.min(to, year))
    hover.getState().set(year, id)
    say(year)
  }

  return (
    <div
      className="chart"
      role="application"
      aria-roledescription="chart"
      aria-label={`${title} Arrow keys read the years, Enter pins one.`}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is read by arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => hover.getState().clear(id)}
      onPointerDown={(event) => {
        press.current = event.clientX
        hover.getState().set(pointedYear(event), id)
      }}
      onPointerMove={(event) => hover.getState().set(pointedYear(event), id)}
      onPointerLeave={() => hover.getState().clear(id)}
      onPointerCancel={() => hover.getState().clear(id)}
      onPointerUp={(event) => {
        const start = press.current
        press.current = null
        if (start !== null && Math.abs(event.clientX - start) < TAP && event.button === 0)
          togglePin(pointedYear(event))
      }}
    >
      {children}
      <span ref={live} className="visually-hidden" aria-live="polite" />
    </div>
  )
}
