import { gapNotes, type TableAbout } from '../data/about.ts'
import type { UkraineVoteRow } from '../data/tables/ukraine-votes.ts'
import type { MatrixCell, MatrixModel, MatrixRow } from '../model/figure-model.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { noCell } from './kit/matrix-figure.ts'
import { askedWords, askedYears, timesSaid } from './kit/ranking-figure.ts'
import { spanOfYears, vintageOf } from './kit/table-facts.ts'
import { ukraineVoteRecords } from './records/ukraine-votes.ts'

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
  title: 'How do they vote on Ukraine in the General Assembly?',
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
  prepare: ({ 'ukraine-votes': rows }, { 'ukraine-votes': about }) => {
    const list = { rows, about, span: spanOf(rows) }
    return (query) => model(list, query)
  },
})

/** The list of votes, and the years it covers. */
interface List {
  readonly rows: readonly UkraineVoteRow[]
  readonly about: TableAbout
  readonly span: readonly [number, number]
}

const yearOf = ({ date }: UkraineVoteRow) => Number(date.slice(0, 4))
export const spanOf = (rows: readonly UkraineVoteRow[]) =>
  spanOfYears(rows.map((row) => ({ year: yearOf(row) })))
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
  'The same vote does not mean coordination; an abstention is a position of its own, neither for nor against.',
  'The tally of each text, beside it where there is room and in the table, is that of all members: yes, no, abstained; the rest did not vote.',
]

function model(list: List, query: FigureQuery): Body<MatrixModel> {
  const { about } = list
  const asked = askedYears(query)
  const shown = rowsIn(list.rows, asked.from, asked.to)
  const rows = shown.map(rowOf).toReversed()
  return {
    shape: 'matrix',
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `Votes of six states on ${texts(shown.length)} on Ukraine and Crimea, ${covered(list, asked)}${shown.length > 1 ? ', latest first' : ''}`,
    takeaway: takeaway(list, shown, asked),
    notes: [
      ['Recorded votes on adopted resolutions about Ukraine and Crimea.', ...gapNotes(about)].join(' '),
      ...NOTES,
      ...shown.flatMap(({ date, note }) => (note ? [`${formatDate(date)}: ${note}`] : [])),
    ],
    vintage: vintageOf(about),
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
    emptyText: emptyText(list, asked),
  }
}

type Asked = ReturnType<typeof askedYears>

const texts = (count: number) => (count === 0 ? 'texts' : count === 1 ? '1 text' : `${count} texts`)

/** The years asked as far as votes are collected. */
function covered({ span }: List, asked: Asked): string {
  const [from, to] = [Math.max(span[0], asked.from), Math.min(span[1], asked.to)]
  return asked.pinned !== null || from > to ? askedWords(asked) : formatYears(from, to)
}

function emptyText({ rows, about, span }: List, { from, to }: Asked): string {
  const [first, last] = [rows[0]?.date, about.dataTo].map((date) => formatDate(date?.slice(0, 7) ?? ''))
  const collected = `Votes are collected from ${first} to ${last}`
  return to < span[0] ? `${collected}.` : `${collected}; none was taken in ${formatYears(from, to)}.`
}

function takeaway(list: List, rows: readonly UkraineVoteRow[], asked: Asked): Sentence {
  if (rows.length === 0) return say`${emptyText(list, asked)}`
  const count = (vote: Vote) => rows.filter((row) => row.vote_chn === vote).length
  const said = (n: number, column: string) => timesSaid(n, { row: WHOLE_RANGE, column })
  const same = rows.filter(alike).length
  const [yes, abstained] = [count('yes'), count('abstain')]
  const parts = joined(
    [
      same > 0 ? say`voted as Russia did ${said(same, 'same')}` : 'never voted as Russia did',
      abstained > 0 && say`abstained ${said(abstained, 'abstained')}`,
    ],
    ' and ',
  )
  const rest = yes === 0 ? 'it never voted yes' : say`it voted yes ${said(yes, 'yes')}`
  const all = num(`${rows.length}`, { row: WHOLE_RANGE, column: 'all' })
  const on = rows.length === 1 ? 'On the one vote' : say`On the ${all} votes`
  return say`${on} of ${covered(list, asked)} China ${parts}; ${rest}.`
}
