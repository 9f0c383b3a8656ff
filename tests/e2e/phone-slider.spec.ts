import type { Page } from '@playwright/test'
import { open } from './support/explore.ts'
import { touchDrag } from './support/gestures.ts'
import { checkPointerGestures } from './support/slider-checks.ts'
import { test } from './support/test.ts'

const TOUCH = {
  drag: touchDrag,
  tap: (page: Page, { x, y }: { x: number; y: number }) => page.touchscreen.tap(x, y),
}

for (const [width, height, colorScheme, tag] of [
  [390, 844, 'light', ''],
  [390, 844, 'dark', '@full'],
  [768, 1024, 'light', '@full'],
  [768, 1024, 'dark', '@full'],
] as const) {
  test(`slider by touch at ${width}×${height} ${colorScheme} ${tag}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    await open(page)
    await checkPointerGestures(page, TOUCH)
  })
}
