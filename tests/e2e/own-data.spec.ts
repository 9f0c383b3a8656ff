import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { open, panel, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const csv = (name: string) => readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8')
const SHARE = csv('crude-share')
/** Russia’s tonnes and share of 2025, made up; the table’s own checks hold. */
const OTHER = SHARE.replace('\n2025,100.718,577.73,17.4,', '\n2025,150.21,577.73,26,')

const choose = (page: Page, name: string, text: string | Buffer) =>
  page
    .getByLabel('CSV files with your own data')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const bar = (page: Page) => page.getByRole('complementary', { name: 'Your own data' })
const takeaway = (page: Page) => panel(page, 'crude-share').locator('.panel__takeaway')

test('figures are drawn from a file brought, say so, outlast a reload and go back in one press', async ({
  page,
}) => {
  await open(page, '#/data?section=own')
  await choose(page, 'mine.csv', OTHER)
  await expect(page.getByText('It now stands in for the table crude-share.')).toBeVisible()
  await expect(page.getByText('0 rows added, 2 cells changed, 0 rows withdrawn')).toBeVisible()
  await expect(bar(page)).toContainText('You see your own data for crude-share, not Amur’s.')

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Explore' }).click()
  await ready(page)
  await expect(takeaway(page)).toContainText('26%')
  const words = panel(page, 'crude-share')
  await expect(words.locator('.panel__subtitle')).toContainText('With your own data for crude-share')
  await expect(words.locator('.panel__source')).toContainText('not checked by Amur')
  await expect(panel(page, 'vetoes').locator('.panel__source')).toContainText('checked on')
  await expect(page.locator('.footer')).toContainText('with your own data for crude-share')

  await words.getByRole('button', { name: 'Export' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'SVG', exact: true }).click()
  const svg = readFileSync(await (await waiting).path(), 'utf8')
  const text = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('With your own data for crude-share')
  expect(text).toMatch(/Data version [\d-]+ · [0-9a-f]{8} with your own data for crude-share/)
  expect(text).toMatch(/v=[0-9a-f]{8}\.own/)
  await page.keyboard.press('Escape')

  await page.reload()
  await ready(page)
  await expect(takeaway(page)).toContainText('26%')
  await bar(page).getByRole('button', { name: 'Remove' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(takeaway(page)).toContainText('17%')
  await expect(words.locator('.panel__subtitle')).not.toContainText('your own')
  await page.reload()
  await ready(page)
  await expect(takeaway(page)).toContainText('17%')
})

test('files that are no table of Amur change nothing and say why', async ({ page }, testInfo) => {
  await open(page, '#/data?section=own')
  const huge = testInfo.outputPath('huge.csv')
  writeFileSync(huge, Buffer.alloc(50 * 1024 * 1024, 'a'))
  await page.getByLabel('CSV files with your own data').setInputFiles(huge)
  await expect(page.locator('[data-outcome="message"]')).toContainText(
    'The file has 50 MB; a table here has at most 5 MB.',
  )
  const says = async (content: string | Buffer, message: RegExp) => {
    await choose(page, 'x.csv', content)
    await expect(page.locator('[data-outcome="message"]')).toContainText(message)
  }
  await says(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /workbook or an archive/)
  await says(Buffer.from('\uFEFFyear\n', 'utf16le'), /UTF-16/)
  await says(Buffer.from([0x79, 0xff, 0x0a]), /not in UTF-8/)
  await says('year,russia\0\n', /bytes of zero/)
  await says('<script>alert(1)</script>\n', /columns of no table/)
  await expect(bar(page)).toHaveCount(0)
  await test.step('faults are listed by line and column', async () => {
    await choose(page, 'bad.csv', OTHER.replace('\n2013,24.446,', '\n2013,=1+1,'))
    const faults = page.getByRole('region', { name: 'Faults by line and column' })
    await expect(faults.getByRole('row', { name: /^15 russia_mt "=1\+1" — a formula/ })).toBeVisible()
    await expect(page.getByText('Nothing was changed; correct the file')).toBeVisible()
    await expect(bar(page)).toHaveCount(0)
  })
  await test.step('a file of unclear columns asks which table it is', async () => {
    await choose(page, 'x.csv', SHARE.replace('saudi_mt,', 'saudi_tonnes,'))
    await page.getByRole('button', { name: 'Check it as this table' }).click()
    await expect(page.getByRole('row', { name: /column saudi_mt is missing/ })).toBeVisible()
  })
})

test('a CSV dropped on the start view is checked on the page of the data', async ({ page }) => {
  await open(page)
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer()
    made.items.add(new File([text], 'mine.csv', { type: 'text/csv' }))
    return made
  }, OTHER)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByText('It now stands in for the table crude-share.')).toBeVisible()
  await bar(page).getByRole('button', { name: 'Remove' }).click()
  await expect(bar(page)).toHaveCount(0)
})

