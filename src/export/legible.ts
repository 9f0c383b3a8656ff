import { contrast, mixed } from '../chart/colour.ts'

const LEAST_CONTRAST = 4.5

/** The colour itself where text in it can be read on the background, else the nearest mixture with `ink` that can. */
export function legible(color: string, background: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mixed(color, ink, share)
    if (contrast(candidate, background) >= LEAST_CONTRAST) return candidate
  }
  return ink
}
