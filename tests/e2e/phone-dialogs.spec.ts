import { expect, test } from './support/test.ts'

test('milestones, records and two periods answer to taps', async ({ page }) => {
  await page.goto('/#/')
  await page.waitForSelector('html[data-ready="true"]')
  await page.getByRole('button', { name: /Friendship|Treaty of Good-Neighbourliness/ }).tap()
  await expect(page.locator('.strip__card')).toContainText('16 July 2001')
  await page.locator('figure[data-figure=vetoes]').getByRole('button', { name: 'Records', exact: true }).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('All years').tap()
  await expect(dialog).toContainText('233 records')
  await dialog.getByRole('button', { name: 'Close' }).tap()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Compare' }).tap()
  await expect(dialog).toContainText(/\d points (less|more)/)
})
