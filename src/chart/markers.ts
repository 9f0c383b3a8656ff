import type { Quality } from '../model/quality.ts'
import { round } from './scene.ts'

export interface MarkerShape {
  /** Path around a centre at (x, y). */
  readonly path: (x: number, y: number, r: number) => string
  /** Solid shapes are filled with the series colour, others with the background. */
  readonly solid: boolean
  /** Strokes alone, which enclose nothing to fill: over a bar they need a ground. */
  readonly open?: true
}

const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const square = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`
const diamond = (x: number, y: number, r: number) =>
  `M${round(x)} ${round(y - 1.3 * r)}L${round(x + 1.3 * r)} ${round(y)}L${round(x)} ${round(y + 1.3 * r)}L${round(x - 1.3 * r)} ${round(y)}Z`
const triangle = (x: number, y: number, r: number, up: 1 | -1) =>
  `M${round(x)} ${round(y - up * 1.2 * r)}L${round(x + 1.15 * r)} ${round(y + up * 0.85 * r)}L${round(x - 1.15 * r)} ${round(y + up * 0.85 * r)}Z`
const cross = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y - r)}L${round(x + r)} ${round(y + r)}M${round(x + r)} ${round(y - r)}L${round(x - r)} ${round(y + r)}`

/** One shape a quality, the same in every figure. */
export const MARKERS: Record<Quality, MarkerShape> = {
  reported: { path: circle, solid: true },
  rounded: { path: circle, solid: false },
  'at-least': {
    path: (x, y, r) =>
      `M${round(x)} ${round(y + 1.2 * r)}V${round(y - 1.2 * r)}M${round(x - r)} ${round(y - 0.2 * r)}L${round(x)} ${round(y - 1.2 * r)}L${round(x + r)} ${round(y - 0.2 * r)}`,
    solid: false,
    open: true,
  },
  derived: { path: (x, y, r) => triangle(x, y, r, 1), solid: false },
  preliminary: {
    path: (x, y, r) => `${circle(x, y, r)}${circle(x, y, 0.8)}`,
    solid: false,
  },
  'part-year': { path: (x, y, r) => square(x, y, r * 0.9), solid: false },
  estimate: { path: diamond, solid: false },
  stated: { path: (x, y, r) => square(x, y, r * 0.9), solid: true },
  'single-source': {
    path: (x, y, r) => `${circle(x, y, r)}${cross(x, y, 0.7 * r)}`,
    solid: false,
  },
  revised: { path: (x, y, r) => triangle(x, y, r, -1), solid: true },
  'tiny-base': { path: (x, y, r) => circle(x, y, r * 0.7), solid: false },
  'other-basis': {
    path: (x, y, r) => `M${round(x - r)} ${round(y)}h${2 * r}M${round(x)} ${round(y - r)}v${2 * r}`,
    solid: false,
    open: true,
  },
  'other-mix': {
    path: (x, y, r) => `${diamond(x, y, r)}M${round(x - 1.3 * r)} ${round(y)}H${round(x + 1.3 * r)}`,
    solid: false,
  },
}
