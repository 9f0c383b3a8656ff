import { open } from './support/explore.ts'
import { expect, test } from './support/test.ts'

test('390 px: one row of header, nothing wider than the screen, a window test to be used', async ({
  page,
}) => {
  await open(page, '#/claims')
  const header = await page.locator('.header').boundingBox()
  expect(header!.height).toBeLessThan(60)
  const links = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').all()
  const tops = await Promise.all(links.map(async (link) => (await link.boundingBox())!.y))
  expect(new Set(tops).size).toBe(1)
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await width()).toBeLessThanOrEqual(390)
  const windows = page.locator('[data-claim="csis-17"] details.window-test')
  await windows.locator('summary').tap()
  await expect(windows.locator('[data-part="window"]')).toHaveCount(2)
  await page.locator('[data-claim="csis-17"] .claim__rows summary').tap()
  await expect(
    page.locator('[data-claim="csis-17"]').getByRole('table', { name: 'Arms releases' }),
  ).toBeVisible()
  expect(await width()).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'close' }).tap()
  await expect(page.locator('[data-claim]').first()).toBeVisible()
  await expect.poll(() => page.locator('[data-claim]').count()).toBeLessThan(44)
})

test('buttons and links that stand alone are large enough for a finger', async ({ page }) => {
  await open(page, '#/claims')
  const small = await page.locator('main button:visible, main summary:visible').evaluateAll((all) =>
    all
      .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 36)
      .map(({ name, box }) => `${name} ${box.height}`),
  )
  expect(small).toEqual([])
})
