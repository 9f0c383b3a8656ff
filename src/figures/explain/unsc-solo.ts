import type { TableAbout } from '../../data/about.ts'
import type { AdoptedVoteRow } from '../../data/tables/adopted-votes.ts'
import type { ResolutionsAdoptedRow } from '../../data/tables/resolutions-adopted.ts'
import type { VetoRow } from '../../data/tables/vetoes.ts'
import { formatYears } from '../../model/format.ts'
import { sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { partYear } from '../kit/table-facts.ts'
import { isLoneRussianVeto } from '../kit/veto-words.ts'
import { ABSTENTIONS, coveredOf, isDerived, type Part, spansOf, VOTES, type Years } from '../unsc-solo.ts'

export default defineExplainer({
  tables: ['vetoes', 'adopted-votes', 'resolutions-adopted'],
  prepare: (tables, about) => {
    const lone = tables.vetoes.filter(isLoneRussianVeto)
    const adopted = tables['adopted-votes']
    const totals = tables['resolutions-adopted']
    const spans = spansOf(tables)
    return {
      explain: (query, { row, column }) => {
        const texts = query.measure === 'adopted'
        const [span, own] = texts ? [spans.adopted, about['adopted-votes']] : [spans.vetoed, about.vetoes]
        const years = row === WHOLE_RANGE ? coveredOf(query, span) : ([Number(row), Number(row)] as const)
        if (!(years[1] >= span[0]))
          return {
            rows: [],
            rowsNote: texts ? `Votes on adopted texts are collected from ${span[0]} on.` : BEFORE_THE_SEAT,
          }
        if (!texts) return onVetoed(lone, own, years, column)
        return column === 'adopted'
          ? allAdopted(totals, own, years)
          : onAdopted(adopted, totals, own, years, column)
      },
    }
  },
})

const BEFORE_THE_SEAT =
  'The People’s Republic took China’s seat on 25 October 1971; a vote of “China” before it is of another government.'

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

function onVetoed(
  lone: readonly VetoRow[],
  about: TableAbout,
  years: Years,
  column: string,
): Explained | null {
  const part = VOTES.find(({ id }) => id === column)
  if (!part && column !== ALL_VETOED.id) return null
  const vetoed = within(lone, years)
  const own = part ? vetoed.filter(part.test) : vetoed
  const derived = own.filter(isDerived).length
  return {
    ...counted(about, years, own.length),
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

const counted = (about: TableAbout, years: Years, value: number): Explained => ({
  period: formatYears(...years),
  computed: {
    value,
    unit: 'items',
    quality: years[1] >= (partYear(about) ?? Infinity) ? 'part-year' : 'reported',
  },
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
  about: TableAbout,
  years: Years,
  column: string,
): Explained | null {
  const part = ABSTENTIONS.find(({ id }) => id === column) ?? ABSTAINED[column]
  if (!part) return null
  const dissent = within(all, years)
  const own = dissent.filter(part.test)
  const known = within(totals, years)
  return {
    ...counted(about, years, own.length),
    name: part.name,
    quantity: `The number of resolutions adopted by the Security Council with dissent (${part.name})`,
    formula: countOf('Resolutions by year', own, ({ year }) => year),
    rows: [...own.map(adoptedRow), ...known.map(totalRow)],
    rowsNote: `${own.length} of the ${dissent.length} resolutions adopted with dissent in these years${known.length > 0 ? `; of the full years the table resolutions-adopted gives ${sum(known.map(({ adopted }) => adopted))} adopted, ${sum(known.map(({ without_dissent }) => without_dissent))} of them without dissent` : ''}.`,
  }
}

function allAdopted(totals: readonly ResolutionsAdoptedRow[], about: TableAbout, years: Years): Explained {
  const known = within(totals, years)
  const value = sum(known.map(({ adopted }) => adopted))
  return {
    ...counted(about, years, value),
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
