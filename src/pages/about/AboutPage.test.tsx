// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { loadTable } from '../../data/tables.ts'
import { dataVersion } from '../../data/version.ts'
import { TINY_TOTAL } from '../../figures/arms-share/share.ts'
import { FIGURES, figureQuery } from '../../figures/registry.ts'
import { EXTENT } from '../../filter/years.ts'
import { QUALITIES, QUALITY_TEXT } from '../../model/quality.ts'
import { AboutPage } from './AboutPage.tsx'

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn()
})

function show(path = '/about') {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[path]}>
        <AboutPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return (container.textContent ?? '').replace(/\s+/g, ' ')
}

const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = (value: number | undefined) => Math.round(value ?? Number.NaN)

test('what it says of arms is in the tables', async () => {
  const text = show()
  const rows = await loadTable('arms-releases')
  const of = (release: string, year: number) =>
    rows.find((row) => row.release === release && row.year === year)
  const [before, now] = [of('2022-03', 2021), of('2026-03', 2021)]
  expect(text).toContain(
    `from ${whole(before?.total_tiv_million)} million TIV in the release of March 2022 to ${whole(now?.total_tiv_million)}`,
  )
  expect(text).toContain(`from ${before?.russia_share_pct}% to ${now?.russia_share_pct}%`)
  expect(text).toContain(
    `only ${whole(of('2026-03', 2024)?.total_tiv_million)} million TIV to China in 2024 and ${whole(of('2026-03', 2025)?.total_tiv_million)} in 2025`,
  )
  expect(text).toContain(`less than ${TINY_TOTAL} million TIV`)
  const years = (await loadTable('arms-imports')).map(({ year }) => year)
  expect(text).toContain(`in ${Math.min(...years)}–${Math.max(...years)} come from one release`)
})

test('what it says of Heilongjiang and of China’s trade is in the tables', async () => {
  const text = show()
  const rows = await loadTable('heilongjiang')
  const of = (period: string) => rows.filter((row) => row.period === period)
  expect(text).toContain(
    `${of('full-year').length} rows for full years, ${of('part-year').length} for parts of years`,
  )
  const shares = of('full-year').flatMap((row) => (row.share_trade_pct === null ? [] : row.year))
  expect(text).toContain(`given for ${shares.slice(0, -1).join(', ')} and ${shares.at(-1)}.`)
  const in2022 = of('part-year').filter(({ year }) => year === 2022 || year === 2023)
  expect(in2022.map((row) => [row.period_end, row.share_trade_pct])).toEqual([['2022-08-31', 70.1]])
  expect(text).toContain('August 2022 is known, with 70.1% of trade')

  const trade = await loadTable('china-trade')
  const share = (year: number) => trade.find((row) => row.year === year)?.russia_share_pct ?? Number.NaN
  const earlier = trade.flatMap((row) =>
    row.year >= 1998 && row.year <= 2021 && row.russia_share_pct !== null ? row.russia_share_pct : [],
  )
  expect(text).toContain(
    `between ${one.format(Math.min(...earlier))}% and ${one.format(Math.max(...earlier))}% from 1998 to 2021, ${one.format(share(2023))}% in 2023 and ${one.format(share(2025))}% in 2025`,
  )
  expect(trade.flatMap((row) => (row.total_usd_bn === null ? row.year : []))).toEqual([
    1993, 1994, 1995, 1997, 2001,
  ])
  expect(text).toContain('for 1993–1995, 1997 and 2001')
})

test('what it says of crude oil is in the tables', async () => {
  const text = show()
  const rows = await loadTable('crude-share')
  expect([rows[0]?.year, rows.at(-1)?.year]).toEqual([2000, 2025])
  expect(rows.flatMap((row) => (row.russia_value_share_pct === null ? [] : row.year))).toEqual([
    2012, 2015, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
  ])
  expect(text).toContain('known for 2012, 2015 and 2019–2025 only')
  expect(rows.flatMap((row) => (row.value_basis === 'CNY' ? row.year : []))).toEqual([2024, 2025])
  expect(rows.at(-1)?.total_flag).toBe('preliminary')
  const compiled = (await loadTable('crude-origins')).filter((row) => row.basis === 'gacc-compiled')
  const countries = compiled.filter((row) => row.year === 2025 && row.origin_kind === 'country')
  expect(countries).toHaveLength(13)
  expect(Math.min(...compiled.map(({ year }) => year))).toBe(2009)
})

