import { CHARACTERS, WIDTHS } from './font-metrics.ts'

export type Weight = keyof typeof WIDTHS

export const FONT_FAMILY = 'Inter, system-ui, sans-serif'

const table = Object.fromEntries(
  Object.entries(WIDTHS).map(([weight, packed]) => {
    const widths = packed.split(' ').map((code) => Number.parseInt(code, 36))
    return [weight, new Map([...CHARACTERS].map((character, i) => [character, widths[i] as number]))]
  }),
) as unknown as Record<Weight, Map<string, number>>

/** A character the table lacks counts as wide as an em, so that a text may end early but never overflow. */
const UNKNOWN = 1000

/** Widths already added up, at a size of 1000; the words of a page are few and come back at every step. */
const known: Record<Weight, Map<string, number>> = { 400: new Map(), 600: new Map() }
const KNOWN_AT_MOST = 5000

/** Width in px of `text` set in Inter without kerning; pure, so the same on screen, in tests and in exports. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const seen = known[weight].get(text)
  if (seen !== undefined) return (seen * size) / 1000
  const widths = table[weight]
  let total = 0
  for (const character of text) total += widths.get(character) ?? UNKNOWN
  if (known[weight].size >= KNOWN_AT_MOST) known[weight].clear()
  known[weight].set(text, total)
  return (total * size) / 1000
}

/** Index of the character of `text` that stands `x` px from its beginning; null beside it. */
export function characterAt(text: string, x: number, size: number, weight: Weight = 400): number | null {
  let right = 0
  for (let i = 0; i < text.length; i++) {
    right += textWidth(text.charAt(i), size, weight)
    if (x >= 0 && x < right) return i
  }
  return null
}

const broken = new Map<string, readonly string[]>()

/** Breaks `text` at spaces into lines no wider than `width` px; a single word wider than that stays whole. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  if (textWidth(text, size, weight) <= width) return [text]
  const key = `${width} ${size} ${weight} ${text}`
  const seen = broken.get(key)
  if (seen) return seen
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  if (broken.size >= KNOWN_AT_MOST) broken.clear()
  broken.set(key, [...lines, line])
  return [...lines, line]
}
