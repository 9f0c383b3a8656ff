export interface Years {
  readonly from: number
  readonly to: number
}

/** Where a control reads the range from; it draws each change itself, without React, so that a step costs little. */
export interface YearsSource {
  readonly get: () => Years
  readonly subscribe: (listener: () => void) => () => void
}
