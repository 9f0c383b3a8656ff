import type { Domain } from './domain.ts'
import type { Quality } from './quality.ts'
import type { Sentence } from './sentence.ts'

/** Why a year carries no value. */
export type GapReason =
  | 'not-found'
  | 'not-yet-published'
  | 'not-collected'
  | 'not-begun'
  | 'ended'
  | 'not-attributed'
  | 'no-vote'

export const GAP_TEXT: Record<GapReason, string> = {
  'not-found': 'no figure was found',
  'not-yet-published': 'not yet published',
  'not-collected': 'not collected',
  'not-begun': 'not begun',
  ended: 'the series has ended',
  'not-attributed': 'not attributed',
  'no-vote': 'no vote',
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
  | 'billion-cubic-metres'
  | 'billion-usd'
  | 'items'
  | 'votes'
  | 'visits'
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
  /** Day on which the oldest of its tables was last checked against its publisher; none of a picture beside a figure. */
  readonly checked?: string
}

interface ModelBase {
  readonly id: string
  /** The question the figure answers. */
  readonly title: string
  readonly domains: readonly Domain[]
  /** What is drawn, its unit and the years, in words. */
  readonly subtitle: string
  /** One sentence computed from the values shown. */
  readonly takeaway: Sentence
  readonly notes: readonly string[]
  readonly vintage: Vintage
  /** Ids in the table `sources` of everything drawn. */
  readonly sources: readonly string[]
  /** Tables whose rows are the reader’s own, not Amur’s; absent where there are none. */
  readonly ownTables?: readonly string[]
}

/** Series of yearly points on one value axis. */
export interface TimePlot {
  readonly from: number
  readonly to: number
  readonly unit: Unit
  /** Upper end the value axis must reach; the drawn data may push it further. */
  readonly axisAtLeast: number
  readonly series: readonly TimeSeries[]
  readonly absences: readonly Absence[]
}

export interface TimeModel extends ModelBase, TimePlot {
  readonly shape: 'time'
}

/** A value of a month, a quarter or a day, at its place within the years. */
export interface DatedPoint extends TimePoint {
  /** Decimal year; the middle of the period it stands for. */
  readonly at: number
  /** The date or period in words: `July 2011`. */
  readonly dateText: string
}

/** A series of a pane. */
export interface PaneSeries extends TimeSeries {
  /**
   * Drawn in place of `points` where given: values within years, in order of time, those without a value among them.
   * A line joins neighbours that both have one. `points` then holds what each year as a whole comes to, which is not
   * drawn but read out; null where a whole year says nothing, and the dated values of the year are read out.
   */
  readonly dated?: readonly DatedPoint[]
  /** What the dated values are of, where it is not single dates. */
  readonly datesAre?: 'months'
}

/** One of several small charts: what a `TimePlot` is, over the years of its model. */
export interface Pane extends Omit<TimePlot, 'from' | 'to' | 'series'> {
  readonly id: string
  /** Short title; the unit is added to it. */
  readonly name: string
  /** Ids and names are unique in the whole model, not only in the pane. */
  readonly series: readonly PaneSeries[]
}

/** Several small charts over the same years, each with a unit and a value axis of its own. */
export interface MultiplesModel extends ModelBase {
  readonly shape: 'multiples'
  readonly from: number
  readonly to: number
  /** In reading order. */
  readonly panes: readonly Pane[]
}

/** One bar segment of every row of a ranking, in stacking order. */
export interface RankingPart {
  readonly id: string
  readonly name: string
  readonly color: ColorToken
}

export interface RankingRow {
  readonly id: string
  readonly name: string
  /** Place in the ranking, shared by equal values; null for a row set apart. */
  readonly rank: number | null
  /** One value a part. */
  readonly parts: readonly number[]
  /** Sum of the parts; null with a reason where there is none. */
  readonly value: number | null
  /** Set where `value` is null. */
  readonly gap?: GapReason
  readonly quality?: Quality
  readonly note?: string
  /** The same row’s value of the model’s `beside`; null where it has none. */
  readonly beside?: number | null
  /** Colour of the first part where the row is to stand out: it is drawn also where not all have room. */
  readonly highlight?: ColorToken
  /** Ids in the table `sources`. */
  readonly sources: readonly string[]
}

/** Rows by size. Holds for its years as a whole, never for one of them. */
export interface RankingModel extends ModelBase {
  readonly shape: 'ranking'
  readonly from: number
  readonly to: number
  /** The year that stands in for the range, where one is pinned. */
  readonly pinned: number | null
  readonly unit: Unit
  /** What a row is ("Country"). */
  readonly rowName: string
  readonly parts: readonly RankingPart[]
  /** A second value of every row, in the same unit, drawn as a dot on its bar. */
  readonly beside?: RankingPart
  /** Largest first. */
  readonly rows: readonly RankingRow[]
  /** Whether the last rows say as much as the first: where not all have room, both ends are drawn. */
  readonly bothEnds?: true
  /** Rows that are shown but not ranked, and why. */
  readonly apart: { readonly reason: string; readonly rows: readonly RankingRow[] } | null
  /** Said where there is no row. */
  readonly emptyText: string
}

/** A kind of span: its name stands in the legend. */
export interface SpanKey {
  readonly id: string
  readonly name: string
  readonly color: ColorToken
  /** `thin` is a line before the bar it leads to. */
  readonly weight: 'bar' | 'thin'
}

