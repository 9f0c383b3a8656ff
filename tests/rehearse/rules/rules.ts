import { ALL_TABLES } from '../../../src/data/validation/all-tables.ts'
import type { Rule } from './cells.ts'
import { newMeeting, newMilestone, newSource, newVeto } from './events.ts'
import { newOrder, newRelease } from './sipri.ts'
import { fillMonths, repeatFullYear, repeatLastYear, repeatResolutions, repeatWithSource } from './yearly.ts'

/** Tables that need a rule of their own, for their arithmetic, their order or because they are lists. */
const OWN: Readonly<Record<string, Rule>> = {
  'arms-imports': repeatWithSource,
  'arms-exports': repeatWithSource,
  'arms-releases': newRelease,
  'arms-deals': newOrder,
  'resolutions-adopted': repeatResolutions,
  heilongjiang: repeatFullYear,
  provinces: repeatFullYear,
  'crude-months': fillMonths,
  'xi-putin-meetings': newMeeting,
  vetoes: newVeto,
  milestones: newMilestone,
  sources: newSource,
}

/** The rule of every table that grows: its own, else the general one where its key has a year. */
export function allRules(): Map<string, Rule> {
  return new Map(
    Object.entries(ALL_TABLES).flatMap(([name, { key }]) => {
      const rule = OWN[name] ?? (key.includes('year') ? repeatLastYear : undefined)
      return rule ? [[name, rule] as const] : []
    }),
  )
}
