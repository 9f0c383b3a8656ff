import type { Page } from '@playwright/test'
import {
  addressParameters,
  expectDrawn,
  FIGURES,
  notePlace,
  open,
  panel,
  ready,
  settled,
  TITLES,
} from './support/explore.ts'
import { FIGURE_IDS } from './support/figure-ids.ts'
import { expect, test } from './support/test.ts'

const cards = (page: Page) =>
  page
    .locator('[data-figure-card]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.figureCard))
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search figures' })
const main = (page: Page) => page.getByRole('main')

test('shows every figure with a small picture, drawn as it comes into view', async ({ page }) => {
  await open(page, '#/figure')
  expect((await cards(page)).toSorted()).toEqual(FIGURE_IDS.toSorted())
  await expect(page.locator('figure[data-figure]')).toHaveCount(0)
  const last = page.locator('[data-figure-card]').last()
  await expect.poll(() => page.locator('[data-picture]').count()).toBeGreaterThan(2)
  await expect(last.locator('[data-picture]')).toHaveCount(0)
  await last.scrollIntoViewIfNeeded()
  await expect(last.locator('[data-picture] path').first()).toBeAttached()
  for (const card of await page.locator('[data-figure-card]').all()) {
    await card.scrollIntoViewIfNeeded()
    const box = await card.locator('[data-picture]').boundingBox()
    expect(box!.width).toBeGreaterThan(80)
  }
})

test('opens from the navigation, keeps the filter, and leads to a figure and back', async ({ page }) => {
  await open(page, '#/?years=1995..2015')
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Figures' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All figures')
  await ready(page)
  await page.locator('[data-figure-card="trade"]').scrollIntoViewIfNeeded()
  const place = await notePlace(page)
  await page.locator('[data-figure-card="trade"] a').click()
  await ready(page)
  await expectDrawn(page, 'trade')
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  expect(addressParameters(page).years).toBe('1995..2015')
  await page.goBack()
  await ready(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All figures')
  expect(addressParameters(page).years).toBe('1995..2015')
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(await place())
  await page.reload()
  await ready(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All figures')
})

test('search: by word of a definition, with a clear empty state', async ({ page }) => {
  await open(page, '#/figure')
  await search(page).fill('deliveries')
  await expect.poll(() => cards(page)).toContain('arms-share')
  await expect.poll(() => cards(page)).not.toContain('vetoes')
  await expect(page.locator('.figure-index__search [role=status]')).toContainText('match “deliveries”')
  await search(page).fill('penguins')
  await expect(page.locator('.figure-index__search [role=status]')).toContainText(
    'No figure matches “penguins”',
  )
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect.poll(async () => (await cards(page)).length).toBe(FIGURE_IDS.length)
})

test('typing is answered while no picture can be loaded', async ({ page, problems }) => {
  problems.expect(/Failed to load resource|net::ERR_FAILED/)
  await page.route(new RegExp(`/assets/(${FIGURE_IDS.join('|')})-[^/]*\\.js`), (route) => route.abort())
  await page.goto('/#/figure')
  await search(page).fill('veto')
  await expect.poll(async () => (await cards(page)).length).toBeLessThan(FIGURE_IDS.length)
  expect(await cards(page)).toContain('vetoes')
})

test('panels chosen on the page are shown together, in their order', async ({ page }) => {
  await open(page, '#/figure')
  await main(page)
    .getByRole('button', { name: `Remove panel: ${TITLES.heilongjiang}` })
    .click()
  await main(page).getByRole('button', { name: 'Add: Who takes part in the SCO?' }).click()
  await page.getByRole('link', { name: 'Explore 4 panels together' }).click()
  await ready(page)
  await expect
    .poll(() =>
      page
        .locator('figure[data-figure]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.figure)),
    )
    .toEqual(['arms-share', 'crude-share', 'vetoes', 'sco'])
  await page.goBack()
  await ready(page)
  await expect(page.locator('[data-figure-card="sco"]')).toContainText('Panel 4')
})

test('by keyboard alone: search, add, open', async ({ page }) => {
  await open(page, '#/figure')
  await search(page).focus()
  await page.keyboard.type('shanghai cooperation')
  await expect.poll(async () => (await cards(page))[0]).toBe('sco')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Who takes part in the SCO?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => addressParameters(page).figures).toBe([...FIGURES, 'sco'].join())
  await expect(page.locator(':focus')).toHaveText('Remove')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await ready(page)
  await expect(panel(page, 'sco')).toBeVisible()
})

test('in the dialog of the panels: searched, added, seen behind it', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Panels', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Panels shown' })
  await dialog.getByRole('searchbox').fill('milestones')
  await dialog.getByRole('button', { name: 'Add: What are the milestones?' }).click()
  await expect.poll(() => addressParameters(page).figures).toBe([...FIGURES, 'milestones'].join())
  await expect(dialog.locator('.chooser__row')).toHaveCount(5)
  await expect(dialog.locator('[data-picture="milestones"] path').first()).toBeAttached()
  await page.keyboard.press('Escape')
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await settled(page)
  await expect(panel(page, 'milestones')).toBeAttached()
})

test('an unknown figure or page is said, with the way to the index', async ({ page }) => {
  await open(page, '#/figure/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page “/figure/nothing”')
  await page.getByRole('link', { name: 'see all figures' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All figures')
})
