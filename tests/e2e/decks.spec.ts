import { readFile } from 'node:fs/promises'
import { addPanel, deckOf, headline, kept, ownDecks, slideNames, slides } from './support/decks.ts'
import { follow, open, ready, TITLES } from './support/explore.ts'
import { mouseDrag } from './support/gestures.ts'
import { expect, test } from './support/test.ts'

const [ARMS, OIL, VETOES] = [TITLES['arms-share'], TITLES['crude-share'], TITLES.vetoes]

test('a deck is built by mouse, and is there after a reload', async ({ page }) => {
  await deckOf(page, ['arms-share', 'crude-share', 'vetoes'], '#/?years=1995..2024&pin=2014')
  await expect.poll(() => slideNames(page)).toEqual([ARMS, OIL, VETOES])

  const [first, last] = [slides(page).nth(0), slides(page).nth(2)]
  const handle = page.locator('.slide-list__handle').nth(2)
  const [from, to] = [await handle.boundingBox(), await first.boundingBox()]
  await mouseDrag(
    page,
    { x: from!.x + from!.width / 2, y: from!.y + from!.height / 2 },
    { x: from!.x + from!.width / 2, y: to!.y + 4 },
  )
  await expect.poll(() => slideNames(page)).toEqual([VETOES, ARMS, OIL])
  await expect(page.getByText('Slide 3 is now slide 1 of 3.')).toBeVisible()

  await last.click()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(slides(page)).toHaveCount(4)
  await slides(page).nth(1).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect.poll(() => slideNames(page)).toEqual([VETOES, OIL, OIL])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => slideNames(page)).toEqual([VETOES, ARMS, OIL, OIL])

  const preview = page.locator('.deck__preview')
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Russia supplied')
  await headline(page).fill('Own words')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Own words')
  await page.getByLabel('Notes').fill('Say **this** first')
  await page.getByLabel('Layout').selectOption('two')
  await page.getByLabel('Figure 2').selectOption('heilongjiang')
  await expect(preview.getByRole('application')).toHaveCount(2)
  await page.getByLabel('Title of the deck').fill('For Monday')
  await kept(page)

  await page.reload()
  await ready(page)
  await expect(page.getByLabel('Title of the deck')).toHaveValue('For Monday')
  await expect.poll(() => slideNames(page)).toEqual([VETOES, 'Own words', OIL, OIL])
  await slides(page).nth(1).click()
  await expect(page.getByLabel('Notes')).toHaveValue('Say **this** first')
  await expect(page.getByLabel('Figure 2')).toHaveValue('heilongjiang')
  await expect(page.getByLabel('First year')).toHaveValue('1995')
  await expect(page.getByText('2014 is pinned.')).toBeVisible()
  await headline(page).fill('')
  await expect(preview.getByRole('heading', { level: 1 }).first()).toHaveText(ARMS)
})

