import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { deckOf, headline, kept, ownDecks, slideNames, slides } from './support/decks.ts'
import { addressParameters, open, panel, ready, TITLES } from './support/explore.ts'
import { expect, test } from './support/test.ts'

async function add(page: Page, button: Locator) {
  await button.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add slide' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('every way to a deck keeps figure, years, domains, pin, measure and followed states', async ({
  page,
}) => {
  const asked = 'years=1995..2020&domains=military,energy&pin=2014'
  const measures = 'arms-share.measure=volume&crude-share.measure=origins'
  await open(page, `#/?${asked}&figures=arms-share,crude-share,vetoes&${measures}`)
  await add(page, panel(page, 'crude-share').getByRole('button', { name: 'Add to deck' }))
  const card = page.getByRole('complementary', { name: 'Year 2014' })
  await add(page, card.getByRole('button', { name: 'Add to deck' }))
  await add(page, page.locator('#page-commands').getByRole('button', { name: 'Add to deck' }))
  const ranked = 'years=2005..2024&unga-rank.with=russia&unga-rank.states=IND,BRA'
  await open(page, `#/figure/unga-rank?${ranked}`)
  await add(page, page.getByRole('button', { name: 'Add to deck' }).first())
  await open(page, '#/claims')
  await add(page, page.locator('[data-claim="csis-06"]').getByRole('button', { name: 'Add to deck' }))

  await open(page, '#/decks')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    ownDecks(page).getByRole('button', { name: 'Export deck' }).click(),
  ])
  const { slides: written } = JSON.parse(await readFile(await download.path(), 'utf8'))
  const both = {
    layout: 'two',
    figures: ['arms-share', 'crude-share'],
    view: `${asked}&${measures}`,
  }
  expect(written).toEqual([
    { layout: 'one', figures: ['crude-share'], view: `${asked}&crude-share.measure=origins` },
    both,
    both,
    expect.objectContaining({
      layout: 'one',
      figures: ['unga-rank'],
      view: expect.stringContaining('2005..2024'),
    }),
    { layout: 'claim', claim: 'csis-06' },
  ])
  expect(written[3].view).toContain('unga-rank.with=russia&unga-rank.states=IND,BRA')

  // The states that are followed are drawn on the slide as lines over time, not as a ranking.
  await ownDecks(page).getByRole('link', { name: 'My deck' }).click()
  await slides(page).nth(3).click()
  const preview = page.locator('.deck__preview')
  await expect(preview.locator('svg text').filter({ hasText: 'India' }).first()).toBeVisible()
  await expect(preview.locator('svg text').filter({ hasText: 'median member' }).first()).toBeVisible()
  expect(await preview.locator('path[data-part="series"]').count()).toBeGreaterThan(3)
})

/** Drags files over an element and lets go, as a reader does from a folder. */
async function drop(target: Locator, files: readonly { name: string; type: string; text: string }[]) {
  await target.evaluate((element, given) => {
    const dataTransfer = new DataTransfer()
    for (const { name, type, text } of given) dataTransfer.items.add(new File([text], name, { type }))
    for (const type of ['dragenter', 'dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

test('deck files dropped on the list are taken in, or refused in the words of the file input', async ({
  page,
}) => {
  await open(page, '#/decks')
  const list = page.getByRole('heading', { name: 'Your decks' })
  const deck = (title: string) => JSON.stringify({ format: 'amur-deck', version: 1, title, slides: [] })
  const offer = page.locator('.picture-drop')

  await drop(list, [{ name: 'one.json', type: 'application/json', text: deck('One') }])
  await expect(page.getByText('“One” is imported: 0 slides.')).toBeVisible()
  await expect(offer).toHaveCount(0)
  await expect(page.locator('.decks[data-over]')).toHaveCount(0)
  // Systems that know no type for the name give none, or that of plain text.
  await drop(list, [
    { name: 'two.json', type: 'text/plain', text: deck('Two') },
    { name: 'three', type: '', text: deck('Three') },
  ])
  await expect(page.getByText('“Two” is imported: 0 slides. “Three” is imported: 0 slides.')).toBeVisible()
  await expect(ownDecks(page)).toHaveCount(3)

  for (const [text, message] of [
    ['{"format":"amur-deck","version":1,"slides":[', 'cannot be read as JSON'],
    ['{"type":"excalidraw"}', 'This is not a deck of Amur'],
    [JSON.stringify({ format: 'amur-deck', version: 2, slides: [] }), 'made with a newer Amur'],
    [`${deck('x')}${' '.repeat(1_100_000)}`, 'too large for a deck: 1.1 MB'],
  ] as const) {
    await drop(list, [{ name: 'deck.json', type: 'application/json', text }])
    await expect(page.getByRole('status').filter({ hasText: message })).toContainText('Nothing is changed.')
    await expect(ownDecks(page)).toHaveCount(3)
  }
  // Pictures stay with the window.
  await drop(list, [{ name: 'other.png', type: 'image/png', text: 'GIF89a' }])
  await expect(page.getByText(/“other.png” was not exported by Amur/)).toBeVisible()
  await expect(offer).toHaveCount(0)
})

test('copied links open the same deck elsewhere: own decks go along whole', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const header = page.getByRole('banner')
  await deckOf(page, ['vetoes', 'arms-share'])
  await headline(page).fill('Only here')
  await kept(page)
  await header.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('its link holds the whole deck')).toBeVisible()
  const link = await copied()
  await page.getByRole('link', { name: 'Present' }).click()
  await expect(panel(page, 'vetoes')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.url()).toContain('/2')
  // By key: the commands hide when the pointer rests.
  await page.getByRole('button', { name: 'Clock' }).press('Enter')
  await page.getByRole('button', { name: 'Copy link' }).press('Enter')
  await expect(page.getByText('A link that holds the whole deck is copied')).toBeVisible()
  const presented = await copied()

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(link)
  await ready(elsewhere)
  await expect.poll(() => slideNames(elsewhere)).toEqual(['Only here', TITLES['arms-share']])
  await elsewhere.goto('about:blank')
  await elsewhere.goto(presented)
  await ready(elsewhere)
  await expect(panel(elsewhere, 'arms-share')).toBeVisible()
  await expect(elsewhere.locator('.present__clock')).toBeVisible()
  await elsewhere.context().close()

  await open(page, '#/deck/csis-eight')
  await header.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(copied).toContain('#/deck/csis-eight?v=')
  await open(page, '#/present/csis-eight/4?show=source,clock&theme=dark&room=abc')
  await page.getByRole('button', { name: 'Copy link' }).press('Enter')
  await expect.poll(copied).toMatch(/#\/present\/csis-eight\/4\?show=source,clock&theme=dark$/)
  expect(addressParameters(page).room).toBe('abc')
})
