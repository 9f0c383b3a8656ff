import { useLayoutEffect, useMemo, useRef } from 'react'
import type { FigureModel } from '../model/figure-model.ts'
import { createPainter } from './painter.ts'
import { sceneOf } from './scene-of.ts'
import { FONT_FAMILY } from './text.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'

interface Props {
  readonly model: FigureModel
  readonly size: Size
  readonly theme: Theme
}

/** A model drawn once, without pointer or keys; the table beside it says the same. */
export function StillScene({ model, size, theme }: Props) {
  const group = useRef<SVGGElement>(null)
  const scene = useMemo(() => sceneOf(model, size, theme, { readout: false }), [model, size, theme])
  useLayoutEffect(() => {
    if (group.current) createPainter(group.current)([...scene.items, ...scene.legend])
  }, [scene])
  return (
    <svg role="img" aria-label={model.takeaway.text} width={size.width} height={size.height}>
      <g ref={group} fontFamily={FONT_FAMILY} />
    </svg>
  )
}
