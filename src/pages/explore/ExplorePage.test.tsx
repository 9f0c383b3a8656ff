// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { layOut } from '../../../tests/support/laid-out.ts'
import { loadFigure } from '../../../tests/support/tables.ts'
import { goldenFilter } from '../../../tests/support/years.ts'
import { LIGHT } from '../../chart/theme.ts'
import { timeScene } from '../../chart/time-scene.ts'
import { loadTable } from '../../data/tables.ts'
import { VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import type { Filter } from '../../filter/filter.ts'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { LAST_FULL_YEAR } from '../../filter/years.ts'
import { tableTwin } from '../../model/table-twin.ts'
import { ExplorePage } from './ExplorePage.tsx'

const START = VOCABULARY.defaultFigures
const PANEL = { width: 720, height: 190 }
const STRIP = { width: 1240, height: 70 }
layOut((element) => (element.className === 'strip' ? STRIP : PANEL))

const ready = () => document.documentElement.dataset.ready

async function open(filter: Partial<Filter> = {}, client = new QueryClient()) {
  const stores = {
    filter: createFilterStore(VOCABULARY, { ...goldenFilter(), ...filter }),
    hover: createHoverStore(),
  }
  render(
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <ExplorePage onInteractionStart={() => {}} onInteractionEnd={() => {}} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  await waitFor(() => expect(ready()).toBe('true'))
  return {
    filter: (change: (state: ReturnType<typeof stores.filter.getState>) => void) =>
      act(() => change(stores.filter.getState())),
    hover: (year: number | null) =>
      act(() => (year === null ? stores.hover.getState().clear() : stores.hover.getState().set(year))),
    state: () => stores.filter.getState().filter,
    year: () => stores.hover.getState().year,
  }
}

function panel(id: string): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(`figure[data-figure="${id}"]`)
  expect(found).toHaveLength(1)
  return found[0]!
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('figure[data-figure]')].map((one) => one.dataset.figure)
const drawn = (id: string) =>
  [...panel(id).querySelectorAll('[data-part="plot"] path[data-series]')].map((path) =>
    path.getAttribute('d'),
  )
const readout = (id: string) => document.querySelector(`[data-readout="${id}"]`)?.textContent ?? ''
const readouts = () => Object.fromEntries(START.map((id) => [id, readout(id)]))
const visible = (id: string) =>
  panel(id).querySelector('[data-part="cursor"]')?.getAttribute('visibility') === 'visible'
const chart = (id: string) => within(panel(id)).getByRole('application')

async function sceneOf(id: string, { from, to, measures }: Filter) {
  const scene = timeScene((await loadFigure(id))(from, to, measures[`${id}.measure`]), PANEL, LIGHT, {
    readout: true,
  })
  return scene.items.flatMap((item) => (item.kind === 'path' && item.series ? [item.d] : []))
}

test('four panels open in their order, each named by its question', async () => {
  await open()
  expect(shown()).toEqual(START)
  for (const id of START) {
    expect(panel(id).querySelector('h2')?.textContent).toMatch(/\?$/)
    expect(
      screen.getByRole('figure', {
        name: new RegExp(panel(id).querySelector('h2')?.textContent?.slice(0, 30) ?? ''),
      }),
    ).toBe(panel(id))
    expect(within(panel(id)).getByRole('button', { name: 'Table' })).toBeTruthy()
  }
})

test('a preset is named where it is chosen, and once years dragged to it rest', async () => {
  const page = await open()
  const presets = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Presets' })
  fireEvent.change(presets(), { target: { value: 'xi-era' } })
  expect(page.state()).toMatchObject({ from: 2013, to: LAST_FULL_YEAR })
  expect(presets().value).toBe('xi-era')
  page.filter((state) => state.setYears(1991, LAST_FULL_YEAR))
  expect(presets().value).toBe('xi-era')
  await waitFor(() => expect(presets().value).toBe('since-1991'))
  page.filter((state) => state.reset())
  expect(presets().value).toBe('default')
})

test('a step of the years changes what every panel draws, to exactly the new scene', async () => {
  const page = await open()
  for (const [from, to] of [
    [2010, 2021],
    [1946, 2026],
    [2014, 2014],
  ] as const) {
    const before = START.map(drawn)
    page.filter((state) => state.setYears(from, to))
    for (const [i, id] of START.entries()) {
      expect(drawn(id)).not.toEqual(before[i])
      expect(drawn(id)).toEqual(await sceneOf(id, page.state()))
    }
  }
})

test('takeaway, subtitle and source line are those of the model of the years asked', async () => {
  const page = await open()
  page.filter((state) => state.setYears(1990, 2012))
  for (const id of START) {
    const model = (await loadFigure(id))(1990, 2012)
    const text = panel(id).textContent ?? ''
    for (const words of [model.takeaway.text, model.subtitle, model.vintage.credit])
      expect(text).toContain(words)
  }
})

test('the year pointed at is read out by all four', async () => {
  const page = await open()
  page.hover(2014)
  expect(readouts()).toEqual({
    'arms-share': '2014: five years 55.0% · single year 54.2% · of 1,033 million TIV',
    heilongjiang: '2014: trade 66.7% (part of the year) · China as a whole 2.2%',
    'crude-share': '2014: Russia 10.7% (derived) · Saudi Arabia 16.1% (derived)',
    vetoes: '2014: together 1 · Russia without China 1 · China without Russia 0',
  })
  expect(START.map(visible)).toEqual([true, true, true, true])
  page.hover(null)
  expect(Object.values(readouts())).toEqual(['', '', '', ''])
  expect(START.map(visible)).toEqual([false, false, false, false])
})

test.each([
  [
    1994,
    {
      'arms-share': '1994: five years 71.4% · single year 23.7% · of 304 million TIV',
      heilongjiang: '1994: trade: not collected · China as a whole 2.1%',
      'crude-share': '1994: no data before 2000',
      vetoes: '1994: together 0 · Russia without China 1 · China without Russia 0',
    },
  ],
  [
    2015,
    {
      'arms-share': '2015: five years 53.9% · single year 61.0% · of 1,190 million TIV',
      heilongjiang: '2015: trade: no figure was found · China as a whole 1.7%',
      'crude-share': '2015: Russia 12.6% (derived) · Saudi Arabia 15.1% (derived)',
      vetoes: '2015: together 0 · Russia without China 2 · China without Russia 0',
    },
  ],
])('no panel answers for %i with another year', async (year, expected) => {
  const page = await open({ from: 1990, to: 2026 })
  page.hover(2013)
  page.hover(year)
  expect(readouts()).toEqual(expected)
})

test('a year outside the range is not read out, and a pin there is said to be outside', async () => {
  const page = await open()
  page.hover(1994)
  expect(Object.values(readouts())).toEqual(['', '', '', ''])
  page.hover(null)
  page.filter((state) => state.setPin(2014))
  expect(readout('vetoes')).toMatch(/^2014: /)
  expect(screen.getByRole('button', { name: 'Unpin 2014' }).textContent).toMatch(/2014 pinned\s*$/)
  page.filter((state) => state.setYears(2015, 2025))
  expect(screen.getByRole('button', { name: 'Unpin 2014' }).textContent).toContain('2014 pinned, outside')
  expect(Object.values(readouts())).toEqual(['', '', '', ''])
  fireEvent.click(screen.getByRole('button', { name: 'Unpin 2014' }))
  expect(page.state().pin).toBeNull()
})

test('a pinned year stays read out when the pointer has been elsewhere', async () => {
  const page = await open({ pin: 2010 })
  expect(readout('arms-share')).toMatch(/^2010: /)
  page.hover(2020)
  for (const id of START) expect(readout(id)).toMatch(/^2020: /)
  page.hover(null)
  for (const id of START) expect(readout(id)).toMatch(/^2010: /)
})

test('a year read out moves with the range: the same year, its new place', async () => {
  const page = await open()
  page.hover(2012)
  const before = panel('vetoes').querySelector('[data-part="cursor"] path')?.getAttribute('d')
  page.filter((state) => state.setYears(2010, 2020))
  expect(readout('vetoes')).toBe('2012: together 2 · Russia without China 0 · China without Russia 0')
  expect(panel('vetoes').querySelector('[data-part="cursor"] path')?.getAttribute('d')).not.toBe(before)
})

test('keys read the years of a chart, pin one and let go', async () => {
  const page = await open()
  const arms = chart('arms-share')
  const live = () => arms.querySelector('[aria-live="polite"]')?.textContent
  const press = (key: string) => fireEvent.keyDown(arms, { key })
  press('ArrowRight')
  expect(page.year()).toBe(2000)
  press('ArrowRight')
  expect(live()).toBe('2001: five years 84.7% · single year 89.4% · of 2,755 million TIV')
  for (const id of START) expect(readout(id)).toMatch(/^2001: /)
  press('End')
  expect(page.year()).toBe(2025)
  press('ArrowRight')
  expect(page.year()).toBe(2025)
  press('ArrowLeft')
  expect(page.year()).toBe(2024)
  press('PageDown')
  expect(page.year()).toBe(2019)
  press('Home')
  expect(page.year()).toBe(2000)
  press('ArrowLeft')
  expect(page.year()).toBe(2000)
  press('Enter')
  expect(page.state().pin).toBe(2000)
  press('ArrowRight')
  press('Escape')
  expect(page.year()).toBeNull()
  for (const id of START) expect(readout(id)).toMatch(/^2000: /)
  press('Enter')
  expect(page.state().pin).toBeNull()
  expect(Object.values(readouts())).toEqual(['', '', '', ''])
})

test('the table holds exactly what the chart draws, with the names links rely on', async () => {
  const page = await open()
  for (const id of START) {
    const button = within(panel(id)).getByRole('button', { name: 'Table' })
    expect(document.querySelector(`table[data-figure="${id}"]`)).toBeNull()
    fireEvent.click(button)
    const table = panel(id).querySelector(`table[data-figure="${id}"]`)!
    const twin = () => [...table.querySelectorAll('tbody tr')]
    for (const [from, to] of [
      [2000, 2025],
      [1985, 2003],
    ] as const) {
      page.filter((state) => state.setYears(from, to))
      const { rows } = tableTwin((await loadFigure(id))(from, to))
      expect(twin().map((row) => row.firstElementChild?.textContent)).toEqual(rows.map(({ head }) => head))
      expect(twin().map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual(
        rows.map(({ cells }) => cells.map(({ text, remark }) => text + remark)),
      )
    }
    expect(within(panel(id)).queryByRole('application')).toBeNull()
    fireEvent.click(button)
    expect(panel(id).querySelector('table')).toBeNull()
    expect(chart(id)).toBeTruthy()
  }
})

test('a measure changes its own panel and no other', async () => {
  const page = await open()
  const others = START.filter((id) => id !== 'crude-share')
  const before = others.map(drawn)
  fireEvent.click(within(panel('crude-share')).getByRole('radio', { name: 'Origins' }))
  expect(page.state().measures['crude-share.measure']).toBe('origins')
  expect(drawn('crude-share')).toEqual(await sceneOf('crude-share', page.state()))
  expect(panel('crude-share').textContent).toContain('the largest origins were Russia 17%')
  expect(others.map(drawn)).toEqual(before)
  page.hover(2024)
  expect(readout('crude-share')).toMatch(/^2024: Russia 108\.5 · Saudi Arabia 78\.6 · Iraq 63\.8/)
})

test('domains hide panels; with none left the page offers that domain’s figures and the way back', async () => {
  const page = await open()
  const domain = (name: string) => screen.getByRole('button', { name, pressed: true })
  fireEvent.click(domain('Energy'))
  expect(shown()).toEqual(['arms-share', 'vetoes'])
  fireEvent.click(domain('UN'))
  fireEvent.click(domain('Military'))
  expect(page.state().domains).toEqual(['diplomatic'])
  expect(shown()).toEqual([])
  expect(screen.getByText(/None of the panels chosen is about Diplomatic/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show all domains' }))
  expect(shown()).toEqual(START)
})

test('the last domain switched off brings back all', async () => {
  const page = await open({ domains: ['un'] })
  expect(shown()).toEqual(['vetoes'])
  fireEvent.click(screen.getByRole('button', { name: 'UN', pressed: true }))
  expect(page.state().domains).toHaveLength(4)
  expect(shown()).toEqual(START)
})

test('every key milestone of 2000–2025 is named at 1240 px, and no label meets another', async () => {
  await open()
  const keys = (await loadTable('milestones')).filter(({ key, year }) => key && year >= 2000 && year <= 2025)
  const list = await screen.findByRole('list', { name: 'Milestones' })
  await waitFor(() => expect(list.querySelectorAll('.strip__milestone')).toHaveLength(keys.length))
  const labels = [...list.querySelectorAll<HTMLElement>('.strip__label')]
  expect(labels.map(({ textContent }) => textContent).toSorted()).toEqual(
    keys.map(({ short, year }) => `${short} ${year}`).toSorted(),
  )
  const boxes = labels.map(({ style, parentElement }) => {
    const left =
      Number.parseFloat(parentElement?.parentElement?.style.transform.slice('translateX('.length) ?? '') +
      Number.parseFloat(parentElement?.style.left ?? '') +
      Number.parseFloat(style.left)
    return { top: Number.parseFloat(style.top), left, right: left + Number.parseFloat(style.width) }
  })
  for (const [i, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(0)
    expect(a.right).toBeLessThanOrEqual(STRIP.width)
    for (const b of boxes.slice(i + 1))
      expect(a.top === b.top && a.left < b.right && b.left < a.right).toBe(false)
  }
})

test('milestones follow the years and the domains, and all are shown on demand', async () => {
  const page = await open({ from: 2014, to: 2014 })
  const rows = await loadTable('milestones')
  const list = await screen.findByRole('list', { name: 'Milestones' })
  const titles = () =>
    within(list)
      .queryAllByRole('button')
      .map((one) => one.getAttribute('aria-label'))
  await waitFor(() =>
    expect(titles()).toHaveLength(rows.filter(({ key, year }) => key && year === 2014).length),
  )
  expect(titles()).toContain('21 May 2014: 30-year Power of Siberia gas contract signed')
  page.filter((state) => state.toggleDomain('energy'))
  expect(titles().join()).not.toContain('Siberia')
})
