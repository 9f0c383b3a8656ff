import type { Locator, Page } from '@playwright/test'
import {
  drawnPaths,
  expectYears,
  FIGURES,
  fromThumb,
  goTo,
  middleOf,
  open,
  settled,
  tableButton,
  tableRows,
  toThumb,
  yearTicks,
} from './support/explore.ts'
import { crudeShare, provinceShare } from './support/facts.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO, LAST_YEAR } from './support/years.ts'

const yearsFrom = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

const allPaths = async (page: Page) =>
  Object.fromEntries(
    await Promise.all(
      FIGURES.map(async (id) => [id, (await drawnPaths(page, id)).map(({ d }) => d).join(' ')] as const),
    ),
  )

test.describe('by keyboard', () => {
  test('one arrow is one year; Home, End and Page keys go far', async ({ page }) => {
    await open(page)
    await expectYears(page, 2000, DEFAULT_TO)
    await fromThumb(page).focus()
    for (const [key, from] of [
      ['ArrowRight', 2001],
      ['ArrowUp', 2002],
      ['ArrowLeft', 2001],
      ['ArrowDown', 2000],
      ['Home', 1946],
      ['ArrowLeft', 1946],
    ] as const) {
      await page.keyboard.press(key)
      await expectYears(page, from, DEFAULT_TO)
    }
    await page.keyboard.press('PageUp')
    await expect.poll(() => yearOf(fromThumb(page))).toBeGreaterThan(1947)
    await page.keyboard.press('PageDown')
    await expectYears(page, 1946, DEFAULT_TO)
    await toThumb(page).focus()
    await page.keyboard.press('End')
    await expectYears(page, 1946, LAST_YEAR)
    await page.keyboard.press('ArrowLeft')
    await expectYears(page, 1946, LAST_YEAR - 1)
  })

  test('thumbs may meet and never cross', async ({ page }) => {
    await open(page, '#/?years=2013..2014')
    await fromThumb(page).focus()
    await page.keyboard.press('ArrowRight')
    await expectYears(page, 2014, 2014)
    await page.keyboard.press('ArrowRight')
    const [from, to] = await Promise.all(
      [fromThumb(page), toThumb(page)].map(async (thumb) =>
        Number(await thumb.getAttribute('aria-valuenow')),
      ),
    )
    expect(from).toBeLessThanOrEqual(to ?? 0)
  })
})

test('a step changes what every panel draws', async ({ page }) => {
  await open(page)
  const before = await allPaths(page)
  await fromThumb(page).focus()
  await page.keyboard.press('ArrowRight')
  await expectYears(page, 2001, DEFAULT_TO)
  await settled(page)
  const after = await allPaths(page)
  for (const id of FIGURES) {
    expect(after[id], id).toMatch(/^M/)
    expect(after[id], id).not.toBe(before[id])
  }
})

/** Where a year stands on the slider's rail, told from the two thumbs. */
async function railX(page: Page, year: number) {
  const thumbs = [fromThumb(page), toThumb(page)]
  const [a, b] = (await Promise.all(thumbs.map(middleOf))) as [Point, Point]
  const [from, to] = (await Promise.all(thumbs.map(yearOf))) as [number, number]
  return { x: a.x + ((year - from) * (b.x - a.x)) / (to - from), y: a.y }
}

interface Point {
  readonly x: number
  readonly y: number
}

const yearOf = async (thumb: Locator) => Number(await thumb.getAttribute('aria-valuenow'))

test.describe('by mouse', () => {
  // In every run by the test of the slider’s sizes.
  test('a thumb is dragged @full', async ({ page }) => {
    await open(page)
    const [start, end] = [await railX(page, 2000), await railX(page, 1990)]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 3 })
    await page.mouse.move(end.x, start.y, { steps: 3 })
    await expectYears(page, 1990, DEFAULT_TO)
    await page.mouse.up()
    await expectYears(page, 1990, DEFAULT_TO)
  })

  test('the filled track moves the whole range and stops at the ends', async ({ page }) => {
    await open(page, '#/?years=1990..2010')
    const [middle, later] = [await railX(page, 2000), await railX(page, 2008)]
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(later.x, middle.y, { steps: 5 })
    await expectYears(page, 1998, 2018)
    await page.mouse.move(later.x + 2000, middle.y, { steps: 5 })
    await expectYears(page, LAST_YEAR - 20, LAST_YEAR)
    await page.mouse.up()
    await expectYears(page, LAST_YEAR - 20, LAST_YEAR)
  })

  test('a press on the bare track brings the nearer thumb @full', async ({ page }) => {
    await open(page, '#/?years=1990..2010')
    const { x, y } = await railX(page, 1960)
    await page.mouse.click(x, y)
    await expectYears(page, 1960, 2010)
  })
})

