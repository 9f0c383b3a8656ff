import { round, type SceneItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import type { ColorToken } from '../model/figure-model.ts'

interface Hatch {
  /** Direction of the strokes; none where only an outline is drawn. */
  readonly stroke?: 'rising' | 'falling' | 'level' | 'upright'
  readonly gap?: number
  readonly color: string
  readonly outline?: boolean
}

/** Told apart without colour: every filled token that can meet another in a stack has strokes or a tone of its own. */
const HATCHES: Partial<Record<ColorToken, Hatch>> = {
  together: { stroke: 'rising', gap: 4, color: '#ffffff' },
  china: { stroke: 'falling', gap: 4, color: '#262626' },
  saudi: { stroke: 'rising', gap: 5, color: '#ffffff' },
  second: { stroke: 'level', gap: 5, color: '#ffffff' },
  third: { stroke: 'rising', gap: 5, color: '#6b6b6b', outline: true },
  fourth: { stroke: 'falling', gap: 4, color: '#ffffff' },
  fifth: { stroke: 'upright', gap: 3.5, color: '#4d4d4d' },
  rest: { color: '#8c8c8c', outline: true },
}

interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const RECT = /M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+Z/g

/**
 * Adds strokes to filled rectangles in the theme’s series colours (bars, strips, legend swatches), as plain lines:
 * every program draws them, unlike pattern fills.
 */
export function hatched(items: readonly SceneItem[], theme: Theme): SceneItem[] {
  const byFill = new Map(
    Object.entries(HATCHES).map(([token, hatch]) => [theme.series[token as ColorToken], hatch]),
  )
  return items.flatMap((item): SceneItem[] => {
    const hatch = item.kind === 'path' && item.fill ? byFill.get(item.fill) : undefined
    if (item.kind !== 'path' || !hatch) return [item]
    const rects = rectsOf(item.d)
    const d = rects.map((rect) => outline(rect, hatch) + strokes(rect, hatch)).join('')
    if (d === '') return [item]
    return [item, { kind: 'path', part: 'hatch', d, stroke: hatch.color, strokeWidth: 0.8 }]
  })
}

/** The rectangles of a path made of nothing else; none for any other path. */
export function rectsOf(d: string): Rect[] {
  const rects = [...d.matchAll(RECT)].map(([, x, y, w, h]) => ({
    x: Number(x),
    y: Number(y),
    w: Number(w),
    h: Number(h),
  }))
  return d.replaceAll(RECT, '') === '' ? rects : []
}

function outline({ x, y, w, h }: Rect, hatch: Hatch): string {
  if (!hatch.outline || w < 1 || h < 1) return ''
  return `M${round(x + 0.4)} ${round(y + 0.4)}h${round(w - 0.8)}v${round(h - 0.8)}h${-round(w - 0.8)}Z`
}

function strokes({ x, y, w, h }: Rect, { stroke, gap = 4 }: Hatch): string {
  let d = ''
  if (stroke === 'level') for (let v = gap; v < h; v += gap) d += `M${x} ${round(y + h - v)}h${w}`
  if (stroke === 'upright') for (let u = gap / 2; u < w; u += gap) d += `M${round(x + u)} ${y}v${h}`
  if (stroke === 'rising' || stroke === 'falling')
    for (let c = gap; c < w + h; c += gap * Math.SQRT2) {
      const [u1, u2] = [Math.max(0, c - h), Math.min(w, c)]
      const [v1, v2] = stroke === 'rising' ? [c - u1, c - u2] : [h - (c - u1), h - (c - u2)]
      d += `M${round(x + u1)} ${round(y + v1)}L${round(x + u2)} ${round(y + v2)}`
    }
  return d
}
