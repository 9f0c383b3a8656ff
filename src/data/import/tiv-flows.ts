import type { SourceRow } from './source-row.ts'

/** What one supplier delivered to one recipient in a year. */
export interface Delivery {
  /** The other side, as SIPRI names it. */
  readonly partner: string
  readonly year: number
  /** Million TIV. */
  readonly tiv: number
  /** The part of it with some production by the recipient, million TIV; absent where the file does not say. */
  readonly local?: number
  /** Where the file says so. */
  readonly row: SourceRow
}

/** Deliveries to China by supplier, or from Russia by recipient. */
export interface TivFlows {
  readonly of: 'to China' | 'from Russia'
  /** One a partner and year. */
  readonly deliveries: readonly Delivery[]
  /** All deliveries of a year, million TIV: the years the file speaks of. */
  readonly totals: ReadonlyMap<number, number>
  /** By how much a value may differ from the exact one, million TIV. */
  readonly rounding: number
}

/** The sum of some deliveries, million TIV. */
export const sumOf = (deliveries: readonly Delivery[]) => deliveries.reduce((sum, { tiv }) => sum + tiv, 0)
