import type { TableAbout } from '../../data/about.ts'
import { SEAT_CHANGE } from '../../data/seat-change.ts'
import { type SourceIndex, sourceIndex, sourceLink } from '../../data/sources.ts'
import type { AdoptedVoteRow } from '../../data/tables/adopted-votes.ts'
import type { VetoRow } from '../../data/tables/vetoes.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import { formatDate, formatList } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'
import { times } from '../kit/ranking-figure.ts'
import { columnOf, type OwnColumn, recordTable } from '../kit/record-table.ts'
import { coversWords } from '../kit/table-facts.ts'
import { tallyOf, vetoingMembers } from '../kit/veto-words.ts'

type Names = 'vetoes' | 'adopted-votes' | 'sources'

/** Every veto; what the other did where one of the two vetoed without it; and their votes on texts adopted. */
export function vetoRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  return [vetoed(tables, about.vetoes), ...soloRecords(tables, about)]
}

/** Every item one of the two vetoed without the other, with the other’s vote; and the votes of both on texts adopted. */
export function soloRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  return [withoutTheOther(tables, about.vetoes), adopted(tables['adopted-votes'], about['adopted-votes'])]
}

type Vetoes = Pick<Tables, 'vetoes' | 'sources'>

const VETOED_BY: OwnColumn<VetoRow> = {
  key: 'vetoedBy',
  label: 'Vetoed by',
  kind: 'text',
  of: (row) => vetoingMembers(row).join(', '),
}
const TALLY: OwnColumn<VetoRow> = {
  key: 'tally',
  label: 'Yes–no–abstained',
  kind: 'text',
  of: (row) => tallyOf(row) ?? 'not documented',
}
/** The symbol is linked only where the source of the row stands with its own publisher. */
const symbolOf = (about: TableAbout): OwnColumn<VetoRow> => ({
  ...columnOf<VetoRow>(about, 'draft_symbol'),
  linked: true,
})

/** Sources and address of a row. */
function citing(index: SourceIndex) {
  return {
    sourcesOf: (row: VetoRow) => [...new Set([...row.sources, ...row.tally_sources, ...row.vote_sources])],
    more: (row: VetoRow) => {
      const main = index.get(row.sources[0] ?? '')
      const url = main ? sourceLink(main) : null
      return url === null ? {} : { url }
    },
  }
}

function vetoed({ vetoes, sources }: Vetoes, about: TableAbout): RecordTable {
  return recordTable(about, vetoes, {
    id: 'vetoed',
    title: 'Vetoed items',
    explanation:
      'One row for each draft resolution, amendment or preliminary question vetoed, by the counting rule of the UN Dag Hammarskjöld Library. A vote “follows from the tally” where every member voted, none abstained and this one did not veto: it voted yes. Votes and tallies that no source used gives are called not documented.',
    coverage: [coversWords(about, vetoes[0]?.date), ...about.caveats].join(' '),
    columns: [
      'date',
      symbolOf(about),
      'topic',
      VETOED_BY,
      TALLY,
      'chn_vote',
      'rus_vote',
      'chn_vote_basis',
      'rus_vote_basis',
      'item_type',
      'meeting_record',
      'chn_seat_holder',
      'note',
    ],
    ...citing(sourceIndex(sources)),
  })
}

/** Items that one of the two vetoed while the other, both seated, did not. */
function withoutTheOther({ vetoes, sources }: Vetoes, about: TableAbout): RecordTable {
  const lone = vetoes.filter((row) => row.date >= SEAT_CHANGE && row.veto_chn !== row.veto_rus)
  const ofRussia = lone.filter((row) => row.veto_rus)
  const ofChina = lone.filter((row) => row.veto_chn)
  const of = (name: 'vote' | 'vote_basis', label: string): OwnColumn<VetoRow> => {
    const [china, russia] = [columnOf<VetoRow>(about, `chn_${name}`), columnOf<VetoRow>(about, `rus_${name}`)]
    return { key: name, label, kind: 'text', of: (row) => (row.veto_rus ? china : russia).of(row) }
  }
  return recordTable(about, lone, {
    id: 'without-the-other',
    title: 'Without the other',
    explanation: `What the other did when one vetoed, since the People’s Republic took China’s seat (${formatDate(SEAT_CHANGE)}). Russia (USSR) vetoed ${ofRussia.length} items without China, which ${tallied(ofRussia.map((row) => row.chn_vote))}. China vetoed ${ofChina.length} without Russia (USSR), which ${tallied(ofChina.map((row) => row.rus_vote))}. An abstention is not a vote with the one who vetoes.`,
    coverage: coversWords(about, SEAT_CHANGE),
    columns: [
      'date',
      symbolOf(about),
      'topic',
      VETOED_BY,
      {
        key: 'other',
        label: 'The other',
        kind: 'text',
        of: (row) => (row.veto_rus ? 'China' : row.rus_seat_holder === 'USSR' ? 'USSR' : 'Russia'),
      },
      of('vote', 'Its vote'),
      of('vote_basis', 'Known how'),
      TALLY,
      'note',
    ],
    ...citing(sourceIndex(sources)),
  })
}

/** Texts adopted with dissent, and the votes of the two. */
function adopted(rows: readonly AdoptedVoteRow[], about: TableAbout): RecordTable {
  const china = rows.filter((row) => row.chn_vote === 'abstain')
  const russia = rows.filter((row) => row.rus_vote === 'abstain')
  const both = china.filter((row) => row.rus_vote === 'abstain')
  return recordTable(about, rows, {
    id: 'adopted',
    title: 'Adopted texts',
    explanation: `Resolutions adopted although at least one member abstained or voted no: ${rows.length}. China abstained on ${china.length} of them and Russia on ${russia.length}, on ${both.length} both; otherwise they voted yes. Vetoes alone hide this: they are a small sample, because a text that would be vetoed is often not put to the vote.`,
    coverage: about.gaps.flatMap(({ note }) => note ?? []).join(' '),
    columns: [
      'date',
      // A number that names, without a comma for thousands.
      { ...columnOf<AdoptedVoteRow>(about, 'resolution'), kind: 'year' },
      'draft_symbol',
      'agenda',
      'chn_vote',
      'rus_vote',
      'note',
    ],
  })
}

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
