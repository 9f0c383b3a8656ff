import type { VetoRow } from '../data/tables/vetoes.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { defineGroup } from './judge.ts'
import { within, yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'

/** Claims on vetoes in the Security Council; the unit is one vetoed item of the UN library’s list. */
export default defineGroup({
  tables: ['vetoes'],
  tests: ({ vetoes }) => {
    const ordered = [...vetoes].sort((a, b) => a.date.localeCompare(b.date))
    const newest = ordered.at(-1)?.date ?? ''

    return {
      'csis-06': (claim) => {
        const run = jointRun(ordered.filter(({ date }) => within(claim, date)))
        const runNow = jointRun(ordered)
        return {
          primary: { period: spanText(run), values: [run.length] },
          today: { period: spanText(runNow), values: [runNow.length] },
          clause: (value) =>
            `China’s last ${value} up to ${formatDate(claim.period_end)} were all cast together with Russia`,
          claimed: `${claim.claimed[0]} in a row`,
          rows: refs('vetoes', [...run, ...runNow]),
          figure: { id: 'vetoes', years: [yearOf(run[0]), yearsOfClaim(claim)[1]] },
        }
      },

      'csis-07': (claim) => {
        const run = jointRun(ordered.filter(({ date }) => within(claim, date)))
        const runNow = jointRun(ordered)
        const syria = (rows: readonly VetoRow[]) => rows.filter(({ topic }) => topic === 'Syria')
        return {
          primary: { period: spanText(run), values: [syria(run).length] },
          today: { period: spanText(runNow), values: [syria(runNow).length] },
          clause: (value) =>
            `Among China’s last ${run.length} vetoes, all cast together with Russia, ${value} were on Syria`,
          rows: refs('vetoes', [...syria(run), ...syria(runNow)]),
          figure: { id: 'vetoes', years: [yearOf(run[0]), yearsOfClaim(claim)[1]] },
        }
      },

      'csis-08': (claim) => {
        const rows = ['S/2014/189', 'S/2022/155'].map((symbol) =>
          ordered.find((row) => row.draft_symbol === symbol && within(claim, row.date)),
        )
        const vetoed = rows.every((row) => row?.veto_rus)
        return {
          primary: {
            period: rows.map((row) => (row ? formatDate(row.date) : 'no vote found')).join(' and '),
            values: rows.map((row) => row?.chn_vote ?? null),
            text: onBoth(rows.map((row) => VOTE_WORDS[row?.chn_vote ?? 'not_documented'])),
          },
          clause: (value) =>
            `On the drafts on Ukraine of ${rows.map((row) => (row ? formatDate(row.date) : '?')).join(' and ')} China ${value}`,
          claimed: 'abstentions on both',
          ...(vetoed ? { note: 'Both were drafts that Russia vetoed, not resolutions.' } : {}),
          rows: refs('vetoes', rows),
          figure: { id: 'unsc-solo', years: yearsOfClaim(claim) },
        }
      },

      'crs-01': (claim) => {
        const joint = ordered.filter(
          ({ date, veto_chn, veto_rus, topic }) =>
            within(claim, date) && veto_chn && veto_rus && topic === 'North Korea',
        )
        const [from, to] = yearsOfClaim(claim)
        return {
          primary: { period: formatYears(from, to), values: [joint.length] },
          clause: (value) =>
            `In ${formatYears(from, to)} China and Russia together cast ${value} on North Korea${joint[0] ? `, on ${formatDate(joint[0].date)}` : ''}`,
          rows: refs('vetoes', joint),
          figure: {
            id: 'vetoes',
            years: [yearOf(jointRun(ordered.filter((row) => row.year <= to))[0]), to],
            pin: to,
          },
        }
      },
    }

    function yearOf(row: VetoRow | undefined): number {
      return Number((row?.date ?? newest).slice(0, 4))
    }
  },
})

const VOTE_WORDS: { readonly [V in VetoRow['chn_vote']]: string } = {
  yes: 'voted yes',
  no: 'voted no',
  abstain: 'abstained',
  not_participating: 'did not take part',
  not_documented: 'is not on record',
}

function onBoth(words: readonly string[]): string {
  return new Set(words).size === 1 ? `${words[0]} on both` : words.join(' and ')
}

/** China’s last vetoes, in order of time, back to the last one that Russia did not cast too. */
function jointRun(ordered: readonly VetoRow[]): VetoRow[] {
  const chinese = ordered.filter(({ veto_chn }) => veto_chn)
  const alone = chinese.findLastIndex(({ veto_rus }) => !veto_rus)
  return chinese.slice(alone + 1)
}

/** `12 January 2007 to 26 May 2022` */
function spanText(rows: readonly VetoRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last ? `${formatDate(first.date)} to ${formatDate(last.date)}` : 'no joint veto'
}
