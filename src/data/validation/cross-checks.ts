import { columnInfo, type RowProblem } from '../schema.ts'
import type { TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'
import { caveatProblems, factProblems, gapProblems } from './fact-checks.ts'

/** Makes of a fault what the caller needs. */
type Told<T> = (table: TableName, problem: RowProblem) => T

/** Faults between tables: suppliers against totals, sources, the change log. */
export function crossProblems<T>(tables: Tables, told: Told<T>): T[] {
  return [
    ...armsProblems(tables).map((problem) => told('arms-releases', problem)),
    ...sourceProblems(tables, told),
    ...milestoneLinks(tables).map((problem) => told('milestones', problem)),
    ...exerciseCountProblems(tables).map((problem) => told('exercise-counts', problem)),
    ...adoptedProblems(tables).map((problem) => told('resolutions-adopted', problem)),
    ...pairProblems(tables).map((problem) => told('unga-pairs', problem)),
    ...memberProblems(tables).map((problem) => told('unga-states', problem)),
    ...changeProblems(tables).map((problem) => told('changes', problem)),
    ...factProblems(tables).map((problem) => told('tables', problem)),
    ...gapProblems(tables).map((problem) => told('gaps', problem)),
    ...caveatProblems(tables).map((problem) => told('caveats', problem)),
  ]
}

/** In the newest release the suppliers of a year make its total, and the USSR and Russia its Russian part. */
function armsProblems(tables: Tables): RowProblem[] {
  const russian = (code: string) => code === 'RUS' || code === 'SUN'
  const newest = tables.tables.find(({ table }) => table === 'arms-imports')?.release
  return tables['arms-releases'].flatMap((release, row) => {
    if (release.release !== newest) return []
    const suppliers = tables['arms-imports'].filter((supplier) => supplier.year === release.year)
    const sum = (rows: typeof suppliers) => rows.reduce((total, { tiv_million }) => total + tiv_million, 0)
    const parts = [
      ['total_tiv_million', release.total_tiv_million, sum(suppliers)],
      [
        'russia_tiv_million',
        release.russia_tiv_million,
        sum(suppliers.filter((supplier) => russian(supplier.supplier_code))),
      ],
    ] as const
    return parts.flatMap(([column, value, computed]) =>
      Math.abs(value - computed) <= 0.05 + 1e-9
        ? []
        : [
            {
              row,
              column,
              value,
              expected: `the sum in data/arms-imports.csv, ${Math.round(computed * 100) / 100}`,
            },
          ],
    )
  })
}

function sourceProblems<T>(tables: Tables, told: Told<T>): T[] {
  const known = new Set(tables.sources.map((source) => source.id))
  const used = new Set<string>()
  const problems: T[] = []
  for (const name of Object.keys(ALL_TABLES) as TableName[]) {
    const { shape } = ALL_TABLES[name].columns
    const columns = Object.keys(shape).filter((column) => {
      const schema = shape[column]
      return schema !== undefined && columnInfo(schema).references === 'sources'
    })
    for (const [row, values] of tables[name].entries())
      for (const column of columns) {
        const ids = (values as unknown as Record<string, string[]>)[column] ?? []
        for (const id of ids) {
          used.add(id)
          if (!known.has(id))
            problems.push(
              told(name, { row, column, value: id, expected: 'a source listed in data/sources.csv' }),
            )
        }
      }
  }
  for (const [row, { id }] of tables.sources.entries())
    if (!used.has(id))
      problems.push(
        told('sources', {
          row,
          column: 'id',
          value: id,
          expected: 'a source that a row of some table names',
        }),
      )
  return problems
}

/** A milestone links its first source only where that stands with its publisher. */
function milestoneLinks(tables: Tables): RowProblem[] {
  const access = new Map(tables.sources.map((source) => [source.id, source.access]))
  return tables.milestones.flatMap((milestone, row) =>
    milestone.source_url !== null && access.get(milestone.sources[0] ?? '') !== 'publisher'
      ? [
          {
            row,
            column: 'source_url',
            value: milestone.source_url,
            expected: 'blank, because the first source is not with its publisher',
          },
        ]
      : [],
  )
}

/** Our counts beside the published ones are those of the table of exercises. */
function exerciseCountProblems(tables: Tables): RowProblem[] {
  return tables['exercise-counts'].flatMap((claim, row) => {
    const { period_start: from, period_end: to } = claim
    if (to === null) return []
    const own = tables.exercises.filter(
      ({ counted, start_date }) => counted && start_date >= from && start_date.slice(0, 10) <= to,
    )
    const core = own.filter(({ scope }) => scope === 'core_military')
    const counts = [
      ['own_core', claim.own_core, core.length],
      [
        'own_core_bilateral',
        claim.own_core_bilateral,
        core.filter(({ parties }) => parties === 'bilateral').length,
      ],
      ['own_all', claim.own_all, own.length],
    ] as const
    return counts.flatMap(([column, value, computed]) =>
      value === computed
        ? []
        : [{ row, column, value: value ?? '', expected: `${computed}, as in data/exercises.csv` }],
    )
  })
}

/** Resolutions with dissent are the rows of their table. */
function adoptedProblems(tables: Tables): RowProblem[] {
  return tables['resolutions-adopted'].flatMap(({ year, adopted, without_dissent }, row) => {
    const listed = tables['adopted-votes'].filter((vote) => vote.year === year).length
    return adopted - without_dissent === listed
      ? []
      : [
          {
            row,
            column: 'without_dissent',
            value: without_dissent,
            expected: `${adopted - listed}: data/adopted-votes.csv lists ${listed} of ${adopted}`,
          },
        ]
  })
}

/** China and Russia voted alike as often in the table of pairs as in that of all states. */
function pairProblems(tables: Tables): RowProblem[] {
  const russia = new Map(
    tables['unga-states'].flatMap((row) => (row.state === 'RUS' ? [[row.year, row] as const] : [])),
  )
  return tables['unga-pairs'].flatMap((pair, row) => {
    if (pair.first !== 'CHN' || pair.second !== 'RUS') return []
    const state = russia.get(pair.year)
    return state?.with_china === pair.both_voted && state.same_as_china === pair.identical
      ? []
      : [
          {
            row,
            column: 'identical',
            value: pair.identical,
            expected: `${state?.same_as_china} of ${state?.with_china}, as for RUS in data/unga-states.csv`,
          },
        ]
  })
}

/** Every state has a name, and its year a row of sources. */
function memberProblems(tables: Tables): RowProblem[] {
  const codes = new Set(tables['un-members'].map(({ code }) => code))
  const years = new Set(tables['unga-years'].map(({ year }) => year))
  return tables['unga-states'].flatMap(({ state, year }, row) => [
    ...(codes.has(state)
      ? []
      : [{ row, column: 'state', value: state, expected: 'a code of data/un-members.csv' }]),
    ...(years.has(year)
      ? []
      : [{ row, column: 'year', value: year, expected: 'a year of data/unga-years.csv' }]),
  ])
}

function changeProblems(tables: Tables): RowProblem[] {
  const names = Object.keys(ALL_TABLES)
  const logged = new Set(tables.changes.map((change) => change.table))
  const unknown = tables.changes.flatMap((change, row) =>
    names.includes(change.table)
      ? []
      : [{ row, column: 'table', value: change.table, expected: `one of ${names.join(', ')}` }],
  )
  const unlogged = names.filter((name) => name !== 'changes' && !logged.has(name))
  return [...unknown, ...unlogged.map((name) => ({ row: -1, expected: `an entry for the table ${name}` }))]
}
