import { deckOf, slideNames, slides } from './support/decks.ts'
import { open, TITLES } from './support/explore.ts'
import { touchDrag } from './support/gestures.ts'
import { expect, test } from './support/test.ts'

test('a stroke of the finger leads through the slides', async ({ page }) => {
  await open(page, '#/present/four-panels/2')
  // Beside the slide, where a stroke may take its time.
  await touchDrag(page, { x: 330, y: 680 }, { x: 120, y: 685 })
  await expect.poll(() => page.url()).toContain('/present/four-panels/3')
  await touchDrag(page, { x: 60, y: 685 }, { x: 300, y: 680 })
  await expect.poll(() => page.url()).toContain('/present/four-panels/2')
  await touchDrag(page, { x: 200, y: 780 }, { x: 215, y: 600 })
  expect(page.url()).toContain('/present/four-panels/2')
})

test('list and editor fit a phone, and a slide is moved by its handle', async ({ page }) => {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await deckOf(page, ['arms-share', 'vetoes'])
  expect(await width()).toBeLessThanOrEqual(390)
  const [handle, first] = [
    await page.locator('.slide-list__handle').nth(1).boundingBox(),
    await slides(page).nth(0).boundingBox(),
  ]
  const x = handle!.x + handle!.width / 2
  await touchDrag(page, { x, y: handle!.y + handle!.height / 2 }, { x, y: first!.y + 4 })
  await expect.poll(() => slideNames(page)).toEqual([TITLES.vetoes, TITLES['arms-share']])
  await open(page, '#/decks')
  expect(await width()).toBeLessThanOrEqual(390)
})
