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

/** Width in px of `text` set in Inter without kerning; pure, so the same on screen, in tests and in exports. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = table[weight]
  let total = 0
  for (const character of text) total += widths.get(character) ?? UNKNOWN
  return (total * size) / 1000
}

/** Breaks `text` at spaces into lines no wider than `width` px; a single word wider than that stays whole. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): string[] {
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
  return [...lines, line]
}
