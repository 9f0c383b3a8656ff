import { SEAT_CHANGE } from '../../data/seat-change.ts'
import type { VetoRow } from '../../data/tables/vetoes.ts'

const VOTE_WORDS: Record<VetoRow['chn_vote'], string> = {
  yes: 'voted yes',
  no: 'voted no',
  abstain: 'abstained',
  not_participating: 'did not take part',
  not_documented: 'vote not documented',
}

/** Complete to May 2022; every later year has a veto and so a source of its own. */
export const COMPLETE_LIST = 'vetoes:dhl_veto_list_2022'

/** Whether Russia (the USSR) vetoed without the People’s Republic, which held China’s seat. */
export function isLoneRussianVeto(row: VetoRow): boolean {
  return row.date >= SEAT_CHANGE && row.veto_rus && !row.veto_chn
}

/** `13–1–1`, yes–no–abstentions; null where no source gives the tally. */
export function tallyOf(row: VetoRow): string | null {
  if (row.votes_yes === null || row.votes_no === null || row.votes_abstain === null) return null
  return `${row.votes_yes}–${row.votes_no}–${row.votes_abstain}`
}

export function vetoingMembers(row: VetoRow): string[] {
  const russia = row.rus_seat_holder === 'USSR' ? 'USSR' : 'Russia'
  const cast: [boolean, string][] = [
    [row.veto_chn, 'China'],
    [row.veto_rus, russia],
    [row.veto_usa, 'USA'],
    [row.veto_gbr, 'UK'],
    [row.veto_fra, 'France'],
  ]
  return cast.filter(([vetoed]) => vetoed).map(([, name]) => name)
}

/** How China and Russia voted: together, or what the other did when one vetoed, or both on another's veto. */
export function pairVote(row: VetoRow): string {
  const russia = row.rus_seat_holder === 'USSR' ? 'the USSR' : 'Russia'
  if (row.veto_chn && row.veto_rus) return `China and ${russia} vetoed together`
  if (row.veto_rus) return `${capital(russia)} vetoed; China ${otherVote(row.chn_vote)}`
  if (row.veto_chn) return `China vetoed; ${russia} ${otherVote(row.rus_vote)}`
  return `China ${otherVote(row.chn_vote)}, ${russia} ${otherVote(row.rus_vote)}`
}

const otherVote = (vote: VetoRow['chn_vote']) =>
  vote === 'not_documented' ? '(vote not documented)' : VOTE_WORDS[vote]
const capital = (name: string) => name.replace('the ', 'The ')
