import { useLayoutEffect, useMemo, useRef } from 'react'
import { createPainter } from '../../chart/painter.ts'
import { useSize } from '../../chart/use-size.ts'
import { type MarkedWindow, windowScene } from '../../chart/window-scene.ts'
import type { TimeModel } from '../../model/figure-model.ts'
import { useChartTheme } from '../use-chart-theme.ts'

interface Props {
  readonly model: TimeModel
  readonly windows: readonly MarkedWindow[]
  /** What it shows, in words. */
  readonly description: string
}

/** The yearly series with the windows marked in it. */
export function WindowChart({ model, windows, description }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const group = useRef<SVGGElement>(null)
  const size = useSize(place)
  const theme = useChartTheme()
  const items = useMemo(
    () => (size ? windowScene(model, windows, size, theme) : []),
    [model, windows, size, theme],
  )
  const paint = useRef<ReturnType<typeof createPainter>>(undefined)
  useLayoutEffect(() => {
    if (!group.current) return
    paint.current ??= createPainter(group.current)
    paint.current(items)
  }, [items])
  return (
    <div ref={place} className="window-test__chart">
      <svg role="img" aria-label={description} width="100%" height="100%">
        <g ref={group} />
      </svg>
    </div>
  )
}
