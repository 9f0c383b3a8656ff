import { refuseLayout } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { has, refuseHead, SourceRow } from './source-row.ts'

/** Yes, no, abstention; X for a member that did not vote. */
export type Vote = 'Y' | 'N' | 'A' | 'X'

/** A recorded vote on a resolution that was adopted. */
export interface RollCall {
  /** Symbol, such as `S/RES/2774(2025)` or `A/RES/79/1`. */
  readonly resolution: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly year: number
  readonly draft: string
  readonly agenda: string
  /** By code of the member; RUS is the USSR to 1991. */
  readonly votes: ReadonlyMap<string, Vote>
}

/** What a file of votes holds: of one body, in the order of the days. */
export interface UnVotes {
  readonly body: 'council' | 'assembly'
  readonly rollCalls: readonly RollCall[]
}

const COLUMNS = ['undl_id', 'ms_code', 'ms_vote', 'date', 'resolution', 'draft']
/** Codes of the UN’s file that differ from those of `un-members`. */
const CODES: Readonly<Record<string, string>> = { SUN: 'RUS', GER: 'DEU' }

/**
 * Reads the UN Digital Library’s voting data of the Security Council or the General Assembly: one line a member and
 * resolution. `since` is the first year wanted of each body, `members` the codes known. Throws a `Refusal` on another
 * layout, on both bodies in one file, and on a bad cell.
 */
export async function readUnVotes(
  file: SourceFile,
  since: Readonly<Record<UnVotes['body'], number>>,
  members: ReadonlySet<string>,
): Promise<UnVotes> {
  let columns: readonly string[] | undefined
  let body: UnVotes['body'] | undefined
  const found = new Map<string, RollCall & { readonly votes: Map<string, Vote> }>()
  for await (const line of file.lines()) {
    if (!columns) {
      columns = line.cells
      if (!has(COLUMNS)(columns)) refuseHead(file.name, [line], `the columns ${COLUMNS.join(', ')}`)
      continue
    }
    if (!line.cells.some(Boolean)) continue
    const row = new SourceRow(file.name, line.line, line.cells, columns)
    const resolution = row.match('resolution', /^[SA]\//, 'a symbol that begins with S/ or A/')
    const own = resolution.startsWith('S') ? 'council' : 'assembly'
    body ??= own
    if (own !== body) row.refuse('resolution', `a resolution of the ${body}, as before`)
    const date = row.match('date', /^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-05-21')
    const year = Number(date.slice(0, 4))
    if (year < since[body]) continue

    const id = row.match('undl_id', /./, 'the number of the record')
    const [draft, agenda] = [row.get('draft'), row.get('agenda')]
    const rollCall = found.get(id) ?? { resolution, date, year, draft, agenda, votes: new Map() }
    found.set(id, rollCall)
    const written = row.match('ms_code', /^[A-Z]{3}$/, 'a code of three capital letters')
    const code = CODES[written] ?? written
    if (!members.has(code)) row.refuse('ms_code', 'a code of data/un-members.csv')
    if (rollCall.votes.has(code)) row.refuse('ms_code', `one vote of each member on ${resolution}`)
    const vote = row.match('ms_vote', /^[YNAX]?$/i, 'Y, N, A, X or blank').toUpperCase()
    rollCall.votes.set(code, (vote || 'X') as Vote)
  }
  if (!body) return refuseLayout(file.name, 'votes', 'none')
  return { body, rollCalls: [...found.values()].toSorted((a, b) => a.date.localeCompare(b.date)) }
}
