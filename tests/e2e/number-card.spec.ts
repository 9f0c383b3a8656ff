import type { Page } from '@playwright/test'
import {
  addressParameters,
  chart,
  follow,
  open,
  phraseInReadout,
  pointOf,
  readout,
} from './support/explore.ts'
import { expect, test } from './support/test.ts'

const card = (page: Page) => page.getByRole('dialog')

/** The rows that the five-year share of 2014 rests on. */
async function expectSourceRows(page: Page) {
  await expect(card(page)).toContainText('How much of China’s arms imports comes from Russia?')
  await expect(card(page).getByText('data/arms-imports.csv')).toBeVisible()
  await expect(card(page).getByRole('cell', { name: '653.25' })).toBeVisible()
}

test('by mouse, two clicks from a year in the chart to the source rows of its value', async ({ page }) => {
  await open(page)
  const { x, y } = await pointOf(page, 'arms-share', 2014)
  await page.mouse.click(x, y)
  await page
    .getByRole('complementary', { name: 'Year 2014' })
    .getByRole('button', { name: '55.0%', exact: true })
    .click()
  await expectSourceRows(page)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Year 2014' })).toBeVisible()
})

test('by keyboard, from the chart: N and Enter', async ({ page }) => {
  await open(page, '#/?pin=2014')
  await chart(page, 'arms-share').focus()
  await page.keyboard.press('n')
  await expect(card(page).getByRole('button', { name: /^Russia .*trailing/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expectSourceRows(page)
})

test('by keyboard, from the table: the value and Enter; the focus comes back to it', async ({ page }) => {
  await open(page, '#/figure/arms-share?years=2010..2020')
  const table = page.getByRole('button', { name: 'Table', exact: true })
  await table.click()
  await page.getByRole('region', { name: 'Table of what the chart shows' }).focus()
  await page.keyboard.press('Tab')
  for (let row = 0; row < 4; row++) await page.keyboard.press('ArrowDown')
  for (let column = 0; column < 2; column++) await page.keyboard.press('ArrowRight')
  const value = page.locator('table[data-figure="arms-share"] button:focus')
  await expect(value).toContainText('55.0')
  await page.keyboard.press('Enter')
  await expectSourceRows(page)
  await page.keyboard.press('Escape')
  await expect(value).toContainText('55.0')
})

test('a number pressed in a takeaway opens what it counts', async ({ page }) => {
  await open(page, '#/?years=2000..2025')
  const takeaway = page.locator('figure[data-figure="vetoes"] .panel__takeaway')
  await expect(takeaway).toContainText('together')
  const count = Number(/(\d+) items together/.exec(await takeaway.innerText())?.[1])
  await takeaway.getByRole('button', { name: `${count}, open its number card` }).click()
  await expect(card(page)).toContainText('China and Russia together')
  await expect(card(page).getByText(`${count} rows`)).toBeVisible()
})

test('numbers in takeaways are 24 px wide and high, and do not overlap', async ({ page }) => {
  await open(page, '#/figure')
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 844 })
    for (const id of ['arms-share', 'vetoes', 'crude-share', 'trade', 'exercises', 'milestones']) {
      await follow(page, `#/figure/${id}?years=2000..2025`)
      const numbers = page.locator(`figure[data-figure="${id}"] .panel__takeaway button`)
      await expect(numbers.first()).toBeVisible()
      const boxes = await numbers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
      for (const [i, a] of boxes.entries()) {
        expect(Math.min(a.width, a.height), `${id} ${i}`).toBeGreaterThanOrEqual(24)
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          expect(Math.min(across, down), `${id} ${i}`).toBeLessThan(0.1)
        }
      }
    }
  }
})

test('releases are compared on the figure’s page', async ({ page }) => {
  await open(page, '#/figure/arms-share')
  await page.getByRole('button', { name: 'Compare releases' }).click()
  await card(page).getByText('All suppliers', { exact: true }).click()
  await expect(card(page).getByRole('row', { name: /^2012 1,570 1,542\.25 −28 million TIV$/ })).toBeVisible()
  await expect(card(page).locator('svg path[data-part="series"]')).toHaveCount(2)
})

test('by mouse, from the read-out of the pinned year straight to the source rows; a press elsewhere still pins', async ({
  page,
}) => {
  await open(page)
  const { x, y } = await pointOf(page, 'arms-share', 2014)
  await page.mouse.click(x, y)
  await expect.poll(() => addressParameters(page).pin).toBe('2014')
  const at = await phraseInReadout(page, 'arms-share', '55.0%')
  await page.mouse.move(x, at.y, { steps: 4 })
  await page.mouse.move(at.x, at.y, { steps: 8 })
  await expect.poll(() => readout(page, 'arms-share')).toMatch(/^2014: /)
  await expect
    .poll(() => page.evaluate(({ x, y }) => getComputedStyle(document.elementFromPoint(x, y)!).cursor, at))
    .toBe('pointer')
  await page.mouse.click(at.x, at.y)
  await expectSourceRows(page)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  expect(addressParameters(page).pin).toBe('2014')

  const other = await pointOf(page, 'arms-share', 2010)
  await page.mouse.move(other.x, other.y)
  await page.mouse.move(other.x, at.y, { steps: 4 })
  await page.mouse.click(other.x, other.y)
  await expect.poll(() => addressParameters(page).pin).toBe('2010')
  await expect(card(page)).toHaveCount(0)
})

test('a row of a ranking and a cell of a matrix open their cards by a press', async ({ page }) => {
  await open(page, '#/figure')
  for (const id of ['xi-visits', 'energy-reliance']) {
    await follow(page, `#/figure/${id}`)
    const box = (await chart(page, id).boundingBox())!
    const place = { x: box.x + box.width * 0.45, y: box.y + box.height * 0.4 }
    await page.mouse.move(place.x, place.y)
    await expect.poll(() => readout(page, id)).not.toBe('')
    await page.mouse.click(place.x, place.y)
    await expect(card(page).getByRole('heading', { name: 'Source rows' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
  }
})
