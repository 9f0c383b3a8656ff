import type { Weight } from './text.ts'

/** What is drawn, as plain data: the screen paints it with React, an export writes it as SVG text. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly plot: Box
  readonly items: readonly SceneItem[]
  /** Drawn above the plot; on the screen it gives way to the read-out of a pointed year. */
  readonly legend: readonly SceneItem[]
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type SceneItem = PathItem | TextItem

export interface PathItem {
  readonly kind: 'path'
  readonly d: string
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: string
  readonly opacity?: number
  /** What it stands on, where that is not the background. */
  readonly on?: string
  /** What the path stands for, for tests and style hooks: `grid`, `series`, `marker`, `legend`, … */
  readonly part: string
  /** Id of the series it draws. */
  readonly series?: string
}

export interface TextItem {
  readonly kind: 'text'
  readonly x: number
  /** Base line. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly fill: string
  /** What it stands on, where that is not the background. */
  readonly on?: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly opacity?: number
  readonly part: string
  /** Id of the series it names. */
  readonly series?: string
}

/** Coordinates are kept to a tenth of a pixel, so that equal pictures are equal text. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
