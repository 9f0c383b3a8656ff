import { coverageOf } from '../../data/coverage.ts'
import type { TableName, Tables } from '../../data/tables.ts'
import { DEFAULT_YEARS } from '../../filter/filter.ts'
import type { FigureDefinition } from '../kit/define.ts'

const figures = Object.values(
  import.meta.glob<FigureDefinition>(['../*.ts', '!../registry.ts', '!../*.test.ts', '!../*.d.ts'], {
    eager: true,
    import: 'default',
  }),
).sort((a, b) => (a.id < b.id ? -1 : 1))

/**
 * What the figures say otherwise after a change of the data: takeaways under the default filter, in every measure, and
 * figures whose years end before their tables do. One line each, for the check of the data.
 */
export function statementChanges(before: Tables, after: Tables): string[] {
  return figures.flatMap((figure) => {
    const [told, tells] = [takeawaysOf(figure, before), takeawaysOf(figure, after)]
    const changed = [...tells].flatMap(([name, now]) => {
      const then = told.get(name) ?? ''
      return then === now ? [] : [`${name} said: ${then}`, `${' '.repeat(name.length)} says: ${now}`]
    })
    return [...changed, ...outgrown(figure, before, after)]
  })
}

/** Takeaway by name: the figure, and its measure where it has several. */
function takeawaysOf({ id, measure, prepare }: FigureDefinition, tables: Tables): Map<string, string> {
  const build = attempt(() => prepare(tables))
  const options = measure?.options.map(({ value }) => value) ?? [undefined]
  return new Map(
    options.map((value) => [
      value === undefined ? id : `${id} (${value})`,
      build instanceof Error
        ? failure(build)
        : takeawayOf(() => build({ ...DEFAULT_YEARS, measure: value, pin: null, follow: [] }).takeaway.text),
    ]),
  )
}

function takeawayOf(say: () => string): string {
  const said = attempt(say)
  return said instanceof Error ? failure(said) : said
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make()
  } catch (reason) {
    return reason instanceof Error ? reason : new Error(String(reason))
  }
}

const failure = ({ message }: Error) => `(cannot be drawn: ${message})`

function outgrown({ id, covers, tables }: FigureDefinition, before: Tables, after: Tables): string[] {
  return tables.flatMap((name) => {
    const [then, now] = [lastYear(name, before), lastYear(name, after)]
    return now > then && now > covers[1]
      ? [
          `${id} ends in ${covers[1]}, its table ${name} now in ${now}: move the last year in src/figures/${id}.ts`,
        ]
      : []
  })
}

function lastYear(name: TableName, tables: Tables): number {
  return coverageOf(name, tables[name])?.at(-1)?.year ?? 0
}
