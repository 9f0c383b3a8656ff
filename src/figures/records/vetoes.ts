import { type SourceIndex, sourceIndex, sourceLink } from '../../data/sources.ts'
import type { VetoRow } from '../../data/tables/vetoes.ts'
import type { Tables } from '../../data/tables.ts'
import { formatList } from '../../model/format.ts'
import type { RecordColumn, RecordTable } from '../../model/records.ts'
import { SEAT_CHANGE, tallyOf, vetoingMembers } from '../kit/veto-words.ts'

/** Every veto; what the other did where one of the two vetoed without it; and their votes on texts adopted. */
export function vetoRecords(tables: Pick<Tables, 'vetoes' | 'adopted-votes' | 'sources'>): RecordTable[] {
  const sources = sourceIndex(tables.sources)
  return [
    vetoed(tables.vetoes, sources),
    withoutTheOther(tables.vetoes, sources),
    adopted(tables['adopted-votes']),
  ]
}

const WHAT: Record<VetoRow['item_type'], string> = {
  draft_resolution: 'draft resolution',
  amendment: 'amendment',
  preliminary_question: 'preliminary question',
}

const VOTE: Record<VetoRow['chn_vote'], string> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstained',
  not_participating: 'did not take part',
  not_documented: 'not documented',
}

const BASIS = {
  recorded: 'stated in a source',
  derived: 'follows from the tally',
} as const

const DATE: RecordColumn = { key: 'date', label: 'Date', kind: 'date' }
const SYMBOL: RecordColumn = { key: 'symbol', label: 'UN symbol', kind: 'text', linked: true }
const TALLY: RecordColumn = { key: 'tally', label: 'Yes–no–abstained', kind: 'text' }
const NOTE: RecordColumn = { key: 'note', label: 'Note', kind: 'text' }

function vetoed(rows: readonly VetoRow[], sources: SourceIndex): RecordTable {
  return {
    id: 'vetoed',
    of: 'vetoes',
    title: 'Vetoed items',
    explanation:
      'One row for each draft resolution, amendment or preliminary question vetoed, by the counting rule of the UN Dag Hammarskjöld Library. A vote “follows from the tally” where every member voted, none abstained and this one did not veto: it voted yes. Votes and tallies that no source used gives are called not documented.',
    coverage:
      'Complete from 1946 to 27 January 2026; later one veto is documented, of 7 April 2026. Amendments are systematically covered for 2023 and the first half of 2025 only.',
    columns: [
      DATE,
      SYMBOL,
      { key: 'topic', label: 'Topic', kind: 'text' },
      { key: 'vetoedBy', label: 'Vetoed by', kind: 'text' },
      TALLY,
      { key: 'china', label: 'China’s vote', kind: 'text' },
      { key: 'russia', label: 'Russia’s (USSR’s) vote', kind: 'text' },
      { key: 'chinaBasis', label: 'China’s vote is known how', kind: 'text' },
      { key: 'russiaBasis', label: 'Russia’s vote is known how', kind: 'text' },
      { key: 'what', label: 'Item', kind: 'text' },
      { key: 'meeting', label: 'Meeting record', kind: 'text' },
      { key: 'chinaSeat', label: 'China’s seat held by', kind: 'text' },
      NOTE,
    ],
    rows: rows.map((row) => ({
      ...itemOf(row, sources),
      cells: {
        ...itemCells(row),
        what: WHAT[row.item_type],
        china: VOTE[row.chn_vote],
        chinaBasis: basis(row.chn_vote_basis),
        chinaSeat: row.chn_seat_holder.replace("'", '’'),
        russia: VOTE[row.rus_vote],
        russiaBasis: basis(row.rus_vote_basis),
        meeting: row.meeting_record,
      },
    })),
  }
}

