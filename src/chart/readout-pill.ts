import { type Readout, readoutText } from '../model/readout.ts'
import type { ValueRef } from '../model/value-ref.ts'
import { round, type Scene } from './scene.ts'
import { characterAt, textWidth } from './text.ts'

export const PILL = { size: 11, weight: 600, height: 18, padding: 8, gap: 8 } as const

export interface Pill {
  readonly text: string
  readonly x: number
  readonly width: number
}

const BAND = PILL.height + PILL.gap
/** From this height on a picture has room for both the legend and a read-out under it. */
const ROOMY = 300

/**
 * Where a plot begins, in px from the top of a picture.
 * @param taken height of the legend; in low pictures it gives way to the read-out
 */
export function plotTopUnder(taken: number, height: number, readout: boolean): number {
  if (!readout) return Math.max(taken + 4, 8)
  return taken > 0 && height >= ROOMY ? taken + BAND + 2 : Math.max(taken + 4, BAND)
}

/** Whether a read-out stands clear of the legend. */
export function isClear({ legend, plot }: Scene): boolean {
  return legend.every((item) => item.kind !== 'text' || item.y + 4 <= plot.top - BAND)
}

/** The read-out beside its marker at `x`: kept within the picture, leaving out the last phrases where it is narrow. */
export function pillAt(readout: Readout, x: number, pictureWidth: number): Pill {
  const parts = [...readout.parts]
  let text = readoutText(readout)
  while (parts.length > 1 && widthOf(text) > pictureWidth) {
    parts.pop()
    text = `${readoutText({ ...readout, parts })} …`
  }
  const width = round(widthOf(text))
  return { text, width, x: round(Math.max(0, Math.min(pictureWidth - width, x - width / 2))) }
}

/**
 * The value that is told by the phrase at a point of one of the lines of a read-out; null beside the phrases and where
 * one tells several.
 * @param x in px from the beginning of the line
 */
export function valueAt(
  { year, parts }: Readout,
  lines: readonly string[],
  line: number,
  x: number,
): ValueRef | null {
  const within = characterAt(lines[line] ?? '', x, PILL.size, PILL.weight)
  if (within === null) return null
  const at = lines.slice(0, line).reduce((before, { length }) => before + length + 1, within)
  let begin = `${year}: `.length
  for (const { text, numbers } of parts) {
    if (at >= begin && at < begin + text.length) return numbers[0]?.ref ?? null
    begin += text.length + ' · '.length
  }
  return null
}

const widthOf = (text: string) => textWidth(text, PILL.size, PILL.weight) + 2 * PILL.padding
