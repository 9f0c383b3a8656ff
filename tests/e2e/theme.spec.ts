import type { Page } from '@playwright/test'
import { drawing, open, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const html = (page: Page) => page.locator('html')

/** Lightness of the page behind the panels, and the ink of the first label of a drawing. */
async function looks(page: Page) {
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const [r = 0, g = 0, b = 0] = (background.match(/[\d.]+/g) ?? []).map(Number)
  const ink = await drawing(page, 'arms-share').locator('text').first().getAttribute('fill')
  return { light: (r + g + b) / 3 > 128, ink }
}

test('the button changes page and drawings, and is remembered', async ({ page }) => {
  await open(page)
  await expect(html(page)).toHaveAttribute('data-theme', 'light')
  const light = await looks(page)
  expect(light.light).toBe(true)
  await page.getByRole('button', { name: 'Use the dark theme' }).click()
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  await expect.poll(async () => (await looks(page)).light).toBe(false)
  await expect.poll(async () => (await looks(page)).ink).not.toBe(light.ink)
  await page.reload()
  await ready(page)
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Use the light theme' }).click()
  await expect(html(page)).toHaveAttribute('data-theme', 'light')
})

test('without a choice the system decides, also while the page is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page)
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  const dark = await looks(page)
  expect(dark.light).toBe(false)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(html(page)).toHaveAttribute('data-theme', 'light')
  await expect.poll(async () => (await looks(page)).ink).not.toBe(dark.ink)
})
