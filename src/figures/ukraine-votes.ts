import type { UkraineVoteRow } from '../data/tables/ukraine-votes.ts'
import type { MatrixCell, MatrixModel, MatrixRow } from '../model/figure-model.ts'
import { formatYears } from '../model/format.ts'
import { say } from '../model/sentence.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { matrixSources, noCell } from './kit/matrix-figure.ts'
import { askedWords, askedYears, times } from './kit/ranking-figure.ts'
import { ukraineVoteRecords } from './records/ukraine-votes.ts'

export const FIRST = 2014
export const LAST = 2026
const TITLE = 'How do they vote on Ukraine in the General Assembly?'

type State = 'chn' | 'rus' | 'blr' | 'ind' | 'usa' | 'ukr'
type Vote = NonNullable<UkraineVoteRow['vote_chn']>

export const STATES: readonly { readonly id: State; readonly name: string; readonly short: string }[] = [
  { id: 'chn', name: 'China', short: 'CHN' },
  { id: 'rus', name: 'Russia', short: 'RUS' },
  { id: 'blr', name: 'Belarus', short: 'BLR' },
  { id: 'ind', name: 'India', short: 'IND' },
  { id: 'usa', name: 'USA', short: 'USA' },
  { id: 'ukr', name: 'Ukraine', short: 'UKR' },
]

export const VOTES: MatrixModel['categories'] = [
  { id: 'no', name: 'no', mark: 'N', color: 'benchmark', strength: 'strong' },
  { id: 'abstain', name: 'abstained', mark: 'A', color: 'rest', strength: 'pale' },
  { id: 'yes', name: 'yes', mark: 'Y', color: 'second', strength: 'medium' },
]

export default defineFigure({
  id: 'ukraine-votes',
  title: TITLE,
  domains: ['un'],
  definition:
    'How China, Russia, Belarus, India, the USA and Ukraine voted on each resolution about Ukraine and Crimea that the General Assembly adopted by recorded vote since March 2014.',
  method:
    'One row is one resolution, with the vote each of the six cast and the tally of all members. The counts at the foot are over the texts of the chosen years, or of the pinned year. The same vote as Russia means yes with yes, no with no, or both abstaining.',
  shape: 'matrix',
  pinned: true,
  tables: ['ukraine-votes'],
  records: ukraineVoteRecords,
  period:
    ({ 'ukraine-votes': rows }) =>
    (from, to) => {
      const shown = rowsIn(rows, from, to)
      return [
        {
          label: 'Votes on Ukraine in the General Assembly on which China voted as Russia did',
          unit: 'votes',
          value: shown.length > 0 ? shown.filter(alike).length : null,
          note: shown.length > 0 ? `of ${shown.length}` : 'no vote collected',
        },
      ]
    },
  prepare:
    ({ 'ukraine-votes': rows }) =>
    (query) =>
      model(rows, query),
})

const yearOf = ({ date }: UkraineVoteRow) => Number(date.slice(0, 4))
export const rowsIn = (rows: readonly UkraineVoteRow[], from: number, to: number) =>
  rows.filter((row) => yearOf(row) >= from && yearOf(row) <= to)
export const alike = (row: UkraineVoteRow) => row.vote_chn !== null && row.vote_chn === row.vote_rus
export const voteOf = (row: UkraineVoteRow, state: State): Vote | null => row[`vote_${state}`]

/** Id of the row of a text. */
export const idOf = ({ date, label }: UkraineVoteRow) => `${date} ${label}`

function rowOf(row: UkraineVoteRow): MatrixRow {
  return {
    id: idOf(row),
    name: `${yearOf(row)} ${row.label}`,
    cells: STATES.map(({ id }): MatrixCell => {
      const category = voteOf(row, id)
      if (category === null) return noCell('not-found')
      return { category, quality: row.symbol === null ? 'single-source' : 'reported', sources: row.sources }
    }),
    aside: [`${row.n_yes}–${row.n_no}–${row.n_abstain}`],
    sources: row.sources,
  }
}

const NOTES = [
  'Recorded votes on adopted resolutions about Ukraine and Crimea. Resolutions adopted without a vote, votes on paragraphs and drafts that failed are not in it.',
  'The same vote does not mean coordination; an abstention is a position of its own, neither for nor against.',
  'The tally of each text, beside it where there is room and in the table, is that of all members: yes, no, abstained; the rest did not vote.',
]
const NOTE_2026 =
  'The vote of 24 February 2026 rests on one agency report, which does not give the votes of India and Ukraine; other votes of 2026 are not collected.'

function model(all: readonly UkraineVoteRow[], query: FigureQuery): MatrixModel {
  const asked = askedYears(query)
  const shown = rowsIn(all, asked.from, asked.to)
  const rows = shown.map(rowOf).toReversed()
  return {
    id: 'ukraine-votes',
    shape: 'matrix',
    title: TITLE,
    domains: ['un'],
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `Votes of six states on ${texts(shown.length)} on Ukraine and Crimea, ${covered(asked)}${shown.length > 1 ? ', latest first' : ''}`,
    takeaway: say`${takeaway(shown, asked)}`,
    notes: asked.to >= LAST ? [...NOTES, NOTE_2026] : NOTES,
    vintage: { credit: 'UN Dag Hammarskjöld Library voting records', dataTo: '24 February 2026' },
    unit: 'votes',
    color: 'rest',
    rowName: 'Text',
    columns: STATES,
    groups: [],
    categories: VOTES,
    aside: { name: 'Yes–no–abst.', stays: false },
    rows,
    tallies: VOTES.map(({ id, name }) => ({
      name: `All ${shown.length}: ${name}`,
      counts: STATES.map((state) => shown.filter((row) => voteOf(row, state.id) === id).length),
    })),
    emptyText: emptyText(asked),
    get sources() {
      return matrixSources(rows)
    },
  }
}

type Asked = ReturnType<typeof askedYears>

const texts = (count: number) => (count === 0 ? 'texts' : count === 1 ? '1 text' : `${count} texts`)

/** The years asked as far as votes are collected. */
function covered(asked: Asked): string {
  const [from, to] = [Math.max(FIRST, asked.from), Math.min(LAST, asked.to)]
  return asked.pinned !== null || from > to ? askedWords(asked) : formatYears(from, to)
}

function emptyText({ from, to }: Asked): string {
  const span = `Votes are collected from March ${FIRST} to February ${LAST}`
  return to < FIRST ? `${span}.` : `${span}; none was taken in ${formatYears(from, to)}.`
}

function takeaway(rows: readonly UkraineVoteRow[], asked: Asked): string {
  if (rows.length === 0) return emptyText(asked)
  const count = (vote: Vote) => rows.filter((row) => row.vote_chn === vote).length
  const same = rows.filter(alike).length
  const [yes, abstained] = [count('yes'), count('abstain')]
  const parts = [
    same > 0 ? `voted as Russia did ${times(same)}` : 'never voted as Russia did',
    ...(abstained > 0 ? [`abstained ${times(abstained)}`] : []),
  ]
  const rest = yes === 0 ? 'it never voted yes' : `it voted yes ${times(yes)}`
  const on = rows.length === 1 ? 'On the one vote' : `On the ${rows.length} votes`
  return `${on} of ${covered(asked)} China ${parts.join(' and ')}; ${rest}.`
}
