import type { Domain } from './domain.ts'
import type { Quality } from './quality.ts'

/** Why a year carries no value. */
export type GapReason = 'gap' | 'not-collected' | 'before-series' | 'after-series' | 'not-attributed'

export const GAP_TEXT: Record<GapReason, string> = {
  gap: 'no figure was found',
  'not-collected': 'not collected',
  'before-series': 'before the series begins',
  'after-series': 'not yet published',
  'not-attributed': 'not attributed',
}

/** Named colours; `chart/theme.ts` gives each a hex value for light and dark. */
export type ColorToken =
  | 'russia'
  | 'china'
  | 'together'
  | 'saudi'
  | 'benchmark'
  | 'context'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'rest'

export type Unit =
  | 'percent'
  | 'million-tiv'
  | 'million-tonnes'
  | 'billion-usd'
  | 'items'
  | 'votes'
  | 'meetings'
  | 'exercises'

export interface TimePoint {
  readonly value: number | null
  /** Set where `value` is null. */
  readonly gap?: GapReason
  /** Set where `value` is a number. */
  readonly quality?: Quality
  /** What this one value covers or rests on, in a few words ("January to August", "total rounded"). */
  readonly note?: string
  /** Ids in the table `sources`. */
  readonly sources?: readonly string[]
}

/**
 * How a series is drawn: `line` breaks at nulls; `dots` and `ticks` are never joined; `bars` of one model stack
 * in series order; `strip` is a faint row of bars at the foot of the plot on a scale of its own.
 */
export type SeriesMark = 'line' | 'dots' | 'ticks' | 'bars' | 'strip'

export interface TimeSeries {
  readonly id: string
  /** Full name for tables and legends. */
  readonly name: string
  /** Name beside the drawn series. */
  readonly label: string
  /** Words before the value in a read-out; falls back to `label`. */
  readonly spoken?: string
  readonly mark: SeriesMark
  readonly emphasis: 'main' | 'second' | 'faint'
  readonly color: ColorToken
  readonly dash?: 'dashed' | 'dotted'
  readonly unit: Unit
  /** Words for the quality `reported` where markers tell kinds of value apart ("full year"). */
  readonly reportedAs?: string
  /** One point a year over exactly the model's years. */
  readonly points: readonly TimePoint[]
}

/** A stretch of the asked years for which a figure has nothing, and the words for it. */
export interface Absence {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Vintage {
  /** Short source line: publisher, and release where there are several. */
  readonly credit: string
  /** Last period the data reach. */
  readonly dataTo: string
}

interface ModelBase {
  readonly id: string
  /** The question the figure answers. */
  readonly title: string
  readonly domains: readonly Domain[]
  /** What is drawn, its unit and the years, in words. */
  readonly subtitle: string
  /** One sentence computed from the values shown. */
  readonly takeaway: string
  readonly notes: readonly string[]
  readonly vintage: Vintage
  /** Ids in the table `sources` of everything drawn. */
  readonly sources: readonly string[]
}

export interface TimeModel extends ModelBase {
  readonly shape: 'time'
  readonly from: number
  readonly to: number
  readonly unit: Unit
  /** Upper end the value axis must reach; the drawn data may push it further. */
  readonly axisAtLeast: number
  readonly series: readonly TimeSeries[]
  readonly absences: readonly Absence[]
}

export type FigureModel = TimeModel
