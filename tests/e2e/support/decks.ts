import type { Locator, Page } from '@playwright/test'
import { open, panel, ready } from './explore.ts'
import { expect } from './test.ts'

export const slides = (page: Page) => page.getByRole('list', { name: 'Slides' }).getByRole('button')
export const ownDecks = (page: Page) => page.getByRole('list', { name: 'Your decks' }).getByRole('listitem')
export const headline = (page: Page) => page.getByLabel('Headline', { exact: true })

/** What the list of slides says, without numbers and layouts. */
export function slideNames(page: Page): Promise<string[]> {
  return page
    .locator('.slide-list__name')
    .evaluateAll((names) => names.map((name) => name.firstChild?.textContent ?? ''))
}

/** Waits until what was changed is kept by the browser. */
export async function kept(page: Page) {
  await expect(page.getByText('Kept', { exact: true })).toBeVisible()
}

/** Adds a panel of the start view to a deck, in the way `press` presses a button. */
export async function addPanel(page: Page, id: string, press: (button: Locator) => Promise<void>) {
  await press(panel(page, id).getByRole('button', { name: 'Add to deck' }))
  const dialog = page.getByRole('dialog', { name: 'Add to deck' })
  await expect(dialog).toBeVisible()
  await press(dialog.getByRole('button', { name: 'Add slide' }))
  const done = page.getByRole('dialog', { name: 'Added' })
  await expect(done).toBeVisible()
  return done
}

/** A new deck of some panels, opened in the editor. */
export async function deckOf(page: Page, ids: readonly string[], hash = '#/') {
  await open(page, hash)
  for (const id of ids) {
    const done = await addPanel(page, id, (button) => button.click())
    if (id === ids.at(-1)) await done.getByRole('link', { name: 'Open deck' }).click()
    else await done.getByRole('button', { name: 'Done' }).click()
  }
  await expect(slides(page)).toHaveCount(ids.length)
  await ready(page)
}

/** Opens the speaker view by key: for the pointer, the commands go away while it rests. */
export async function speakerOf(page: Page): Promise<Page> {
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Speaker view' }).press('Enter'),
  ])
  await ready(speaker)
  return speaker
}
