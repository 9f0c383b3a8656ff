import type { Page } from '@playwright/test'
import {
  addressParameters,
  expectDrawn,
  expectYears,
  fromThumb,
  historyLength,
  middleOf,
  open,
  panel,
  pointOf,
  readout,
  ready,
  toThumb,
} from './support/explore.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO, LAST_YEAR } from './support/years.ts'

const EVERYTHING =
  '#/?years=2005..2020&domains=military,un&figures=vetoes,arms-share,crude-share&pin=2014&arms-share.measure=volume&crude-share.measure=origins&vetoes.members=p5'

const notice = (page: Page) =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Dismiss' }) })

async function expectEverything(page: Page) {
  await expectYears(page, 2005, 2020)
  const shown = page.locator('figure[data-figure]')
  await expect(shown).toHaveCount(2)
  expect(await shown.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.figure))).toEqual([
    'vetoes',
    'arms-share',
  ])
  for (const [name, on] of [
    ['Diplomatic', false],
    ['Military', true],
    ['Energy', false],
    ['UN', true],
  ] as const)
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', `${on}`)
  await expect(panel(page, 'vetoes').getByRole('radio', { name: 'All five' })).toBeChecked()
  await expect(panel(page, 'arms-share').getByRole('radio', { name: 'Volume' })).toBeChecked()
  await expect.poll(() => readout(page, 'vetoes')).toMatch(/^2014: /)
  await expectDrawn(page, 'vetoes')
  await expectDrawn(page, 'arms-share')
  await expect(notice(page)).toHaveCount(0)
}

test('a link with every parameter opens as it says, and a reload keeps it', async ({ page }) => {
  await open(page, EVERYTHING)
  await expectEverything(page)
  const before = addressParameters(page)
  await page.reload()
  await ready(page)
  await expectEverything(page)
  await expect.poll(() => addressParameters(page)).toEqual(before)
  await page.getByRole('button', { name: 'Energy', exact: true }).click()
  await expect(panel(page, 'crude-share').getByRole('radio', { name: 'Origins' })).toBeChecked()
})

test('Back returns step by step, Forward again', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Energy', exact: true }).click()
  await expect.poll(() => addressParameters(page).domains).toBe('diplomatic,military,un')
  await panel(page, 'vetoes').getByText('All five').click()
  await expect.poll(() => addressParameters(page)['vetoes.members']).toBe('p5')
  await fromThumb(page).focus()
  await page.keyboard.press('Home')
  await expect.poll(() => addressParameters(page).years).toBe(`1946..${DEFAULT_TO}`)

  await page.goBack()
  await expectYears(page, 2000, DEFAULT_TO)
  await expect(panel(page, 'vetoes').getByRole('radio', { name: 'All five' })).toBeChecked()
  await page.goBack()
  await expect(panel(page, 'vetoes').getByRole('radio', { name: 'The pair' })).toBeChecked()
  await expect(panel(page, 'crude-share')).toHaveCount(0)
  await page.goBack()
  await expectDrawn(page, 'crude-share')
  expect(addressParameters(page)).toEqual({})
  await page.goForward()
  await expect(panel(page, 'crude-share')).toHaveCount(0)
})

test('a burst of key presses is one history entry', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const before = await historyLength(page)
  await fromThumb(page).focus()
  // The clock stands: a machine that stalls between two presses makes them no slower.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight')
  await page.clock.runFor(50)
  await expectYears(page, 2012, DEFAULT_TO)
  await page.clock.resume()
  await expect.poll(() => addressParameters(page).years).toBe(`2012..${DEFAULT_TO}`)
  expect(await historyLength(page)).toBe(before + 1)
  await page.goBack()
  await expectYears(page, 2000, DEFAULT_TO)
})

test('Back is answered also before a slow machine has shown the change', async ({ page }) => {
  await open(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await fromThumb(page).focus()
  await page.evaluate(() => {
    const push = history.pushState.bind(history)
    history.pushState = (...entry) => {
      push(...entry)
      history.back()
      document.body.dataset.wentBack = 'true'
    }
  })
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('body')).toHaveAttribute('data-went-back', 'true')
  await expectYears(page, 2000, DEFAULT_TO)
  expect(addressParameters(page)).toEqual({})
})

test('a drag is one history entry, however slow', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const before = await historyLength(page)
  const { x, y } = await middleOf(toThumb(page))
  await page.mouse.move(x, y)
  await page.mouse.down()
  let last = DEFAULT_TO
  for (const distance of [40, 80]) {
    await page.mouse.move(x - distance, y, { steps: 2 })
    await expect
      .poll(async () => Number(await toThumb(page).getAttribute('aria-valuenow')))
      .toBeLessThan(last)
    last = Number(await toThumb(page).getAttribute('aria-valuenow'))
    await page.clock.runFor(1200)
  }
  await page.mouse.up()
  await expect.poll(() => addressParameters(page).years).toBe(`2000..${last}`)
  expect(await historyLength(page)).toBe(before + 1)
  await page.goBack()
  await expectYears(page, 2000, DEFAULT_TO)
})

