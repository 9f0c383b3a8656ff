import type { Page } from '@playwright/test'
import { addressParameters, FIGURES, open, readout, readoutsOf } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const yearRead = async (page: Page) => Number((await readout(page, 'vetoes')).slice(0, 4))

/** Opens a view in which time passes only as the test says. */
async function openStill(page: Page, hash: string) {
  await page.clock.install()
  await open(page, hash)
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
}

test('Play goes through the years in all panels; speed, pause, step, clear', async ({ page }) => {
  await openStill(page, '#/?years=2005..2025')
  const player = page.getByRole('group', { name: 'Play the years' })
  await player.getByRole('button', { name: 'Play' }).click()
  await readoutsOf(page, 2005)
  await page.clock.runFor(1000)
  await readoutsOf(page, 2006)
  await player.getByLabel('Speed').selectOption({ label: 'Fast' })
  await expect(player.getByLabel('Speed')).toHaveValue('500')
  await page.clock.runFor(1000)
  const stopped = 2008
  await readoutsOf(page, stopped)
  await player.getByRole('button', { name: 'Pause' }).click()
  await expect(player.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.clock.runFor(5000)
  expect(await yearRead(page)).toBe(stopped)
  await player.getByRole('button', { name: 'Step forward one year' }).press('Enter')
  await readoutsOf(page, stopped + 1)
  await player.getByRole('button', { name: 'Step back one year' }).click()
  await readoutsOf(page, stopped)
  expect(addressParameters(page).pin).toBeUndefined()
  await player.getByRole('button', { name: `Clear ${stopped}` }).click()
  for (const id of FIGURES) await expect.poll(() => readout(page, id)).toBe('')
})

test('by keyboard, with a year pinned: the pin and its card go along, to the last year', async ({ page }) => {
  await openStill(page, '#/?years=2019..2021&pin=2019')
  await page.getByRole('button', { name: 'Play', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Speed').selectOption({ label: 'Fast' })
  await expect(page.getByLabel('Speed')).toHaveValue('500')
  await page.clock.runFor(2000)
  await expect.poll(() => addressParameters(page).pin).toBe('2021')
  await expect(page.getByRole('complementary', { name: 'Year 2021' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('under reduced motion it only steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openStill(page, '#/')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Step forward one year' }).click()
  await readoutsOf(page, 2000)
  await page.clock.runFor(5000)
  expect(await yearRead(page)).toBe(2000)
})
