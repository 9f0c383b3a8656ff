import { readFileSync } from 'node:fs'
import { expectNothingSerious } from './support/axe.ts'
import { open, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

test('a table opens by its link, with its coverage in words and its file byte for byte', async ({ page }) => {
  await open(page, '#/data?table=china-trade')
  const entry = page.locator('[data-table="china-trade"]')
  await entry.getByText('In words').click()
  await expect(entry).toContainText('reported: 1992–2024 (33 rows)')
  const waiting = page.waitForEvent('download')
  await entry.getByRole('button', { name: /^CSV of/ }).click()
  const saved = readFileSync(await (await waiting).path())
  expect(saved.equals(readFileSync(new URL('../../data/china-trade.csv', import.meta.url)))).toBe(true)
  await expect.poll(() => page.locator('details.table-entry[open]').count()).toBe(1)
})

test('sources are searched, filtered and linked from the records', async ({ page }) => {
  await open(page, '#/sources?source=energy:wind_gacc')
  await expect(page.locator('[data-source="energy:wind_gacc"]')).toBeInViewport()
  await page.getByRole('searchbox', { name: 'Search' }).fill('veto list')
  await page.getByText('UN', { exact: true }).click()
  await expect(page.locator('[data-source="vetoes:dhl_veto_list_2022"]')).toBeVisible()
  await expect(page.locator('[data-source="energy:wind_gacc"]')).toHaveCount(0)
})

test('a link made with other data says so, once and politely', async ({ page }) => {
  await open(page, '#/?v=4fcd3fd3&years=2001..2020')
  const notice = page.locator('.notice').filter({ hasText: 'This link was made with data version 4fcd3fd3' })
  await expect(notice).toContainText('of 21 November 2026')
  await expect(notice).toContainText('changed since')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
  await page.reload()
  await ready(page)
  await page.goto('/#/data?v=00000000')
  await expect(page.getByText('data version 00000000, which is not known here')).toBeVisible()
})

for (const hash of ['#/data?table=crude-origins', '#/sources'])
  test(`axe finds nothing serious on ${hash}`, async ({ page }) => {
    await open(page, hash)
    // The same markup hundreds of times would take minutes.
    if (hash === '#/sources') {
      await page.getByRole('searchbox', { name: 'Search' }).fill('SIPRI')
      await expect(page.locator('[data-source="energy:wind_gacc"]')).toHaveCount(0)
    }
    await expectNothingSerious(page)
  })