/** A stretch of time in a lane. Years are decimal: 2005 is its first day, 2006 the end of its last. */
export interface Span {
  readonly id: string
  /** Id of its `SpanKey`. */
  readonly key: string
  readonly from: number
  readonly to: number
  /** Whether it still runs at the end of the data. */
  readonly open?: boolean
  /** Beginning and end as they are known, in words. */
  readonly fromText: string
  readonly toText: string
  readonly quality: Quality
  readonly note?: string
  readonly sources: readonly string[]
}

export interface SpanLane {
  readonly id: string
  readonly name: string
  /** Words after the name in the table and, where there is room, in the picture. */
  readonly detail?: string
  /** Further columns of the table, in the order of `laneColumns`. */
  readonly cells?: readonly string[]
  /** Which lanes stay where not all have room: the highest. */
  readonly priority: number
  readonly spans: readonly Span[]
}

/** One count of a year in words: `10 members`. */
export interface SpanCount {
  readonly name: string
  readonly value: number
  readonly text: string
}

export interface SpansModel extends ModelBase {
  readonly shape: 'spans'
  readonly from: number
  readonly to: number
  /** What a lane is ("State"). */
  readonly laneName: string
  readonly laneColumns: readonly string[]
  readonly keys: readonly SpanKey[]
  /** Only lanes with a span in the years. */
  readonly lanes: readonly SpanLane[]
  /** One entry for each of the years. */
  readonly counts: readonly (readonly SpanCount[])[]
  /** The counts written in the picture, and of when. */
  readonly countRow: string | null
  readonly absences: readonly Absence[]
}

export interface EventLane {
  readonly id: string
  readonly name: string
  readonly color: ColorToken
}

export interface EventItem {
  readonly id: string
  /** Id of its `EventLane`. */
  readonly lane: string
  /** Decimal year; the middle of the month or year where no more is known. */
  readonly at: number
  readonly dateText: string
  readonly title: string
  /** Label that can be understood alone. */
  readonly short: string
  readonly description: string
  /** Named in the picture before others. */
  readonly key: boolean
  readonly quality: Quality
  readonly note?: string
  readonly sources: readonly string[]
}

export interface EventsModel extends ModelBase {
  readonly shape: 'events'
  readonly from: number
  readonly to: number
  readonly lanes: readonly EventLane[]
  /** In order of date. */
  readonly events: readonly EventItem[]
  readonly absences: readonly Absence[]
}

export interface MatrixColumn {
  readonly id: string
  readonly name: string
  /** A few letters, for where the name has no room. */
  readonly short: string
}

/** Neighbouring columns under one heading. */
export interface MatrixGroup {
  readonly name: string
  readonly short: string
  /** How many columns it holds, counted on from the group before. */
  readonly span: number
}

/** What a cell can say where it holds no number. */
export interface MatrixCategory {
  readonly id: string
  readonly name: string
  /** The letter that stands for it in a cell. */
  readonly mark: string
  readonly color: ColorToken
  readonly strength: 'strong' | 'medium' | 'pale'
}

/** A number in the model’s unit, one of its categories, or nothing and why. */
export type MatrixCell = {
  readonly note?: string
} & (
  | { readonly value: number; readonly quality: Quality; readonly sources: readonly string[] }
  | { readonly category: string; readonly quality: Quality; readonly sources: readonly string[] }
  | { readonly gap: GapReason }
)

export interface MatrixRow {
  readonly id: string
  readonly name: string
  /** For where the name has no room. */
  readonly short?: string
  /** One cell a column. */
  readonly cells: readonly MatrixCell[]
  /** What stands after the cells, under the name of the model’s `aside`: where not all has room, the first of it. */
  readonly aside: readonly string[]
  /** Ids in the table `sources` of the whole row. */
  readonly sources: readonly string[]
}

/** Rows by columns. Holds for its years as a whole, never for one of them. */
export interface MatrixModel extends ModelBase {
  readonly shape: 'matrix'
  readonly from: number
  readonly to: number
  /** The year that stands in for the range, where one is pinned. */
  readonly pinned: number | null
  readonly unit: Unit
  /** Colour of the values: the larger, the stronger. */
  readonly color: ColorToken
  /** What a row is ("Country"). */
  readonly rowName: string
  readonly columns: readonly MatrixColumn[]
  /** Headings over the columns; none, or over all of them. */
  readonly groups: readonly MatrixGroup[]
  /** Empty in a matrix of numbers. */
  readonly categories: readonly MatrixCategory[]
  /** What stands after the cells, where there is room; `stays`: rather than that rows stand in blocks beside each other. */
  readonly aside: { readonly name: string; readonly stays: boolean } | null
  readonly rows: readonly MatrixRow[]
  /** Counts over all rows, one a column, at the foot. */
  readonly tallies: readonly { readonly name: string; readonly counts: readonly number[] }[]
  /** Said where there is no row. */
  readonly emptyText: string
}

/** Models with a year axis: they answer to a pointed year. */
export type YearModel = TimeModel | MultiplesModel | SpansModel | EventsModel
export type FigureModel = YearModel | RankingModel | MatrixModel
export type Shape = FigureModel['shape']

/** Whether a model answers to single years; the others hold for their years as a whole. */
export function hasYearAxis(model: FigureModel): model is YearModel {
  return model.shape !== 'ranking' && model.shape !== 'matrix'
}
