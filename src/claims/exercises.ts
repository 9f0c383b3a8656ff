import type { ExerciseRow } from '../data/tables/exercises.ts'
import { formatDate, formatYears } from '../model/format.ts'
import type { Part } from './claim.ts'
import { defineGroup, type Found } from './judge.ts'
import { within, yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'
import { partText } from './words.ts'

/** Published counts of the same two armed forces to the end of 2021; the claim’s own count is not among them. */
const PUBLISHED = ['pc02', 'pc03']
const SCOPE = { param: 'exercises.scope', value: 'all' }

/** Claims on joint exercises and patrols, on the rows of the list that count. */
export default defineGroup({
  tables: ['exercises', 'exercise-counts'],
  tests: ({ exercises, 'exercise-counts': published }) => {
    const counted = exercises
      .filter((row) => row.counted)
      .sort((a, b) => a.start_date.localeCompare(b.start_date))
    const core = (rows: readonly ExerciseRow[]) => rows.filter(({ scope }) => scope === 'core_military')
    const patrols = counted.filter(({ type }) => type === 'naval_patrol')
    const newest = counted.at(-1)
    /** The last year the list covers to its end. */
    const lastWhole = (newest?.year ?? 0) - (newest?.start_date.slice(5, 7) === '12' ? 0 : 1)
    const between = (from: number, to: number) => counted.filter(({ year }) => year >= from && year <= to)
    const rate = (rows: readonly ExerciseRow[], from: number, to: number): Found => ({
      period: formatYears(from, to),
      values: [rows.length / (to - from + 1)],
    })

    return {
      'csis-20': (claim) => {
        const first = counted.find((row) => row.parties === 'bilateral' && within(claim, row.start_date))
        return {
          primary: {
            period: first ? formatDate(first.start_date) : formatYears(...yearsOfClaim(claim)),
            values: [first?.year ?? null, first?.total_personnel ?? null],
            text: withTroops(first?.year, first?.total_personnel),
          },
          clause: (value) => `${first?.name ?? 'None'} is the first bilateral exercise listed, ${value}`,
          claimed: withTroops(claim.claimed[0], claim.claimed[1]),
          rows: refs('exercises', [first]),
          figure: { id: 'exercises', years: yearsOfClaim(claim) },
        }
      },

      'csis-21': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const rows = between(from, to)
        const since = lastWhole - (to - from)
        return {
          primary: rate(rows, from, to),
          others: [{ basis: 'core military', ...rate(core(rows), from, to) }],
          today: rate(between(since, lastWhole), since, lastWhole),
          clause: (value) =>
            `${rows.length} exercises are listed in ${formatYears(from, to)}, ${value} on average`,
          rows: refs('exercises', [...rows, ...between(since, lastWhole)]),
          figure: { id: 'exercises', years: [from, to], measure: SCOPE },
        }
      },

      'csis-22': (claim) => {
        const rows = counted.filter(({ start_date }) => within(claim, start_date))
        const period = `to ${formatDate(claim.period_end)}`
        const others = published.filter(({ claim_id }) => PUBLISHED.includes(claim_id))
        return {
          primary: { period, values: [rows.length] },
          others: [
            { basis: 'core military', period, values: [core(rows).length] },
            ...others.map((row) => ({
              basis: `count by ${row.body} of military exercises to ${formatDate(row.period_end ?? '')}`,
              period: `to ${formatDate(row.period_end ?? '')}`,
              values: [row.published],
              text: `${row.qualifier === 'total' ? '' : `${row.qualifier} `}${row.published} exercises`,
            })),
          ],
          today: { period: `to ${formatDate(newest?.start_date ?? '')}`, values: [counted.length] },
          clause: (value) => `By ${formatDate(claim.period_end)} our list has ${value}`,
          missing: claim.coverage_needed,
          rows: [...refs('exercises', counted), ...refs('exercise-counts', others)],
          figure: { id: 'exercises', years: yearsOfClaim(claim), measure: SCOPE },
        }
      },

      'csis-23': (claim) => {
        const patrol = patrols.find(({ start_date }) => within(claim, start_date))
        return {
          primary: {
            period: patrol ? spanText(patrol) : formatDate(claim.period_end.slice(0, 7)),
            values: [patrol?.total_ships ?? null, patrol?.total_aircraft ?? null],
          },
          clause: (value) => `The ${patrol?.name ?? 'patrol'} had ${value}`,
          rows: refs('exercises', [patrol]),
          figure: { id: 'exercises', years: yearsOfClaim(claim) },
        }
      },

      'crs-04': (claim) => {
        const third = patrols[2]
        return {
          primary: {
            period: third ? spanText(third) : '',
            values: third ? [third.start_date, third.end_date ?? third.start_date] : [null],
            text: third ? spanText(third) : 'no figure',
          },
          clause: (value) =>
            `The third joint naval patrol${third ? `, through ${third.location},` : ''} lasted from ${value}`,
          claimed: `in ${formatDate(String(claim.claimed[0]))}`,
          rows: refs('exercises', [third]),
          figure: { id: 'exercises', years: yearsOfClaim(claim) },
        }
      },
    }
  },
})

function withTroops(year: Part | undefined, troops: Part | null | undefined): string {
  return `in ${year ?? 'no year'}, with ${troops == null ? 'no number of troops' : partText(troops, 'troops')}`
}

/** `17 October 2021 to 23 October 2021` */
function spanText({ start_date, end_date }: ExerciseRow): string {
  const first = formatDate(start_date)
  return end_date === null || end_date === start_date ? first : `${first} to ${formatDate(end_date)}`
}
