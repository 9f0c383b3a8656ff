import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { movedRange } from './year-scale.ts'
import type { Years, YearsSource } from './years-source.ts'

interface Options {
  readonly years: YearsSource
  readonly min: number
  readonly max: number
  readonly rail: RefObject<HTMLElement | null>
  readonly thumbs: RefObject<Record<'from' | 'to', HTMLInputElement | null>>
  readonly change: (from: number, to: number) => void
  readonly onInteractionStart?: () => void
  readonly onInteractionEnd?: () => void
}

/** What a press on the rail moves: an edge, whichever edge the first move goes towards, or the whole range. */
type Grip = 'from' | 'to' | 'either' | 'range'

interface Drag {
  grip: Grip
  readonly pointer: number
  readonly x: number
  readonly start: Years
  moved: boolean
}

const TAP_PX = 3
const HIT_PX = { mouse: 14, touch: 24 }

/** Pointer handling of a rail with two thumbs and a fill between them. */
export function useRailDrag(options: Options) {
  const { years, min, max, rail, thumbs, change } = options
  const drag = useRef<Drag | null>(null)
  const finish = useRef(() => {})
  finish.current = () => {
    if (!drag.current) return
    drag.current = null
    rail.current?.removeAttribute('data-dragging')
    options.onInteractionEnd?.()
  }
  useEffect(() => () => finish.current(), [])

  const yearAt = (x: number, round = true): number => {
    const box = rail.current?.getBoundingClientRect()
    if (!box || box.width === 0) return min
    const year = min + ((x - box.left) / box.width) * (max - min)
    return Math.max(min, Math.min(max, round ? Math.round(year) : year))
  }
  const pxPerYear = () => (rail.current?.getBoundingClientRect().width ?? 0) / (max - min)

  const gripAt = (x: number, hit: number): Grip => {
    const { from, to } = years.get()
    const year = yearAt(x, false)
    const [toFrom, toTo] = [Math.abs(year - from) * pxPerYear(), Math.abs(year - to) * pxPerYear()]
    if (Math.min(toFrom, toTo) <= hit) {
      if (from === to) return year < from - 0.01 ? 'from' : year > to + 0.01 ? 'to' : 'either'
      return toFrom < toTo ? 'from' : 'to'
    }
    if (year > from && year < to) return 'range'
    return year < from ? 'from' : 'to'
  }

  const nearestEdge = (year: number): 'from' | 'to' => {
    const { from, to } = years.get()
    return year - from < to - year ? 'from' : 'to'
  }

  /** Moves the gripped edge; passing the other one, the grip changes over to it. */
  const moveEdge = (current: Drag, year: number) => {
    const { from, to } = years.get()
    if (current.grip === 'either') current.grip = year < from ? 'from' : year > to ? 'to' : 'either'
    if (current.grip === 'from' && year > to) {
      change(to, year)
      current.grip = 'to'
    } else if (current.grip === 'to' && year < from) {
      change(year, from)
      current.grip = 'from'
    } else if (current.grip === 'from') change(year, to)
    else if (current.grip === 'to') change(from, year)
    if (current.grip === 'from' || current.grip === 'to') focus(current.grip)
  }

  const focus = (edge: 'from' | 'to') => {
    const thumb = thumbs.current[edge]
    if (thumb && document.activeElement !== thumb) thumb.focus({ preventScroll: true })
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      finish.current()
      const hit = event.pointerType === 'mouse' ? HIT_PX.mouse : HIT_PX.touch
      const { clientX: x, pointerId: pointer } = event
      const current: Drag = { grip: gripAt(x, hit), pointer, x, start: years.get(), moved: false }
      drag.current = current
      event.currentTarget.setPointerCapture?.(pointer)
      rail.current?.setAttribute('data-dragging', current.grip)
      options.onInteractionStart?.()
      const { from, to } = years.get()
      const year = yearAt(x)
      if (year < from || year > to) moveEdge(current, year)
      else if (current.grip !== 'range') focus(current.grip === 'either' ? 'to' : current.grip)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current
      if (!current || event.pointerId !== current.pointer) return
      if (!current.moved && Math.abs(event.clientX - current.x) <= TAP_PX) return
      current.moved = true
      if (current.grip !== 'range') return moveEdge(current, yearAt(event.clientX))
      const by = Math.round((event.clientX - current.x) / pxPerYear())
      const moved = movedRange(current.start.from, current.start.to, by, min, max)
      change(moved.from, moved.to)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current
      if (!current || event.pointerId !== current.pointer) return
      if (!current.moved && current.grip === 'range') {
        const year = yearAt(event.clientX)
        current.grip = nearestEdge(year)
        moveEdge(current, year)
      }
      finish.current()
    },
    onPointerCancel: () => finish.current(),
  }
}
