import { QUALITIES, type Quality } from '../model/quality.ts'
import {
  chinaTradeQuality,
  crudeMonthQuality,
  crudeOriginQuality,
  crudeShareQuality,
  energyRelianceQuality,
  heilongjiangQuality,
  importsMixQuality,
  russiaCrudeShareQuality,
} from './quality-flags.ts'
import type { TableName, Tables } from './tables.ts'

/** What a row is worth: the quality of its main value, or that it says there is none. */
export type RowState = Quality | 'gap'
export const ROW_STATES: readonly RowState[] = [...QUALITIES, 'gap']

/** Rows of one year by state; states without a row are absent. */
export interface YearCoverage {
  readonly year: number
  readonly rows: Readonly<Partial<Record<RowState, number>>>
}

type RowOf<N extends TableName> = Tables[N][number]

/** How the rows of a table lie in time, and what each is worth. */
interface Rule<N extends TableName> {
  /** Years a row is of; none for a row that is of no year. */
  readonly years: (row: RowOf<N>) => readonly number[]
  readonly state: (row: RowOf<N>) => RowState
}

const own = (row: { readonly year: number }) => [row.year]
const reported = (): RowState => 'reported'
const yearOf = (date: string) => Number(date.slice(0, 4))
const oneSource = ({ confidence }: { readonly confidence: string }): RowState =>
  confidence === 'high' ? 'reported' : 'single-source'

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Tables whose rows lie in time; the others are lists. Flags become qualities as in the figures. */
const RULES: { readonly [N in TableName]?: Rule<N> } = {
  'adopted-votes': { years: own, state: reported },
  'arms-deals': {
    years: ({ order_year }) => [order_year],
    state: (row) => (row.quantity_delivered_estimated ? 'estimate' : 'reported'),
  },
  'arms-exports': { years: own, state: ({ kind }) => (kind === 'remainder' ? 'derived' : 'reported') },
  'arms-imports': { years: own, state: reported },
  'arms-releases': { years: own, state: reported },
  'arms-reliance': {
    years: ({ window_start, window_end }) => range(window_start, window_end),
    state: ({ low_volume }) => (low_volume ? 'tiny-base' : 'reported'),
  },
  'border-events': { years: ({ date }) => [yearOf(date)], state: oneSource },
  'china-trade': { years: own, state: (row) => chinaTradeQuality(row) ?? 'gap' },
  'crude-months': { years: ({ month }) => [yearOf(month)], state: crudeMonthQuality },
  'crude-origins': { years: own, state: crudeOriginQuality },
  'crude-share': { years: own, state: crudeShareQuality },
  'energy-reliance': {
    years: own,
    state: (row) => (row.flag === 'not-attributed' ? 'gap' : energyRelianceQuality(row)),
  },
  'exercise-counts': {
    years: ({ period_start, period_end }) => range(yearOf(period_start), yearOf(period_end ?? period_start)),
    state: reported,
  },
  exercises: { years: own, state: oneSource },
  'gas-coal': { years: own, state: ({ flag }) => flag },
  heilongjiang: {
    years: own,
    state: (row) => (row.share_trade_pct === null ? 'gap' : heilongjiangQuality(row, 'trade')),
  },
  'imports-mix': { years: own, state: (row) => importsMixQuality(row, null) },
  'joint-statements': { years: own, state: reported },
  milestones: { years: own, state: oneSource },
  'partner-ranks': { years: own, state: ({ flag }) => (flag === 'stated' ? 'stated' : 'reported') },
  provinces: {
    years: own,
    state: (row) => (row.share_trade_pct === null ? 'gap' : heilongjiangQuality(row, 'trade')),
  },
  'resolutions-adopted': { years: own, state: reported },
  'russia-crude-exports': { years: own, state: reported },
  'russia-crude-shares': { years: own, state: russiaCrudeShareQuality },
  'russia-gas-exports': { years: own, state: reported },
  'russia-markets': { years: own, state: ({ flag }) => flag },
  'russia-trade-share': { years: own, state: ({ flag }) => (flag === 'computed' ? 'reported' : flag) },
  'sco-status': {
    years: ({ effective_date, decision_date }) => {
      const date = effective_date ?? decision_date
      return date === null ? [] : [yearOf(date)]
    },
    state: ({ effective_date, date_precision }) =>
      effective_date === null ? 'other-basis' : date_precision === 'day' ? 'reported' : 'rounded',
  },
  settlement: {
    years: ({ period, statement_date }) => [yearOf(period ?? statement_date)],
    state: ({ flag }) => flag,
  },
  'ukraine-votes': {
    years: ({ date }) => [yearOf(date)],
    state: ({ symbol }) => (symbol === null ? 'single-source' : 'reported'),
  },
  'unga-issues': { years: own, state: reported },
  'unga-pairs': { years: own, state: reported },
  'unga-states': { years: own, state: reported },
  'unga-years': { years: own, state: reported },
  vetoes: { years: own, state: reported },
  'xi-leader-meetings': { years: own, state: reported },
  'xi-putin-meetings': { years: own, state: oneSource },
  'xi-visits': { years: own, state: oneSource },
}

/**
 * Rows of a table by year and quality, from its first year to its last: a year without rows in between has an entry
 * without counts. `null` for a table that is a list without years.
 */
export function coverageOf<N extends TableName>(name: N, rows: Tables[N]): readonly YearCoverage[] | null {
  const rule = RULES[name] as Rule<N> | undefined
  if (!rule) return null
  const found = new Map<number, Partial<Record<RowState, number>>>()
  for (const row of rows as readonly RowOf<N>[]) {
    const state = rule.state(row)
    for (const year of rule.years(row)) {
      const counts = found.get(year) ?? {}
      counts[state] = (counts[state] ?? 0) + 1
      found.set(year, counts)
    }
  }
  if (found.size === 0) return []
  const years = [...found.keys()]
  return range(Math.min(...years), Math.max(...years)).map((year) => ({ year, rows: found.get(year) ?? {} }))
}
