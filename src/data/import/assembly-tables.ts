import { type Cells, cellsOf, type Import, type ImportedRow, rounded } from './table-import.ts'
import type { RollCall, Vote } from './un-votes.ts'

/** The People’s Republic took China’s seat on this day; votes before are not its own. */
const SEATED = '1971-10-25'
const PAIRS = [
  ['CHN', 'RUS'],
  ['CHN', 'USA'],
  ['RUS', 'USA'],
] as const

/**
 * How members voted with China, Russia and the USA in the Assembly, by year: `unga-states`, `unga-pairs`, `unga-years`. The
 * last year is left unless the file reaches its December.
 */
export function assemblyTables(rollCalls: readonly RollCall[]): Import {
  const last = rollCalls.at(-1)?.date ?? ''
  const all = [...new Set(rollCalls.map(({ year }) => year))]
  const years = all.filter((year) => last >= `${year}-12`)
  const rowsOf = (make: (year: number, rollCalls: readonly RollCall[]) => ImportedRow[]) =>
    years.flatMap((year) =>
      make(
        year,
        rollCalls.filter((one) => one.year === year),
      ),
    )
  const speaksOf = ({ year }: Cells) => years.includes(Number(year))
  const partial = all.filter((year) => !years.includes(year))
  return {
    tables: [
      { table: 'unga-states', rows: rowsOf(stateRows), speaksOf },
      { table: 'unga-pairs', rows: rowsOf(pairRows), speaksOf },
      { table: 'unga-years', rows: rowsOf(yearRow) },
    ],
    left: [
      ...partial.map(
        (year) => `unga-states, unga-pairs, unga-years: ${year}, since the file ends on ${last}`,
      ),
      'unga-issues: issues are not in the file but read from titles',
    ],
  }
}

function stateRows(year: number, rollCalls: readonly RollCall[]): ImportedRow[] {
  return votersIn(rollCalls).flatMap((state) => {
    const china = state === 'CHN' ? undefined : agreement(rollCalls, state, 'CHN')
    const russia = state === 'RUS' ? undefined : agreement(rollCalls, state, 'RUS')
    const counts = { with_china: china?.both, same_as_china: china?.identical }
    const more = { with_russia: russia?.both, same_as_russia: russia?.identical }
    return china?.both || russia?.both ? [{ cells: cellsOf({ year, state, ...counts, ...more }) }] : []
  })
}

function pairRows(year: number, rollCalls: readonly RollCall[]): ImportedRow[] {
  return PAIRS.map(([first, second]) => {
    const { both, identical, oneAbstained } = agreement(rollCalls, first, second)
    const opposite = both - identical - oneAbstained
    const counts = { both_voted: both, identical, one_abstained: oneAbstained, opposite }
    return { cells: cellsOf({ year, first, second, ...counts }) }
  })
}

function yearRow(year: number, rollCalls: readonly RollCall[]): ImportedRow[] {
  const usa = (vote: Vote) => rollCalls.filter(({ votes }) => votes.get('USA') === vote).length
  const counts = { usa_yes: usa('Y'), usa_no: usa('N'), usa_abstain: usa('A') }
  const [china, russia] = [medians('china', 'CHN', rollCalls), medians('russia', 'RUS', rollCalls)]
  return [{ cells: cellsOf({ year, recorded_votes: rollCalls.length, ...china, ...russia, ...counts }) }]
}

/** The median agreement with a member of those that voted on at least half of its votes. */
function medians(name: string, reference: string, rollCalls: readonly RollCall[]) {
  const cast = rollCalls.filter((rollCall) => castBy(reference, rollCall)).length
  const ranked = votersIn(rollCalls)
    .filter((code) => code !== reference)
    .map((code) => agreement(rollCalls, code, reference))
    .filter(({ both }) => both > 0 && 2 * both >= cast)
  const shares = ranked.map(({ both, identical }) => (100 * identical) / both)
  // The table’s medians with half an abstention are of shares that were rounded before.
  const halves = ranked.map(({ both, identical, oneAbstained }) =>
    rounded((100 * (identical + oneAbstained / 2)) / both, 1),
  )
  return {
    [`${name}_cast`]: cast,
    [`${name}_ranked`]: ranked.length,
    [`${name}_median_pct`]: median(shares),
    [`${name}_median_half_pct`]: median(halves),
  }
}

/** A vote cast by a member; none of China’s before it was the People’s Republic. */
function castBy(code: string, { votes, date }: RollCall): Vote | undefined {
  const vote = votes.get(code)
  return vote === 'X' || (code === 'CHN' && date <= SEATED) ? undefined : vote
}

function votersIn(rollCalls: readonly RollCall[]): string[] {
  return [...new Set(rollCalls.flatMap(({ votes }) => [...votes.keys()]))].sort()
}

/** How two members voted on the votes both cast. */
function agreement(rollCalls: readonly RollCall[], a: string, b: string) {
  const counts = { both: 0, identical: 0, oneAbstained: 0 }
  for (const rollCall of rollCalls) {
    const [x, y] = [castBy(a, rollCall), castBy(b, rollCall)]
    if (!x || !y) continue
    counts.both++
    if (x === y) counts.identical++
    else if (x === 'A' || y === 'A') counts.oneAbstained++
  }
  return counts
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : rounded((low + high) / 2, 1)
}
