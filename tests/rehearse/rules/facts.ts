import type { Cells } from '../../../src/data/import/table-import.ts'
import { years } from './cells.ts'

/** Years that a series of a table has a value of. */
export type YearsOf = (table: string, series: string) => ReadonlySet<number>

/** Entries of `gaps.csv` without the years that got a value; holes that came between get an entry. */
export function movedGaps(
  gaps: readonly Cells[],
  series: Readonly<Record<string, readonly string[]>>,
  yearsOf: YearsOf,
): Cells[] {
  const kept = gaps.flatMap((gap) => {
    const { table = '', series: name = '' } = gap
    return name && series[table]?.includes(name) ? left(gap, yearsOf(table, name)) : [gap]
  })
  const holes = Object.entries(series).flatMap(([table, names]) =>
    names.flatMap((name) => {
      const has = yearsOf(table, name)
      const own = kept.filter((gap) => gap.table === table && gap.series === name)
      const missing = [...between(has)].filter((year) => !own.some((gap) => covers(gap, year)))
      return runs(missing).map(([from, to]) => ({
        table,
        series: name,
        from: String(from),
        to: String(to),
        reason: 'not-found',
        note: '',
      }))
    }),
  )
  return [...kept, ...holes]
}

const covers = ({ from, to }: Cells, year: number) => Number(from || 0) <= year && year <= Number(to || 9999)

const between = (has: ReadonlySet<number>) =>
  has.size === 0 ? [] : years(Math.min(...has), Math.max(...has)).filter((year) => !has.has(year))

/** What is left of a gap; one without an end stays without one. */
function left(gap: Cells, has: ReadonlySet<number>): Cells[] {
  const filled = [...has].filter((year) => covers(gap, year))
  if (filled.length === 0) return [gap]
  if (!gap.from) throw new Error(`${gap.table}: ${gap.series} got a year before ${gap.to}.`)
  const last = gap.to ? Number(gap.to) : Math.max(...filled)
  const closed = runs(years(Number(gap.from), last).filter((year) => !has.has(year))).map(([from, to]) => ({
    ...gap,
    from: String(from),
    to: String(to),
  }))
  return gap.to ? closed : [...closed, { ...gap, from: String(last + 1) }]
}

/** First and last of years that follow each other. */
function runs(missing: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const year of missing) {
    const run = found.at(-1)
    if (run && run[1] === year - 1) run[1] = year
    else found.push([year, year])
  }
  return found
}

/** `tables.csv` with the day of the check moved for the tables named, and the day the next year is due. */
export function checkedOn(rows: readonly Cells[], changed: ReadonlySet<string>, day: string): Cells[] {
  return rows.map((row) => {
    if (!changed.has(row.table ?? '')) return row
    const due = row.due && `${Number(day.slice(0, 4)) + 1}${row.due.slice(4)}`
    return { ...row, checked: day, due: due ?? '' }
  })
}
