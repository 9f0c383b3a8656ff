// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { goldenFilter } from '../../tests/support/years.ts'
import { figureQuery, VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { createPainter } from './painter.ts'
import type { SceneItem } from './scene.ts'
import { TimeChart } from './TimeChart.tsx'
import { DARK, LIGHT } from './theme.ts'
import type { DrawTime } from './time-scene.ts'
import { timeScene } from './time-scene.ts'

const drawings = vi.hoisted(() => ({ count: 0 }))
vi.mock(import('./time-scene.ts'), async (original) => {
  const actual = await original()
  return {
    ...actual,
    createTimeScene: (): DrawTime => {
      const draw = actual.createTimeScene()
      return (...given) => {
        drawings.count++
        return draw(...given)
      }
    },
  }
})

const figure = await new QueryClient().fetchQuery(figureQuery('arms-share'))
const WIDE = { width: 590, height: 190 }
const NARROW = { width: 340, height: 200 }

function show() {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  const tree = (size: typeof WIDE, theme: typeof LIGHT) => (
    <StoresProvider stores={stores}>
      <TimeChart figure={figure} size={size} theme={theme} describedBy="words" />
    </StoresProvider>
  )
  const { container, rerender } = render(tree(WIDE, LIGHT))
  return {
    years: (from: number, to: number) => act(() => stores.filter.getState().setYears(from, to)),
    becomes: (size: typeof WIDE, theme: typeof LIGHT) => rerender(tree(size, theme)),
    expectDrawn: (from: number, to: number, size: typeof WIDE, theme: typeof LIGHT) => {
      const model = figure.model({ from, to, measure: 'share' })
      if (model.shape !== 'time') throw new Error('not over time')
      const { items, legend } = timeScene(model, size, theme, { readout: true })
      expectPainted(container.querySelector('[data-part=plot]'), items)
      expectPainted(container.querySelector('[data-part=legend-rows]'), legend)
    },
  }
}

function expectPainted(group: Element | null, items: readonly SceneItem[]) {
  const fresh = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  createPainter(fresh)(items)
  expect(fresh.querySelectorAll('path').length).toBeGreaterThan(0)
  expect(group?.childElementCount).toBe(fresh.childElementCount)
  for (const [i, element] of [...fresh.children].entries())
    expect(group?.children[i]?.isEqualNode(element), element.outerHTML).toBe(true)
}

test('years drawn before are not drawn anew, and look as they did', () => {
  const { years, expectDrawn } = show()
  years(1999, 2025)
  years(1998, 2025)
  const before = drawings.count
  years(1999, 2025)
  expectDrawn(1999, 2025, WIDE, LIGHT)
  years(2000, 2025)
  expectDrawn(2000, 2025, WIDE, LIGHT)
  expect(drawings.count).toBe(before)
  years(2000, 2024)
  expectDrawn(2000, 2024, WIDE, LIGHT)
  expect(drawings.count).toBe(before + 1)
})

test('in another theme or size everything is drawn anew', () => {
  const { years, becomes, expectDrawn } = show()
  years(1999, 2025)
  becomes(WIDE, DARK)
  expectDrawn(1999, 2025, WIDE, DARK)
  years(2000, 2025)
  expectDrawn(2000, 2025, WIDE, DARK)
  becomes(NARROW, DARK)
  expectDrawn(2000, 2025, NARROW, DARK)
  years(1999, 2025)
  expectDrawn(1999, 2025, NARROW, DARK)
  becomes(WIDE, LIGHT)
  expectDrawn(1999, 2025, WIDE, LIGHT)
})
