import { type KeyboardEvent, useState } from 'react'
import { readYear } from './year-scale.ts'

export interface YearFieldProps {
  readonly label: string
  readonly edge: 'from' | 'to'
  readonly years: { readonly from: number; readonly to: number }
  readonly min: number
  readonly max: number
  readonly change: (from: number, to: number) => void
}

/**
 * One end of a year range as a text field. A year beyond the other end takes that end along, and says so;
 * a bad entry changes nothing, and says so.
 */
export function YearField({ label, edge, years, min, max, change }: YearFieldProps) {
  const year = years[edge]
  const [draft, setDraft] = useState<string | null>(null)
  const [told, setTold] = useState({ text: '', from: 0, to: 0 })
  const bad = draft !== null && typeof readYear(draft, min, max) === 'string'
  const message = told.from === years.from && told.to === years.to ? told.text : ''

  function tell(text: string, from = years.from, to = years.to) {
    setTold({ text, from, to })
  }

  function commit(leaving: boolean) {
    if (draft === null) return
    const typed = readYear(draft, min, max)
    if (typeof typed === 'string') {
      tell(`${typed}; ${year} kept.`)
      if (leaving) setDraft(null)
      return
    }
    const from = edge === 'from' ? typed : Math.min(years.from, typed)
    const to = edge === 'to' ? typed : Math.max(years.to, typed)
    const other =
      edge === 'from'
        ? to !== years.to && `Last year moved to ${to}`
        : from !== years.from && `First year moved to ${from}`
    setDraft(null)
    tell(other ? `${other} with it.` : '', from, to)
    change(from, to)
  }

  function step(by: number) {
    const typed = draft === null ? year : readYear(draft, min, max)
    const base = typeof typed === 'number' ? typed : year
    const [low, high] = edge === 'from' ? [min, years.to] : [years.from, max]
    const next = Math.min(high, Math.max(low, base + by))
    setDraft(null)
    tell('')
    change(edge === 'from' ? next : years.from, edge === 'to' ? next : years.to)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') commit(false)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step(event.key === 'ArrowUp' ? 1 : -1)
    } else if (event.key === 'Escape' && (draft !== null || message !== '')) {
      event.stopPropagation()
      setDraft(null)
      tell('')
    }
  }

  return (
    <div className="year-field" data-edge={edge}>
      <input
        className="year-field__input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={(bad && message !== '') || undefined}
        value={draft ?? year}
        onChange={(event) => {
          setDraft(event.target.value)
          if (message !== '') tell('')
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
