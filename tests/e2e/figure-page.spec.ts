import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNothingSerious, THEMES } from './support/axe.ts'
import {
  addressParameters,
  chart,
  expectDrawn,
  expectYears,
  open,
  panel,
  pointOf,
  ready,
  TITLES,
} from './support/explore.ts'
import { table } from './support/facts.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const hashPath = (page: Page) => new URL(page.url()).hash.split('?')[0]

test('the figures before and after, by link and by keyboard, under the same filter', async ({ page }) => {
  await open(page, '#/figure/heilongjiang?years=2010..2021')
  const figures = page.getByRole('navigation', { name: 'Figures' })
  await figures.getByRole('link', { name: /^Next/ }).click()
  await ready(page)
  await expectDrawn(page, 'crude-share')
  expect(hashPath(page)).toBe('#/figure/crude-share')
  await expectYears(page, 2010, 2021)
  await page.keyboard.press('Alt+PageDown')
  await expectDrawn(page, 'vetoes')
  await chart(page, 'vetoes').focus()
  await page.keyboard.press('Alt+PageUp')
  await expectDrawn(page, 'crude-share')
  await expect(page.locator(':focus')).toHaveText(`Figure: ${TITLES['crude-share']}`)
  await page.goBack()
  await expectDrawn(page, 'vetoes')
  await expectYears(page, 2010, 2021)
  await page.reload()
  await ready(page)
  await expectDrawn(page, 'vetoes')
  await expectYears(page, 2010, 2021)
})

test('the keys are listed in the help, and do nothing while a dialog is open', async ({ page }) => {
  await open(page, '#/figure/vetoes')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help).toContainText('Alt + Page Up, Page Down')
  await page.keyboard.press('Alt+PageDown')
  expect(hashPath(page)).toBe('#/figure/vetoes')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
})

test('its own controls: measure, pin by chart and by typing', async ({ page }) => {
  await open(page, '#/figure/crude-share')
  await panel(page, 'crude-share').getByText('Origins', { exact: true }).click()
  await expect.poll(() => addressParameters(page)['crude-share.measure']).toBe('origins')
  const { x, y } = await pointOf(page, 'crude-share', 2014)
  await page.mouse.click(x, y)
  await expect.poll(() => addressParameters(page).pin).toBe('2014')
  const field = page.getByLabel('Pin a year')
  await expect(field).toHaveValue('2014')
  await field.fill('2018')
  await field.press('Enter')
  await expect.poll(() => addressParameters(page).pin).toBe('2018')
  await expect(page.getByRole('complementary', { name: 'Year 2018' })).toBeVisible()
  await field.fill('')
  await field.press('Enter')
  await expect.poll(() => addressParameters(page).pin).toBeUndefined()
})

test('the records of the years shown stand in the page and grow as one scrolls', async ({ page }) => {
  await open(page, '#/figure/vetoes')
  const records = region(page, 'Records')
  await records.scrollIntoViewIfNeeded()
  const vetoes = table('vetoes')
  const inRange = vetoes.filter(({ year }) => Number(year) >= 2000 && Number(year) <= DEFAULT_TO).length
  await expect(records.locator('.records__count')).toHaveText(`${inRange} records for 2000–${DEFAULT_TO}.`)
  await records.getByText('All years', { exact: true }).click()
  await expect(records.locator('.records__count')).toHaveText(`${vetoes.length} records for all years.`)
  const rows = records.locator('tbody tr')
  expect(await rows.count()).toBeLessThan(vetoes.length)
  await expect
    .poll(async () => {
      await rows.last().scrollIntoViewIfNeeded()
      return rows.count()
    })
    .toBe(vetoes.length)
  await records.getByLabel('Search').fill('Syria')
  await expect(records.locator('.records__count')).toContainText('match “Syria”')
})

test('downloads and citations of what is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#/figure/arms-share?years=2001..2020')
  const exports = region(page, 'Download and cite')
  await exports.scrollIntoViewIfNeeded()
  const names: string[] = []
  for (const [button, start] of [
    ['SVG', '<?xml'],
    ['CSV', ''],
    ['JSON', '{'],
    ['PNG', '\u0089PNG'],
    ['Bundle', 'PK'],
  ] as const) {
    const download = page.waitForEvent('download', { timeout: 0 })
    await exports.getByRole('button', { name: button, exact: true }).click()
    const done = await download
    names.push(done.suggestedFilename())
    const bytes = await readFile(await done.path())
    expect(bytes.length).toBeGreaterThan(200)
    if (button !== 'SVG') expect(bytes.toString('latin1').startsWith(start), button).toBe(true)
    else expect(bytes.toString()).toContain('<svg')
    await expect(exports.getByRole('status').first()).toContainText('was handed to your downloads.')
  }
  expect(names).toEqual(['svg', 'csv', 'json', 'png', 'zip'].map((end) => `amur-arms-share-2001-2020.${end}`))
  for (const form of ['Chicago note', 'BibTeX', 'RIS', 'Plain']) {
    await exports.getByRole('button', { name: `Copy ${form}` }).click()
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(copied).toContain('2001')
    expect(await copied()).not.toMatch(/127\.0\.0\.1|localhost/)
    await page.evaluate(() => navigator.clipboard.writeText(''))
  }
})

test('related figures lead on', async ({ page }) => {
  await open(page, '#/figure/xi-visits')
  const related = page.getByRole('navigation', { name: 'Related figures' })
  await related.scrollIntoViewIfNeeded()
  await related.getByRole('link', { name: 'Which leaders does Xi meet most?' }).click()
  await ready(page)
  await expectDrawn(page, 'xi-leaders')
  expect(hashPath(page)).toBe('#/figure/xi-leaders')
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
})

test('a part that cannot be loaded fails alone and can be tried again', async ({ page, problems }) => {
  problems.expect(/Failed to load resource|net::ERR_FAILED/)
  await page.route('**/FigureExports*.js', (route) => route.abort())
  await open(page, '#/figure/vetoes')
  const exports = region(page, 'Download and cite')
  await exports.scrollIntoViewIfNeeded()
  await expect(exports.getByRole('alert')).toContainText('Downloads could not be loaded')
  await expectDrawn(page, 'vetoes')
  await expect(region(page, 'Records').locator('tbody tr').first()).toBeAttached()
  await expect(exports.getByRole('button', { name: 'Try again' })).toBeVisible()
})

for (const [name, hash, tag] of [
  // Of the records, which are alike, a few.
  ['figure', '#/figure/heilongjiang?years=2019..2021', ''],
  ['figure, with all its records,', '#/figure/heilongjiang', ' @full'],
  ['index', '#/figure', ''],
] as const)
  for (const [colorScheme, rules] of THEMES)
    test(`axe finds nothing serious on the ${name} page, ${colorScheme}${colorScheme === 'dark' ? ' @full' : tag}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, hash)
      const last =
        name !== 'index'
          ? page.getByRole('navigation', { name: 'Related figures' })
          : page.locator('[data-figure-card]').last()
      await last.scrollIntoViewIfNeeded()
      await expect(last.locator('[data-picture]').first()).toBeAttached()
      await expectNothingSerious(page, ...rules)
    })
