import armsImports from '../../../data/arms-imports.csv'
import chinaTrade from '../../../data/china-trade.csv'
import crudeOrigins from '../../../data/crude-origins.csv'
import crudeShare from '../../../data/crude-share.csv'
import heilongjiangTable from '../../../data/heilongjiang.csv'
import vetoesTable from '../../../data/vetoes.csv'
import { LIGHT } from '../../../src/chart/theme.ts'
import { unpackTable } from '../../../src/data/decode.ts'
import armsShare from '../../../src/figures/arms-share.ts'
import crude from '../../../src/figures/crude-share.ts'
import heilongjiang from '../../../src/figures/heilongjiang.ts'
import vetoes from '../../../src/figures/vetoes.ts'
import { EXTENT } from '../../../src/model/extent.ts'

const TABLES = {
  'arms-imports': armsImports,
  'china-trade': chinaTrade,
  'crude-origins': crudeOrigins,
  'crude-share': crudeShare,
  heilongjiang: heilongjiangTable,
  vetoes: vetoesTable,
}

/** Room around the plot, as in the application on a wide screen. */
export const MARGIN = { left: 40, right: 118, top: 20, bottom: 18 }

/**
 * The four figures of the start view as plain numbers, made once: whole extent, stacks summed, colours resolved.
 * Nothing of this is charged to a step of a peer: it only cuts out the years and draws.
 */
export const PANELS = [armsShare, heilongjiang, crude, vetoes].map(panelOf)

function panelOf(figure) {
  const tables = Object.fromEntries(figure.tables.map((name) => [name, unpackTable(TABLES[name])]))
  const measure = figure.measure?.options[0]?.value
  const model = figure.prepare(tables)({ ...EXTENT, measure })
  const stack = new Map()
  const series = model.series.map((one) => ({
    id: one.id,
    mark: one.mark,
    color: LIGHT.series[one.color],
    dash: one.dash,
    width: one.emphasis === 'main' ? 2.4 : 1.5,
    rows: one.points.map((point, i) => {
      const year = EXTENT.from + i
      const below = one.mark === 'bars' ? (stack.get(year) ?? 0) : 0
      if (one.mark === 'bars') stack.set(year, below + (point.value ?? 0))
      return {
        year,
        value: point.value,
        left: year - 0.37,
        right: year + 0.37,
        below,
        above: below + (point.value ?? 0),
      }
    }),
  }))
  return {
    id: model.id,
    series,
    atLeast: model.axisAtLeast,
    hasStrip: series.some(({ mark }) => mark === 'strip'),
  }
}

/** Rows of the years asked, nulls included (they break a line). */
export function cut(rows, { from, to }) {
  return rows.slice(from - EXTENT.from, to - EXTENT.from + 1)
}

export const present = (rows) => rows.filter(({ value }) => value !== null)
export const filled = (rows) => rows.filter(({ value }) => value)

/** Upper end of the value axis, the same as the application's for these panels. */
export function highest(panel, range) {
  let top = panel.atLeast
  for (const { mark, rows } of panel.series)
    if (mark !== 'strip') for (const row of cut(rows, range)) if (row.above > top) top = row.above
  return top
}

export function stripHighest(rows) {
  return Math.max(1, ...rows.map(({ value }) => value ?? 0))
}

/** Where the strip stands: this share of the value axis below its zero, with a gap. */
export const STRIP = { depth: 0.22, gap: 0.06 }
