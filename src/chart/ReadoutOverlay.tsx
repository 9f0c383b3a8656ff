import { useLayoutEffect, useRef } from 'react'
import { useStores } from '../filter/context.tsx'
import type { TimeModel } from '../model/figure-model.ts'
import { readoutOf } from '../model/readout.ts'
import { PILL, pillAt } from './readout-pill.ts'
import { FONT_FAMILY } from './text.ts'
import type { Theme } from './theme.ts'
import type { TimeScene } from './time-scene.ts'

interface Props {
  readonly model: TimeModel
  readonly scene: TimeScene
  readonly theme: Theme
}

/**
 * Marker and read-out of the pointed year, else of the pinned one. It writes attributes straight from the stores:
 * a pointer move renders no component.
 */
export function ReadoutOverlay({ model, scene, theme }: Props) {
  const { filter, hover } = useStores()
  const cursor = useRef<SVGGElement>(null)
  const pinned = useRef<SVGPathElement>(null)

  useLayoutEffect(() => {
    const show = () => {
      const pin = filter.getState().filter.pin
      showPin(pinned.current, scene, model, pin)
      showCursor(cursor.current, scene, model, hover.getState().year ?? pin)
    }
    show()
    const stops = [
      hover.subscribe(show),
      filter.subscribe((state, before) => {
        if (state.filter.pin !== before.filter.pin) show()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [filter, hover, model, scene])

  return (
    <g pointerEvents="none" fontFamily={FONT_FAMILY}>
      <path
        ref={pinned}
        stroke={theme.marker}
        strokeWidth={1}
        opacity={0.55}
        visibility="hidden"
        data-part="pin"
      />
      <g ref={cursor} visibility="hidden" data-part="cursor">
        <path stroke={theme.marker} strokeWidth={1} strokeDasharray="2 2" />
        <path fill={theme.background} stroke={theme.marker} strokeWidth={1.6} />
        <rect height={PILL.height} rx={PILL.height / 2} fill={theme.marker} />
        <text fontSize={PILL.size} fontWeight={PILL.weight} fill={theme.onMarker} data-readout={model.id} />
      </g>
    </g>
  )
}

function inside(model: TimeModel, year: number | null): year is number {
  return year !== null && year >= model.from && year <= model.to
}

function bottomOf({ layout }: TimeScene): number {
  return layout.strip?.bottom ?? layout.plot.bottom
}

function showPin(path: SVGPathElement | null, scene: TimeScene, model: TimeModel, year: number | null): void {
  if (!inside(model, year)) return void path?.setAttribute('visibility', 'hidden')
  path?.setAttribute('d', `M${scene.layout.xOf(year)} ${scene.plot.top}V${bottomOf(scene)}`)
  path?.setAttribute('visibility', 'visible')
}

function showCursor(
  group: SVGGElement | null,
  scene: TimeScene,
  model: TimeModel,
  year: number | null,
): void {
  if (!group) return
  const [line, dots, rect, text] = group.children
  const legend = group.parentElement?.previousElementSibling
  legend?.setAttribute('visibility', inside(model, year) ? 'hidden' : 'visible')
  if (!inside(model, year)) {
    group.setAttribute('visibility', 'hidden')
    if (text) text.textContent = ''
    return
  }
  const { layout, plot, width } = scene
  const x = layout.xOf(year)
  const pill = pillAt(readoutOf(model, year), x, width)
  const top = plot.top - PILL.height - 1
  line?.setAttribute('d', `M${x} ${plot.top - 1}V${bottomOf(scene)}`)
  dots?.setAttribute('d', dotsAt(model, layout, year))
  rect?.setAttribute('x', `${pill.x}`)
  rect?.setAttribute('y', `${top}`)
  rect?.setAttribute('width', `${pill.width}`)
  text?.setAttribute('x', `${pill.x + PILL.padding}`)
  text?.setAttribute('y', `${top + 13}`)
  if (text && text.textContent !== pill.text) text.textContent = pill.text
  group.setAttribute('visibility', 'visible')
}

function dotsAt(model: TimeModel, layout: TimeScene['layout'], year: number): string {
  const x = layout.xOf(year)
  let d = ''
  for (const { mark, points } of model.series) {
    const value = points[year - model.from]?.value
    if (value == null || mark === 'bars' || mark === 'strip') continue
    d += `M${x - 3.5} ${layout.yOf(value)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`
  }
  return d
}
