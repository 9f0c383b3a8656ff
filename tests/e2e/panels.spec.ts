import type { Page } from '@playwright/test'
import { addressParameters, chart, drawing, FIGURES, open, panel, TITLES } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const shown = (page: Page) =>
  page
    .locator('figure[data-figure]')
    .evaluateAll((panels) => panels.map((one) => (one as HTMLElement).dataset.figure))

async function expectFigures(page: Page, ids: readonly string[]) {
  await expect.poll(() => shown(page)).toEqual(ids)
  const inAddress = ids.join() === FIGURES.join() ? undefined : ids.join()
  await expect.poll(() => addressParameters(page).figures).toBe(inAddress)
}

test.describe('panel chooser', () => {
  test('by mouse: remove, add, move by button and by drag', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Panels', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Panels shown' })
    await dialog.getByRole('button', { name: `Remove: ${TITLES.heilongjiang}` }).click()
    await expectFigures(page, ['arms-share', 'crude-share', 'vetoes'])
    await dialog.getByRole('button', { name: `Move up: ${TITLES.vetoes}` }).click()
    await expectFigures(page, ['arms-share', 'vetoes', 'crude-share'])
    await dialog.getByRole('button', { name: `Add: ${TITLES.heilongjiang}` }).click()
    await expectFigures(page, ['arms-share', 'vetoes', 'crude-share', 'heilongjiang'])
    const rows = dialog.locator('ol li')
    await rows.nth(3).dragTo(rows.nth(0))
    await expectFigures(page, ['heilongjiang', 'arms-share', 'vetoes', 'crude-share'])
  })

  test('by keyboard: the order, down to one panel, which stays', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Panels', exact: true }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Panels shown' })
    await dialog.getByRole('button', { name: `Move down: ${TITLES['arms-share']}` }).press('Enter')
    await expectFigures(page, ['heilongjiang', 'arms-share', 'crude-share', 'vetoes'])
    for (const id of ['heilongjiang', 'arms-share', 'crude-share'] as const)
      await dialog.getByRole('button', { name: `Remove: ${TITLES[id]}` }).press('Space')
    await expectFigures(page, ['vetoes'])
    await expect(dialog.getByRole('button', { name: `Remove: ${TITLES.vetoes}` })).toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
})

test.describe('full screen', () => {
  test('one panel alone, larger, and back by the same button', async ({ page }) => {
    await open(page)
    const one = panel(page, 'crude-share')
    const before = await drawing(page, 'crude-share').boundingBox()
    const button = one.getByRole('button', { name: 'Full screen' })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect
      .poll(async () => (await drawing(page, 'crude-share').boundingBox())?.width)
      .toBeGreaterThan((before?.width ?? 0) * 1.5)
    await button.click()
    await expect(one).not.toHaveAttribute('data-full')
    await expect
      .poll(async () => (await drawing(page, 'crude-share').boundingBox())?.width)
      .toBe(before?.width)
  })

  test('by keyboard, left with Escape where the browser has no full screen of its own', async ({ page }) => {
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))
    })
    await open(page)
    await panel(page, 'vetoes').getByRole('button', { name: 'Full screen' }).press('Enter')
    await expect(panel(page, 'vetoes')).toHaveAttribute('data-full', 'true')
    await page.keyboard.press('Escape')
    await expect(panel(page, 'vetoes')).not.toHaveAttribute('data-full')
  })
})

test('? opens the keys from anywhere but a text field', async ({ page }) => {
  await open(page)
  await page.getByLabel('First year').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await chart(page, 'vetoes').focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help).toContainText('bring one series after the other into focus')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(help).toBeVisible()
})

/** Series of a panel by whether they are faded. */
const faded = (page: Page, id: string) =>
  panel(page, id)
    .locator('path[data-part="series"]')
    .evaluateAll((paths) =>
      Object.fromEntries(
        paths.map((path) => [
          path.getAttribute('data-series'),
          Number(path.getAttribute('opacity') ?? 1) < 0.5,
        ]),
      ),
    )

test.describe('one series in focus', () => {
  test('by a click on its name, and let go by another', async ({ page }) => {
    await open(page)
    const name = panel(page, 'crude-share').locator('svg text', { hasText: 'Saudi Arabia' }).first()
    const box = (await name.boundingBox())!
    const at = [box.x + box.width / 2, box.y + box.height / 2] as const
    await page.mouse.click(...at)
    await expect.poll(() => faded(page, 'crude-share')).toEqual({ russia: true, saudi: false })
    expect(addressParameters(page).pin).toBeUndefined()
    await page.mouse.click(...at)
    await expect.poll(() => faded(page, 'crude-share')).toEqual({ russia: false, saudi: false })
  })

  test('by F, one after the other, said aloud; Escape lets go', async ({ page }) => {
    await open(page)
    await chart(page, 'crude-share').focus()
    const said = chart(page, 'crude-share').locator('[aria-live="polite"]')
    const seen: string[] = []
    for (const key of ['f', 'Shift+F', 'f']) {
      await page.keyboard.press(key)
      await expect(said).toHaveText(/in focus$|^all series$/)
      await expect(said).not.toHaveText(seen.at(-1) ?? '')
      seen.push((await said.textContent()) ?? '')
    }
    expect(seen.at(-1)).toBe('all series')
    expect(new Set(seen).size).toBe(3)
    await page.keyboard.press('f')
    await expect
      .poll(async () => Object.values(await faded(page, 'crude-share')).filter(Boolean).length)
      .toBe(1)
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => Object.values(await faded(page, 'crude-share')).filter(Boolean).length)
      .toBe(0)
  })
})