test('a deck is built by keyboard, and each change is said', async ({ page }) => {
  await open(page)
  const press = async (button: import('@playwright/test').Locator) => {
    await button.focus()
    await page.keyboard.press('Enter')
  }
  for (const id of ['vetoes', 'arms-share']) {
    await addPanel(page, id, press)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await press(page.getByRole('link', { name: 'Decks' }))
  await press(ownDecks(page).getByRole('link', { name: 'My deck' }))
  await expect(slides(page)).toHaveCount(2)
  const said = page.locator('.deck__slides [role=status]')

  await slides(page).nth(0).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => slideNames(page)).toEqual([ARMS, VETOES])
  await expect(said).toContainText('Slide 1 is now slide 2 of 2.')
  await expect(slides(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(slides(page).nth(0)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(said).toContainText('Slide 1 is deleted.')
  await expect(slides(page)).toHaveCount(1)
  await expect(slides(page).nth(0)).toBeFocused()
  await press(said.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => slideNames(page)).toEqual([ARMS, VETOES])
  await press(page.getByRole('button', { name: 'Add slide' }))
  await expect(slides(page)).toHaveCount(3)
  await headline(page).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Typed')
  await expect.poll(() => slideNames(page)).toContain('Typed')
  await kept(page)
})

// In every run by the test of every way to a deck.
test('figure page, year card and sheet add what they show @full', async ({ page }) => {
  await open(page, '#/?pin=2014')
  const card = page.getByRole('complementary', { name: 'Year 2014' })
  for (const button of [
    card.getByRole('button', { name: 'Add to deck' }),
    page.locator('#page-commands').getByRole('button', { name: 'Add to deck' }),
  ]) {
    await button.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add slide' }).click()
    await page.getByRole('button', { name: 'Done' }).click()
  }
  await open(page, '#/figure/trade?trade.measure=shares')
  await page.getByRole('button', { name: 'Add to deck' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Position').selectOption('0')
  await dialog.getByRole('button', { name: 'Add slide' }).click()
  await page.getByRole('link', { name: 'Open deck' }).click()
  await expect(slides(page)).toHaveCount(3)
  await expect(page.locator('.slide-list__name small')).toHaveText([
    'One figure',
    'Four linked',
    'Four linked',
  ])
  await expect(page.locator('.slide-form select').nth(2)).toHaveValue('shares')
  await slides(page).nth(1).click()
  await expect(page.getByText('2014 is pinned.')).toBeVisible()
})

test('a deck goes out as a file and a link and comes back the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await deckOf(page, ['arms-share', 'vetoes'], '#/?years=1990..2020&arms-share.measure=volume')
  await headline(page).fill('Ünïcode “quotes” & <b>no markup</b>')
  await page.getByLabel('Notes').fill('- a\n- **b**')
  await kept(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export deck' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('amur-deck-my-deck.json')
  const text = await readFile(await file.path(), 'utf8')
  await page.getByRole('button', { name: 'Copy deck link' }).click()
  await expect(page.getByText('A link that holds the whole deck is copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  await open(page, '#/decks')
  await ownDecks(page).getByRole('button', { name: 'Delete My deck' }).click()
  await expect(ownDecks(page)).toHaveCount(0)
  await page
    .getByLabel('Deck file')
    .setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByText('“My deck” is imported: 2 slides.')).toBeVisible()
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    ownDecks(page).getByRole('button', { name: 'Export deck' }).click(),
  ])
  expect(await readFile(await again.path(), 'utf8')).toBe(text)

  await page.goto(link)
  await ready(page)
  await expect.poll(() => slideNames(page)).toEqual(['Ünïcode “quotes” & <b>no markup</b>', VETOES])
  await page.getByRole('button', { name: 'Copy to edit' }).click()
  await expect(headline(page)).toHaveValue('Ünïcode “quotes” & <b>no markup</b>')
  await open(page, '#/decks')
  await expect(ownDecks(page)).toHaveCount(2)

  await page.goto(link.slice(0, -9))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This deck cannot be shown')
  await expect(page.getByText('the link may have been cut short')).toBeVisible()
})

test('hostile deck files change nothing and say why', async ({ page }) => {
  await deckOf(page, ['vetoes'])
  await kept(page)
  await open(page, '#/decks')
  const sound = { format: 'amur-deck', version: 1, title: 'x', slides: [] }
  const bad = (slide: object) => JSON.stringify({ ...sound, slides: [slide] })
  const files: [string, string][] = [
    ['', 'cannot be read as JSON'],
    ['{"format":"amur-deck","version":1,"slides":[', 'cannot be read as JSON'],
    ['{"type":"excalidraw"}', 'This is not a deck of Amur'],
    [JSON.stringify({ ...sound, version: 2 }), 'made with a newer Amur'],
    [bad({ layout: 'one', figures: ['<script>alert(1)</script>'] }), 'not a name of small letters'],
    [
      bad({ layout: 'one', figures: ['vetoes'], view: 'years=1"onload="alert(1)' }),
      'not the query of a link',
    ],
    [`${JSON.stringify(sound)}${' '.repeat(1_100_000)}`, 'too large for a deck: 1.1 MB'],
  ]
  for (const [text, message] of files) {
    await page
      .getByLabel('Deck file')
      .setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByRole('status').filter({ hasText: message })).toContainText('Nothing is changed.')
    await expect(ownDecks(page)).toHaveCount(1)
  }
  await page.getByLabel('Deck file').setInputFiles({
    name: 'deck.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      bad({
        layout: 'text',
        headline: '<img src=x onerror=alert(1)>',
        text: '[x](javascript:alert(1)) <iframe src="//evil.example"></iframe>',
        notes: '<script>alert(1)</script>',
      }),
    ),
  })
  await page.getByRole('list', { name: 'Your decks' }).getByRole('link', { name: 'x', exact: true }).click()
  const preview = page.locator('.deck__preview')
  await expect(preview.getByRole('heading')).toHaveText('<img src=x onerror=alert(1)>')
  await expect(preview.locator('img, iframe, script, a')).toHaveCount(0)
})

test('two tabs never overwrite each other in silence', async ({ page, context }) => {
  await deckOf(page, ['vetoes'])
  await kept(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await ready(other)
  await headline(other).fill('From the other tab')
  await kept(other)
  await expect(page.getByText('This deck was changed in another tab')).toBeVisible()
  await expect(headline(page)).toHaveValue('From the other tab')

  // Both write before either can tell the other.
  for (const tab of [page, other])
    await tab.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => {}
    })
  await headline(other).fill('Theirs')
  await kept(other)
  await headline(page).fill('Mine')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Nothing is overwritten')
  await alert.getByRole('button', { name: 'Keep mine as a copy' }).click()
  await expect(page.getByLabel('Title of the deck')).toHaveValue('My deck (from this tab)')
  await expect(headline(page)).toHaveValue('Mine')
  await open(page, '#/decks')
  await expect(ownDecks(page)).toHaveCount(2)
  await other.reload()
  await expect(headline(other)).toHaveValue('Theirs')
})

test('a deck deleted in another tab is not lost while it is open', async ({ page, context }) => {
  await deckOf(page, ['vetoes'])
  await kept(page)
  const other = await context.newPage()
  await other.goto(`${new URL(page.url()).origin}/#/decks`)
  await ownDecks(other).getByRole('button', { name: 'Delete My deck' }).click()
  await expect(ownDecks(other)).toHaveCount(0)
  await headline(page).fill('Written all the same')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('deleted in another tab')
  await alert.getByRole('button', { name: 'Keep it all the same' }).click()
  await kept(page)
  await page.reload()
  await expect(headline(page)).toHaveValue('Written all the same')
})

test('where the browser keeps nothing, a deck lasts as long as the page and can be exported', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await deckOf(page, ['vetoes', 'arms-share'])
  await expect(page.getByText('export them as files to keep them')).toBeVisible()
  await headline(page).fill('Still here')
  await page.getByRole('link', { name: 'Decks' }).click()
  await page.getByRole('link', { name: 'My deck' }).click()
  await expect(headline(page)).toHaveValue('Still here')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export deck' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('Still here')
})

test('a deck nobody has is said to be missing', async ({ page }) => {
  await open(page, '#/decks')
  for (const route of ['#/deck/deck-nobody', '#/present/deck-nobody/1', '#/print/deck-nobody']) {
    await follow(page, route)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such deck')
    await page.getByRole('link', { name: 'Go to Decks' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no such deck')
  }
})
