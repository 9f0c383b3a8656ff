import { useCallback, useState } from 'react'
import { loadedBy, type Slide } from './deck.ts'

/** Whether every figure, or the claim, of a slide stands, or has said that it cannot; `settle` is to be told of each. */
export function useSettled(slide: Slide | undefined) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const id = slide?.id
  const settle = useCallback(
    (part: string) =>
      setDone((before) => {
        const name = `${id} ${part}`
        return before.has(name) ? before : new Set([...before, name])
      }),
    [id],
  )
  const ready = !slide || loadedBy(slide).every((name) => done.has(`${id} ${name}`))
  return { ready, settle }
}
