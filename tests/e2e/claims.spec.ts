import type { Page } from '@playwright/test'
import { expectNothingSerious, THEMES } from './support/axe.ts'
import { addressParameters, expectDrawn, expectYears, notePlace, open, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const claim = (page: Page, id: string) => page.locator(`[data-claim="${id}"]`)
const claims = (page: Page) => page.locator('[data-claim]')
const scroll = (page: Page) => page.evaluate(() => Math.round(scrollY))

test('every claim stands there with values and a verdict in words', async ({ page }) => {
  await open(page)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Claims' }).click()
  await ready(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/two documents/)
  await expect(claims(page)).toHaveCount(44)
  const texts = await claims(page).allInnerTexts()
  for (const text of texts)
    for (const word of [/Stated/, /Computed/, /Today/, /agrees|close|differs|undecided|not testable/])
      expect(text).toMatch(word)
})

test('a figure opens with years, measure and claim set; Back returns to the place', async ({ page }) => {
  await open(page, '#/claims?domains=military')
  await claim(page, 'csis-17').scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 60)
  await expect.poll(() => scroll(page)).toBeGreaterThan(400)
  const place = await notePlace(page)
  await claim(page, 'csis-17')
    .getByRole('link', { name: /^Open figure/ })
    .click()
  await ready(page)
  await expectDrawn(page, 'arms-share')
  await expectYears(page, 2000, 2021)
  expect(addressParameters(page)).toMatchObject({ 'arms-share.measure': 'volume', claim: 'csis-17' })
  const banner = page.getByRole('complementary', { name: 'Claim csis-17' })
  await expect(banner).toContainText('Stated: 46% lower. Computed: 45.3% lower.')
  await expect(page.getByRole('button', { name: 'Dismiss', exact: true })).toHaveCount(0)
  await banner.getByText('rows used').last().click()
  await expect(banner.getByRole('table').first()).toBeVisible()
  await page.goBack()
  await ready(page)
  await expect.poll(() => scroll(page)).toBe(await place())
  await expect.poll(() => addressParameters(page)).toEqual({ domains: 'military', claim: 'csis-17' })
  await expect(claim(page, 'csis-17').getByRole('heading')).toBeFocused()
})

test('the claim stays named while the years of its figure move, and can be sent away', async ({ page }) => {
  await open(page, '#/figure/arms-share?years=2000..2021&claim=csis-17')
  await page.getByRole('slider', { name: 'From year', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => addressParameters(page).years).toBe('2001..2021')
  expect(addressParameters(page).claim).toBe('csis-17')
  await page.getByRole('button', { name: 'Dismiss the claim' }).click()
  await expect.poll(() => addressParameters(page).claim).toBeUndefined()
  await expectYears(page, 2001, 2021)
})

test('the way back from a figure leads to the claim', async ({ page }) => {
  await open(page, '#/figure/vetoes?claim=csis-06')
  await page.getByRole('link', { name: 'Back to the claim' }).click()
  await ready(page)
  await expect(claim(page, 'csis-06').getByRole('heading')).toBeFocused()
  await expect(claim(page, 'csis-06')).toBeInViewport()
})

test('a link names a claim; what is unknown is told', async ({ page }) => {
  await open(page, '#/claims?claim=crs-04&verdicts=true&speed=2')
  await expect(claim(page, 'crs-04')).toBeInViewport()
  await expect(page.getByText('speed is not a known parameter; ignored.')).toBeVisible()
  await expect(page.getByText('verdicts: true is not known; showing all verdicts.')).toBeVisible()
  await open(page, '#/?claim=crs-04')
  await expect(page.getByText('claim is not a known parameter; ignored.')).toBeVisible()
})

test('by keyboard alone: filter, open a window test, move a window', async ({ page }) => {
  await open(page, '#/claims')
  await page.getByRole('button', { name: 'agrees' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => addressParameters(page).verdicts).toBe('agrees')
  await expect.poll(() => claims(page).count()).toBeLessThan(44)
  await page.goBack()
  await expect(claims(page)).toHaveCount(44)
  const windows = claim(page, 'csis-17').locator('details.window-test')
  await windows.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(windows.locator('[data-part="window"]')).toHaveCount(2)
  const value = windows.locator('.window-test__value')
  await expect(value).toHaveText('45.3% lower')
  const reached: string[] = []
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
  }
  const one = ['First year', 'From year', 'To year', 'Last year']
  expect(reached).toEqual([...one, ...one])
  await windows.getByRole('slider', { name: 'To year' }).first().focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(windows.getByText('A · Earlier window: 1999–2009')).toBeVisible()
  await expect(value).not.toHaveText('45.3% lower')
})

test('table and picture are handed to the downloads', async ({ page }) => {
  await open(page, '#/claims?documents=crs2023')
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export these claims as a table (CSV)' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('amur-claims.csv')
  await claim(page, 'crs-02').getByRole('button', { name: 'Picture' }).click()
  const dialog = page.getByRole('dialog', { name: 'Picture of claim crs-02' })
  for (const [name, file] of [
    ['PNG', 'amur-claim-crs-02.png'],
    ['SVG', 'amur-claim-crs-02.svg'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe(file)
  }
})

for (const [colorScheme, rules] of THEMES)
  test(`axe finds nothing serious, ${colorScheme}${colorScheme === 'dark' ? ' @full' : ''}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await open(page, '#/claims?domains=military&claim=csis-17')
    await claim(page, 'csis-17').locator('details.window-test summary').click()
    await expect(claim(page, 'csis-17').locator('.window-test__body path').first()).toBeVisible()
    await claim(page, 'csis-17').locator('.claim__rows summary').click()
    await expect(claim(page, 'csis-17').getByRole('table', { name: 'Arms releases' })).toBeVisible()
    await expectNothingSerious(page, ...rules)
  })
