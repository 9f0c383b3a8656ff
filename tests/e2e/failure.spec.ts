import type { Page } from '@playwright/test'
import {
  addressParameters,
  expectDrawn,
  expectYears,
  FIGURES,
  fromThumb,
  panel,
  ready,
} from './support/explore.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

const tryAgain = (page: Page, id: string) => panel(page, id).getByRole('button', { name: 'Try again' })

for (const { what, chunk, fails, status } of [
  { what: 'a figure and its table', chunk: /assets\/vetoes-[^/]*\.js/, fails: ['vetoes'], status: 503 },
  { what: 'a table', chunk: /assets\/china-trade-[^/]*\.js/, fails: ['heilongjiang'], status: null },
  { what: 'the chart code', chunk: /assets\/TimeChart-[^/]*\.js/, fails: FIGURES, status: null },
] as const) {
  test(`${what} that cannot be loaded fails its panel only, and can be tried again`, async ({
    page,
    problems,
  }) => {
    problems.expect(/ERR_FAILED|status of 503/)
    await page.route(chunk, (route) => (status ? route.fulfill({ status }) : route.abort()))
    await page.goto('/#/')
    await ready(page)
    const failed = fails as readonly string[]
    for (const id of FIGURES) {
      if (failed.includes(id)) {
        await expect(tryAgain(page, id)).toBeVisible()
        await expect(panel(page, id).getByRole('alert')).toContainText('could not be loaded')
      } else {
        await expectDrawn(page, id)
        await expect(tryAgain(page, id)).toHaveCount(0)
      }
    }
    await page.unroute(chunk)
    // All at once: what one of them brings may mend the others before they are pressed.
    for (const id of failed) await expect(tryAgain(page, id)).toBeEnabled()
    await page.getByRole('button', { name: 'Try again' }).evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click()
    })
    for (const id of FIGURES) await expectDrawn(page, id)
  })
}

test('trying again while it still fails says so again, and offers to load the page again with its filter', async ({
  page,
  problems,
}) => {
  problems.expect(/ERR_FAILED/)
  await page.route(/assets\/vetoes-[^/]*\.js/, (route) => route.abort())
  await page.goto('/#/')
  await ready(page)
  await tryAgain(page, 'vetoes').click()
  await expect(tryAgain(page, 'vetoes')).toBeEnabled()
  await expectDrawn(page, 'arms-share')
  await page.unroute(/assets\/vetoes-[^/]*\.js/)
  await fromThumb(page).press('ArrowRight')
  await expect.poll(() => addressParameters(page).years).toBe(`2001..${DEFAULT_TO}`)
  await panel(page, 'vetoes').getByRole('link', { name: 'Load the page again' }).click()
  await expectDrawn(page, 'vetoes')
  await expectYears(page, 2001, DEFAULT_TO)
})