test('what it says of the Security Council is in the tables', async () => {
  const text = show()
  const rows = await loadTable('vetoes')
  const items = (type: string) => rows.filter((row) => row.item_type === type).length
  expect(text).toContain(
    `${rows.length} since 1946, of them ${items('draft_resolution')} draft resolutions, ${items('amendment')} amendments and ${items('preliminary_question')} preliminary questions`,
  )
  expect(text).toContain(`this list has ${rows.filter((row) => row.veto_fra).length}`)
  const chinese = rows.filter((row) => row.veto_chn)
  expect(text).toContain(`all ${chinese.length} Chinese vetoes`)
  expect(chinese.every((row) => row.chn_seat_holder.startsWith('People'))).toBe(true)
  const joint = chinese.filter((row) => row.veto_rus)
  expect(text).toContain(`vetoed ${joint.length} items together, all since 2007`)
  expect(joint.every(({ year }) => year >= 2007)).toBe(true)
  const lone = rows.filter(
    (row) => row.year >= 2007 && row.veto_rus && !row.veto_chn && row.item_type === 'draft_resolution',
  )
  const abstained = lone.filter((row) => row.chn_vote === 'abstain').length
  expect(lone.filter((row) => row.chn_vote === 'yes')).toHaveLength(1)
  expect(text).toContain(
    `Of the ${lone.length} drafts that Russia has vetoed alone since then, China abstained on ${abstained} and voted for one`,
  )
  const adopted = await loadTable('adopted-votes')
  const china = adopted.filter((row) => row.chn_vote === 'abstain')
  const both = china.filter((row) => row.rus_vote === 'abstain')
  const russia = adopted.filter((row) => row.rus_vote === 'abstain')
  expect(text).toContain(
    `On the ${adopted.length} resolutions adopted without unanimity between January 2023 and January 2026, Russia abstained ${russia.length} times and China ${china.length} times, ${both.length} of them together`,
  )
})

test('what it says of milestones and of the two documents holds', async () => {
  const text = show()
  const milestones = await loadTable('milestones')
  expect(text).toContain(`${milestones.length} dated events since 1989`)
  expect(text).toContain(`${milestones.filter(({ key }) => key).length} are shown unless all`)
  const client = new QueryClient()
  for (const { id, measure } of FIGURES) {
    const { model } = await client.fetchQuery(figureQuery(id))
    for (const { value } of measure?.options ?? [{ value: undefined }]) {
      const built = model({ ...EXTENT, measure: value })
      const points = built.shape === 'time' ? built.series.flatMap((series) => series.points) : []
      const alone = points.filter(
        ({ value: drawn, sources }) =>
          drawn !== null && sources?.length && sources.every((source) => !source.includes(':')),
      )
      expect(alone).toEqual([])
    }
  }
})

test('every quality stands with its own marker and sentence, and the version with the citation', () => {
  const text = show()
  for (const quality of QUALITIES) expect(text).toContain(QUALITY_TEXT[quality].explanation)
  const markers = [...document.querySelectorAll('.quality-list path')].map(
    (path) => `${path.getAttribute('d')} ${path.getAttribute('data-solid')}`,
  )
  expect(markers).toHaveLength(QUALITIES.length)
  expect(new Set(markers).size).toBe(QUALITIES.length)
  expect(text).toContain(`${dataVersion.date} · ${dataVersion.hash}`)
})

test('the terms of every table are told', async () => {
  const text = show()
  const tables = (await loadTable('changes')).map(({ table }) => table)
  const { textContent } = document.querySelector('.about__licences') as HTMLElement
  for (const table of tables) expect(textContent).toContain(table)
  expect(text).not.toMatch(/\*\*|`|\|/)
})

test('contents lead to a section, which takes the focus', async () => {
  show('/about?section=method')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Method and definitions' }))
  const contents = within(screen.getByRole('navigation', { name: 'Contents' }))
  // Pressed again it leads there again.
  for (const _ of ['once', 'again']) {
    await userEvent.click(contents.getByRole('link', { name: 'Licences' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Licences' })),
    )
  }
  expect(document.documentElement.dataset.ready).toBe('true')
})

test('the sources are listed on their own page, to which this one leads', () => {
  show()
  const sources = within(screen.getByRole('heading', { name: 'Sources' }).closest('section') as HTMLElement)
  expect(sources.getByRole('link', { name: 'sources' }).getAttribute('href')).toBe('/sources')
})
