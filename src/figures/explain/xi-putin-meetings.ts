// Keeps what is shared with the figure in the figure’s own chunk, which is loaded by then.
import '../xi-putin-meetings.ts'
import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import { formatDate, formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven, countOf } from '../kit/formulas.ts'
import { encountersOf, hasOfficial, type Meetings } from '../xi-putin-meetings/encounters.ts'
import { PARTS } from '../xi-putin-meetings/yearly.ts'

export default defineExplainer({
  tables: ['xi-putin-meetings'],
  prepare: ({ 'xi-putin-meetings': rows }, { 'xi-putin-meetings': about }) => ({
    explain: (query, { row, column }) => {
      const { span, unfinished } = encountersOf(rows, about)
      const [first, last] = span
      const range = row === WHOLE_RANGE
      const [from, to] = range
        ? [Math.max(query.from, first), Math.min(query.to, last)]
        : [Number(row), Number(row)]
      if (column === 'official')
        return official(rows, range && query.measure === 'cumulative' ? first : from, to, range)
      if (to < first || from > last) return null
      const computedOf = (name: string, value: number) => ({
        name,
        computed: {
          value,
          unit: 'meetings' as const,
          quality: to === unfinished ? ('part-year' as const) : ('reported' as const),
        },
      })
      const part = PARTS.find(({ id }) => id === column)
      if (part) {
        const own = rows.filter((one) => within(one, from, to) && one.meeting_type === part.type)
        return {
          ...counted(own, part.name, from, to),
          ...(range ? computedOf(part.name, own.length) : {}),
        }
      }
      const inPerson = column === 'in-person-total' || column === 'in-person-by'
      const types = inPerson ? ['bilateral_in_person'] : column === 'video-by' ? ['bilateral_video'] : COUNTED
      const own = rows.filter((one) => one.year <= to && types.includes(one.meeting_type))
      const names = inPerson
        ? 'in person'
        : column === 'video-by'
          ? 'by announced video link'
          : 'in person or by announced video link'
      return {
        ...counted(own, names, first, to),
        others: inPerson || column === 'video-by' ? [] : otherCount(rows, to),
        ...(range ? computedOf(`Meetings ${names} since ${first}`, own.length) : {}),
      }
    },
  }),
})

const COUNTED: readonly string[] = PARTS.map(({ type }) => type)
const within = ({ year }: XiPutinMeetingRow, from: number, to: number) => year >= from && year <= to

const rowOf = (row: XiPutinMeetingRow) => sourceRow('xi-putin-meetings', row)

/** A strict count with the meetings it is made of. */
function counted(rows: Meetings, kind: string, from: number, to: number): Explained {
  return {
    quantity: `The number of meetings of Xi and Putin ${kind.charAt(0).toLowerCase()}${kind.slice(1)}, on a strict count,`,
    period: formatYears(from, to),
    formula: countOf('Meetings by year', rows, ({ year }) => year),
    rows: rows.map(rowOf),
    rowsNote:
      rows.length === 0
        ? 'No meeting of this kind is on the list for these years: counted, not missing.'
        : null,
  }
}

/** China’s own number as it stood at the end of a year, where one is known of that year. */
function otherCount(rows: Meetings, year: number): OtherValue[] {
  const row = rows.findLast((one) => one.year === year && hasOfficial(one))
  if (!row?.official_ordinal) return []
  return [
    {
      label: `China’s own number, on a wider basis, at ${formatDate(row.date)}`,
      value: row.official_ordinal,
      note: `ours stood at ${row.cum_total} then`,
      sources: row.sources,
    },
  ]
}

function official(rows: Meetings, from: number, to: number, range: boolean): Explained {
  const row = rows.findLast((one) => within(one, from, to) && hasOfficial(one))
  const quantity = 'China’s own number of meetings of Xi and Putin since 2013'
  if (!row?.official_ordinal) return { quantity }
  return {
    quantity,
    period: formatDate(row.date),
    formula: asGiven('Number that China states', 'meetings', row.date, row.official_ordinal),
    rows: [
      sourceRow('xi-putin-meetings', row, [
        'date',
        'place',
        'official_ordinal',
        'official_basis',
        'cum_total',
        'note',
      ]),
    ],
    others: [{ label: 'Our strict count, on that day', value: row.cum_total, sources: row.sources }],
    ...(range
      ? {
          name: 'China’s own number',
          computed: {
            value: row.official_ordinal,
            unit: 'meetings',
            quality: row.official_basis === 'implied' ? 'derived' : 'stated',
          },
        }
      : {}),
  }
}
