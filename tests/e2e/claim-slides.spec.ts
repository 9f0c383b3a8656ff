import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { headline, kept, ownDecks, slideNames, slides } from './support/decks.ts'
import { open, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const claim = (page: Page, id: string) => page.locator(`[data-claim="${id}"]`)

async function addClaim(page: Page, id: string, press: (button: Locator) => Promise<void>) {
  await press(claim(page, id).getByRole('button', { name: 'Add to deck' }))
  const dialog = page.getByRole('dialog', { name: 'Add to deck' })
  await expect(dialog).toContainText(`Claim ${id}.`)
  // It waits for the decks kept before.
  await expect(dialog.getByRole('button', { name: 'Add slide' })).toBeEnabled()
  await press(dialog.getByRole('button', { name: 'Add slide' }))
  const done = page.getByRole('dialog', { name: 'Added' })
  await expect(done).toBeVisible()
  return done
}

/** A slide of the claim as the claims page has it: words, verdict and values, under a headline. */
async function expectClaim(slide: Locator, texts: readonly string[]) {
  for (const text of texts) await expect(slide).toContainText(text)
  await expect(slide.getByRole('table', { name: 'Stated and computed values' })).toBeVisible()
  await expect(slide.getByText(/^Document: .*Sources of the values: /)).toBeVisible()
}

test('a claim becomes a slide: added by mouse, kept, presented, spoken from, printed, taken along', async ({
  page,
}) => {
  await open(page, '#/claims')
  // What the page says of the claim is what the slide has to say.
  const said = await claim(page, 'csis-17').getByRole('heading').innerText()
  const values = await claim(page, 'csis-17').locator('.claim__value').allInnerTexts()
  const verdict = await claim(page, 'csis-17').locator('.verdict').first().innerText()
  const why = await claim(page, 'csis-17').locator('.claim__explanation').innerText()
  const texts = [said, ...values, verdict, why]
  expect(values.length).toBeGreaterThan(2)
  const done = await addClaim(page, 'csis-17', (button) => button.click())
  await done.getByRole('button', { name: 'Done' }).click()
  const second = await addClaim(page, 'crs-04', (button) => button.click())
  await second.getByRole('link', { name: 'Open deck' }).click()
  await expect.poll(() => slideNames(page)).toEqual(['Claim csis-17', 'Claim crs-04'])
  await page.getByLabel('Notes').fill('Speak of *releases*')
  await kept(page)

  await page.reload()
  await ready(page)
  await expect.poll(() => slideNames(page)).toEqual(['Claim csis-17', 'Claim crs-04'])
  const preview = page.locator('.deck__preview')
  await expectClaim(preview, texts)
  const computed = await preview.getByRole('heading', { level: 1 }).innerText()
  for (const value of values.slice(0, 2)) expect(computed).toContain(value)
  await expect(page.getByLabel('Layout')).toHaveValue('claim')
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue('csis-17')
  await headline(page).fill('Own words')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Own words')
  await headline(page).fill('')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(computed)
  await kept(page)

  const editor = page.url()
  await page.getByRole('link', { name: 'Present' }).click()
  await expect.poll(() => page.url()).toContain('/present/')
  await ready(page)
  await expectClaim(page.locator('.present__slide'), texts)
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Speaker view' }).press('Enter'),
  ])
  await ready(speaker)
  await expectClaim(speaker.getByRole('region', { name: 'This slide' }), texts)
  await expect(speaker.getByRole('region', { name: 'Notes' }).locator('em')).toHaveText('releases')
  await expect(speaker.getByRole('region', { name: 'Next slide' }).locator('[data-claim]')).toHaveAttribute(
    'data-claim',
    'crs-04',
  )
  await speaker.keyboard.press('PageDown')
  await expect(page.locator('.present__slide [data-claim]')).toHaveAttribute('data-claim', 'crs-04')
  await speaker.close()

  const id = /deck\/([\w-]+)/.exec(editor)?.[1]
  await open(page, `#/print/${id}`)
  await expectClaim(page.getByRole('region', { name: 'Slide 1' }), texts)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)

  await open(page, '#/decks')
  const exportDeck = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      ownDecks(page).getByRole('button', { name: 'Export deck' }).click(),
    ])
    return readFile(await file.path(), 'utf8')
  }
  const text = await exportDeck()
  expect(JSON.parse(text).slides).toEqual([
    { layout: 'claim', claim: 'csis-17', notes: 'Speak of *releases*' },
    { layout: 'claim', claim: 'crs-04' },
  ])
  await ownDecks(page).getByRole('button', { name: 'Delete My deck' }).click()
  await expect(ownDecks(page)).toHaveCount(0)
  await page
    .getByLabel('Deck file')
    .setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByText('“My deck” is imported: 2 slides.')).toBeVisible()
  expect(await exportDeck()).toBe(text)
  await ownDecks(page).getByRole('link', { name: 'My deck' }).click()
  await expectClaim(page.locator('.deck__preview'), texts)
})

test('a claim becomes a slide by keyboard alone', async ({ page }) => {
  await open(page, '#/claims')
  const press = async (button: Locator) => {
    await button.focus()
    await page.keyboard.press('Enter')
  }
  const done = await addClaim(page, 'csis-06', press)
  await press(done.getByRole('link', { name: 'Open deck' }))
  await expect(slides(page)).toHaveCount(1)
  await expect(page.locator('.deck__preview [data-claim]')).toHaveAttribute('data-claim', 'csis-06')
  await kept(page)
  await press(page.getByRole('link', { name: 'Present' }))
  await expect(page.locator('.present__slide [data-claim]')).toHaveAttribute('data-claim', 'csis-06')
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: 'The screen is blank' })).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.press('Escape')
  await expect(slides(page)).toHaveCount(1)
})

test('every claim stands whole on its slide, in type for a room', async ({ page }) => {
  await open(page, '#/claims')
  const ids = await page
    .locator('[data-claim]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))
  expect(ids.length).toBeGreaterThan(40)
  const file = {
    format: 'amur-deck',
    version: 1,
    title: 'Claims',
    slides: ids.map((id) => ({ layout: 'claim', claim: id })),
  }
  await open(page, '#/decks')
  await page.getByLabel('Deck file').setInputFiles({
    name: 'claims.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await ownDecks(page).getByRole('link', { name: 'Claims' }).click()
  await expect(slides(page)).toHaveCount(ids.length)
  const id = /deck\/([\w-]+)/.exec(page.url())?.[1]
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, `#/print/${id}`)
  await expect(page.locator('.slide-claim__sources')).toHaveCount(ids.length)
  const faults = await page.locator('.slide').evaluateAll((all) =>
    all.flatMap((slide) => {
      // On a screen of 1080 lines.
      const scale = 1920 / (slide as HTMLElement).offsetWidth
      const name = slide.querySelector('[data-claim]')?.getAttribute('data-claim')
      const place = slide.querySelector('.slide-claim')
      const small = [...slide.querySelectorAll('*')].filter(
        (one) =>
          !one.closest('.visually-hidden') &&
          one.textContent?.trim() &&
          Number.parseFloat(getComputedStyle(one).fontSize) * scale < 24,
      )
      const cut =
        !place || place.scrollHeight > place.clientHeight + 1 || place.scrollWidth > place.clientWidth + 1
      return small.length > 0 || cut ? [`${name}: ${small.length} small${cut ? ', cut' : ''}`] : []
    }),
  )
  expect(faults).toEqual([])
})