test('a file that no longer fits is set aside, and Amur’s rows are shown', async ({ page }) => {
  await open(page)
  await page.evaluate(() => localStorage.setItem('amur.own-tables', '["crude-share","nonsense"]'))
  await page.reload()
  await ready(page)
  await expect(takeaway(page)).toContainText('17%')
  await expect(bar(page)).toContainText('Your file for crude-share could not be used')
  await expect(panel(page, 'crude-share').locator('.panel__subtitle')).not.toContainText('your own')
})

/** Brings the made-up file and leaves the page of the data. */
async function bring(page: Page) {
  await open(page, '#/data?section=own')
  await choose(page, 'mine.csv', OTHER)
  await expect(page.getByText('It now stands in for the table crude-share.')).toBeVisible()
}

test('an embedded figure, which has no bar above it, says that its data are one’s own', async ({ page }) => {
  await bring(page)
  await open(page, '#/embed/crude-share')
  await expect(bar(page)).toHaveCount(0)
  await expect(takeaway(page)).toContainText('26%')
  await expect(panel(page, 'crude-share').locator('.panel__subtitle')).toContainText(
    'With your own data for crude-share',
  )
  await expect(panel(page, 'crude-share').locator('.panel__source')).toContainText('Own data for crude-share')
  await expect(panel(page, 'crude-share').locator('.panel__source')).toContainText('not checked by Amur')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('row', { name: /^2025/ }).getByRole('button', { name: /^26/ }).click()
  const card = page.getByRole('dialog')
  await expect(card.locator('.own-note')).toHaveText(
    'With your own data for crude-share, in place of Amur’s.',
  )
  await expect(card).toContainText('your own file for crude-share')
  await expect(card.locator('.number-card__sentence')).toContainText(
    'with the author’s own data for crude-share',
  )
  await page.keyboard.press('Escape')
  await open(page, '#/embed/vetoes')
  await expect(panel(page, 'vetoes').locator('.panel__subtitle')).not.toContainText('your own')
})

test('year card, two periods, records and slides say whose data they are; claims stay Amur’s', async ({
  page,
}) => {
  await bring(page)
  await open(page, '#/?pin=2025')
  await expect(page.getByRole('complementary', { name: 'Year 2025' })).toContainText(
    'Own data for crude-share',
  )
  await page.getByRole('button', { name: 'Compare', exact: false }).first().click()
  await expect(page.getByRole('dialog').locator('.own-note')).toContainText(
    'With your own data for crude-share',
  )
  await expect(page.getByRole('dialog').locator('.compare__words')).toContainText(
    'With the author’s own data for crude-share.',
  )
  await page.keyboard.press('Escape')

  await open(page, '#/figure/crude-share?claim=csis-29')
  await expect(page.locator('.records .own-note')).toContainText('With your own data for crude-share')
  await expect(page.locator('.claim-banner .own-note')).toContainText(
    'Claims are tested on Amur’s own tables',
  )
  await open(page, '#/claims')
  await expect(page.locator('main > .own-note')).toContainText('Claims are tested on Amur’s own tables')

  await open(page, '#/present/four-panels/1')
  const slide = page.locator('.slide-figure', { hasText: 'crude oil' }).first()
  await expect(slide.locator('.slide-figure__subtitle')).toContainText('With your own data for crude-share')
})
