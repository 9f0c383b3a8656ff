import { useId, useState } from 'react'
import { useFilter, useStores } from '../../filter/context.tsx'
import { EXTENT } from '../../filter/years.ts'
import { readYear } from '../../ui/year-scale.ts'

/** The pinned year as a text field: also for a figure in which no year can be pressed. Left empty, no year is pinned. */
export function PinField() {
  const { filter } = useStores()
  const pin = useFilter((state) => state.pin)
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState('')
  const id = useId()

  function commit() {
    if (typed === null) return
    const year = typed.trim() === '' ? null : readYear(typed, EXTENT.from, EXTENT.to)
    if (typeof year === 'string') return setFault(`${year}.`)
    setFault('')
    setTyped(null)
    filter.getState().setPin(year)
  }

  function leave() {
    commit()
    setTyped(null)
  }

  return (
    <form
      className="pin-field"
      onSubmit={(event) => {
        event.preventDefault()
        commit()
      }}
    >
      <label htmlFor={id}>Pin a year</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        placeholder="none"
        value={typed ?? pin ?? ''}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
      <span id={`${id}-fault`} role="status">
        {fault}
      </span>
    </form>
  )
}
