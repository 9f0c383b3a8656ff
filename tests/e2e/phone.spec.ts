import {
  addressParameters,
  drawing,
  expectDrawn,
  expectYears,
  FIGURES,
  fromThumb,
  middleOf,
  open,
  panel,
  phraseInReadout,
  pointOf,
  readout,
  readoutsOf,
  toThumb,
} from './support/explore.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

test('one column, nothing wider than the screen, every panel drawn, every button large enough', async ({
  page,
}) => {
  await open(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const boxes = await Promise.all(FIGURES.map((id) => panel(page, id).boundingBox()))
  boxes.forEach((box, i) => {
    expect(box?.x).toBe(boxes[0]?.x)
    if (i > 0) expect(box?.y).toBeGreaterThan((boxes[i - 1]?.y ?? 0) + (boxes[i - 1]?.height ?? 0) - 1)
  })
  for (const id of FIGURES) await expectDrawn(page, id)
  await test.step('buttons are large enough for a finger', async () => {
    const small = await page.locator('button:visible:not([class*="milestone"])').evaluateAll((buttons) =>
      buttons
        // Reached by keys only, and large once it is.
        .filter(
          (button) => !button.matches('.visually-hidden, [class*="numbers"]') || button.matches(':focus'),
        )
        .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    )
    expect(small).toEqual([])
  })
})

test('a tap pins a year and all panels read it', async ({ page }) => {
  await open(page)
  await drawing(page, 'vetoes').scrollIntoViewIfNeeded()
  const { x, y } = await pointOf(page, 'vetoes', 2014)
  await page.touchscreen.tap(x, y)
  await expect.poll(() => addressParameters(page).pin).toBe('2014')
  await readoutsOf(page, 2014)
})

test('a tap on the read-out of the pinned year opens its number card; the tap that pins does not', async ({
  page,
}) => {
  await open(page)
  // The year card rises from below; the chart has to stand above it.
  await panel(page, 'arms-share').evaluate((figure) => figure.scrollIntoView({ block: 'start' }))
  const { x, y } = await pointOf(page, 'arms-share', 2014)
  await page.touchscreen.tap(x, y)
  await expect.poll(() => addressParameters(page).pin).toBe('2014')
  await expect.poll(() => readout(page, 'arms-share')).toMatch(/^2014: /)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await panel(page, 'arms-share').evaluate((figure) => figure.scrollIntoView({ block: 'start' }))
  const at = await phraseInReadout(page, 'arms-share', '55.0%')
  await page.touchscreen.tap(at.x, at.y)
  await expect(page.getByRole('dialog').getByText('data/arms-imports.csv')).toBeVisible()
  expect(addressParameters(page).pin).toBe('2014')
})

test('a tap beside a thumb brings it', async ({ page }) => {
  await open(page)
  const [from, to] = [await middleOf(fromThumb(page)), await middleOf(toThumb(page))]
  await page.touchscreen.tap(from.x - (20 * (to.x - from.x)) / (DEFAULT_TO - 2000), from.y)
  await expectYears(page, 1980, DEFAULT_TO)
})
