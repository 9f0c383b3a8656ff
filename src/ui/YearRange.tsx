import './YearRange.css'
import { Slider } from '@base-ui/react/slider'
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { YearField } from './YearField.tsx'
import { movedRange, yearToPercent } from './year-scale.ts'

export interface YearRangeProps {
  readonly from: number
  readonly to: number
  readonly min: number
  readonly max: number
  /** Called with years in order and inside min–max, only when they differ from the current ones. */
  readonly onChange: (from: number, to: number) => void
  /** Pointer down on the slider, and its release anywhere. */
  readonly onInteractionStart?: () => void
  readonly onInteractionEnd?: () => void
  /** Drawn just under the track, over exactly the width from the first year to the last; pass a stable element. */
  readonly underlay?: ReactNode
}

const ARROWS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 10,
  PageDown: -10,
}
const TAP_PX = 3
const THUMBS = ['From year', 'To year'] as const

interface Drag {
  readonly x: number
  readonly from: number
  readonly to: number
  readonly yearsPerPx: number
  moved: boolean
}

/**
 * A year range: two thumbs that may meet and never cross, a fill that moves the whole range when dragged
 * (Shift and an arrow key do the same), and a field to type each year into.
 */
export const YearRange = memo(function YearRange(props: YearRangeProps) {
  const { from, to, min, max, onChange, underlay } = props
  const rail = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const endInteraction = useRef(nothing)
  const [moving, setMoving] = useState(false)
  const start = yearToPercent(from, min, max)
  const end = yearToPercent(to, min, max)

  useEffect(() => () => endInteraction.current(), [])

  function change(nextFrom: number, nextTo: number) {
    if (nextFrom !== from || nextTo !== to) onChange(nextFrom, nextTo)
  }

  function onThumbKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = ARROWS[event.key]
    if (!event.shiftKey || step === undefined) return
    event.preventDefault()
    const moved = movedRange(from, to, step, min, max)
    change(moved.from, moved.to)
  }

  function onInteraction(event: PointerEvent) {
    if (event.button !== 0) return
    endInteraction.current()
    props.onInteractionStart?.()
    const { pointerId } = event
    const released = new AbortController()
    endInteraction.current = () => {
      endInteraction.current = nothing
      released.abort()
      props.onInteractionEnd?.()
    }
    const onRelease = (release: globalThis.PointerEvent) => {
      if (release.pointerId === pointerId) endInteraction.current()
    }
    window.addEventListener('pointerup', onRelease, { signal: released.signal })
    window.addEventListener('pointercancel', onRelease, { signal: released.signal })
  }

  function onFillDown(event: PointerEvent<HTMLDivElement>) {
    const width = rail.current?.getBoundingClientRect().width
    if (event.button !== 0 || !width) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = {
      x: event.clientX,
      from,
      to,
      yearsPerPx: (max - min) / width,
      moved: false,
    }
  }

  function onFillMove(event: PointerEvent<HTMLDivElement>) {
    if (!drag.current) return
    const distance = event.clientX - drag.current.x
    if (!drag.current.moved && Math.abs(distance) <= TAP_PX) return
    drag.current.moved = true
    if (!moving) setMoving(true)
    const years = Math.round(distance * drag.current.yearsPerPx)
    const moved = movedRange(drag.current.from, drag.current.to, years, min, max)
    change(moved.from, moved.to)
  }

  function onFillUp(event: PointerEvent<HTMLDivElement>) {
    const tap = drag.current && !drag.current.moved && event.type === 'pointerup'
    drag.current = null
    setMoving(false)
    const box = rail.current?.getBoundingClientRect()
    if (!tap || !box) return
    const year = Math.round(min + ((event.clientX - box.left) / box.width) * (max - min))
    if (year - from < to - year) change(Math.min(year, to), to)
    else change(from, Math.max(year, from))
  }

  return (
    <div className="year-range">
      <div className="year-range__grid">
        <YearField {...{ min, max, change }} label="First year" edge="from" years={{ from, to }} />
        <div className="year-range__slider" onPointerDown={onInteraction}>
          <div className="year-range__rail" ref={rail}>
            {underlay !== undefined && (
              <div className="year-range__underlay" aria-hidden="true">
                {underlay}
              </div>
            )}
            <Slider.Root
              aria-label="Years"
              className="year-range__root"
              value={[from, to]}
              min={min}
              max={max}
              thumbCollisionBehavior="swap"
              onValueChange={(value) => change(value[0] ?? from, value[1] ?? to)}
            >
              <Slider.Control className="year-range__control">
                <Slider.Track className="year-range__track">
                  <Slider.Indicator className="year-range__fill" />
                </Slider.Track>
                {THUMBS.map((name, index) => (
                  <Slider.Thumb
                    key={name}
                    index={index}
                    className="year-range__thumb"
                    aria-label={name}
                    getAriaValueText={yearText}
                    inputRef={markAsSlider}
                    onKeyDown={onThumbKeyDown}
                  />
                ))}
              </Slider.Control>
            </Slider.Root>
            <div
              className="year-range__grip"
              aria-hidden="true"
              data-moving={moving || undefined}
              style={{ insetInlineStart: `${start}%`, width: `${end - start}%` }}
            >
              <div
                className="year-range__grip-handle"
                onPointerDown={onFillDown}
                onPointerMove={onFillMove}
                onPointerUp={onFillUp}
                onPointerCancel={onFillUp}
              />
            </div>
            <YearLabels min={min} max={max} />
          </div>
        </div>
        <YearField {...{ min, max, change }} label="Last year" edge="to" years={{ from, to }} />
      </div>
    </div>
  )
})

const YearLabels = memo(function YearLabels({ min, max }: { min: number; max: number }) {
  const first = Math.ceil(min / 10) * 10
  const decades = Array.from({ length: Math.floor((max - first) / 10) + 1 }, (_, index) => first + index * 10)
  return (
    <div className="year-range__labels" aria-hidden="true">
      {decades.map((year) => (
        <span
          key={year}
          className="year-range__label"
          data-between={year % 20 !== 0 || undefined}
          style={{ insetInlineStart: `${yearToPercent(year, min, max)}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  )
})

function nothing() {}

function yearText(_formatted: string, year: number): string {
  return `${year}`
}

/** The role is implied by `type=range`; written out, it is also found by attribute. */
function markAsSlider(input: HTMLInputElement | null) {
  input?.setAttribute('role', 'slider')
}
