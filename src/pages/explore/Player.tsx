import './Player.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../filter/context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { useReducedMotion } from '../../ui/useReducedMotion.ts'

const SPEEDS = [
  { value: '2000', label: 'Slow' },
  { value: '1000', label: 'Normal' },
  { value: '500', label: 'Fast' },
]
const SOURCE = 'player'

/**
 * Moves the pointed year through the range, in all panels at once; where a year is pinned, moves the pin and its year
 * card. Under reduced motion it only steps.
 */
export function Player() {
  const { filter, hover } = useStores()
  const [playing, setPlaying] = useState(false)
  const [delay, setDelay] = useState('1000')
  const reduced = useReducedMotion()
  const pointed = useStore(hover, (state) => (state.source === SOURCE ? state.year : null))
  const last = useRef<number | null>(null)

  /** Moves by `by` years; false at the end of the range. */
  const move = useCallback(
    (by: number): boolean => {
      const { from, to, pin } = filter.getState().filter
      const current = pin ?? last.current
      const inside = current !== null && current >= from && current <= to
      const year = inside ? current + by : by > 0 ? from : to
      if (year < from || year > to) return false
      last.current = year
      if (pin === null) hover.getState().set(year, SOURCE)
      else filter.getState().setPin(year)
      return year !== to
    },
    [filter, hover],
  )

  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      if (!move(1)) setPlaying(false)
    }, Number(delay))
    return () => clearInterval(timer)
  }, [playing, delay, move])

  useEffect(() => () => hover.getState().clear(SOURCE), [hover])

  const toggle = () => {
    if (playing) return setPlaying(false)
    const { to, pin } = filter.getState().filter
    if ((pin ?? last.current) === to) {
      last.current = null
      if (pin !== null) filter.getState().setPin(filter.getState().filter.from)
    }
    move(1)
    setPlaying(true)
  }
  const stepBy = (by: number) => {
    setPlaying(false)
    move(by)
  }
  const stop = () => {
    setPlaying(false)
    last.current = null
    hover.getState().clear(SOURCE)
  }

  return (
    <fieldset className="player" aria-label="Play the years">
      <Button variant="quiet" aria-label="Step back one year" onClick={() => stepBy(-1)}>
        ‹
      </Button>
      {!reduced && (
        <Button variant="quiet" onClick={toggle}>
          {playing ? 'Pause' : 'Play'}
        </Button>
      )}
      <Button variant="quiet" aria-label="Step forward one year" onClick={() => stepBy(1)}>
        ›
      </Button>
      {playing && <Select label="Speed" options={SPEEDS} value={delay} placeholder="" onChange={setDelay} />}
      {pointed !== null && !playing && (
        <Button variant="quiet" onClick={stop}>
          Clear {pointed}
        </Button>
      )}
    </fieldset>
  )
}