test.describe('typed', () => {
  test('bad years change nothing and are told; good ones are taken, in order', async ({ page }) => {
    await open(page)
    const field = page.getByLabel('First year')
    for (const bad of ['1200', '2030', '20', 'abc', '']) {
      await field.fill(bad)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: '2000 kept' }), bad).toBeVisible()
      await expectYears(page, 2000, DEFAULT_TO)
      await page.keyboard.press('Escape')
      await expect(field).toHaveValue('2000')
      await expect(page.getByRole('status').filter({ hasText: '2000 kept' })).toHaveCount(0)
    }
    await page.getByLabel('First year').fill('1995')
    await page.keyboard.press('Enter')
    await expectYears(page, 1995, DEFAULT_TO)
    await page.getByLabel('Last year').fill('2010')
    await page.keyboard.press('Tab')
    await expectYears(page, 1995, 2010)
    await page.getByLabel('First year').fill('2015')
    await page.keyboard.press('Enter')
    await expectYears(page, 2015, 2015)
  })
})

test.describe('presets', () => {
  test('name the range they bring, and own years as such', async ({ page }) => {
    await open(page)
    const presets = page.getByLabel('Presets')
    for (const [label, from, to] of [
      [/^Since 1946/, 1946, LAST_YEAR],
      [/^Since 1991/, 1991, LAST_YEAR - 1],
      [/^Xi era/, 2013, LAST_YEAR - 1],
      [/^CSIS window/, 2010, 2021],
      [/^Since February 2022/, 2022, LAST_YEAR],
      [/^Last ten years/, LAST_YEAR - 10, LAST_YEAR - 1],
      [/^Default/, 2000, DEFAULT_TO],
    ] as const) {
      const option = presets.getByRole('option', { name: label })
      await presets.selectOption(await option.getAttribute('value'))
      await expectYears(page, from, to)
      await expect(presets.locator('option:checked')).toHaveText(label)
    }
    await goTo(page, { years: '1999..2003' })
    await expect(presets.locator('option:checked')).toHaveText('Own years')
  })

  test('by keyboard', async ({ page }) => {
    await open(page)
    const presets = page.getByLabel('Presets')
    await presets.focus()
    await page.keyboard.type('Since 1946')
    await expectYears(page, 1946, LAST_YEAR)
    await page.keyboard.press('ArrowDown')
    await expectYears(page, 1991, LAST_YEAR - 1)
    await expect(presets).toBeFocused()
  })
})

test('table rows follow the range exactly', async ({ page }) => {
  await open(page)
  for (const id of FIGURES) await tableButton(page, id).click()
  await expect(page.locator('table[data-figure]:has(tbody tr)')).toHaveCount(FIGURES.length)
  for (const [from, to] of [
    [2000, 2025],
    [2013, 2025],
    [1946, 2026],
    [2014, 2014],
  ] as const) {
    await goTo(page, { years: `${from}..${to}` })
    const years = async (id: string) => (await tableRows(page, id)).map(([head]) => Number(head))
    const within = (first: number, last: number) => yearsFrom(Math.max(from, first), Math.min(to, last))
    await expect.poll(() => years('vetoes')).toEqual(yearsFrom(from, to))
    expect(await years('arms-share')).toEqual(within(1990, 2025))
    expect(await years('crude-share')).toEqual(
      yearsFrom(from, to).filter((year) => crudeShare(year, 'russia_share_pct') !== null),
    )
    const province = await years('heilongjiang')
    expect(province).toEqual(province.toSorted((a, b) => a - b))
    expect(province.every((year) => year >= from && year <= to)).toBe(true)
    for (const year of yearsFrom(from, to).filter((one) => provinceShare(one, 'trade') !== null))
      expect(province).toContain(year)
  }
})

test('the same year stands at the same place in every panel', async ({ page }) => {
  await open(page)
  for (const years of ['2000..2025', '1946..2026', '2013..2025', '2022..2026']) {
    await goTo(page, { years })
    const [first = [], ...others] = await Promise.all(FIGURES.map((id) => yearTicks(page, id)))
    expect(first.length).toBeGreaterThan(1)
    for (const ticks of others) {
      expect(ticks.map(({ year }) => year)).toEqual(first.map(({ year }) => year))
      for (const [i, { x, year }] of ticks.entries())
        expect(Math.abs(x - (first[i]?.x ?? Number.NaN)), `${year}`).toBeLessThan(0.6)
    }
  }
  const lefts = await Promise.all(
    FIGURES.map((id) =>
      page
        .locator(`figure[data-figure="${id}"] svg:has([data-part="axis"])`)
        .evaluate((svg) => svg.getBoundingClientRect().left),
    ),
  )
  expect(new Set(lefts.map(Math.round)).size).toBe(2)
})
