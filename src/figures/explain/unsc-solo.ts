import type { AdoptedVoteRow } from '../../data/tables/adopted-votes.ts'
import type { ResolutionsAdoptedRow } from '../../data/tables/resolutions-adopted.ts'
import type { VetoRow } from '../../data/tables/vetoes.ts'
import { formatYears } from '../../model/format.ts'
import { sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { yearsOf } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow, type TakeawayValue } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { times } from '../kit/ranking-figure.ts'
import { isLoneRussianVeto } from '../kit/veto-words.ts'
import { ABSTENTIONS, ADOPTED, isDerived, LAST, type Part, VETOED, VOTES } from '../unsc-solo.ts'

type Years = readonly [from: number, to: number]

export default defineExplainer({
  tables: ['vetoes', 'adopted-votes', 'resolutions-adopted'],
  prepare: (tables) => {
    const lone = tables.vetoes.filter(isLoneRussianVeto)
    const adopted = tables['adopted-votes']
    const totals = tables['resolutions-adopted']
    return {
      explain: (query, { row, column }) => {
        const texts = query.measure === 'adopted'
        const first = texts ? ADOPTED[0] : VETOED[0]
        const range = row === WHOLE_RANGE
        const years: Years = range ? [Math.max(query.from, first), query.to] : [Number(row), Number(row)]
        if (!(years[1] >= first)) return { rows: [], rowsNote: BEFORE[texts ? 'adopted' : 'vetoed'] }
        if (texts)
          return column === 'adopted' ? allAdopted(totals, years) : onAdopted(adopted, totals, years, column)
        return onVetoed(lone, years, column)
      },
      takeaway: (query) =>
        query.measure === 'adopted' ? adoptedValues(adopted, totals, query) : vetoedValues(lone, query),
    }
  },
})

/** Why the years before the first have no count. */
const BEFORE = {
  vetoed:
    'The People’s Republic took China’s seat on 25 October 1971; a vote of “China” before it is of another government.',
  adopted: `Votes on adopted texts are collected from ${ADOPTED[0]} on.`,
}

const within = <R extends { readonly year: number }>(rows: readonly R[], [from, to]: Years) =>
  rows.filter(({ year }) => year >= from && year <= to)

const vetoRow = (row: VetoRow) =>
  sourceRow(
    'vetoes',
    row,
    [
      'date',
      'draft_symbol',
      'item_type',
      'topic',
      'veto_rus',
      'veto_chn',
      'chn_vote',
      'chn_vote_basis',
      'note',
    ],
    [...new Set([...row.sources, ...row.vote_sources])],
  )

const ALL_VETOED = { id: 'all', name: 'Items Russia vetoed without China' } as const

function onVetoed(lone: readonly VetoRow[], years: Years, column: string): Explained | null {
  const part = VOTES.find(({ id }) => id === column)
  if (!part && column !== ALL_VETOED.id) return null
  const vetoed = within(lone, years)
  const own = part ? vetoed.filter(part.test) : vetoed
  const derived = own.filter(isDerived).length
  return {
    ...counted(years, own.length),
    name: part?.name ?? ALL_VETOED.name,
    quantity: part
      ? `The number of items that Russia (the USSR to 1991) vetoed without China and on which ${wordsOf(part)}`
      : 'The number of items that Russia (the USSR to 1991) vetoed without China',
    formula: countOf('Items vetoed, by year', own, ({ year }) => year),
    rows: (own.length > 0 ? own : vetoed).map(vetoRow),
    rowsNote:
      own.length === 0
        ? vetoed.length > 0
          ? 'None of the items Russia vetoed alone is of this kind: counted, not missing. These are the items.'
          : 'The list has no item of these years that Russia vetoed alone: counted, not missing.'
        : derived > 0
          ? `China’s vote on ${derived} of them is derived from the tally: no source states it.`
          : null,
  }
}

/** `China abstained`, as part of a sentence. */
const wordsOf = ({ name }: Pick<Part<unknown>, 'name'>) => name.replace('not documented', 'is not documented')

const computed = (value: number, [, to]: Years) => ({
  value,
  unit: 'items' as const,
  quality: to >= LAST ? ('part-year' as const) : ('reported' as const),
})

const counted = (years: Years, value: number): Explained => ({
  period: formatYears(...years),
  computed: computed(value, years),
})

