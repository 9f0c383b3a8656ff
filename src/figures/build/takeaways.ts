import type { Tables } from '../../data/tables.ts'
import { aboutsOf } from '../../data/validation/abouts.ts'
import type { Years } from '../../filter/filter.ts'
import type { FigureDefinition } from '../kit/define.ts'
import { defaultYears } from './years.ts'

const figures = Object.values(
  import.meta.glob<FigureDefinition>(['../*.ts', '!../registry.ts', '!../*.test.ts', '!../*.d.ts'], {
    eager: true,
    import: 'default',
  }),
).sort((a, b) => (a.id < b.id ? -1 : 1))

/**
 * What the figures say otherwise after a change of the data: takeaways under the default filter, in every measure. One
 * line each, for the check of the data.
 */
export function statementChanges(before: Tables, after: Tables): string[] {
  const years = [defaultYears(figures, before), defaultYears(figures, after)] as const
  return figures.flatMap((figure) => {
    const [told, tells] = [takeawaysOf(figure, before, years[0]), takeawaysOf(figure, after, years[1])]
    return [...tells].flatMap(([name, now]) => {
      const then = told.get(name) ?? ''
      return then === now ? [] : [`${name} said: ${then}`, `${' '.repeat(name.length)} says: ${now}`]
    })
  })
}

/** Takeaway by name: the figure, and its measure where it has several. */
function takeawaysOf(
  { id, measure, prepare }: FigureDefinition,
  tables: Tables,
  years: Years,
): Map<string, string> {
  const build = attempt(() => prepare(tables, aboutsOf(tables)))
  const options = measure?.options.map(({ value }) => value) ?? [undefined]
  return new Map(
    options.map((value) => [
      value === undefined ? id : `${id} (${value})`,
      build instanceof Error
        ? failure(build)
        : takeawayOf(() => build({ ...years, measure: value, pin: null, follow: [] }).takeaway.text),
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
