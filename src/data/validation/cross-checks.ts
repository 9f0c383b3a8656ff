import { notSum } from '../arithmetic.ts'
import { columnInfo, type Expected, type RowProblem, type Rules } from '../schema.ts'
import type { TableName, TableRows, Tables } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'
import { caveatProblems, factProblems, gapProblems } from './fact-checks.ts'
import { ruleProblems } from './rules.ts'

/** What a row should hold by the rows of other tables. */
type CrossRules = { readonly [N in TableName]?: (tables: Tables) => Rules<TableRows[N]> }

const RULES: CrossRules = {
  // In the newest release the suppliers of a year make its total, and the USSR and Russia its Russian part.
  'arms-releases': ({ tables, 'arms-imports': imports }) => {
    const newest = tables.find(({ table }) => table === 'arms-imports')?.release
    const suppliers = (year: number, codes?: readonly string[]) =>
      imports.flatMap((row) =>
        row.year === year && (codes?.includes(row.supplier_code) ?? true) ? row.tiv_million : [],
      )
    const summed = (expected: Expected) => expected && `${expected}, in data/arms-imports.csv`
    return {
      total_tiv_million: ({ release, year, total_tiv_million }) =>
        release === newest && summed(notSum(total_tiv_million, suppliers(year), 0.05)),
      russia_tiv_million: ({ release, year, russia_tiv_million }) =>
        release === newest && summed(notSum(russia_tiv_million, suppliers(year, ['RUS', 'SUN']), 0.05)),
    }
  },
  // A milestone links its first source only where that stands with its publisher.
  milestones: ({ sources }) => {
    const access = new Map(sources.map((source) => [source.id, source.access]))
    return {
      source_url: ({ source_url, sources: [first = ''] }) =>
        source_url !== null &&
        access.get(first) !== 'publisher' &&
        'blank, because the first source is not with its publisher',
    }
  },
  // Our counts beside the published ones are those of the table of exercises.
  'exercise-counts': ({ exercises }) => {
    type Count = TableRows['exercise-counts']
    const counted = ({ period_start: from, period_end: to }: Count) =>
      exercises.filter(
        (row) => row.counted && to !== null && row.start_date >= from && row.start_date.slice(0, 10) <= to,
      )
    const core = (row: Count) => counted(row).filter(({ scope }) => scope === 'core_military')
    const not = ({ period_end }: Count, value: number | null, computed: number) =>
      period_end !== null && value !== computed && `${computed}, as in data/exercises.csv`
    return {
      own_core: (row) => not(row, row.own_core, core(row).length),
      own_core_bilateral: (row) =>
        not(row, row.own_core_bilateral, core(row).filter(({ parties }) => parties === 'bilateral').length),
      own_all: (row) => not(row, row.own_all, counted(row).length),
    }
  },
  // Resolutions with dissent are the rows of their table.
  'resolutions-adopted': ({ 'adopted-votes': votes }) => ({
    without_dissent: ({ year, adopted, without_dissent }) => {
      const listed = votes.filter((vote) => vote.year === year).length
      return (
        adopted - without_dissent !== listed &&
        `${adopted - listed}: data/adopted-votes.csv lists ${listed} of ${adopted}`
      )
    },
  }),
  // China and Russia voted alike as often in the table of pairs as in that of all states.
  'unga-pairs': ({ 'unga-states': states }) => {
    const russia = new Map(states.flatMap((row) => (row.state === 'RUS' ? [[row.year, row] as const] : [])))
    return {
      identical: ({ first, second, year, both_voted, identical }) => {
        const row = russia.get(year)
        const same = row?.with_china === both_voted && row.same_as_china === identical
        if (first !== 'CHN' || second !== 'RUS' || same) return null
        return `${row?.same_as_china} of ${row?.with_china}, as for RUS in data/unga-states.csv`
      },
    }
  },
  // Every state has a name, and its year a row of sources.
  'unga-states': ({ 'un-members': members, 'unga-years': rows }) => {
    const codes = new Set(members.map(({ code }) => code))
    const years = new Set(rows.map(({ year }) => year))
    return {
      state: ({ state }) => !codes.has(state) && 'a code of data/un-members.csv',
      year: ({ year }) => !years.has(year) && 'a year of data/unga-years.csv',
    }
  },
  changes: () => ({
    table: ({ table }) => !Object.hasOwn(ALL_TABLES, table) && `one of ${Object.keys(ALL_TABLES).join(', ')}`,
  }),
}

/** Makes of a fault what the caller needs. */
type Told<T> = (table: TableName, problem: RowProblem) => T

/** Faults between tables: suppliers against totals, sources, the change log. */
export function crossProblems<T>(tables: Tables, told: Told<T>): T[] {
  const byRule = (Object.keys(RULES) as TableName[]).flatMap((name) => {
    const rules = RULES[name]?.(tables) as Rules<never> | undefined
    return ruleProblems(name, rules, tables[name]).map((problem) => told(name, problem))
  })
  return [
    ...byRule,
    ...sourceProblems(tables, told),
    ...unlogged(tables).map((problem) => told('changes', problem)),
    ...factProblems(tables).map((problem) => told('tables', problem)),
    ...gapProblems(tables).map((problem) => told('gaps', problem)),
    ...caveatProblems(tables).map((problem) => told('caveats', problem)),
  ]
}

/** Sources that a row names and no list has, and those that the list has and no row names. */
function sourceProblems<T>(tables: Tables, told: Told<T>): T[] {
  const known = new Set(tables.sources.map((source) => source.id))
  const used = new Set<string>()
  const unknown = (Object.keys(ALL_TABLES) as TableName[]).flatMap((name) => {
    const columns = Object.entries(ALL_TABLES[name].columns.shape).filter(
      ([, schema]) => columnInfo(schema).references === 'sources',
    )
    return (tables[name] as readonly object[]).flatMap((values, row) =>
      columns.flatMap(([column]) =>
        ((values as Record<string, readonly string[]>)[column] ?? []).flatMap((id) => {
          used.add(id)
          const expected = 'a source listed in data/sources.csv'
          return known.has(id) ? [] : [told(name, { row, column, value: id, expected })]
        }),
      ),
    )
  })
  const unused = tables.sources.flatMap(({ id }, row) => {
    const expected = 'a source that a row of some table names'
    return used.has(id) ? [] : [told('sources', { row, column: 'id', value: id, expected })]
  })
  return [...unknown, ...unused]
}

function unlogged({ changes }: Tables): RowProblem[] {
  const logged = new Set(changes.map(({ table }) => table))
  return Object.keys(ALL_TABLES).flatMap((name) =>
    name === 'changes' || logged.has(name) ? [] : [{ row: -1, expected: `an entry for the table ${name}` }],
  )
}
