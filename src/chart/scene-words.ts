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
