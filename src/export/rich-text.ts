import { round, type TextItem } from '../chart/scene.ts'
import { textWidth, type Weight } from '../chart/text.ts'

/** A piece of a paragraph in one weight. */
export interface Run {
  readonly text: string
  readonly weight: Weight
}

interface Word extends Run {
  readonly x: number
  readonly spaced: boolean
}

/** Lines of runs, each with its offset from the left edge. */
export type Lines = readonly (readonly (Run & { readonly x: number })[])[]

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Where a line may end: at a space, but not within a date, nor before a unit or a separator. */
const BREAK = new RegExp(`(?<!\\b(?:${MONTH})) (?![%·]|(?<=\\d )(?:${MONTH})\\b)`)

/** Breaks a paragraph into lines no wider than `width`, with a space between runs; a word longer than a line is broken within. */
export function breakLines(runs: readonly Run[], width: number, size: number): Lines {
  const lines: Word[][] = [[]]
  let x = 0
  for (const run of runs)
    for (const word of run.text.split(BREAK))
      for (const [j, part] of pieces(word, width, size, run.weight).entries()) {
        const line = lines.at(-1) as Word[]
        const spaced = line.length > 0 && j === 0
        const space = spaced ? textWidth(' ', size, run.weight) : 0
        const length = textWidth(part, size, run.weight)
        if (line.length > 0 && x + space + length > width) {
          lines.push([{ text: part, weight: run.weight, x: 0, spaced: false }])
          x = length
        } else {
          line.push({ text: part, weight: run.weight, x: x + space, spaced })
          x += space + length
        }
      }
  return lines.map(joined)
}

/** As `breakLines`, with lines of about equal length: no last line of one word. */
export function balanceLines(runs: readonly Run[], width: number, size: number): Lines {
  const wide = breakLines(runs, width, size)
  let [low, high] = [width / 2, width]
  while (wide.length > 1 && high - low > 2) {
    const middle = (low + high) / 2
    if (breakLines(runs, middle, size).length > wide.length) low = middle
    else high = middle
  }
  return wide.length > 1 ? breakLines(runs, high, size) : wide
}

/** Neighbouring words of one weight become one run. */
function joined(words: readonly Word[]): (Run & { x: number })[] {
  const runs: (Run & { x: number })[] = []
  for (const { text, weight, x, spaced } of words) {
    const last = runs.at(-1)
    if (last?.weight === weight)
      runs[runs.length - 1] = { ...last, text: `${last.text}${spaced ? ' ' : ''}${text}` }
    else runs.push({ text, weight, x })
  }
  return runs
}

function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (textWidth(word, size, weight) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size, weight) > width) {
      const end = endOfPiece(part)
      parts.push(part.slice(0, end))
      part = part.slice(end)
    }
    part += character
  }
  return [...parts, part]
}

/** A link breaks after one of its signs where one stands in the second half of the line. */
function endOfPiece(part: string): number {
  const end = Math.max(...['&', ',', '/', '?'].map((sign) => part.lastIndexOf(sign))) + 1
  return end > part.length / 2 ? end : part.length
}

interface Type {
  readonly size: number
  readonly lead: number
  readonly fill: string
  readonly part: string
}

/** Text items of broken lines; `top` is the upper edge of the first line. */
export function lineItems(lines: Lines, left: number, top: number, type: Type): TextItem[] {
  return lines.flatMap((line, i) =>
    line.map(({ text, weight, x }) => ({
      kind: 'text' as const,
      x: round(left + x),
      y: round(top + i * type.lead + (type.lead + type.size * 0.72) / 2),
      text,
      size: type.size,
      weight,
      fill: type.fill,
      anchor: 'start' as const,
      part: type.part,
    })),
  )
}