const adoptedRow = (row: AdoptedVoteRow) =>
  sourceRow('adopted-votes', row, ['date', 'draft_symbol', 'agenda', 'chn_vote', 'rus_vote', 'note'])

const totalRow = (row: ResolutionsAdoptedRow) =>
  sourceRow('resolutions-adopted', row, ['adopted', 'without_dissent'])

/** Whose abstentions a number of the sentence counts. */
const ABSTAINED: Readonly<Record<string, { name: string; test: (row: AdoptedVoteRow) => boolean }>> = {
  china: { name: 'China abstained', test: ({ chn_vote }) => chn_vote === 'abstain' },
  russia: { name: 'Russia abstained', test: ({ rus_vote }) => rus_vote === 'abstain' },
}

function onAdopted(
  all: readonly AdoptedVoteRow[],
  totals: readonly ResolutionsAdoptedRow[],
  years: Years,
  column: string,
): Explained | null {
  const part = ABSTENTIONS.find(({ id }) => id === column) ?? ABSTAINED[column]
  if (!part) return null
  const dissent = within(all, years)
  const own = dissent.filter(part.test)
  const known = within(totals, years)
  return {
    ...counted(years, own.length),
    name: part.name,
    quantity: `The number of resolutions adopted by the Security Council with dissent (${part.name})`,
    formula: countOf('Resolutions by year', own, ({ year }) => year),
    rows: [...own.map(adoptedRow), ...known.map(totalRow)],
    rowsNote: `${own.length} of the ${dissent.length} resolutions adopted with dissent in these years${known.length > 0 ? `; of the full years the table resolutions-adopted gives ${sum(known.map(({ adopted }) => adopted))} adopted, ${sum(known.map(({ without_dissent }) => without_dissent))} of them without dissent` : ''}.`,
  }
}

function allAdopted(totals: readonly ResolutionsAdoptedRow[], years: Years): Explained {
  const known = within(totals, years)
  const value = sum(known.map(({ adopted }) => adopted))
  return {
    ...counted(years, value),
    name: 'Resolutions adopted',
    quantity: 'The number of resolutions adopted by the Security Council',
    formula: {
      kind: 'sum',
      of: {
        name: 'Adopted by year',
        unit: 'resolutions',
        parts: known.map(({ year, adopted }) => ({ label: `${year}`, value: adopted })),
      },
    },
    rows: known.map(totalRow),
  }
}

const value = (text: string, column: string): TakeawayValue => ({ text, ref: { row: WHOLE_RANGE, column } })
const spoken = (count: number) => (count > 2 ? `${count}` : times(count))

function vetoedValues(lone: readonly VetoRow[], { from, to }: FigureQuery): TakeawayValue[] {
  const vetoed = within(lone, [Math.max(from, VETOED[0]), to])
  if (to < VETOED[0] || vetoed.length === 0) return []
  const counts = VOTES.map(({ id, test }) => ({ id, count: vetoed.filter(test).length }))
  const unknown = counts.find(({ id }) => id === 'not-documented')?.count ?? 0
  const did = counts.filter(({ id, count }) => id !== 'not-documented' && count > 0)
  return [
    value(`${vetoed.length}`, ALL_VETOED.id),
    ...did.map(({ id, count }) => value(spoken(count), id)),
    ...(unknown > 0 && did.length > 0 ? [value(`${unknown}`, 'not-documented')] : []),
  ]
}

function adoptedValues(
  all: readonly AdoptedVoteRow[],
  totals: readonly ResolutionsAdoptedRow[],
  { from, to }: FigureQuery,
): TakeawayValue[] {
  if (to < ADOPTED[0]) return []
  const years: Years = [Math.max(from, ADOPTED[0]), to]
  const rows = within(all, years)
  const count = (test: (row: AdoptedVoteRow) => boolean) => rows.filter(test).length
  const part = (id: string) => count(ABSTENTIONS.find((one) => one.id === id)?.test ?? (() => false))
  const known = within(totals, years)
  const alone = part('china-only')
  return [
    ...(known.length === yearsOf(...years).length
      ? [value(`${sum(known.map(({ adopted }) => adopted))}`, 'adopted')]
      : []),
    value(`${count((row) => ABSTAINED.china?.test(row) ?? false)}`, 'china'),
    value(`${count((row) => ABSTAINED.russia?.test(row) ?? false)}`, 'russia'),
    value(`${part('both')}`, 'both'),
    ...(alone > 0 ? [value(spoken(alone), 'china-only')] : []),
  ]
}
