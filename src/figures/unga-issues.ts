import type { TableAbout } from '../data/about.ts'
import { ISSUE_NAMES, type Issue } from '../data/issue-names.ts'
import type { UngaIssueLabelRow } from '../data/tables/unga-issue-labels.ts'
import type { UngaIssueRow } from '../data/tables/unga-issues.ts'
import type { MultiplesModel, TimePoint } from '../model/figure-model.ts'
import { formatList, formatShare, formatWhole, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { atYear, type ByYear, gap, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import {
  agreement,
  assemblyQuality,
  coveredOf,
  FEW_VOTES,
  nothingIn,
  type Span,
  unlikeYears,
  wholeYears,
} from './kit/assembly.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { comparedYears, precision, recall } from './kit/issues.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { missingYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { issueRecords } from './records/unga-issues.ts'

/** Recall below which a label is called loose. */
const LOOSE = 75
/** Fewer votes are told with the share they make. */
const MANY = 20

export type Scheme = UngaIssueRow['scheme']

const DRAWN: Readonly<Record<Scheme, readonly Issue[]>> = {
  'title-words': [
    'all',
    'middle-east',
    'nuclear',
    'arms-control',
    'human-rights',
    'decolonization',
    'development',
    'ukraine',
  ],
  voeten: ['middle-east', 'nuclear', 'arms-control', 'human-rights', 'decolonization', 'development'],
}
/** Their series in the table’s definition. */
const SERIES: Readonly<Record<Scheme, string>> = { 'title-words': 'titles', voeten: 'voeten' }

type Years = ByYear<UngaIssueRow | undefined>
export interface Series {
  readonly issue: Issue
  readonly years: Years
  /** Whole years from the first vote with the label to the last of its scheme. */
  readonly span: Span
}

export default defineFigure({
  id: 'unga-issues',
  title: 'On which issues do they vote alike?',
  domains: ['un'],
  covers: ({ 'unga-issues': rows }) => wholeYears(rows),
  definition:
    'How often China and Russia cast the same vote in recorded votes of the General Assembly, by issue.',
  method:
    'Identical votes over the votes in which both took part, by calendar year. Issues by title are ours: words of the resolution’s title decide, and a vote may stand under several. Those by Voeten are codes of his data, which end earlier. The two choose different votes and are never joined; how well ours find his is told with the figure.',
  shape: 'multiples',
  tables: ['unga-issues', 'unga-issue-labels'],
  records: issueRecords,
  measure: {
    param: 'unga-issues.labels',
    label: 'Whose labels of issues',
    options: [
      { value: 'titles', label: 'By title' },
      { value: 'voeten', label: 'By Voeten' },
    ],
  },
  period: ({ 'unga-issues': rows }) => {
    const series = seriesOf(rows, 'title-words')
    return (from, to) => series.map((one) => periodValue(one, from, to))
  },
  prepare: ({ 'unga-issues': rows, 'unga-issue-labels': labels }, { 'unga-issues': about }) => {
    const prepared = {
      titles: prepare(rows, labels, about, 'title-words'),
      voeten: prepare(rows, labels, about, 'voeten'),
    }
    return (query) => modelOf(query.measure === 'voeten' ? prepared.voeten : prepared.titles, query)
  },
})

interface Prepared {
  readonly about: TableAbout
  readonly span: Span
  readonly unlike: ReadonlySet<number>
  readonly scheme: Scheme
  readonly series: readonly Series[]
  readonly panes: readonly WholePane[]
  readonly notes: readonly string[]
}

function prepare(
  rows: readonly UngaIssueRow[],
  labels: readonly UngaIssueLabelRow[],
  about: TableAbout,
  scheme: Scheme,
): Prepared {
  const series = seriesOf(rows, scheme)
  const votes = rows.filter((row) => row.scheme === scheme && row.issue === 'all')
  const own = { scheme, series, about, span: spanOf(rows, scheme), unlike: unlikeYears(votes) }
  return {
    ...own,
    panes: series.map((one) => paneOf(one, own, labels)),
    notes:
      scheme === 'voeten' ? voetenNotes(rows, own.span) : titleNotes(labels, comparedYears(rows), series),
  }
}

/** Whole years of a scheme. */
export const spanOf = (rows: readonly UngaIssueRow[], scheme: Scheme): Span =>
  wholeYears(rows.filter((row) => row.scheme === scheme))

export function seriesOf(rows: readonly UngaIssueRow[], scheme: Scheme): Series[] {
  const [first, last] = spanOf(rows, scheme)
  return DRAWN[scheme].map((issue) => {
    const own = rows.filter((row) => row.scheme === scheme && row.issue === issue)
    return { issue, years: oneByYear(own), span: [Math.max(first, spanOfYears(own)[0]), last] }
  })
}

function paneOf(
  { issue, years, span }: Series,
  own: Omit<Prepared, 'panes' | 'notes'>,
  labels: readonly UngaIssueLabelRow[],
): WholePane {
  const { scheme } = own
  const label = scheme === 'title-words' ? labels.find((one) => one.issue === issue) : undefined
  const loose = label && recall(label) < LOOSE
  const [first] = span
  return {
    id: issue,
    name: `${ISSUE_NAMES[issue]}${loose ? ' (loose)' : ''}`,
    unit: 'percent',
    axisAtLeast: 100,
    covers: span,
    before: first > own.span[0] ? `no vote before ${first}` : `no whole year before ${first}`,
    series: [
      {
        id: issue,
        name: ISSUE_NAMES[issue],
        label: ISSUE_NAMES[issue],
        mark: 'line',
        emphasis: 'main',
        color: issue === 'all' ? 'benchmark' : 'together',
        unit: 'percent',
        points: mapYears((year) => pointOf(atYear(years, year), year, own)),
      },
    ],
  }
}

function pointOf(
  row: UngaIssueRow | undefined,
  year: number,
  own: Omit<Prepared, 'panes' | 'notes'>,
): TimePoint {
  if (year < own.span[0] || year > own.span[1]) return missingYear(own.about, SERIES[own.scheme], year)
  if (row?.doubtful) return gap('not-attributed')
  const value = row ? agreement(row, 'identical') : null
  if (!row || value === null) return gap('no-vote')
  const few = row.both_voted < FEW_VOTES
  return {
    value,
    quality: few ? 'tiny-base' : row.issue === 'all' ? assemblyQuality(own, year) : 'reported',
    note: `${row.identical} of ${row.both_voted} votes`,
    sources: row.sources,
  }
}

const COMMON_NOTES = [
  `Votes in which both took part; Russia’s are the USSR’s to December 1991. A vote may have several labels: most on nuclear weapons are also on arms control. A share of fewer than ${FEW_VOTES} votes is marked; the number of votes stands with each value.`,
]

function titleNotes(
  labels: readonly UngaIssueLabelRow[],
  compared: Span,
  series: readonly Series[],
): string[] {
  const ukraine = series.find(({ issue }) => issue === 'ukraine')?.span[0]
  const of = (share: (row: UngaIssueLabelRow) => number) =>
    labels.map((row) => `${inWords(row.issue)} ${formatWhole(share(row))}%`).join(', ')
  return [
    `Issues are our own labels, by words of the title. Of the votes Voeten codes so, ${formatYears(...compared)}, they find: ${of(recall)}. Loose: under ${LOOSE}%.`,
    `Of the votes we label so he shares: ${of(precision)}. Ukraine (titles on Ukraine and Crimea from ${ukraine}, and all of the 11th emergency session) has no code to compare with. Titles on the Middle East are kept out of human rights.`,
    'Southern Africa, with few votes after 1993, stands in the records only.',
  ]
}

const voetenNotes = (rows: readonly UngaIssueRow[], [, last]: Span): string[] => [
  `Labels are Voeten’s codes, to ${last}, where the symbol of the resolution matched. They are another choice of votes than our labels by title: the two must not be joined into one line.`,
  ...doubtfulNotes(rows),
]

/** Labels not drawn because another issue of the year holds the same votes. */
function doubtfulNotes(rows: readonly UngaIssueRow[]): string[] {
  const doubtful = rows.filter((row) => row.doubtful)
  return [...new Set(doubtful.map(({ year }) => year))].map((year) => {
    const own = doubtful.filter((row) => row.year === year)
    const twin = rows.find(
      (row) =>
        row.scheme === own[0]?.scheme &&
        row.year === year &&
        !row.doubtful &&
        row.votes === own[0].votes &&
        row.identical === own[0].identical,
    )
    const names = formatList(own.map(({ issue }) => inWords(issue)))
    const same = twin
      ? `the same ${twin.votes} votes as ${inWords(twin.issue)}`
      : 'the votes of another issue'
    return `In ${year} ${names} ${own.length === 1 ? 'holds' : 'hold'} ${same}: doubtful, and not drawn.`
  })
}

function modelOf(own: Prepared, query: FigureQuery): Body<MultiplesModel> {
  const { scheme, panes: whole, notes, about } = own
  return multiplesModel(whole, query, {
    subtitle: `Identical votes of China and Russia, % of recorded votes, ${scheme === 'voeten' ? 'issues by Voeten’s codes' : `issues by words of the title; loose ones miss over ${100 - LOOSE}% of Voeten’s votes`}`,
    takeaway: takeaway(own, query),
    notes: [
      ...notes.slice(0, 1),
      ...unlikeIssueNotes(own, query),
      ...notes.slice(1),
      ...COMMON_NOTES,
      ...about.caveats,
    ],
    vintage: vintageOf(about),
  })
}

/** Which issues the many votes of a year unlike those before are on. */
function unlikeIssueNotes({ series, unlike }: Prepared, { from, to }: FigureQuery): string[] {
  return [...unlike].flatMap((year) => (from > year || to < year ? [] : grownNotes(series, year)))
}

function grownNotes(series: readonly Series[], year: number): string[] {
  const grown = series.flatMap(({ issue, years }) => {
    const [last, before] = [atYear(years, year), atYear(years, year - 1)]
    if (!last || !before || last.votes < 1.5 * before.votes || last.votes - before.votes < 10) return []
    const name = issue === 'all' ? 'in all' : `on ${inWords(issue)}`
    return [`${last.votes} ${name} (${before.votes} in ${before.year})`]
  })
  return grown.length === 0
    ? []
    : [
        `${year} held unusually many votes: ${formatList(grown)}. Those issues cannot be compared with the years before.`,
      ]
}

export const inWords = (issue: Issue) =>
  issue === 'middle-east'
    ? 'the Middle East'
    : issue === 'ukraine'
      ? 'Ukraine'
      : ISSUE_NAMES[issue].toLowerCase()

/** Votes of years together; those with a doubtful label are left out. */
export function pooled({ years }: Series, from: number, to: number) {
  const rows = yearsOf(from, to).flatMap((year) => atYear(years, year) ?? [])
  const known = rows.filter(({ doubtful }) => !doubtful)
  const both = sum(known.map(({ both_voted }) => both_voted))
  return { known, both, share: sharePercent(sum(known.map(({ identical }) => identical)), both) }
}

function periodValue(one: Series, from: number, to: number): PeriodValue {
  const covered = yearsOf(...coveredOf({ from, to }, one.span))
  const { share } = pooled(one, covered[0] ?? to + 1, covered.at(-1) ?? to)
  return {
    label: `Same vote of China and Russia: ${one.issue === 'all' ? 'all recorded votes' : inWords(one.issue)}`,
    unit: 'percent',
    value: share,
    ...coveredNote([from, to], covered),
  }
}

/** The two issues on which they agree most, and least, the extreme one first. */
export function extremes(series: readonly Series[], from: number, to: number) {
  const ranked = series
    .filter(({ issue }) => issue !== 'all')
    .flatMap((one) => {
      const { both, share } = pooled(one, from, to)
      return share === null ? [] : [{ issue: one.issue, share, both }]
    })
    .sort((a, b) => b.share - a.share)
  return { most: ranked.slice(0, 2), least: ranked.slice(-2).reverse() }
}

function takeaway({ series, span }: Prepared, query: FigureQuery): Sentence {
  const [from, to] = coveredOf(query, span)
  if (from > to) return say`${nothingIn(span)}`
  const { most, least } = extremes(series, from, to)
  const words = ({ issue, share, both }: (typeof most)[number]) => {
    const said = num(formatShare(share), { row: WHOLE_RANGE, column: issue })
    return say`${inWords(issue)} (${said}${both < MANY && ` of ${both} votes`})`
  }
  const list = (of: typeof most) => joined(of.map(words), ', ', ' and ')
  return say`In ${formatYears(from, to)} they voted alike most on ${list(most)}, least on ${list(least)}.`
}
