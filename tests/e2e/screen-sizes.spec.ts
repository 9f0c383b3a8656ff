import { expectNoClashes } from './support/clashes.ts'
import { expectDrawn, FIGURES, open } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const RANGES = ['2000..2025', '1946..2026', '2014..2014', '2022..2026']

for (const [width, height] of [
  [320, 640],
  [600, 900],
  [900, 700],
  [1024, 768],
  [1280, 600],
  [1920, 1080],
] as const) {
  test(`every panel is drawn and readable at ${width}×${height} @full`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await open(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    for (const id of FIGURES) await expectDrawn(page, id)
    await expectNoClashes(page, RANGES)
  })
}
