import type { TextItem } from './scene.ts'
import { textWidth, type Weight, wrapText } from './text.ts'

/** A line of text from its left end. */
export function textLine(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  part: string,
): TextItem {
  return { kind: 'text', x, y, text, size, weight: 400, fill, anchor: 'start', part }
}

/** The text itself, or as much of it as fits with an ellipsis. */
export function shortened(text: string, room: number, size: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= room + 0.01) return text
  for (let end = text.length - 1; end > 0; end--) {
    const cut = `${text.slice(0, end).trimEnd()}…`
    if (textWidth(cut, size, weight) <= room) return cut
  }
  return '…'
}

/** As many of the parts as fit on one line, then how many more there are; of a first one without room, what fits. */
export function partsWithin(parts: readonly string[], room: number, size: number): string {
  for (let shown = parts.length; shown > 0; shown--) {
    const rest = parts.length - shown
    const text = `${parts.slice(0, shown).join('; ')}${rest > 0 ? ` +${rest}` : ''}`
    if (textWidth(text, size) <= room + 0.01) return text
  }
  const rest = parts.length > 1 ? ` +${parts.length - 1}` : ''
  return `${shortened(parts[0] ?? '', room - textWidth(rest, size), size)}${rest}`
}

/** A list of words in at most `lines` lines: as many as fit, then how many more there are. */
export function wordsWithin(
  head: string,
  words: readonly string[],
  width: number,
  size: number,
  lines: number,
): readonly string[] {
  const fits = (text: string) => {
    const broken = wrapText(text, width, size)
    return broken.length <= lines && broken.every((line) => textWidth(line, size) <= width) ? broken : null
  }
  for (let shown = words.length; shown >= 0; shown--) {
    const rest = words.length - shown
    const more = rest === 0 ? '' : shown === 0 ? `${rest} in the table` : ` and ${rest} more in the table`
    const found = fits(`${head} ${words.slice(0, shown).join(', ')}${more}`)
    if (found) return found
  }
  return []
}
