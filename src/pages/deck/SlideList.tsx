import './SlideList.css'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { LAYOUT_LABELS, type Slide } from '../../deck/deck.ts'
import { slideName } from './slide-name.ts'

interface Props {
  readonly slides: readonly Slide[]
  readonly selected: number
  readonly onSelect: (index: number) => void
  /** Puts a slide at a place; without it the order is fixed. */
  readonly onMove?: (id: string, to: number) => void
  readonly onRemove?: (slide: Slide) => void
}

interface Drag {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** The slides in order: chosen by click or arrow keys, moved by their handle or with Alt and an arrow key. */
export function SlideList({ slides, selected, onSelect, onMove, onRemove }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setShownDrag] = useState<Drag | null>(null)
  // The pointer may be let go before its last move is rendered.
  const dragged = useRef<Drag | null>(null)
  const setDrag = (next: Drag | null) => {
    dragged.current = next
    setShownDrag(next)
  }
  const follow = useRef(false)

  // The focus goes with the slide chosen, moved or deleted by key.
  useLayoutEffect(() => {
    if (!follow.current) return
    follow.current = false
    list.current?.querySelectorAll<HTMLElement>('.slide-list__choose')[selected]?.focus()
  })

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const slide = slides[index]
    if (by !== undefined) {
      const to = index + by
      if (to < 0 || to >= slides.length) return event.preventDefault()
      follow.current = true
      if (event.altKey && onMove && slide) onMove(slide.id, to)
      else onSelect(to)
    } else if (event.key === 'Delete' && onRemove && slide) {
      follow.current = true
      onRemove(slide)
    } else return
    event.preventDefault()
  }

  /** The place a slide dropped at this height would take. */
  const placeAt = (y: number): number => {
    const items = [...(list.current?.children ?? [])]
    const place = items.findIndex((item) => {
      const box = item.getBoundingClientRect()
      return y < box.top + box.height / 2
    })
    return place < 0 ? items.length : place
  }

  const handle = (id: string, index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ id, from: index, to: index })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = dragged.current
      if (!now) return
      const gap = placeAt(event.clientY)
      setDrag({ ...now, to: gap > now.from ? gap - 1 : gap })
    },
    onPointerUp: () => {
      const now = dragged.current
      if (now && now.to !== now.from) onMove?.(now.id, now.to)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })

  const edge = (index: number) => {
    if (!drag || drag.to === drag.from || index !== drag.to) return undefined
    return drag.to > drag.from ? 'after' : 'before'
  }

  return (
    <ol ref={list} className="slide-list" aria-label="Slides">
      {slides.map((slide, index) => (
        <li
          key={slide.id}
          className="slide-list__item"
          data-selected={index === selected || undefined}
          data-dragged={drag?.id === slide.id || undefined}
          data-drop={edge(index)}
        >
          {onMove && (
            <span className="slide-list__handle" title="Drag to move" {...handle(slide.id, index)}>
              <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
                <path
                  d="M3 3v.01M7 3v.01M3 8v.01M7 8v.01M3 13v.01M7 13v.01"
                  stroke="currentColor"
                  strokeWidth="2.4"
                  strokeLinecap="round"
                />
              </svg>
            </span>
          )}
          <button
            type="button"
            className="slide-list__choose"
            aria-current={index === selected || undefined}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => onSelect(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <span className="slide-list__number">{index + 1}</span>
            <span className="slide-list__name">
              {slideName(slide)}
              <small>{LAYOUT_LABELS[slide.layout]}</small>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
