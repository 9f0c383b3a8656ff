import type { Box, Scene } from './scene.ts'

/** Where the years of a scene stand. */
export interface YearLayout {
  readonly plot: Box
  /** A lane of its own under the plot, where there is one. */
  readonly strip: Box | null
  /** Centre of a year's column. */
  readonly xOf: (year: number) => number
}

/** A scene with a year axis: a pointed or pinned year can be marked in it. */
export interface YearScene extends Scene {
  readonly layout: YearLayout
}

export function hasYears(scene: Scene): scene is YearScene {
  return 'layout' in scene
}
