import { coverageOf } from '../../data/coverage.ts'
import type { Tables } from '../../data/tables.ts'
import type { Years } from '../../filter/filter.ts'
import { CALENDAR } from '../../model/extent.ts'
import type { FigureDefinition } from '../kit/define.ts'
import { START_VIEW } from '../kit/order.ts'

const DEFAULT_FROM = 2000

/** First and last year with data of a figure. */
export function coversOf({ id, covers, tables: names }: FigureDefinition, tables: Tables): [number, number] {
  const [first] = names
  const rows = first && coverageOf(first, tables[first])
  const [from, to] = covers?.(tables) ?? [rows?.[0]?.year, rows?.at(-1)?.year]
  if (!Number.isInteger(from) || !Number.isInteger(to))
    throw new Error(`src/figures/${id}.ts: its tables name no years — expected \`covers\` to give them`)
  return [from as number, to as number]
}

/** Years of a view that names none: to the newest any figure of the start view has, part of a year included. */
export function defaultYears(figures: readonly FigureDefinition[], tables: Tables): Years {
  const shown = figures.filter(({ id }) => START_VIEW.includes(id))
  return { from: DEFAULT_FROM, to: Math.max(...shown.map((figure) => coversOf(figure, tables)[1])) }
}

/** Years a control or a link may name: to that of the newest entry of the change log. */
export function extentOf({ changes }: Pick<Tables, 'changes'>): Years {
  return { from: CALENDAR.from, to: Math.max(...changes.map(({ date }) => Number(date.slice(0, 4)))) }
}