/** Items that one of the two vetoed while the other, both seated, did not. */
export function withoutTheOther(rows: readonly VetoRow[], sources: SourceIndex): RecordTable {
  const lone = rows.filter((row) => row.date >= SEAT_CHANGE && row.veto_chn !== row.veto_rus)
  const ofRussia = lone.filter((row) => row.veto_rus)
  const ofChina = lone.filter((row) => row.veto_chn)
  return {
    id: 'without-the-other',
    of: 'vetoes',
    title: 'Without the other',
    explanation: `What the other did when one vetoed, since the People’s Republic took China’s seat (25 October 1971). Russia (USSR) vetoed ${ofRussia.length} items without China, which ${tallied(ofRussia.map((row) => row.chn_vote))}. China vetoed ${ofChina.length} without Russia (USSR), which ${tallied(ofChina.map((row) => row.rus_vote))}. An abstention is not a vote with the one who vetoes.`,
    coverage: 'Covers 25 October 1971 to April 2026.',
    columns: [
      DATE,
      SYMBOL,
      { key: 'topic', label: 'Topic', kind: 'text' },
      { key: 'vetoedBy', label: 'Vetoed by', kind: 'text' },
      { key: 'other', label: 'The other', kind: 'text' },
      { key: 'vote', label: 'Its vote', kind: 'text' },
      { key: 'basis', label: 'Known how', kind: 'text' },
      TALLY,
      NOTE,
    ],
    rows: lone.map((row) => ({
      ...itemOf(row, sources),
      cells: {
        ...itemCells(row),
        other: row.veto_rus ? 'China' : row.rus_seat_holder === 'USSR' ? 'USSR' : 'Russia',
        vote: VOTE[row.veto_rus ? row.chn_vote : row.rus_vote],
        basis: basis(row.veto_rus ? row.chn_vote_basis : row.rus_vote_basis),
      },
    })),
  }
}

/** Texts adopted with dissent, and the votes of the two. */
export function adopted(rows: Tables['adopted-votes']): RecordTable {
  const china = rows.filter((row) => row.chn_vote === 'abstain')
  const russia = rows.filter((row) => row.rus_vote === 'abstain')
  const both = china.filter((row) => row.rus_vote === 'abstain')
  return {
    id: 'adopted',
    title: 'Adopted texts',
    explanation: `Resolutions adopted although at least one member abstained or voted no, 2023 to January 2026: ${rows.length}. China abstained on ${china.length} of them and Russia on ${russia.length}, on ${both.length} both; otherwise they voted yes. Vetoes alone hide this: they are a small sample, because a text that would be vetoed is often not put to the vote.`,
    coverage: 'Adopted texts are collected for 1 January 2023 to 27 January 2026 only.',
    columns: [
      DATE,
      { key: 'resolution', label: 'Resolution', kind: 'year' },
      { key: 'symbol', label: 'UN symbol of the draft', kind: 'text' },
      { key: 'agenda', label: 'Agenda item', kind: 'text' },
      { key: 'china', label: 'China’s vote', kind: 'text' },
      { key: 'russia', label: 'Russia’s vote', kind: 'text' },
      NOTE,
    ],
    rows: rows.map((row) => ({
      id: `${row.resolution}`,
      year: row.year,
      cells: {
        date: row.date,
        resolution: row.resolution,
        symbol: row.draft_symbol,
        agenda: row.agenda,
        china: VOTE[row.chn_vote],
        russia: VOTE[row.rus_vote],
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}

/** The symbol is linked only where the source of the row stands with its own publisher. */
function itemOf(row: VetoRow, index: SourceIndex) {
  const main = index.get(row.sources[0] ?? '')
  const url = main ? sourceLink(main) : null
  return {
    id: row.veto_id,
    year: row.year,
    sources: [...new Set([...row.sources, ...row.tally_sources, ...row.vote_sources])],
    ...(url === null ? {} : { url }),
  }
}

function itemCells(row: VetoRow) {
  return {
    date: row.date,
    symbol: row.draft_symbol,
    topic: row.topic,
    vetoedBy: vetoingMembers(row).join(', '),
    tally: tallyOf(row) ?? 'not documented',
    note: row.note,
  }
}

const basis = (value: VetoRow['chn_vote_basis']) => (value === null ? null : BASIS[value])

const TALLIED = [
  ['abstain', 'abstained'],
  ['yes', 'voted yes'],
  ['not_participating', 'did not take part'],
] as const

/** `abstained 21 times, voted yes 10 times and did not take part once; 3 votes are not documented` */
function tallied(votes: readonly VetoRow['chn_vote'][]): string {
  const count = (vote: VetoRow['chn_vote']) => votes.filter((one) => one === vote).length
  const known = TALLIED.flatMap(([vote, words]) => (count(vote) > 0 ? `${words} ${times(count(vote))}` : []))
  const unknown = count('not_documented')
  const rest = unknown === 0 ? '' : `; ${unknown} ${unknown === 1 ? 'vote is' : 'votes are'} not documented`
  return formatList(known) + rest
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`
}
