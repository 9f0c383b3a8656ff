import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { addressParameters, expectDrawn, FIGURES, open, panel, ready, TITLES } from './support/explore.ts'
import { table } from './support/facts.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

test('About opens from the navigation, by mouse and by keyboard, and Explore keeps the filter', async ({
  page,
}) => {
  await open(page, '#/?years=1995..2015')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('link', { name: 'About' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Amur')
  await ready(page)
  expect(new URL(page.url()).hash).toMatch(/^#\/about/)
  await page.goBack()
  await expectDrawn(page, 'vetoes')
  expect(addressParameters(page).years).toBe('1995..2015')
  await pages.getByRole('link', { name: 'About' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Amur')
  await pages.getByRole('link', { name: 'Explore' }).click()
  await expectDrawn(page, 'vetoes')
  expect(addressParameters(page).years).toBe('1995..2015')
})

test.describe('milestones', () => {
  const strip = (page: Page) => page.getByRole('list', { name: 'Milestones' })
  const card = (page: Page) => page.locator('.strip__card')
  // The last of the range: nothing of a later day lies over its right half.
  const { title = '', description = '' } =
    table('milestones').findLast(({ key, year }) => key === 'yes' && Number(year) <= DEFAULT_TO) ?? {}

  test('tell what they are when pointed at and when focused; all of the range stand there on demand', async ({
    page,
  }) => {
    await open(page)
    const one = strip(page).getByRole('button', { name: title }).first()
    await one.hover()
    await expect(card(page)).toContainText(title)
    await expect(card(page)).toContainText(description)
    await page.mouse.move(5, 400)
    await expect(card(page)).toHaveCount(0)
    await one.focus()
    await expect(card(page)).toContainText(title)
    await one.blur()
    await expect(card(page)).toHaveCount(0)
    const inRange = table('milestones').filter(
      ({ year }) => Number(year) >= 2000 && Number(year) <= DEFAULT_TO,
    )
    const key = inRange.filter((one) => one.key === 'yes').length
    await expect(strip(page).getByRole('button')).toHaveCount(key)
    const toggle = page.getByRole('button', { name: 'All milestones' })
    await toggle.click()
    await expect(strip(page).getByRole('button')).toHaveCount(inRange.length)
    await toggle.press('Enter')
    await expect(strip(page).getByRole('button')).toHaveCount(key)
  })
})

test('on paper: light, without controls, charts at the width of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, '#/?years=2001..2024&pin=2008')
  const dark = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const body = page.locator('body')
  await expect(body).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  expect(dark).not.toBe('rgb(255, 255, 255)')
  for (const hidden of ['.header__nav', '.header__actions', '.controls', '.strip', '.panel__actions'])
    for (const one of await page.locator(hidden).all()) await expect(one).toBeHidden()
  await expect(page.locator('.print-only')).toContainText('2001–2024')
  for (const id of FIGURES) {
    await expectDrawn(page, id)
    // A drawing follows the width of its panel a frame later.
    await expect(async () => {
      const [box, frame] = await Promise.all([
        panel(page, id).locator('svg:has([data-part="axis"])').boundingBox(),
        panel(page, id).boundingBox(),
      ])
      expect(frame!.width).toBeGreaterThan(600)
      expect(frame!.width).toBeLessThanOrEqual(700)
      expect(box!.width).toBeGreaterThan(frame!.width - 40)
      expect(box!.x + box!.width).toBeLessThanOrEqual(700)
    }).toPass({ timeout: 20_000 })
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect(body).toHaveCSS('background-color', dark)
  await expect(page.locator('.controls')).toBeVisible()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
})

test.describe('embedded', () => {
  test('one figure with its filter, source line and the way back', async ({ page, context }) => {
    await open(page, '#/embed/vetoes?years=1990..2020&vetoes.members=p5&pin=2014')
    await expect(page.locator('figure[data-figure]')).toHaveCount(1)
    await expectDrawn(page, 'vetoes')
    await expect(panel(page, 'vetoes')).toContainText(TITLES.vetoes)
    await expect(panel(page, 'vetoes')).toContainText('data to 7 April 2026')
    await expect(page.getByText('1990–2020 · all domains')).toBeVisible()
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open in Amur' }).click(),
    ])
    await ready(opened)
    expect(addressParameters(opened)).toMatchObject({
      years: '1990..2020',
      figures: 'vetoes',
      'vetoes.members': 'p5',
      pin: '2014',
    })
  })

  test('an unknown figure is said, with those there are', async ({ page }) => {
    await open(page, '#/embed/nothing')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no figure “nothing”')
    await page.getByRole('link', { name: 'vetoes', exact: true }).click()
    await ready(page)
    await expectDrawn(page, 'vetoes')
  })

  test('the snippet of the export dialog shows the figure in a frame', async ({ page, baseURL }) => {
    await open(page, '#/?years=1995..2015')
    await panel(page, 'heilongjiang').getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Embed', exact: true }).click()
    const [frame = '', image = ''] = await dialog.locator('section[aria-label="Embed"] pre').allTextContents()
    expect(`${frame}${image}`).not.toMatch(/127\.0\.0\.1|localhost/)
    expect(image).toMatch(/^<img src="amur-heilongjiang-1995-2015\.png" alt="[^"]{100,}"/)
    const html = frame.replace('https://ADDRESS-OF-AMUR/', `${baseURL}/`)
    await page.route('**/embedding.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${html}` }),
    )
    await page.goto('/embedding.html')
    const inside = page.frameLocator('iframe[title*="Heilongjiang"]')
    await expect(
      inside.locator('figure[data-figure="heilongjiang"] path[data-part="series"]').first(),
    ).toBeAttached()
    await expect(inside.getByText('1995–2015 · all domains')).toBeVisible()
  })
})

// Dropped on the start view in every run.
test('an SVG saved on one page, dropped on About, opens its view @full', async ({ page }) => {
  await open(page, '#/?years=1992..2014&vetoes.members=p5')
  await panel(page, 'vetoes').getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'SVG', exact: true }).click()
  const bytes = await readFile(await (await download).path())
  await open(page, '#/about')
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'amur-vetoes.svg', { type: 'image/svg+xml' }))
    for (const type of ['dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, bytes.toString())
  await expect
    .poll(() => addressParameters(page))
    .toMatchObject({ years: '1992..2014', 'vetoes.members': 'p5' })
  await expectDrawn(page, 'vetoes')
})
