import type { Locator } from '@playwright/test'
import {
  armsImports,
  armsShare,
  crudeShare,
  nationalShare,
  percent,
  provinceShare,
  round,
  table,
  vetoCounts,
} from './facts.ts'
import { expect } from './test.ts'

const VOTES: Record<string, string> = {
  yes: 'voted yes',
  no: 'voted no',
  abstain: 'abstained',
  not_participating: 'did not take part',
  not_documented: '(vote not documented)',
}

const share = (value: number | null) => (value === null ? null : percent(value))

/** Series and value, or none, of every panel of the start view in a year, from the tables alone. */
export function valuesOf(year: number): [series: string, value: string | null][] {
  const { together, russia, china } = vetoCounts(year)
  const total = armsImports(year, year)
  return [
    ['Russia (USSR to 1991), trailing five years', share(armsShare(year - 4, year))],
    ['Russia (USSR to 1991), single year', share(armsShare(year))],
    ['Total imports', total ? `${round(total.total)} million TIV` : null],
    ['Russian share of total trade', share(provinceShare(year, 'trade'))],
    ['Russian share of exports', share(provinceShare(year, 'exports'))],
    ['Russian share of imports', share(provinceShare(year, 'imports'))],
    ['Russian share of China’s trade', share(nationalShare(year))],
    ['Russian share by volume', share(crudeShare(year, 'russia_share_pct'))],
    ['Saudi Arabian share by volume', share(crudeShare(year, 'saudi_share_pct'))],
    ['China and Russia together', `${together}`],
    ['Russia (USSR to 1991) without China', `${russia}`],
    ['China without Russia', `${china}`],
  ]
}

/** The year card says of `year` what the tables say: values, vetoes, milestones. */
export async function expectYearCard(card: Locator, year: number) {
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(`${year}`)
  const values = async () => {
    const said = await card.locator('.year-card__entry').evaluateAll((entries) =>
      entries.map((entry) => [
        entry.querySelector('dt')?.textContent ?? '',
        // The value stands before the remarks.
        entry.querySelector('dd')?.firstChild?.textContent ?? '',
      ]),
    )
    // Where there is no value, why stands instead, with the year.
    return said.map(([series, text]) => [series, text?.endsWith(` for ${year}`) ? null : text])
  }
  await expect.poll(values).toEqual(valuesOf(year))

  const vetoes = table('vetoes').filter(
    (row) => Number(row.year) === year && (row.veto_chn === '1' || row.veto_rus === '1'),
  )
  const section = (name: string) =>
    card.locator('section').filter({ has: card.page().getByRole('heading', { name, exact: true }) })
  const items = section('Vetoes by China or Russia').getByRole('listitem')
  await expect(items).toHaveCount(vetoes.length)
  for (const [i, row] of vetoes.entries()) {
    const item = items.nth(i)
    await expect(item).toContainText(row.topic ?? '')
    await expect(item).toContainText(row.draft_symbol || 'symbol not found')
    await expect(item).toContainText(
      row.votes_yes ? `${row.votes_yes}–${row.votes_no}–${row.votes_abstain}` : 'tally not documented',
    )
    const russia = row.rus_seat_holder === 'USSR' ? 'The USSR' : 'Russia'
    if (row.veto_chn === '1' && row.veto_rus === '1') await expect(item).toContainText('vetoed together')
    else if (row.veto_rus === '1')
      await expect(item).toContainText(`${russia} vetoed; China ${VOTES[row.chn_vote ?? '']}`)
    else await expect(item).toContainText(`China vetoed; ${russia} ${VOTES[row.rus_vote ?? '']}`)
  }
  const milestones = table('milestones').filter((row) => Number(row.year) === year)
  const titles = section('Milestones').getByRole('listitem')
  await expect(titles).toHaveCount(milestones.length)
  for (const [i, row] of milestones.entries()) await expect(titles.nth(i)).toContainText(row.title ?? '')
}
