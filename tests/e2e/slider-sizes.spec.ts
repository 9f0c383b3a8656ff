import { open } from './support/explore.ts'
import { mouseDrag } from './support/gestures.ts'
import { checkKeysAndTyping, checkPointerGestures } from './support/slider-checks.ts'
import { expect, test } from './support/test.ts'

const MOUSE = {
  drag: mouseDrag,
  tap: (page: import('@playwright/test').Page, { x, y }: { x: number; y: number }) => page.mouse.click(x, y),
}

for (const [width, height, colorScheme, tag] of [
  [1280, 800, 'light', ''],
  [768, 1024, 'dark', '@full'],
  [390, 844, 'light', '@full'],
  [390, 844, 'dark', '@full'],
  [768, 1024, 'light', '@full'],
] as const) {
  test(`slider by mouse, keys and typing at ${width}×${height} ${colorScheme} ${tag}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    await open(page)
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await checkPointerGestures(page, MOUSE)
    await checkKeysAndTyping(page)
  })
}
