import type { Page } from '@playwright/test'
import { addressParameters, chart, open, pointOf, readoutsOf } from './support/explore.ts'
import { provinceShare } from './support/facts.ts'
import { expect, test } from './support/test.ts'
import { expectYearCard } from './support/year-facts.ts'
import { DEFAULT_TO } from './support/years.ts'

const card = (page: Page) => page.getByRole('complementary', { name: /^Year \d+$/ })
const pin = (page: Page) => expect.poll(() => addressParameters(page).pin)

test('a click opens the card of the year: values, vetoes and milestones as in the tables', async ({
  page,
}) => {
  await open(page)
  const { x, y } = await pointOf(page, 'crude-share', 2014)
  await page.mouse.click(x, y)
  await expectYearCard(card(page), 2014)
  await pin(page).toBe('2014')
  await card(page).getByRole('button', { name: 'Year after' }).click()
  await expectYearCard(card(page), 2015)
  await card(page).getByRole('button', { name: 'Year before' }).click()
  await expectYearCard(card(page), 2014)
  await card(page).getByRole('button', { name: 'Close the year card' }).click()
  await expect(card(page)).toHaveCount(0)
  await pin(page).toBeUndefined()
})

test('by keyboard: Enter opens it, arrows step it, a gap is said, Escape closes it', async ({ page }) => {
  expect(provinceShare(2015, 'trade')).toBeNull()
  await open(page)
  await chart(page, 'vetoes').focus()
  await page.keyboard.press('End')
  for (let year = DEFAULT_TO; year > 2014; year--) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expectYearCard(card(page), 2014)
  await card(page).getByRole('button', { name: 'Year after' }).focus()
  await page.keyboard.press('ArrowRight')
  await expectYearCard(card(page), 2015)
  await expect(card(page)).toContainText('no figure was found for 2015')
  await page.keyboard.press('ArrowLeft')
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('2014')
  await readoutsOf(page, 2014)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await pin(page).toBeUndefined()
})

test('a pinned year outside the range is said, and still has its values', async ({ page }) => {
  await open(page, '#/?years=2016..2025&pin=2014')
  await expect(card(page)).toContainText('2014 lies outside the years the panels show.')
  await expectYearCard(card(page), 2014)
})

test('every year of the card as in the tables @full', async ({ page }) => {
  test.setTimeout(300_000)
  await open(page, '#/?pin=2001')
  for (let year = 2001; year <= 2025; year++) {
    await expectYearCard(card(page), year)
    await card(page).getByRole('button', { name: 'Year after' }).click()
  }
})
