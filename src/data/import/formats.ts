import { armsDeals } from './arms-deals.ts'
import { armsTables } from './arms-tables.ts'
import { assemblyTables } from './assembly-tables.ts'
import { readComtrade } from './comtrade.ts'
import { councilTables } from './council-tables.ts'
import { readGaccCountries } from './gacc-countries.ts'
import { deliveryFlows } from './sipri-deliveries.ts'
import { chinaOrders } from './sipri-orders.ts'
import { readRegister } from './sipri-register.ts'
import { readTiv } from './sipri-tiv.ts'
import { allLines, type SourceFile } from './source-file.ts'
import { type Current, firstYear, type Import } from './table-import.ts'
import { chinaTrade } from './trade-years.ts'
import { readUnVotes } from './un-votes.ts'

/** Reads a publisher’s file as rows of our tables; `release` is a SIPRI release `YYYY-MM`. Throws a `Refusal`. */
export type Format = (file: SourceFile, current: Current, release: string | undefined) => Promise<Import>

/** The formats by their names on the command line. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'sipri-tiv': async (file, current, release) =>
    armsTables(readTiv(file.name, await allLines(file)), release, current),
  'sipri-register': async (file, current, release) => {
    const register = readRegister(file.name, await allLines(file))
    if (register.of === 'orders') return armsDeals(chinaOrders(register), current)
    const parts = deliveryFlows(register).map((flows) => armsTables(flows, release, current))
    return { tables: parts.flatMap(({ tables }) => tables), left: parts.flatMap(({ left }) => left) }
  },
  'un-votes': async (file, current) => {
    const since = { council: firstYear(current('adopted-votes')), assembly: firstYear(current('unga-years')) }
    const members = new Set(current('un-members').map(({ code = '' }) => code))
    const { body, rollCalls } = await readUnVotes(file, since, members)
    return body === 'council' ? councilTables(rollCalls) : assemblyTables(rollCalls)
  },
  comtrade: async (file, current) => {
    const { years, others } = await readComtrade(file)
    const left = others > 0 ? [`${others} records of other partners, flows or modes`] : []
    return { tables: [chinaTrade(file.name, years, 'reported', current)], left }
  },
  'gacc-countries': async (file, current) => {
    const year = readGaccCountries(file.name, await allLines(file))
    return { tables: [chinaTrade(file.name, [year], 'preliminary', current)], left: [] }
  },
}
