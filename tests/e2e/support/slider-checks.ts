import type { Page } from '@playwright/test'
import { addressParameters, expectYears, fromThumb, goTo, middleOf, toThumb } from './explore.ts'
import { expect } from './test.ts'
import { LAST_YEAR } from './years.ts'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Gestures {
  readonly drag: (page: Page, from: Point, to: Point) => Promise<void>
  readonly tap: (page: Page, at: Point) => Promise<void>
}

/** Where a year of the slider stands on the screen; the thumbs must stand apart. */
async function railAt(page: Page): Promise<(year: number) => Point> {
  const [a, b] = [await middleOf(fromThumb(page)), await middleOf(toThumb(page))]
  const [from, to] = await Promise.all(
    [fromThumb(page), toThumb(page)].map(async (thumb) => Number(await thumb.getAttribute('aria-valuenow'))),
  )
  return (year) => ({
    x: a.x + ((year - (from ?? 0)) * (b.x - a.x)) / ((to ?? 0) - (from ?? 0)),
    y: a.y,
  })
}

/** Back to the first years, once the address has caught up: the same address written twice is no news. */
async function startAgain(page: Page, reached: string) {
  await expect.poll(() => addressParameters(page).years).toBe(reached)
  await goTo(page, { years: '1970..2000' })
}

/** Drags of a thumb, past the other one, of the range, and taps: the years they give. */
export async function checkPointerGestures(page: Page, { drag, tap }: Gestures) {
  await goTo(page, { years: '1970..2000' })
  await fromThumb(page).scrollIntoViewIfNeeded()
  const at = await railAt(page)
  await drag(page, at(1970), at(1985))
  await expectYears(page, 1985, 2000)
  await drag(page, at(2000), at(2015))
  await expectYears(page, 1985, 2015)
  await drag(page, at(1985), at(2020))
  await expectYears(page, 2015, 2020)
  await startAgain(page, '2015..2020')
  await drag(page, at(2000), at(1960))
  await expectYears(page, 1960, 1970)
  await startAgain(page, '1960..1970')
  await drag(page, at(1985), at(1995))
  await expectYears(page, 1980, 2010)
  await startAgain(page, '1980..2010')
  await tap(page, at(1992))
  await expectYears(page, 1970, 1992)
  await tap(page, at(2020))
  await expectYears(page, 1970, 2020)
}

/** Keys on both thumbs and typed years. */
export async function checkKeysAndTyping(page: Page) {
  await goTo(page, { years: '1990..2010' })
  await toThumb(page).focus()
  for (const [key, from, to] of [
    ['ArrowRight', 1990, 2011],
    ['PageDown', 1990, 2001],
    ['PageUp', 1990, 2011],
    ['End', 1990, LAST_YEAR],
    ['Home', 1990, 1990],
    ['PageUp', 1990, 2000],
    ['Shift+ArrowRight', 1991, 2001],
    ['Shift+ArrowLeft', 1990, 2000],
  ] as const) {
    await page.keyboard.press(key)
    await expectYears(page, from, to)
  }
  await fromThumb(page).focus()
  await page.keyboard.press('End')
  await expectYears(page, 2000, 2000)
  await page.keyboard.press('Home')
  await expectYears(page, 1946, 2000)
  await page.getByLabel('First year').fill('1999')
  await page.keyboard.press('Enter')
  await expectYears(page, 1999, 2000)
  await page.getByLabel('Last year').fill('1980')
  await page.keyboard.press('Enter')
  await expectYears(page, 1980, 1980)
  await expect(page.getByRole('status').filter({ hasText: 'First year moved to 1980' })).toBeVisible()
}
