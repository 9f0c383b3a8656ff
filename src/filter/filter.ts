import type { Domain } from '../model/domain.ts'

/** First and last year any link or control may name. */
export const EXTENT = { from: 1946, to: 2026 } as const
export const DEFAULT_YEARS = { from: 2000, to: 2025 } as const

/** What the reader asks: the one state every panel, link and export answers to. */
export interface Filter {
  readonly from: number
  readonly to: number
  /** Chosen domains in contract order; all four means no restriction, never empty. */
  readonly domains: readonly Domain[]
  /** Panels in the order shown; never empty. */
  readonly figures: readonly string[]
  /** The pinned year; may lie outside the range and is then shown as outside. */
  readonly pin: number | null
  /** Chosen figure measures by parameter (`arms-share.measure` → `volume`); holds every known parameter. */
  readonly measures: Readonly<Record<string, string>>
}

/** What a link may name; given by the figure registry, so that this folder knows nothing of figures. */
export interface Vocabulary {
  readonly figures: readonly string[]
  readonly defaultFigures: readonly string[]
  /** Parameter → allowed values, the first being the default. */
  readonly measures: Readonly<Record<string, readonly string[]>>
}
