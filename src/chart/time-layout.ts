import { nice, ticks } from 'd3-array'
import type { TimePlot, Unit } from '../model/figure-model.ts'
import { isCount } from '../model/format.ts'
import { plotTopUnder } from './readout-pill.ts'
import { type Box, round } from './scene.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Below this width names move from beside the series into the legend. */
const NARROW = 480
const LEFT = 40
const RIGHT_WIDE = 118
const RIGHT_NARROW = 12
const AXIS_HEIGHT = 18
const STRIP_HEIGHT = 26
const STRIP_GAP = 8

/** Where the parts of a time figure stand, whatever its years and values. */
interface TimeFrame extends Size {
  readonly narrow: boolean
  readonly plot: Box
  /** The lane of the `strip` series under the plot, where the model has one. */
  readonly strip: Box | null
}

/** The value axis. */
export interface ValueScale {
  readonly yOf: (value: number) => number
  readonly yTicks: readonly number[]
}

export interface TimeLayout extends TimeFrame, ValueScale {
  readonly xOf: (year: number) => number
  /** Width of one year. */
  readonly step: number
  /** Radius of a marker where it does not follow from the step. */
  readonly markerRadius?: number
}

/** The horizontal frame, equal in all time figures of one width, so that years line up between panels. */
export function horizontalFrame(width: number): {
  left: number
  right: number
  narrow: boolean
} {
  const narrow = width < NARROW
  return {
    left: LEFT,
    right: width - (narrow ? RIGHT_NARROW : RIGHT_WIDE),
    narrow,
  }
}

/** Centre of a year's column. */
export function xScale(from: number, to: number, left: number, right: number): (year: number) => number {
  const step = (right - left) / (to - from + 1)
  return (year) => round(left + (year - from + 0.5) * step)
}

/** The year whose column holds `x`; the nearest of the range outside it. */
export function yearAt(x: number, from: number, to: number, left: number, right: number): number {
  const step = (right - left) / (to - from + 1)
  return Math.max(from, Math.min(to, from + Math.floor((x - left) / step)))
}

/**
 * Frames a time figure: legend rows on top, which give way to the read-out of a pointed year, the plot, the strip,
 * the year axis.
 * @param top height in px already taken by the legend
 */
export function timeFrame(
  width: number,
  height: number,
  top: number,
  readout: boolean,
  hasStrip: boolean,
): TimeFrame {
  const { left, right, narrow } = horizontalFrame(width)
  const plotTop = plotTopUnder(top, height, readout)
  const plotBottom = height - AXIS_HEIGHT - (hasStrip ? STRIP_HEIGHT + STRIP_GAP : 0)
  return {
    width,
    height,
    narrow,
    plot: { left, right, top: plotTop, bottom: Math.max(plotTop + 20, plotBottom) },
    strip: hasStrip
      ? { left, right, top: height - AXIS_HEIGHT - STRIP_HEIGHT, bottom: height - AXIS_HEIGHT }
      : null,
  }
}

/**
 * The value axis over the height of a plot.
 * @param highest the value it must reach
 */
export function valueScale({ top, bottom }: Box, highest: number, unit: Unit): ValueScale {
  const span = bottom - top
  const yTicks = valueTicks(highest, unit, span)
  const maximum = yTicks.at(-1) || 1
  return { yTicks, yOf: (value) => round(bottom - (value / maximum) * span) }
}

/** A frame with the scales of years and values. */
export function timeLayout({ from, to }: TimePlot, frame: TimeFrame, scale: ValueScale): TimeLayout {
  const { left, right } = frame.plot
  return {
    ...frame,
    ...scale,
    xOf: xScale(from, to, left, right),
    step: (right - left) / (to - from + 1),
  }
}

/** Round values from 0 to at or above the highest. */
export function valueTicks(highest: number, unit: Unit, height: number): number[] {
  const counts = isCount(unit)
  const wanted = Math.max(3, Math.min(5, Math.floor(height / 26)))
  const count = counts ? Math.min(wanted, Math.max(1, highest)) : wanted
  const [, top] = nice(0, highest, count)
  const values = ticks(0, top, count)
  return counts ? values.filter(Number.isInteger) : values
}

/** What the value axis must reach: the highest value drawn against it, stacked bars by their sum. */
export function highestOf(model: TimePlot): number {
  let highest = Math.max(model.axisAtLeast, Number.MIN_VALUE)
  for (let i = 0; i <= model.to - model.from; i++) {
    let stack = 0
    for (const { mark, points } of model.series) {
      const value = points[i]?.value ?? 0
      if (mark === 'bars') stack += value
      else if (mark !== 'strip' && value > highest) highest = value
    }
    if (stack > highest) highest = stack
  }
  return highest
}

/** Years to label: a round step wide enough for the labels; both ends where the range is too short for that. */
export function yearTicks(from: number, to: number, width: number, labelWidth = 40): number[] {
  const room = Math.max(1, Math.floor(width / labelWidth))
  const step = [1, 2, 5, 10, 20, 50].find((candidate) => (to - from) / candidate + 1 <= room) ?? 100
  const years: number[] = []
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) years.push(year)
  return years.length > 0 ? years : [from]
}
