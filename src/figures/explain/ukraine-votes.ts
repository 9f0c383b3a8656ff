import type { TableAbout } from '../../data/about.ts'
import type { UkraineVoteRow } from '../../data/tables/ukraine-votes.ts'
import { formatYears } from '../../model/format.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { askedYears } from '../kit/ranking-figure.ts'
import { partYear } from '../kit/table-facts.ts'
import { alike, idOf, rowsIn, STATES, spanOf, voteOf } from '../ukraine-votes.ts'

/** Which texts a number of the sentence counts. */
const KINDS: Readonly<Record<string, { name: string; test: (row: UkraineVoteRow) => boolean }>> = {
  all: { name: 'Texts on Ukraine and Crimea adopted by recorded vote', test: () => true },
  same: { name: 'Texts on which China voted as Russia did', test: alike },
  abstained: { name: 'Texts on which China abstained', test: ({ vote_chn }) => vote_chn === 'abstain' },
  yes: { name: 'Texts for which China voted yes', test: ({ vote_chn }) => vote_chn === 'yes' },
}

export default defineExplainer({
  tables: ['ukraine-votes'],
  prepare: ({ 'ukraine-votes': rows }, { 'ukraine-votes': about }) => {
    const byId = new Map(rows.map((row) => [idOf(row), row]))
    return {
      explain: (query, { row, column }) => {
        const asked = askedYears(query)
        if (row === WHOLE_RANGE) return counted(rows, about, asked, column)
        const text = byId.get(row)
        return text ? voted(text, column) : null
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
  about: TableAbout,
  { from, to }: { readonly from: number; readonly to: number },
  column: string,
): Explained | null {
  const kind = KINDS[column]
  if (!kind) return null
  const [first, last] = spanOf(rows)
  const own = rowsIn(rows, from, to).filter(kind.test)
  return {
    name: kind.name,
    quantity: `The number of ${kind.name.charAt(0).toLowerCase()}${kind.name.slice(1)} in the General Assembly`,
    period: formatYears(Math.max(first, from), Math.min(last, to)),
    computed: {
      value: own.length,
      unit: 'votes',
      quality: to >= (partYear(about) ?? Infinity) ? 'part-year' : 'reported',
    },
    formula: countOf('Texts by year', own, ({ date }) => date.slice(0, 4)),
    rows: own.map(rowOf),
  }
}
