import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { queryOf } from '../figures/kit/define.ts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useStores } from '../filter/context.tsx'
import { type FigureModel, hasYearAxis, type YearModel } from '../model/figure-model.ts'
import { readoutOf, readoutText } from '../model/readout.ts'
import { horizontalFrame, type Size, yearAt } from './time-layout.ts'

interface Props {
  readonly figure: LoadedFigure
  readonly size: Size
  readonly describedBy: string
  /** The series in focus, the others being faded. */
  readonly focus: string | null
  readonly onFocus: (series: string | null) => void
  /** The series whose name is drawn at a point of the picture. */
  readonly nameAt: (x: number, y: number) => string | null
  /** Where the years stand that are drawn at `x`; null before anything is. */
  readonly frameAt: (x: number) => { readonly left: number; readonly right: number } | null
  /** Called with the pinned year and a point of its read-out that was pressed. */
  readonly onAsk: ((year: number, x: number, y: number) => void) | undefined
  readonly children: ReactNode
}

const KEY_STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -5, PageUp: 5 }
const TAP_PX = 8

/** Only the read-out of the pinned year can itself be pointed at; all else of the picture lets through. */
const isOnReadout = ({ target, currentTarget }: MouseEvent) => target !== currentTarget

/** Pointer, touch and keys on a chart with years: point at a year, pin it, focus a series; says to a screen reader what it shows. */
export function PointedYears({
  figure,
  size,
  describedBy,
  focus,
  onFocus,
  nameAt,
  frameAt,
  onAsk,
  children,
}: Props) {
  const { filter, hover } = useStores()
  const live = useRef<HTMLSpanElement>(null)
  const press = useRef<{ readonly x: number; readonly onReadout: boolean } | null>(null)
  /** Whether the click to come ends a press on the read-out. */
  const asks = useRef(false)
  const { id, title } = figure.definition

  /** Where the pointer is in the picture's own px, also when the page is zoomed. */
  function pointOf(event: MouseEvent): { x: number; y: number } {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = box.width > 0 ? size.width / box.width : 1
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
  }

  function yearUnder(event: PointerEvent): number {
    const { from, to, pin } = filter.getState().filter
    if (pin !== null && isOnReadout(event)) return pin
    const { x } = pointOf(event)
    const { left, right } = frameAt(x) ?? horizontalFrame(size.width)
    return yearAt(x, from, to, left, right)
  }

  const currentModel = () => asYearModel(figure.model(queryOf(figure.definition, filter.getState().filter)))

  function say(text: string) {
    if (live.current) live.current.textContent = text
  }

  function togglePin(year: number) {
    const { filter: current, setPin } = filter.getState()
    setPin(current.pin === year ? null : year)
  }

  function cycleFocus() {
    const names = namesIn(currentModel())
    const index = names.findIndex((one) => one.id === focus)
    const next = names[index + 1] ?? null
    onFocus(next?.id ?? null)
    say(next ? `${next.name} in focus` : 'all series')
  }

  function yearForKey(key: string, current: number | null): number | null {
    const { from, to } = filter.getState().filter
    if (key === 'Home') return from
    if (key === 'End') return to
    const step = KEY_STEPS[key]
    if (step === undefined) return null
    const year = current === null ? (step < 0 ? to : from) : current + step
    return Math.max(from, Math.min(to, year))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const pointed = hover.getState().year
    const current = pointed ?? filter.getState().filter.pin
    const year = yearForKey(event.key, current)
    if (year !== null) {
      hover.getState().set(year, id)
      say(readoutText(readoutOf(currentModel(), year)))
    } else if ((event.key === 'Enter' || event.key === ' ') && current !== null) togglePin(current)
    else if (event.key.toLowerCase() === 'f') cycleFocus()
    else if (event.key === 'Escape' && (pointed !== null || focus !== null)) {
      hover.getState().clear()
      onFocus(null)
    } else return
    event.preventDefault()
  }

  function onTap(event: PointerEvent) {
    const { x, y } = pointOf(event)
    const name = nameAt(x, y)
    if (name === null) togglePin(yearUnder(event))
    else onFocus(name === focus ? null : name)
  }

  function onPointerUp(event: PointerEvent) {
    const start = press.current
    press.current = null
    asks.current = false
    if (start === null || Math.abs(event.clientX - start.x) >= TAP_PX || event.button !== 0) return
    if (start.onReadout) asks.current = isOnReadout(event)
    else onTap(event)
  }

  /** The dialog waits for the click, which would else fall on what has opened under the finger. */
  function onClick(event: MouseEvent) {
    const { pin } = filter.getState().filter
    if (asks.current && pin !== null) {
      const { x, y } = pointOf(event)
      onAsk?.(pin, x, y)
    }
    asks.current = false
  }

  const keys = `Arrow keys read the years, Enter pins one${onAsk ? ', N tells where its numbers come from' : ''}.`
  return (
    <div
      className="chart"
      data-asks={onAsk && ''}
      role="application"
      aria-roledescription="chart"
      aria-label={`${title} ${keys}`}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is read by arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => hover.getState().clear(id)}
      onPointerDown={(event) => {
        press.current = { x: event.clientX, onReadout: isOnReadout(event) }
        hover.getState().set(yearUnder(event), id)
      }}
      onPointerMove={(event) => hover.getState().set(yearUnder(event), id)}
      onPointerLeave={() => hover.getState().clear(id)}
      onPointerCancel={() => hover.getState().clear(id)}
      onPointerUp={onPointerUp}
      onClick={onClick}
    >
      {children}
      <span ref={live} className="visually-hidden" aria-live="polite" />
    </div>
  )
}

/** @throws for a model without a year axis */
export function asYearModel(model: FigureModel): YearModel {
  if (!hasYearAxis(model)) throw new Error(`${model.id} has no years`)
  return model
}

/** What can be brought into focus. */
function namesIn(model: YearModel): readonly { readonly id: string; readonly name: string }[] {
  switch (model.shape) {
    case 'time':
      return model.series
    case 'multiples':
      return model.panes.flatMap(({ series }) => series)
    case 'spans':
      return model.keys
    case 'events':
      return model.lanes
  }
}
