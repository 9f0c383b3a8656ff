// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { layOut } from '../../tests/support/laid-out.ts'
import { goldenFilter } from '../../tests/support/years.ts'
import { figureMeta, VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { Panel } from './Panel.tsx'
import { LIGHT } from './theme.ts'

layOut(() => ({ width: 590, height: 250 }))

async function show(id: string) {
  const meta = figureMeta(id)
  if (!meta) throw new Error(`no figure ${id}`)
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <Panel meta={meta} theme={LIGHT} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  const chart = await within(container).findByRole('application')
  return {
    stores,
    chart,
    key: (key: string) => fireEvent.keyDown(chart, { key }),
    said: () => chart.querySelector('[aria-live]')?.textContent,
    pill: () => chart.querySelector('[data-readout]')?.textContent,
    cursor: () => chart.querySelector('[data-part="cursor"]')?.getAttribute('visibility'),
    drawn: (part: string) => [...chart.querySelectorAll(`[data-part="${part}"]`)],
  }
}

test('arrow keys read a matrix cell by cell, across and down', async () => {
  const { chart, key, said, pill, cursor } = await show('energy-reliance')
  expect(chart.getAttribute('aria-roledescription')).toBe('matrix')
  expect(cursor()).toBe('hidden')
  key('ArrowDown')
  expect(said()).toBe('Slovakia · Crude oil, of all imports: 96.0% (5,431.3 of 5,655.3 thousand tonnes)')
  key('ArrowRight')
  expect(said()).toBe('Slovakia · Gas, of all imports: 85.4% (143,086 of 167,459 TJ)')
  key('ArrowDown')
  expect(said()).toBe('Finland · Gas, of all imports: 67.4% (66,458 of 98,580 TJ)')
  expect([pill(), cursor()]).toEqual([said(), 'visible'])
  key('ArrowDown')
  expect(said()).toBe('Belarus · Gas, of all imports: no figure was found')
  key('Escape')
  expect([said(), cursor()]).toEqual(['', 'hidden'])
  key('ArrowUp')
  const atEnd = said()
  key('ArrowRight')
  expect(said()).toBe(atEnd)
})

test('a cell under the pointer is framed and read out', async () => {
  const { chart, drawn, pill, cursor } = await show('ukraine-votes')
  const [first] = drawn('cell').filter((path) => path.getAttribute('data-series'))
  const [, x = 0, y = 0] = (/M([\d.]+) ([\d.]+)/.exec(first?.getAttribute('d') ?? '') ?? []).map(Number)
  chart.getBoundingClientRect = () => ({ left: 0, top: 0, width: 590, height: 250 }) as DOMRect
  fireEvent.pointerMove(chart, { clientX: x + 3, clientY: y + 3 })
  expect([pill(), cursor()]).toEqual(['2025 Crimea: human rights · China: no', 'visible'])
  fireEvent.pointerLeave(chart)
  expect([pill(), cursor()]).toEqual(['', 'hidden'])
})

test('the cells follow the years, and a letter stands in each', async () => {
  const { stores, drawn } = await show('ukraine-votes')
  const letters = () => drawn('value').map((text) => text.textContent)
  expect(new Set(letters())).toEqual(new Set(['N', 'A', 'Y']))
  act(() => stores.filter.getState().setYears(2014, 2014))
  expect(letters()).toEqual(['A', 'N', 'N', 'A', 'Y', 'Y'])
  act(() => stores.filter.getState().setPin(2022))
  expect(letters()).toHaveLength(36)
})

test('up and down read the rows of a ranking', async () => {
  const { chart, key, said } = await show('arms-reliance')
  expect(chart.getAttribute('aria-roledescription')).toBe('ranking')
  key('ArrowDown')
  expect(said()).toMatch(/^1\. Mongolia: 100\.0%/)
  key('ArrowRight')
  expect(said()).not.toMatch(/Mongolia/)
  key('Home')
  expect(said()).toMatch(/^1\. Mongolia/)
})
