import type { ScoStatusRow } from '../data/tables/sco-status.ts'
import type { XiLeaderMeetingRow } from '../data/tables/xi-leader-meetings.ts'
import type { XiPutinMeetingRow } from '../data/tables/xi-putin-meetings.ts'
import type { XiVisitRow } from '../data/tables/xi-visits.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { defineGroup, type Found } from './judge.ts'
import { within, yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'

const STANDINGS = ['member', 'observer', 'dialogue_partner'] as const
const PUTIN = 'Vladimir Putin'

/** Claims on meetings, visits, the SCO and treaties. */
export default defineGroup({
  tables: ['xi-putin-meetings', 'xi-leader-meetings', 'xi-visits', 'sco-status', 'milestones'],
  tests: ({
    'xi-putin-meetings': meetings,
    'xi-leader-meetings': leaderMeetings,
    'xi-visits': visits,
    'sco-status': statuses,
    milestones,
  }) => {
    const counted = visits.filter((visit) => visit.counted)
    const lastVisit = counted.map(visitDate).sort().at(-1) ?? ''

    return {
      'csis-01': (claim) => {
        const held = meetings.filter(({ date }) => within(claim, date))
        const last = lastNumbered(held)
        const own = ownCounts(held)
        const period = `to ${formatDate(claim.period_end)}`
        return {
          primary: { period, values: [last?.official_ordinal ?? null] },
          others: [
            { basis: 'own count in person', period, values: [own.inPerson.length] },
            { basis: 'own count with announced video', period, values: [own.all.length] },
          ],
          clause: (value) =>
            `By China’s own numbering there had been ${value}${last ? `, the last on ${formatDate(last.date)}` : ''}`,
          note: 'The official number takes in video meetings and some short encounters.',
          rows: refs('xi-putin-meetings', [last, ...own.all]),
          figure: { id: 'xi-putin-meetings', years: yearsOfClaim(claim) },
        }
      },

      'csis-02': (claim) => {
        const held = meetings.filter(({ date }) => within(claim, date))
        const last = lastNumbered(held)
        const own = ownCounts(held)
        const others = leaderMeetings.filter((row) => row.leader !== PUTIN && within(claim, row.date))
        const next = most(others)
        const nextInPerson = most(others.filter(({ mode }) => mode === 'in_person'))
        const period = `to ${formatDate(claim.period_end)}`
        return {
          primary: { period, values: [over(last?.official_ordinal, next?.rows.length)] },
          others: [
            {
              basis: `own count in person over the next leader (${own.inPerson.length} and ${nextInPerson?.rows.length ?? 0})`,
              period,
              values: [over(own.inPerson.length, nextInPerson?.rows.length)],
            },
          ],
          clause: (value) =>
            `By China’s own numbering ${last?.official_ordinal ?? 'an unknown number of'} meetings with Putin were ${value} the ${next?.rows.length ?? 0} found with ${next?.leader ?? 'the next leader'}`,
          note: 'The counts of other leaders are lower bounds.',
          rows: [
            ...refs('xi-putin-meetings', [last, ...own.inPerson]),
            ...refs('xi-leader-meetings', [...(next?.rows ?? []), ...(nextInPerson?.rows ?? [])]),
          ],
          figure: { id: 'xi-leaders', years: yearsOfClaim(claim) },
        }
      },

      'csis-03': (claim) => {
        const toRussia = counted.filter(({ country_code }) => country_code === 'RUS')
        const own = toRussia.filter((visit) => within(claim, visitDate(visit)))
        return {
          primary: { period: `to ${formatDate(claim.period_end)}`, values: [own.length] },
          today: { period: `to ${formatDate(lastVisit)}`, values: [toRussia.length] },
          clause: (value) => `By ${formatDate(claim.period_end)} Xi had made ${value} to Russia`,
          rows: refs('xi-visits', toRussia),
          figure: { id: 'xi-visits', years: yearsOfClaim(claim) },
        }
      },

      'csis-04': (claim) => {
        const then = leadOfRussia(counted.filter((visit) => within(claim, visitDate(visit))))
        const now = leadOfRussia(counted)
        return {
          primary: { period: `to ${formatDate(claim.period_end)}`, values: [then.ratio] },
          today: { period: `to ${formatDate(lastVisit)}`, values: [now.ratio] },
          clause: (value) =>
            `By ${formatDate(claim.period_end)} his ${then.russia.length} visits to Russia were ${value} the ${then.next.length} to ${then.country}`,
          rows: refs('xi-visits', [...then.russia, ...then.next, ...now.russia, ...now.next]),
          figure: { id: 'xi-visits', years: yearsOfClaim(claim) },
        }
      },

      'csis-05': (claim) => {
        const date = claim.period_end
        const effective = standings(statuses, date, (row) => row.effective_date ?? row.decision_date)
        const decided = standings(statuses, date, (row) => row.decision_date ?? row.effective_date)
        const now = statuses.filter(({ end_date }) => end_date === null)
        const partners = now.filter(({ status }) => status === 'sco_partner').length
        const latest =
          statuses
            .map((row) => row.effective_date ?? row.decision_date ?? '')
            .sort()
            .at(-1) ?? ''
        const today = counts(now)
        return {
          primary: { period: formatDate(date), ...worded(counts(effective)) },
          others: [{ basis: 'decision date', period: formatDate(date), ...worded(counts(decided)) }],
          today: {
            period: `since ${formatDate(latest)}`,
            values: today,
            text: partners > 0 ? `${today[0]} members and ${partners} partners` : worded(today).text,
          },
          clause: (value) => `On ${formatDate(date)} the SCO had ${value}`,
          claimed: worded(claim.claimed as readonly number[]).text,
          rows: refs('sco-status', [...effective, ...decided, ...now]),
          figure: { id: 'sco', years: [2001, yearsOfClaim(claim)[1] - 1] },
        }
      },

      'crs-05': (claim) => {
        const meeting = meetings.find(({ date }) => date === claim.period_end)
        const kind = meeting ? KINDS[meeting.meeting_type] : undefined
        return {
          primary: {
            period: formatDate(claim.period_end),
            values: meeting && kind ? [meeting.date, kind.word] : [null, null],
            text: meeting && kind ? kind.phrase : 'no encounter found',
          },
          clause: (value) =>
            meeting
              ? `On ${formatDate(claim.period_end)} the two met ${value}`
              : `For ${formatDate(claim.period_end)}: ${value}`,
          claimed: `by ${claim.claimed[1]} on that day`,
          rows: refs('xi-putin-meetings', [meeting]),
          figure: {
            id: 'xi-putin-meetings',
            years: [2013, yearsOfClaim(claim)[1]],
            pin: yearsOfClaim(claim)[1],
          },
        }
      },

      'crs-06': (claim) => {
        const event = milestones.find((row) => row.short === 'Treaty extended' && within(claim, row.date))
        return {
          primary: { period: formatYears(...yearsOfClaim(claim)), values: [event?.year ?? null] },
          clause: (value) =>
            `The extension of the treaty of 2001 is dated ${event ? formatDate(event.date) : value}`,
          rows: refs('milestones', [event]),
          figure: { id: 'milestones', years: yearsOfClaim(claim) },
        }
      },

      'crs-07': (claim) => {
        const event = milestones.find(
          (row) => row.short === 'Military road map' && row.date <= claim.period_end,
        )
        return {
          primary: {
            period: event ? formatDate(event.date) : formatDate(claim.period_end.slice(0, 7)),
            values: [event?.date ?? null],
          },
          clause: (value) => `The road map was approved on ${value}`,
          claimed: `in ${formatDate(String(claim.claimed[0]))}`,
          rows: refs('milestones', [event]),
          figure: { id: 'milestones', years: [2001, yearsOfClaim(claim)[1]] },
        }
      },
    }
  },
})

const KINDS: {
  readonly [T in XiPutinMeetingRow['meeting_type']]: { readonly word: string; readonly phrase: string }
} = {
  bilateral_in_person: { word: 'in person', phrase: 'in person' },
  bilateral_video: { word: 'video', phrase: 'by video' },
  multilateral_session_only: { word: 'session', phrase: 'in a session with others' },
  informal_in_person: { word: 'informal', phrase: 'informally' },
  video_ceremony: { word: 'ceremony', phrase: 'at a ceremony by video' },
}

/** The meeting with the highest official number. */
function lastNumbered(rows: readonly XiPutinMeetingRow[]): XiPutinMeetingRow | undefined {
  return rows
    .filter(({ official_ordinal }) => official_ordinal !== null)
    .sort((a, b) => (b.official_ordinal ?? 0) - (a.official_ordinal ?? 0))[0]
}

function ownCounts(rows: readonly XiPutinMeetingRow[]) {
  const all = rows.filter((row) => row.counted)
  return { all, inPerson: all.filter(({ meeting_type }) => meeting_type === 'bilateral_in_person') }
}

/** The leader met most often. */
function most(rows: readonly XiLeaderMeetingRow[]) {
  return [...new Set(rows.map(({ leader }) => leader))]
    .map((leader) => ({ leader, rows: rows.filter((row) => row.leader === leader) }))
    .sort((a, b) => b.rows.length - a.rows.length)[0]
}

function over(part: number | null | undefined, whole: number | undefined): number | null {
  return part == null || !whole ? null : part / whole
}

/** The day a visit began, or its trip where the day of arrival is not known. */
function visitDate({ arrive_date, trip_start }: XiVisitRow): string {
  return arrive_date ?? trip_start
}

/** Visits to Russia over those to the next country. */
function leadOfRussia(rows: readonly XiVisitRow[]) {
  const russia = rows.filter(({ country_code }) => country_code === 'RUS')
  const rest = rows.filter(({ country_code }) => country_code !== 'RUS')
  const next =
    [...new Set(rest.map(({ country_code }) => country_code))]
      .map((code) => rest.filter(({ country_code }) => country_code === code))
      .sort((a, b) => b.length - a.length)[0] ?? []
  const name = next[0]?.country ?? 'any other country'
  return {
    russia,
    next,
    country: name === 'United States' ? 'the United States' : name,
    ratio: over(russia.length, next.length),
  }
}

/** The status of each state on a day: the last that had begun and not ended. */
function standings(
  rows: readonly ScoStatusRow[],
  day: string,
  begins: (row: ScoStatusRow) => string | null,
): ScoStatusRow[] {
  const last = new Map<string, ScoStatusRow>()
  const begun = rows.filter((row) => (begins(row) ?? '9999') <= day && (row.end_date ?? '9999') > day)
  for (const row of [...begun].sort((a, b) => (begins(a) ?? '').localeCompare(begins(b) ?? '')))
    last.set(row.state_code, row)
  return [...last.values()]
}

function counts(rows: readonly ScoStatusRow[]): number[] {
  return STANDINGS.map((standing) => rows.filter(({ status }) => status === standing).length)
}

function worded(values: readonly number[]): Required<Pick<Found, 'values' | 'text'>> {
  const [members, observers, partners] = values
  return { values, text: `${members} members, ${observers} observers and ${partners} dialogue partners` }
}
