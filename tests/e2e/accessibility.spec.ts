import { expectNothingSerious, THEMES } from './support/axe.ts'
import { deckOf } from './support/decks.ts'
import { open, panel, tableButton } from './support/explore.ts'
import { expect, test } from './support/test.ts'

for (const [colorScheme, rules] of THEMES)
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page, '#/?pin=2014&years=2020..2010')
    await tableButton(page, 'vetoes').click()
    await expect(page.locator('table[data-figure="vetoes"] tbody tr').first()).toBeVisible()
    await expectNothingSerious(page, ...rules)
  })

for (const [route, colorScheme, tag] of [
  ['#/decks', 'light', ''],
  ['#/deck/four-panels', 'dark', ''],
  ['#/present/four-panels/1', 'light', ' @full'],
  ['#/present/four-panels/2?show=filter,clock', 'dark', ''],
  ['#/present/four-panels/2?view=speaker', 'light', ''],
] as const)
  test(`axe finds nothing serious on ${route}, ${colorScheme}${tag}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await open(page, route)
    await expectNothingSerious(page)
  })

test('axe finds nothing serious in the editor of a deck and the choice of one', async ({ page }) => {
  await deckOf(page, ['vetoes'])
  await expectNothingSerious(page)
  await open(page)
  await panel(page, 'vetoes').getByRole('button', { name: 'Add to deck' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNothingSerious(page)
})

test('the tab order reaches controls, then the charts in order', async ({ page }) => {
  await open(page)
  const reached: string[] = []
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(() => {
        const { activeElement: element } = document
        const figure = element?.closest('figure')?.dataset.figure
        return figure && element?.getAttribute('role') === 'application'
          ? `chart ${figure}`
          : (element?.getAttribute('aria-label') ?? '')
      }),
    )
  }
  const order = [
    'From year',
    'To year',
    'chart arms-share',
    'chart heilongjiang',
    'chart crude-share',
    'chart vetoes',
  ]
  expect(reached.filter((one) => order.includes(one)).slice(0, order.length)).toEqual(order)
})
