import { useCallback, useState } from 'react'
import { isFigureSlide, type Slide } from './deck.ts'

/** Whether every figure of a slide stands, or has said that it cannot; `settle` is to be told of each. */
export function useSettled(slide: Slide | undefined) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const id = slide?.id
  const settle = useCallback(
    (figure: string) =>
      setDone((before) => {
        const name = `${id} ${figure}`
        return before.has(name) ? before : new Set([...before, name])
      }),
    [id],
  )
  const ready =
    !slide || !isFigureSlide(slide) || slide.figures.every((figure) => done.has(`${id} ${figure}`))
  return { ready, settle }
}
