const LEAST_CONTRAST = 4.5

type Rgb = readonly [number, number, number]

export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance as WCAG defines it. */
export function luminance(hex: string): number {
  const [r, g, b] = parseHex(hex).map((channel) => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colour itself where text in it can be read on the background, else the nearest mixture with `ink` that can. */
export function legible(color: string, background: string, ink: string): string {
  const [from, to] = [parseHex(color), parseHex(ink)]
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = toHex(
      from.map((channel, i) => channel + ((to[i] ?? 0) - channel) * share) as unknown as Rgb,
    )
    if (contrast(mixed, background) >= LEAST_CONTRAST) return mixed
  }
  return ink
}
