import { carried, lastOf, nextId, type Rule } from './cells.ts'

/** Xi and Putin meet in person once more; the running counts go on. */
export const newMeeting: Rule = (rows, { next }) => {
  const last = lastOf(rows)
  const meeting = carried(
    lastOf(rows, (row) => row.meeting_type === 'bilateral_in_person'),
    next,
  )
  return [
    {
      ...meeting,
      meeting_id: nextId(last.meeting_id ?? ''),
      cum_in_person: plusOne(last.cum_in_person),
      cum_video: last.cum_video ?? '',
      cum_total: plusOne(last.cum_total),
      official_ordinal: '',
      official_basis: '',
    },
  ]
}

const plusOne = (count = '') => String(Number(count) + 1)

/** China and Russia veto together once more. */
export const newVeto: Rule = (rows, { next }) => [
  {
    ...carried(
      lastOf(rows, (row) => row.veto_chn === '1' && row.veto_rus === '1'),
      next,
    ),
    veto_id: nextId(lastOf(rows).veto_id ?? ''),
  },
]

/** One more milestone, not among the key ones. */
export const newMilestone: Rule = (rows, { next }) => {
  const last = lastOf(rows)
  return [{ ...carried(last, next), event_id: nextId(last.event_id ?? ''), key: 'no' }]
}

/** A source that the rehearsed SIPRI release rests on: the newest of its folder under another id. */
export const newSource: Rule = (rows, { next, release, source }) => {
  const folder = source.slice(0, source.indexOf(':') + 1)
  return [
    {
      ...lastOf(rows, ({ id = '' }) => id.startsWith(folder)),
      id: source,
      title: `Rehearsed release of ${release}`,
      published: release,
      checked: `${next}-12-31`,
    },
  ]
}
