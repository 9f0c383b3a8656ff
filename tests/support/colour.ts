/** Colour as the test of the palette needs it: contrast, colour-vision deficiency, distance. Hex in, numbers out. */

export const VISION = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof VISION)[number]

type Three = readonly [number, number, number]

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const SEEN: Record<Vision, readonly [Three, Three, Three]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const dot = (a: Three, b: Three) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const map3 = (values: Three, change: (value: number) => number): Three => [
  change(values[0]),
  change(values[1]),
  change(values[2]),
]

const channels = (hex: string): Three =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Three

const linear = (hex: string): Three =>
  map3(channels(hex), (value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )

const luminance = (hex: string) => dot(linear(hex), [0.2126, 0.7152, 0.0722])

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour seen where `front` at an opacity lies on `back`. */
export function blended(front: string, back: string, opacity: number): string {
  const behind = channels(back)
  return `#${channels(front)
    .map((value, i) => Math.round(value * opacity + (behind[i] ?? 0) * (1 - opacity)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}

function lab(hex: string, vision: Vision): Three {
  const rgb = linear(hex)
  const seen = SEEN[vision].map((row) => Math.min(1, Math.max(0, dot(row, rgb)))) as unknown as Three
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f(dot(seen, [0.4124564, 0.3575761, 0.1804375]) / 0.95047)
  const y = f(dot(seen, [0.2126729, 0.7151522, 0.072175]))
  const z = f(dot(seen, [0.0193339, 0.119192, 0.9503041]) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIEDE2000 between two colours as someone with this vision sees them. */
export function distance(first: string, second: string, vision: Vision): number {
  return ciede2000(lab(first, vision), lab(second, vision))
}

const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360
const cos = (angle: number) => Math.cos((angle * Math.PI) / 180)
const sin = (angle: number) => Math.sin((angle * Math.PI) / 180)

/** After Sharma, Wu and Dalal (2005). */
export function ciede2000([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 1.5 - 0.5 * Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7))
  const [c1, c2] = [Math.hypot(g * a1, b1), Math.hypot(g * a2, b2)]
  const [h1, h2] = [degrees(Math.atan2(b1, g * a1)), degrees(Math.atan2(b2, g * a2))]
  const grey = c1 * c2 === 0
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const [dL, dC, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * sin(turn / 2)]
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const h = grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63)
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const [sC, sH] = [1 + 0.045 * c, 1 + 0.015 * c * t]
  const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)))
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH))
}