test('the address is current within 300 ms of the last change', async ({ page }) => {
  await page.clock.install()
  await open(page)
  await fromThumb(page).focus()
  const now = await page.evaluate(() => Date.now())
  await page.clock.pauseAt(now + 1000)
  await page.keyboard.press('ArrowRight')
  await expectYears(page, 2001, DEFAULT_TO)
  await page.clock.runFor(300)
  await expect.poll(() => addressParameters(page).years).toBe(`2001..${DEFAULT_TO}`)
})

test.describe('a link that is not sound', () => {
  for (const [what, links] of Object.entries({
    years: [
      ['years=2020..2010', 2010, 2020, /2020\.\.2010.*2010–2020/],
      ['years=1900..2100', 1946, LAST_YEAR, /1900\.\.2100.*1946–\d{4}/],
      ['years=soon', 2000, DEFAULT_TO, /soon/],
    ],
    names: [
      ['domains=energy,trade', 2000, DEFAULT_TO, /trade/],
      ['figures=arms-share,nothing', 2000, DEFAULT_TO, /nothing/],
      ['vetoes.members=all', 2000, DEFAULT_TO, /all/],
      ['pin=1800', 2000, DEFAULT_TO, /1800/],
      ['colour=red', 2000, DEFAULT_TO, /colour/],
    ],
  } as const)) {
    // How each fault reads is tested apart from a page.
    for (const [i, [search, from, to, words]] of links.entries())
      test(`has its ${what} put right, and told once: ${search}${i > 0 ? ' @full' : ''}`, async ({
        page,
      }) => {
        await open(page, `#/?${search}`)
        await expect(notice(page).getByRole('listitem')).toHaveText([words])
        await expectYears(page, from, to)
        await expect(page.locator('figure[data-figure]').first()).toBeVisible()
        await notice(page).getByRole('button', { name: 'Dismiss' }).click()
        await expect(notice(page)).toHaveCount(0)
      })
  }

  test('several faults are told in one notice', async ({ page }) => {
    await open(page, '#/?years=2130..1990&domains=space&figures=nothing&pin=x&colour=red')
    await expectYears(page, 1990, LAST_YEAR)
    await expect(page.locator('figure[data-figure]')).toHaveCount(4)
    await expect(notice(page)).toHaveCount(1)
    await expect(notice(page).getByRole('listitem')).toHaveCount(5)
  })

  test('open ends reach to the ends of the extent', async ({ page }) => {
    await open(page, '#/?years=2010..')
    await expectYears(page, 2010, LAST_YEAR)
    await open(page, '#/?years=..2000')
    await expectYears(page, 1946, 2000)
    await expect(notice(page)).toHaveCount(0)
  })
})

test('Copy link writes every parameter, and the link opens the same view', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(baseURL ?? '').origin,
  })
  await open(page, '#/?pin=2014')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#/')
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  const copied = Object.fromEntries(new URLSearchParams(link.hash.split('?')[1]))
  expect(copied).toMatchObject({
    years: `2000..${DEFAULT_TO}`,
    domains: 'diplomatic,military,energy,un',
    figures: 'arms-share,heilongjiang,crude-share,vetoes',
    pin: '2014',
    'arms-share.measure': 'share',
    'crude-share.measure': 'share',
    'vetoes.members': 'pair',
  })
  expect(copied.v).toMatch(/\S/)
  await page.goto('about:blank')
  await page.goto(link.href)
  await ready(page)
  await expectYears(page, 2000, DEFAULT_TO)
  await expect.poll(() => readout(page, 'vetoes')).toMatch(/^2014: /)
  await expect(notice(page)).toHaveCount(0)
})

test('an unknown route says so and leads back', async ({ page }) => {
  await open(page, '#/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('/no/such/page')
  await page.getByRole('main').getByRole('link', { name: 'Explore' }).click()
  await ready(page)
  await expectDrawn(page, 'vetoes')
})

test('a pinned year is one step back', async ({ page }) => {
  await open(page)
  const { x, y } = await pointOf(page, 'arms-share', 2010)
  await page.mouse.click(x, y)
  await expect.poll(() => addressParameters(page).pin).toBe('2010')
  await page.goBack()
  await expect.poll(() => addressParameters(page).pin).toBeUndefined()
  await expect(page.getByRole('button', { name: /Unpin/ })).toHaveCount(0)
})
