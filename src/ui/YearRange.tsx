import './YearRange.css'
import { memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useOnceAFrame } from './use-once-a-frame.ts'
import { useRailDrag } from './use-rail-drag.ts'
import { YearField } from './YearField.tsx'
import { movedRange, yearToPercent } from './year-scale.ts'
import type { Years, YearsSource } from './years-source.ts'

export interface YearRangeProps {
  readonly years: YearsSource
  readonly min: number
  readonly max: number
  /** Called with years in order and inside min–max, only when they differ from the current ones. */
  readonly onChange: (from: number, to: number) => void
  /** Pointer down on the slider, and its release anywhere. */
  readonly onInteractionStart?: () => void
  readonly onInteractionEnd?: () => void
  /** Drawn just under the track, over exactly the width from the first year to the last. */
  readonly underlay?: ReactNode
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 10,
  PageDown: -10,
}

/**
 * A year range: two thumbs that may meet and never cross, a fill that moves the whole range when dragged (Shift and an
 * arrow key do the same), and a field to type each year into. The thumbs are the browser's own range inputs.
 */
export const YearRange = memo(function YearRange(props: YearRangeProps) {
  const { years, min, max, onChange, underlay } = props
  const rail = useRef<HTMLDivElement>(null)
  const fill = useRef<HTMLDivElement>(null)
  const thumbs = useRef<Record<'from' | 'to', HTMLInputElement | null>>({ from: null, to: null })

  const next = useOnceAFrame(({ from, to }: Years) => {
    const current = years.get()
    if (from !== current.from || to !== current.to) onChange(from, to)
  })
  const change = (from: number, to: number) => next.put({ from, to })
  const changeNow = (from: number, to: number) => {
    change(from, to)
    next.settle()
  }
  // Whoever moves an edge begins where the moves before have led, drawn or not.
  const heading = useMemo(() => ({ ...years, get: () => next.waiting() ?? years.get() }), [years, next])
  const onInteractionEnd = () => {
    next.settle()
    props.onInteractionEnd?.()
  }
  const drag = useRailDrag({ ...props, years: heading, rail, thumbs, change, onInteractionEnd })

  useLayoutEffect(() => {
    const show = () => {
      const { from, to } = years.get()
      const [left, right] = [yearToPercent(from, min, max), yearToPercent(to, min, max)]
      // Properties of the moved alone: a custom property on the rail would set all its labels anew.
      if (fill.current) {
        fill.current.style.left = `${left}%`
        fill.current.style.right = `${100 - right}%`
      }
      showThumb(thumbs.current.from, from, left)
      showThumb(thumbs.current.to, to, right)
    }
    show()
    return years.subscribe(show)
  }, [years, min, max])

  /** The edge moved to a year, stopped at the other edge. */
  const moveEdge = (edge: 'from' | 'to', year: number) => {
    const { from, to } = heading.get()
    if (edge === 'from') change(Math.max(min, Math.min(to, year)), to)
    else change(from, Math.min(max, Math.max(from, year)))
  }

  const onKeyDown = (edge: 'from' | 'to', key: string, shift: boolean): boolean => {
    const { from, to } = heading.get()
    const step = STEPS[key]
    if (key === 'Home') moveEdge(edge, min)
    else if (key === 'End') moveEdge(edge, max)
    else if (step === undefined) return false
    else if (shift) {
      const moved = movedRange(from, to, step, min, max)
      change(moved.from, moved.to)
    } else moveEdge(edge, (edge === 'from' ? from : to) + step)
    return true
  }

  const answerKey = useRef(onKeyDown)
  answerKey.current = onKeyDown
  // Taken at the document, before the event goes through the whole tree twice at every step of a held key.
  useEffect(() => {
    const edgeOf = ({ target }: KeyboardEvent) => {
      const { from, to } = thumbs.current
      return target === null ? null : target === from ? 'from' : target === to ? 'to' : null
    }
    const onDown = (event: KeyboardEvent) => {
      const edge = edgeOf(event)
      if (!edge || event.ctrlKey || event.metaKey || event.altKey) return
      if (!answerKey.current(edge, event.key, event.shiftKey)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const onUp = (event: KeyboardEvent) => {
      if (edgeOf(event) && event.key in STEPS) event.stopPropagation()
    }
    document.addEventListener('keydown', onDown, true)
    document.addEventListener('keyup', onUp, true)
    return () => {
      document.removeEventListener('keydown', onDown, true)
      document.removeEventListener('keyup', onUp, true)
    }
  }, [])

  return (
    <div className="year-range">
      <div className="year-range__grid">
        <YearField label="First year" edge="from" {...{ years: heading, min, max }} change={changeNow} />
        <div className="year-range__slider">
          <div className="year-range__rail" ref={rail}>
            {underlay !== undefined && (
              <div className="year-range__underlay" aria-hidden="true">
                {underlay}
              </div>
            )}
            <div className="year-range__control" {...drag}>
              <div className="year-range__track">
                <div className="year-range__fill" ref={fill} />
              </div>
              {(['from', 'to'] as const).map((edge) => (
                <span key={edge} className="year-range__thumb" data-edge={edge}>
                  <input
                    ref={(input) => {
                      thumbs.current[edge] = input
                    }}
                    type="range"
                    className="year-range__input"
                    aria-label={edge === 'from' ? 'From year' : 'To year'}
                    min={min}
                    max={max}
                    step={1}
                    onChange={(event) => moveEdge(edge, event.target.valueAsNumber)}
                  />
                </span>
              ))}
            </div>
            <YearLabels min={min} max={max} />
          </div>
        </div>
        <YearField label="Last year" edge="to" {...{ years: heading, min, max }} change={changeNow} />
      </div>
    </div>
  )
})

function showThumb(thumb: HTMLInputElement | null, year: number, left: number) {
  if (!thumb) return
  // Implied by `type=range`; written out, the role is also found by attribute.
  if (!thumb.hasAttribute('role')) thumb.setAttribute('role', 'slider')
  const text = `${year}`
  if (thumb.value !== text) thumb.value = text
  if (thumb.getAttribute('aria-valuenow') === text) return
  thumb.setAttribute('aria-valuenow', text)
  thumb.setAttribute('aria-valuetext', text)
  if (thumb.parentElement) thumb.parentElement.style.left = `${left}%`
}

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
