import { refuseLayout } from './refusal.ts'
import { type Current, cellsOf, rounded, type TableImport } from './table-import.ts'

/** China’s trade with a partner in a year, US dollars. */
export interface Flows {
  readonly exports: number
  readonly imports: number
  readonly total: number
}

/** China’s trade in a full year. */
export interface TradeYear {
  readonly year: number
  readonly russia?: Flows | undefined
  readonly world?: Flows | undefined
}

/**
 * Years of China’s trade with Russia and the world, in billion US dollars: `china-trade`. A year the table has keeps what the
 * file does not tell; a reported total does not become preliminary. Throws a `Refusal` for a new year without both
 * partners.
 */
export function chinaTrade(
  file: string,
  years: readonly TradeYear[],
  flag: 'reported' | 'preliminary',
  current: Current,
): TableImport {
  const rows = years.map(({ year, russia, world }) => {
    const now = current('china-trade').find((row) => row.year === `${year}`)
    if (!now && !(russia && world))
      return refuseLayout(file, `trade with Russia and the world for ${year}, a new year`, 'one of them')
    const split = {
      exports_to_russia_usd_bn: billion(russia?.exports),
      imports_from_russia_usd_bn: billion(russia?.imports),
      total_usd_bn: billion(russia?.total),
      flag: now?.flag === 'reported' ? 'reported' : flag,
      split_flag: 'reported',
    }
    const whole = {
      world_exports_usd_bn: billion(world?.exports),
      world_imports_usd_bn: billion(world?.imports),
      world_total_usd_bn: billion(world?.total),
    }
    const cells = cellsOf({ year, ...(russia ? split : {}), ...(world ? whole : {}) })
    const { total_usd_bn: part, world_total_usd_bn: all } = { ...now, ...cells }
    const share = part && all ? { russia_share_pct: `${rounded((100 * Number(part)) / Number(all), 2)}` } : {}
    return { cells: { ...cells, ...share } }
  })
  return { table: 'china-trade', rows }
}

const billion = (dollars = 0) => rounded(dollars / 1e9, 3)
