import type { UkraineVoteRow } from '../../data/tables/ukraine-votes.ts'
import { formatYears } from '../../model/format.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { askedYears, times } from '../kit/ranking-figure.ts'
import { alike, FIRST, idOf, LAST, rowsIn, STATES, voteOf } from '../ukraine-votes.ts'

/** Which texts a number of the sentence counts. */
const KINDS: Readonly<Record<string, { name: string; test: (row: UkraineVoteRow) => boolean }>> = {
  all: { name: 'Texts on Ukraine and Crimea adopted by recorded vote', test: () => true },
  same: { name: 'Texts on which China voted as Russia did', test: alike },
  abstained: { name: 'Texts on which China abstained', test: ({ vote_chn }) => vote_chn === 'abstain' },
  yes: { name: 'Texts for which China voted yes', test: ({ vote_chn }) => vote_chn === 'yes' },
}

export default defineExplainer({
  tables: ['ukraine-votes'],
  prepare: ({ 'ukraine-votes': rows }) => {
    const byId = new Map(rows.map((row) => [idOf(row), row]))
    return {
      explain: (query, { row, column }) => {
        const asked = askedYears(query)
        if (row === WHOLE_RANGE) return counted(rows, asked.from, asked.to, column)
        const text = byId.get(row)
        return text ? voted(text, column) : null
      },
      takeaway: (query) => {
        const { from, to } = askedYears(query)
        const shown = rowsIn(rows, from, to)
        const count = (column: string) => shown.filter(KINDS[column]?.test ?? (() => false)).length
        const value = (column: string) => {
          const number = count(column)
          return number === 0
            ? []
            : [{ text: number > 2 ? `${number}` : times(number), ref: { row: WHOLE_RANGE, column } }]
        }
        return shown.length > 1
          ? [
              { text: `${shown.length}`, ref: { row: WHOLE_RANGE, column: 'all' } },
              ...['same', 'abstained', 'yes'].flatMap(value),
            ]
          : ['same', 'abstained', 'yes'].flatMap(value)
      },
    }
  },
})

const votes = STATES.map(({ id }) => `vote_${id}` as const)

const rowOf = (row: UkraineVoteRow) =>
  sourceRow('ukraine-votes', row, [
    'symbol',
    'subject',
    'n_yes',
    'n_no',
    'n_abstain',
    'n_not_voting',
    ...votes,
    'note',
  ])

function voted(row: UkraineVoteRow, column: string): Explained {
  const state = STATES.find(({ id }) => id === column)
  const missing = state && voteOf(row, state.id) === null
  return {
    period: row.date,
    rows: [rowOf(row)],
    rowsNote: missing
      ? `No source read gives the vote of ${state.name}.`
      : row.symbol
        ? `The recorded vote on ${row.symbol}.`
        : 'The symbol of the resolution was not seen.',
    ...(row.note ? { note: row.note } : {}),
  }
}

function counted(
  rows: readonly UkraineVoteRow[],
  from: number,
  to: number,
  column: string,
): Explained | null {
  const kind = KINDS[column]
  if (!kind) return null
  const own = rowsIn(rows, from, to).filter(kind.test)
  return {
    name: kind.name,
    quantity: `The number of ${kind.name.charAt(0).toLowerCase()}${kind.name.slice(1)} in the General Assembly`,
    period: formatYears(Math.max(FIRST, from), Math.min(LAST, to)),
    computed: { value: own.length, unit: 'votes', quality: to >= LAST ? 'part-year' : 'reported' },
    formula: countOf('Texts by year', own, ({ date }) => date.slice(0, 4)),
    rows: own.map(rowOf),
  }
}
