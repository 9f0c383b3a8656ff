import type { Locator, Page } from '@playwright/test'
import { open, panel } from './support/explore.ts'
import { table } from './support/facts.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

async function openRecords(page: Page, id: string): Promise<Locator> {
  await panel(page, id).getByRole('button', { name: 'Records', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Records: / })
  await expect(dialog.getByRole('table')).toBeVisible()
  return dialog
}

const count = (dialog: Locator) => dialog.locator('.records__count')
const heads = (dialog: Locator) => dialog.locator('tbody th').allTextContents()
const grid = (dialog: Locator) => dialog.getByRole('table')

test('the vetoes of the range, then all 233; sorted and searched by mouse', async ({ page }) => {
  const vetoes = table('vetoes')
  expect(vetoes).toHaveLength(233)
  const inRange = vetoes.filter(({ year }) => Number(year) >= 2000 && Number(year) <= DEFAULT_TO)
  await open(page)
  const dialog = await openRecords(page, 'vetoes')
  await expect(count(dialog)).toHaveText(`${inRange.length} records for 2000–${DEFAULT_TO}.`)
  await dialog.getByText('All years', { exact: true }).click()
  await expect(count(dialog)).toHaveText('233 records for all years.')
  await expect(grid(dialog)).toHaveAttribute('aria-rowcount', '234')

  const header = dialog.getByRole('columnheader', { name: 'Date' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(async () => (await heads(dialog))[0]).toBe('16 February 1946')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(async () => (await heads(dialog))[0]).toBe('7 April 2026')

  const syria = vetoes.filter((row) => row.topic === 'Syria').length
  await dialog.getByLabel('Search').fill('Syria')
  await expect(count(dialog)).toContainText(' of 233 records for all years match “Syria”.')
  expect(Number((await count(dialog).textContent())?.split(' ')[0])).toBeGreaterThanOrEqual(syria)

  await dialog.getByLabel('Search').fill('')
  await dialog.getByText('Adopted texts', { exact: true }).click()
  await expect(count(dialog)).toHaveText(`${table('adopted-votes').length} records for all years.`)
  await dialog.getByText('Without the other', { exact: true }).click()
  await expect(dialog).toContainText('An abstention is not a vote with the one who vetoes.')
})

test('all rows come as one scrolls', async ({ page }) => {
  await open(page)
  const dialog = await openRecords(page, 'vetoes')
  await dialog.getByText('All years', { exact: true }).click()
  const rows = dialog.locator('tbody tr')
  await expect
    .poll(async () => {
      await rows.last().evaluate((row) => row.scrollIntoView())
      return rows.count()
    })
    .toBe(233)
})

test('by keyboard alone: open, choose all years, sort, search, close', async ({ page }) => {
  await open(page)
  const button = panel(page, 'arms-share').getByRole('button', { name: 'Records', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Records: / })
  await expect(grid(dialog)).toBeVisible()
  await dialog.getByRole('radio', { name: `2000–${DEFAULT_TO}` }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(count(dialog)).toHaveText(`${table('arms-imports').length} records for all years.`)
  const header = dialog.getByRole('columnheader').first()
  await header.getByRole('button').focus()
  await page.keyboard.press('Space')
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await dialog.getByLabel('Search').focus()
  await page.keyboard.type('Ukraine')
  await expect(count(dialog)).toContainText('match “Ukraine”')
  await page.keyboard.press('Escape')
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('the year card opens the records of its year', async ({ page }) => {
  await open(page, '#/?pin=2017')
  const card = page.getByRole('complementary', { name: 'Year 2017' })
  await card.getByRole('button', { name: 'Records of 2017' }).last().click()
  const vetoes = table('vetoes').filter(({ year }) => year === '2017').length
  await expect(count(page.getByRole('dialog'))).toHaveText(`${vetoes} records for 2017.`)
})
