import { chart, drawing, open, panel, pointOf } from './support/explore.ts'
import { expect, test } from './support/test.ts'
import { expectYearCard } from './support/year-facts.ts'

test('a tap opens the year card; its buttons step and close it', async ({ page }) => {
  await open(page)
  await drawing(page, 'arms-share').scrollIntoViewIfNeeded()
  const { x, y } = await pointOf(page, 'arms-share', 2014)
  await page.touchscreen.tap(x, y)
  const card = page.getByRole('complementary', { name: /^Year/ })
  await expectYearCard(card, 2014)
  await card.getByRole('button', { name: 'Year after' }).tap()
  await expectYearCard(card, 2015)
  await card.getByRole('button', { name: 'Close the year card' }).tap()
  await expect(card).toHaveCount(0)
})

test('dialogs, full screen and the player answer to taps and stay within the screen', async ({ page }) => {
  await open(page)
  for (const [name, title] of [
    ['Compare', 'Two periods side by side'],
    ['Panels', 'Panels shown'],
    ['Export sheet', /sheet/i],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).tap()
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    const box = await dialog.boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(390)
    await dialog.getByRole('button', { name: 'Close', exact: true }).tap()
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Step forward one year' }).tap()
  await expect(page.getByRole('button', { name: 'Clear 2000' })).toBeVisible()
  const full = panel(page, 'vetoes').getByRole('button', { name: 'Full screen' })
  await full.tap()
  await expect(panel(page, 'vetoes')).toHaveAttribute('data-full', 'true')
  await expect(chart(page, 'vetoes')).toBeVisible()
  await full.tap()
  await expect(panel(page, 'vetoes')).not.toHaveAttribute('data-full')
})
