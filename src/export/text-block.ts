import { round, type TextItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import type { Layer } from './picture.ts'
import { balanceLines, breakLines, lineItems, type Run } from './rich-text.ts'

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly size: number
  /** Height of a line. */
  readonly lead: number
  readonly fill: string
  readonly part: string
  /** Room under the paragraph. */
  readonly after: number
  /** How much narrower than the block it is set. */
  readonly narrower?: number
  /** Sets lines of about equal length. */
  readonly balanced?: boolean
}

export interface TextBlock {
  readonly items: readonly TextItem[]
  readonly height: number
}

/** Paragraphs one under the other. */
export function stack(paragraphs: readonly Paragraph[], width: number): TextBlock {
  const items: TextItem[] = []
  let y = 0
  for (const paragraph of paragraphs) {
    const broken = paragraph.balanced ? balanceLines : breakLines
    const lines = broken(paragraph.runs, width - (paragraph.narrower ?? 0), paragraph.size)
    items.push(...lineItems(lines, 0, y, paragraph))
    y += lines.length * paragraph.lead + paragraph.after
  }
  return { items, height: y }
}

/** The sign and name of the project, its lower right corner at (right, bottom). */
export function brand(right: number, bottom: number, theme: Theme): Layer {
  const wave = (y: number) => `M0.5 ${y}c2 0 2-3 4-3s2 3 4 3 1.5-1.5 2-1.5`
  return {
    x: round(right - 44),
    y: round(bottom - 13),
    width: 44,
    height: 13,
    items: [
      { kind: 'path', part: 'brand', d: wave(7) + wave(10), stroke: theme.series.russia, strokeWidth: 1.2 },
      {
        kind: 'text',
        part: 'brand',
        x: 44,
        y: 10,
        text: 'Amur',
        size: 10.5,
        weight: 600,
        fill: theme.ink,
        anchor: 'end',
      },
    ],
  }
}
