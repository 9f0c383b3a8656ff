import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { readYear } from './year-scale.ts'
import type { YearsSource } from './years-source.ts'

export interface YearFieldProps {
  readonly label: string
  readonly edge: 'from' | 'to'
  readonly years: YearsSource
  readonly min: number
  readonly max: number
  readonly change: (from: number, to: number) => void
}

/**
 * One end of a year range as a text field. A year beyond the other end takes that end along, and says so;
 * a bad entry changes nothing, and says so.
 */
export function YearField({ label, edge, years, min, max, change }: YearFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const edited = useRef(false)
  const [message, setMessage] = useState('')
  const [bad, setBad] = useState(false)

  useLayoutEffect(() => {
    const show = () => {
      const text = `${years.get()[edge]}`
      if (input.current && !edited.current && input.current.value !== text) input.current.value = text
    }
    show()
    return years.subscribe(show)
  }, [years, edge])

  function showCurrent() {
    edited.current = false
    setBad(false)
    if (input.current) input.current.value = `${years.get()[edge]}`
  }

  function commit(leaving: boolean) {
    if (!edited.current || !input.current) return
    const { from, to } = years.get()
    const typed = readYear(input.current.value, min, max)
    if (typeof typed === 'string') {
      setMessage(`${typed}; ${years.get()[edge]} kept.`)
      setBad(true)
      if (leaving) showCurrent()
      return
    }
    const next =
      edge === 'from' ? { from: typed, to: Math.max(to, typed) } : { from: Math.min(from, typed), to: typed }
    setMessage(takenAlong(next.from !== from, next.to !== to, next))
    edited.current = false
    change(next.from, next.to)
    showCurrent()
  }

  function takenAlong(fromMoved: boolean, toMoved: boolean, next: { from: number; to: number }): string {
    if (edge === 'from' && toMoved) return `Last year moved to ${next.to} with it.`
    if (edge === 'to' && fromMoved) return `First year moved to ${next.from} with it.`
    return ''
  }

  function step(by: number) {
    const { from, to } = years.get()
    const typed = edited.current && input.current ? readYear(input.current.value, min, max) : null
    const base = typeof typed === 'number' ? typed : years.get()[edge]
    const [low, high] = edge === 'from' ? [min, to] : [from, max]
    const next = Math.min(high, Math.max(low, base + by))
    setMessage('')
    edited.current = false
    change(edge === 'from' ? next : from, edge === 'to' ? next : to)
    showCurrent()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') commit(false)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step(event.key === 'ArrowUp' ? 1 : -1)
    } else if (event.key === 'Escape' && (edited.current || message !== '')) {
      event.stopPropagation()
      setMessage('')
      showCurrent()
    }
  }

  return (
    <div className="year-field" data-edge={edge}>
      <input
        ref={input}
        className="year-field__input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={bad || undefined}
        onChange={() => {
          edited.current = true
          setMessage('')
          setBad(false)
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => commit(true)}
        onKeyDown={onKeyDown}
      />
      <p className="year-field__message" role="status">
        {message}
      </p>
    </div>
  )
}
