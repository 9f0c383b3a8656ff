import type { Page } from '@playwright/test'
import { addressParameters, expectDrawn, open, panel } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const NAMES = ['Diplomatic', 'Military', 'Energy', 'UN'] as const
const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const shown = (page: Page) =>
  page
    .locator('figure[data-figure]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.figure))

async function expectPressed(page: Page, names: readonly string[]) {
  for (const name of NAMES)
    await expect(toggle(page, name)).toHaveAttribute('aria-pressed', `${names.includes(name)}`)
}

test('a domain switched off hides its panels, the others stay', async ({ page }) => {
  await open(page)
  await expectPressed(page, NAMES)
  await toggle(page, 'Energy').click()
  await expectPressed(page, ['Diplomatic', 'Military', 'UN'])
  await expect(panel(page, 'crude-share')).toHaveCount(0)
  await expect.poll(() => shown(page)).toEqual(['arms-share', 'vetoes'])
  await expectDrawn(page, 'arms-share')
  await expectDrawn(page, 'vetoes')
  await expect.poll(() => addressParameters(page).domains).toBe('diplomatic,military,un')
  await toggle(page, 'Energy').click()
  await expect.poll(() => shown(page)).toEqual(['arms-share', 'heilongjiang', 'crude-share', 'vetoes'])
  await expectDrawn(page, 'crude-share')
  await expect.poll(() => addressParameters(page).domains).toBeUndefined()
})

test('works by keyboard', async ({ page }) => {
  await open(page)
  await toggle(page, 'UN').focus()
  await page.keyboard.press('Space')
  await expect(panel(page, 'vetoes')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expectDrawn(page, 'vetoes')
})

test('domains of which no panel is chosen offer figures or the way back', async ({ page }) => {
  await open(page)
  for (const name of ['Military', 'Energy', 'UN']) await toggle(page, name).click()
  await expectPressed(page, ['Diplomatic'])
  await expect(page.locator('figure[data-figure]')).toHaveCount(0)
  await expect(page.getByText('Diplomatic', { exact: false }).nth(1)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  await page.getByRole('button', { name: 'Show all domains' }).click()
  await expectPressed(page, NAMES)
  await expect.poll(() => shown(page)).toEqual(['arms-share', 'heilongjiang', 'crude-share', 'vetoes'])
})

test('all off means all', async ({ page }) => {
  await open(page, '#/?domains=un')
  await expect.poll(() => shown(page)).toEqual(['vetoes'])
  await toggle(page, 'UN').click()
  await expectPressed(page, NAMES)
  await expect.poll(() => shown(page)).toHaveLength(4)
})
