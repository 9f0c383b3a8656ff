import { expectDrawn, follow, open, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

test('the header takes one row, with room for every finger', async ({ page }) => {
  await open(page, '#/decks')
  for (const hash of ['#/figure', '#/about', '#/']) {
    await follow(page, hash)
    const parts = page.locator('.header__name, .header__nav, .header__actions')
    const middles = await parts.evaluateAll((all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect()
        return Math.round(top + height / 2)
      }),
    )
    expect(middles).toHaveLength(3)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2)
    for (const name of [/^Use the (dark|light) theme$/, 'Copy link']) {
      const box = await page.getByRole('button', { name }).boundingBox()
      expect(box!.width).toBeGreaterThanOrEqual(40)
      expect(box!.height).toBeGreaterThanOrEqual(40)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

test('from the index to a figure and on, by taps', async ({ page }) => {
  await open(page, '#/figure')
  await page.locator('[data-figure-card="xi-leaders"] a').tap()
  await ready(page)
  await expectDrawn(page, 'xi-leaders')
  await page.getByRole('link', { name: 'Next' }).tap()
  await expectDrawn(page, 'sco')
  expect(page.url()).toContain('#/figure/sco')
  await page.getByRole('link', { name: 'All figures' }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All figures')
})
