import type { UngaIssueLabelRow } from '../data/tables/unga-issue-labels.ts'
import type { Issue, UngaIssueRow } from '../data/tables/unga-issues.ts'
import type { MultiplesModel, TimePoint } from '../model/figure-model.ts'
import { formatList, formatShare, formatWhole, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, type ByYear, gap, gapAround, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import {
  ASSEMBLY_NOTES,
  ASSEMBLY_VINTAGE,
  ASSEMBLY_YEARS,
  agreement,
  assemblyQuality,
  FEW_VOTES,
  UNLIKE_YEAR,
  wholeYears,
} from './kit/assembly.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { ISSUE_NAMES } from './kit/issues.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { issueRecords } from './records/unga-issues.ts'

const TITLE = 'On which issues do they vote alike?'
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
export const LAST: Readonly<Record<Scheme, number>> = { 'title-words': ASSEMBLY_YEARS[1], voeten: 2019 }
const FIRST_ON_UKRAINE = 2014

type Years = ByYear<UngaIssueRow | undefined>
export interface Series {
  readonly issue: Issue
  readonly years: Years
}

export default defineFigure({
  id: 'unga-issues',
  title: TITLE,
  domains: ['un'],
  covers: ({ 'unga-issues': rows }) => wholeYears(rows),
  definition:
    'How often China and Russia cast the same vote in recorded votes of the General Assembly, by issue.',
  method:
    'Identical votes over the votes in which both took part, by calendar year. Issues by title are ours: words of the resolution’s title decide, and a vote may stand under several. Those by Voeten are codes of his data, to 2019. The two choose different votes and are never joined; how well ours find his is told with the figure.',
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
  prepare: ({ 'unga-issues': rows, 'unga-issue-labels': labels }) => {
    const prepared = {
      titles: prepare(rows, labels, 'title-words'),
      voeten: prepare(rows, labels, 'voeten'),
    }
    return (query) => modelOf(query.measure === 'voeten' ? prepared.voeten : prepared.titles, query)
  },
})

interface Prepared {
  readonly scheme: Scheme
  readonly series: readonly Series[]
  readonly panes: readonly WholePane[]
  readonly notes: readonly string[]
}

function prepare(
  rows: readonly UngaIssueRow[],
  labels: readonly UngaIssueLabelRow[],
  scheme: Scheme,
): Prepared {
  const series = seriesOf(rows, scheme)
  return {
    scheme,
    series,
    panes: series.map((one) => paneOf(one, scheme, labels)),
    notes: scheme === 'voeten' ? VOETEN_NOTES : titleNotes(labels),
  }
}

export function seriesOf(rows: readonly UngaIssueRow[], scheme: Scheme): Series[] {
  return DRAWN[scheme].map((issue) => ({
    issue,
    years: oneByYear(rows.filter((row) => row.scheme === scheme && row.issue === issue)),
  }))
}

function paneOf({ issue, years }: Series, scheme: Scheme, labels: readonly UngaIssueLabelRow[]): WholePane {
  const label = scheme === 'title-words' ? labels.find((one) => one.issue === issue) : undefined
  const loose = label && recall(label) < LOOSE
  const first = issue === 'ukraine' ? FIRST_ON_UKRAINE : ASSEMBLY_YEARS[0]
  const last = LAST[scheme]
  return {
    id: issue,
    name: `${ISSUE_NAMES[issue]}${loose ? ' (loose)' : ''}`,
    unit: 'percent',
    axisAtLeast: 100,
    covers: [first, last],
    before: issue === 'ukraine' ? `no vote before ${FIRST_ON_UKRAINE}` : `no whole year before ${first}`,
    series: [
      {
        id: issue,
        name: ISSUE_NAMES[issue],
        label: ISSUE_NAMES[issue],
        mark: 'line',
        emphasis: 'main',
        color: issue === 'all' ? 'benchmark' : 'together',
        unit: 'percent',
        points: mapYears((year) => pointOf(atYear(years, year), year, first, last)),
      },
    ],
  }
}

function pointOf(row: UngaIssueRow | undefined, year: number, first: number, last: number): TimePoint {
  if (year < first || year > last)
    return gapAround(year, first, last, 'not-found', last < ASSEMBLY_YEARS[1] ? 'ended' : 'not-yet-published')
  if (row?.doubtful) return gap('not-attributed')
  const value = row ? agreement(row, 'identical') : null
  if (!row || value === null) return gap('no-vote')
  const few = row.both_voted < FEW_VOTES
  return {
    value,
    quality: few ? 'tiny-base' : row.issue === 'all' ? assemblyQuality(year) : 'reported',
    note: `${row.identical} of ${row.both_voted} votes`,
    sources: row.sources,
  }
}

const recall = ({ agreed, voeten_only }: UngaIssueLabelRow) => (100 * agreed) / (agreed + voeten_only)
const precision = ({ agreed, title_only }: UngaIssueLabelRow) => (100 * agreed) / (agreed + title_only)

const COMMON_NOTES = [
  `Votes in which both took part; Russia’s are the USSR’s to December 1991. A vote may have several labels: most on nuclear weapons are also on arms control. A share of fewer than ${FEW_VOTES} votes is marked; the number of votes stands with each value.`,
  ...ASSEMBLY_NOTES,
]

function titleNotes(labels: readonly UngaIssueLabelRow[]): string[] {
  const of = (share: (row: UngaIssueLabelRow) => number) =>
    labels.map((row) => `${inWords(row.issue)} ${formatWhole(share(row))}%`).join(', ')
  return [
    `Issues are our own labels, by words of the title. Of the votes Voeten codes so, 1971–2019, they find: ${of(recall)}. Loose: under ${LOOSE}%.`,
    `Of the votes we label so he shares: ${of(precision)}. Ukraine (titles on Ukraine and Crimea from ${FIRST_ON_UKRAINE}, and all of the 11th emergency session) has no code to compare with. Titles on the Middle East are kept out of human rights.`,
    'Southern Africa, with few votes after 1993, stands in the records only.',
  ]
}

const VOETEN_NOTES = [
  'Labels are Voeten’s codes, to 2019, where the symbol of the resolution matched. They are another choice of votes than our labels by title: the two must not be joined into one line.',
  'In 2019 decolonization and development hold the same 16 votes as arms control; these two values are doubtful and not drawn.',
]

function modelOf({ scheme, series, panes: whole, notes }: Prepared, query: FigureQuery): MultiplesModel {
  return multiplesModel(whole, query, {
    id: 'unga-issues',
    title: TITLE,
    domains: ['un'],
    subtitle: `Identical votes of China and Russia, % of recorded votes, ${scheme === 'voeten' ? 'issues by Voeten’s codes' : `issues by words of the title; loose ones miss over ${100 - LOOSE}% of Voeten’s votes`}`,
    takeaway: say`${takeaway(series, scheme, query)}`,
    notes: [...notes.slice(0, 1), ...unlikeIssueNotes(series, query), ...notes.slice(1), ...COMMON_NOTES],
    vintage: ASSEMBLY_VINTAGE,
  })
}

/** Which issues the many votes of the last year are on. */
function unlikeIssueNotes(series: readonly Series[], { from, to }: FigureQuery): string[] {
  if (from > UNLIKE_YEAR || to < UNLIKE_YEAR) return []
  const grown = series.flatMap(({ issue, years }) => {
    const [last, before] = [atYear(years, UNLIKE_YEAR), atYear(years, UNLIKE_YEAR - 1)]
    if (!last || !before || last.votes < 1.5 * before.votes || last.votes - before.votes < 10) return []
    const name = issue === 'all' ? 'in all' : `on ${inWords(issue)}`
    return [`${last.votes} ${name} (${before.votes} in ${before.year})`]
  })
  return grown.length === 0
    ? []
    : [
        `${UNLIKE_YEAR} held unusually many votes: ${formatList(grown)}. Those issues cannot be compared with the years before.`,
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
  const first = one.issue === 'ukraine' ? FIRST_ON_UKRAINE : ASSEMBLY_YEARS[0]
  const covered = yearsOf(Math.max(from, first), Math.min(to, ASSEMBLY_YEARS[1]))
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

function takeaway(series: readonly Series[], scheme: Scheme, query: FigureQuery): string {
  const from = Math.max(query.from, ASSEMBLY_YEARS[0])
  const to = Math.min(query.to, LAST[scheme])
  if (from > to)
    return `The figure covers ${formatYears(ASSEMBLY_YEARS[0], LAST[scheme])}; no year asked for falls in it.`
  const { most, least } = extremes(series, from, to)
  const words = ({ issue, share, both }: (typeof most)[number]) =>
    `${inWords(issue)} (${formatShare(share)}${both < MANY ? ` of ${both} votes` : ''})`
  return `In ${formatYears(from, to)} they voted alike most on ${formatList(most.map(words))}, least on ${formatList(least.map(words))}.`
}
