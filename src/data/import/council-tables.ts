import { cellsOf, type Import } from './table-import.ts'
import type { RollCall } from './un-votes.ts'

const WORDS = { Y: 'yes', N: 'no', A: 'abstain', X: '' } as const
const SYMBOL = /^S\/\d{4}\/\d+(\/Rev\.\d)?$/

/**
 * Votes of China and Russia on resolutions of the Council adopted with dissent, and how many were adopted in each full year:
 * `adopted-votes`, `resolutions-adopted`. A year is full when the file holds a resolution of a later one.
 */
export function councilTables(rollCalls: readonly RollCall[]): Import {
  const dissent = rollCalls.filter(({ votes }) =>
    [...votes.values()].some((vote) => vote === 'N' || vote === 'A'),
  )
  const rows = dissent.map(({ resolution, date, year, draft, agenda, votes }) => {
    const symbol = draft.split(/\s*\|\s*/).findLast((text) => SYMBOL.test(text))
    const number = /\d+/.exec(resolution)?.[0]
    const [chn_vote, rus_vote] = ['CHN', 'RUS'].map((code) => WORDS[votes.get(code) ?? 'X'])
    const draft_symbol = symbol ? { draft_symbol: symbol } : {}
    return {
      cells: cellsOf({ resolution: number, date, year, ...draft_symbol, chn_vote, rus_vote }),
      fresh: { agenda },
    }
  })
  const [first = '', last = ''] = [rollCalls[0]?.date, rollCalls.at(-1)?.date]
  const years = [...new Set(rollCalls.map(({ year }) => year))]
  const full = years.filter((year) => last > `${year + 1}`)
  const counts = full.map((year) => {
    const [adopted = 0, split = 0] = [rollCalls, dissent].map(
      (all) => all.filter((one) => one.year === year).length,
    )
    return { cells: cellsOf({ year, adopted, without_dissent: adopted - split }) }
  })
  const speaksOf = ({ date = '' }) => date >= first && date <= last
  const partial = years.filter((year) => !full.includes(year))
  return {
    tables: [
      { table: 'adopted-votes', rows, speaksOf },
      { table: 'resolutions-adopted', rows: counts },
    ],
    left: [
      ...partial.map((year) => `resolutions-adopted: ${year}, since the file ends on ${last}`),
      'vetoes: the file holds adopted resolutions only',
    ],
  }
}
