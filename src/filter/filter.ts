import { DOMAINS, type Domain } from '../model/domain.ts'

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
  /** Chosen items by parameter (`unga-rank.states` → `['IND', 'BRA']`), in the order chosen; holds every known parameter. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** First and last of a range of years. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** What a list in a link may name. */
export interface ListVocabulary {
  readonly values: readonly string[]
  /** How many may be chosen. */
  readonly most: number
  /** What an item is (`a state`), and several (`states`). */
  readonly one: string
  readonly many: string
}

/** What a link may name; given by the figure registry, so that this folder knows nothing of figures. */
export interface Vocabulary {
  /** Years a link may name, and those of one that names none. */
  readonly extent: Years
  readonly defaultYears: Years
  readonly figures: readonly string[]
  readonly defaultFigures: readonly string[]
  /** Parameter → allowed values, the first being the default. */
  readonly measures: Readonly<Record<string, readonly string[]>>
  /** Parameter → the items it may name; none is the default. */
  readonly lists: Readonly<Record<string, ListVocabulary>>
}

/** The filter of a link without parameters. */
export function defaultFilter(vocabulary: Vocabulary): Filter {
  return {
    from: vocabulary.defaultYears.from,
    to: vocabulary.defaultYears.to,
    domains: DOMAINS,
    figures: vocabulary.defaultFigures,
    pin: null,
    measures: defaultMeasures(vocabulary),
    lists: Object.fromEntries(Object.keys(vocabulary.lists).map((parameter) => [parameter, []])),
  }
}

/** The first value of every figure measure. */
export function defaultMeasures(vocabulary: Vocabulary): Record<string, string> {
  return Object.fromEntries(
    Object.entries(vocabulary.measures).map(([parameter, values]) => [parameter, values[0] ?? '']),
  )
}

/** Brings a year into the extent, rounded to a whole year. */
export function clampYear(year: number, { from, to }: Years): number {
  return Math.min(to, Math.max(from, Math.round(year)))
}

/** Two lists with the same items in the same order. */
export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]))
}

/** Two records with the same values under the same keys, in any order. */
export function sameRecord(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a)
  return a === b || (keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]))
}

/** Two records with the same lists under the same keys, in any order. */
export function sameLists(
  a: Readonly<Record<string, readonly string[]>>,
  b: Readonly<Record<string, readonly string[]>>,
): boolean {
  const keys = Object.keys(a)
  return (
    a === b ||
    (keys.length === Object.keys(b).length && keys.every((key) => sameList(a[key] ?? [], b[key] ?? [])))
  )
}
