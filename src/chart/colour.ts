import type { Theme } from './theme.ts'

export type Rgb = readonly [number, number, number]

export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** `share` of `to` mixed into `from`, 0 to 1. */
export function mixed(from: string, to: string, share: number): string {
  const other = parseHex(to)
  return toHex(
    parseHex(from).map((channel, i) => channel + ((other[i] ?? 0) - channel) * share) as unknown as Rgb,
  )
}

/** Relative luminance as WCAG defines it. */
export function luminance(hex: string): number {
  const [r, g, b] = parseHex(hex).map((channel) => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colour of words on a fill: the ink or the background, whichever can be read better. */
export function inkOn(fill: string, { ink, background }: Theme): string {
  return contrast(ink, fill) >= contrast(background, fill) ? ink : background
}
