import type { Page } from '@playwright/test'
import { deckOf, headline, kept, speakerOf } from './support/decks.ts'
import { chart, expectDrawn, follow, open, panel, readout, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const slide = (page: Page) => Number(/\/present\/[^/]+\/(\d+)/.exec(page.url())?.[1])
const onSlide = (page: Page, number: number) => expect.poll(() => slide(page)).toBe(number)
const blank = (page: Page) => page.getByRole('button', { name: 'The screen is blank' })

test('keys, clicker and numbers lead through the slides, and the focus is never lost', async ({ page }) => {
  await page.clock.install()
  await open(page, '#/present/four-panels/1')
  for (const id of ['arms-share', 'heilongjiang', 'crude-share', 'vetoes']) await expectDrawn(page, id)
  for (const [key, number] of [
    ['ArrowRight', 2],
    ['PageDown', 3],
    [' ', 4],
    ['ArrowDown', 5],
    ['ArrowRight', 5],
    ['ArrowLeft', 4],
    ['PageUp', 3],
    ['Home', 1],
    ['End', 5],
  ] as const) {
    await page.keyboard.press(key)
    await onSlide(page, number)
    await expect(page.getByRole('main')).toBeFocused()
  }
  // A number waits some seconds for its Enter.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  await page.keyboard.press('3')
  await expect(page.getByText('Slide 3, then Enter')).toBeVisible()
  await page.keyboard.press('Enter')
  await onSlide(page, 3)
  await page.clock.resume()
  await expect(page.locator('[role=status]').filter({ hasText: 'Slide 3 of 5' })).toHaveCount(1)
  for (const key of ['b', '.']) {
    await page.keyboard.press(key)
    await expect(blank(page)).toBeVisible()
    await page.keyboard.press(key)
    await expect(blank(page)).toHaveCount(0)
  }
  await page.keyboard.press('b')
  await page.keyboard.press('PageDown')
  await expect(blank(page)).toHaveCount(0)
  await onSlide(page, 4)
  await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
  await onSlide(page, 5)
  await expect(page.getByRole('main')).toBeFocused()
  await chart(page, 'vetoes').focus()
  await page.keyboard.press('b')
  await expect(blank(page)).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('b')
  await page.keyboard.press('ArrowLeft')
  await onSlide(page, 4)
  const full = () => page.evaluate(() => document.fullscreenElement !== null)
  await page.keyboard.press('f')
  await expect.poll(full).toBe(true)
  await page.keyboard.press('ArrowLeft')
  await onSlide(page, 3)
  await page.keyboard.press('f')
  await expect.poll(full).toBe(false)
})

test('a figure on a slide is live, and its keys do not clash with those of the slides', async ({ page }) => {
  await open(page, '#/present/four-panels/2')
  await chart(page, 'arms-share').focus()
  await page.keyboard.press('Home')
  await expect.poll(() => readout(page, 'arms-share')).toMatch(/^1990:/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => readout(page, 'arms-share')).toMatch(/^1991:/)
  await onSlide(page, 2)
  await page.keyboard.press('PageDown')
  await onSlide(page, 3)
  await expect(page.getByRole('main')).toBeFocused()

  const box = (await chart(page, 'heilongjiang').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => readout(page, 'heilongjiang')).toMatch(/^20\d\d:/)
  await page.keyboard.press('ArrowRight')
  await onSlide(page, 4)

  const figure = panel(page, 'crude-share')
  await figure.getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page.locator('table[data-figure="crude-share"]')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await onSlide(page, 5)
})

test('what stays visible is remembered in the link', async ({ page }) => {
  await open(page, '#/present/four-panels/4')
  await expect(page.getByText(/^Source: /)).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await page.mouse.move(600, 20)
  const bar = page.getByRole('navigation', { name: 'Presentation' })
  for (const name of ['Filter', 'Source', 'Clock', 'Dark'])
    await bar.getByRole('button', { name, exact: true }).click()
  await expect.poll(() => page.url()).toContain('#/present/four-panels/4?show=filter,clock&theme=dark')
  await expect(page.getByText(/^Source: /)).toHaveCount(0)
  await page.reload()
  await ready(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('.present__clock')).toHaveText(/^\d\d:\d\d$/)
  const from = page.getByRole('slider', { name: 'From year' })
  await from.focus()
  await page.keyboard.press('ArrowRight')
  await expect(from).toHaveAttribute('aria-valuenow', '2001')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('in 2001 Russia’s share')
  await onSlide(page, 4)
  await page.keyboard.press('PageDown')
  await onSlide(page, 5)
  expect(page.url()).toContain('show=filter,clock&theme=dark')
  await open(page, '#/about')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('a link to a slide that is not there opens the nearest', async ({ page }) => {
  await open(page, '#/present/four-panels/99')
  await onSlide(page, 5)
  const go = (route: string) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, route)
  for (const route of ['#/present/four-panels/0', '#/present/four-panels/x', '#/present/four-panels']) {
    await go(route)
    await onSlide(page, 1)
  }
  await go('#/present/four-panels/3')
  await expect(panel(page, 'heilongjiang')).toBeVisible()
})

test('type is large enough for the back of the room', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, '#/decks')
  for (const [route, figure, least] of [
    ['#/present/four-panels/2', 'arms-share', 24],
    ['#/present/csis-eight/3', 'xi-leaders', 24],
    ['#/present/csis-eight/5', 'energy-reliance', 22],
    ['#/present/four-panels/1', 'heilongjiang', 18],
  ] as const) {
    await follow(page, route)
    await expect(panel(page, figure).locator('svg text').nth(10)).toBeVisible()
    const sizes = await page.locator('.slide').evaluate((root) => {
      const scale = root.getBoundingClientRect().width / (root as HTMLElement).offsetWidth
      return [...root.querySelectorAll('*')]
        .filter((one) => !one.closest('.slide-figure__actions, .visually-hidden'))
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * scale)
    })
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.min(...sizes), route).toBeGreaterThanOrEqual(least)
  }
})

test('the energy slide has room for every country, that of the provinces for the words of every event', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  const cells = (id: string) => panel(page, id).locator('path[data-part="cell"]')
  const texts = (id: string) => panel(page, id).locator('svg text').allTextContents()
  await open(page, '#/present/csis-eight/5')
  await expect(cells('energy-reliance').first()).toBeVisible()
  expect((await texts('energy-reliance')).filter((text) => /more in the table|…/.test(text))).toEqual([])
  await follow(page, '#/present/csis-eight/9')
  await expect(cells('provinces').first()).toBeVisible()
  expect((await texts('provinces')).filter((text) => text.includes('…'))).toEqual([])
})

test('slides are 16:9 and keep their layout on any screen', async ({ page }) => {
  const shapes = []
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1280, 1024],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open(page, '#/present/four-panels/1')
    shapes.push(
      await page.locator('.slide').evaluate((root) => {
        const { width, height } = root.getBoundingClientRect()
        const texts = [...root.querySelectorAll('svg text')].map((text) => {
          const box = text.getBoundingClientRect()
          return [Math.round((box.x * 100) / width), text.textContent]
        })
        return { ratio: Math.round((width / height) * 100), texts }
      }),
    )
  }
  expect(shapes[0]?.ratio).toBe(178)
  expect(shapes[1]).toEqual(shapes[0])
  expect(shapes[2]?.ratio).toBe(178)
})

test.describe('speaker view', () => {
  test('shows this slide, the next and the notes; both windows lead', async ({ page }) => {
    await open(page, '#/present/four-panels/2')
    const speaker = await speakerOf(page)
    await expect(speaker.getByText('Slide 2 of 5')).toBeVisible()
    await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText('trend indicator')
    await expect(speaker.getByRole('region', { name: 'Notes' }).locator('em')).toHaveText('not money')
    await expect(speaker.getByRole('region', { name: 'Next slide' })).toContainText('Heilongjiang')
    await expect(speaker.getByText('The audience’s window is not open')).toHaveCount(0)
    await speaker.getByRole('button', { name: 'Next', exact: true }).click()
    await onSlide(page, 3)
    await page.keyboard.press('PageDown')
    await onSlide(speaker, 4)
    await speaker.keyboard.press('b')
    await expect(blank(page)).toBeVisible()
    await page.keyboard.press('b')
    await expect(speaker.getByText('The screen is blank.')).toHaveCount(0)
  })

  test('a year pinned or pointed at in one window is so in the other', async ({ page }) => {
    await open(page, '#/present/four-panels/5')
    const speaker = await speakerOf(page)
    const live = speaker.getByRole('region', { name: 'This slide' }).getByRole('application')
    await live.focus()
    await speaker.keyboard.press('End')
    await expect.poll(() => readout(page, 'vetoes')).toMatch(/^2026/)
    await speaker.keyboard.press('Enter')
    await live.blur()
    await expect.poll(() => readout(page, 'vetoes')).toMatch(/^2026/)
    await speaker.reload()
    await ready(speaker)
    await expect(
      speaker.getByRole('region', { name: 'This slide' }).locator('[data-readout="vetoes"]'),
    ).toHaveText(/^2026/)
  })

  test('either window may be loaded again; the timer goes on', async ({ page }) => {
    await open(page, '#/present/four-panels/1')
    const speaker = await speakerOf(page)
    const timer = speaker.getByRole('timer')
    await speaker.getByRole('button', { name: 'Start timer' }).click()
    await expect(timer).not.toHaveText('0:00')
    await speaker.keyboard.press('PageDown')
    await onSlide(page, 2)
    await speaker.reload()
    await ready(speaker)
    await expect(speaker.getByText('Slide 2 of 5')).toBeVisible()
    await expect(timer).not.toHaveText('0:00')
    await page.reload()
    await ready(page)
    await page.keyboard.press('PageDown')
    await onSlide(speaker, 3)
    await speaker.keyboard.press('PageDown')
    await onSlide(page, 4)
    await speaker.getByRole('button', { name: 'Stop timer' }).click()
    await speaker.getByRole('button', { name: 'Reset timer' }).click()
    await expect(timer).toHaveText('0:00')
  })

  test('works where pages share neither channel nor storage', async ({ page, context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined })
      for (const name of ['indexedDB', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
    })
    await deckOf(page, ['vetoes', 'arms-share', 'crude-share'])
    await headline(page).fill('Only in memory')
    await page.getByRole('link', { name: 'Present' }).click()
    await ready(page)
    const speaker = await speakerOf(page)
    await expect(speaker.getByRole('region', { name: 'This slide' })).toContainText('Only in memory')
    await speaker.keyboard.press('PageDown')
    await onSlide(page, 2)
    await page.reload()
    await expect(panel(page, 'arms-share')).toBeVisible()
    await page.keyboard.press('PageDown')
    await onSlide(speaker, 3)
    await speaker.reload()
    await expect(speaker.getByText('Slide 3 of 3')).toBeVisible()
    await speaker.keyboard.press('PageUp')
    await onSlide(page, 2)
  })

  test('two presentations in two tabs do not lead each other', async ({ page, context }) => {
    await open(page, '#/present/four-panels/1')
    const other = await context.newPage()
    await other.goto(page.url())
    await ready(other)
    await page.keyboard.press('PageDown')
    await onSlide(page, 2)
    await other.keyboard.press('End')
    await onSlide(other, 5)
    expect(slide(page)).toBe(2)
  })
})

test('prints one slide a page', async ({ page }) => {
  await open(page, '#/print/four-panels')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(5)
  expect(new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 960 540]']))
})

test('an own deck is presented and left by keyboard', async ({ page }) => {
  await deckOf(page, ['vetoes'])
  await kept(page)
  await page.getByRole('link', { name: 'Present' }).press('Enter')
  await ready(page)
  await expectDrawn(page, 'vetoes')
  await page.keyboard.press('Escape')
  await expect(headline(page)).toBeVisible()
})

test('nothing moves for readers who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '#/present/four-panels/1')
  const style = (selector: string) =>
    page.locator(selector).evaluate((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one)
      return [animationName, transitionDuration]
    })
  expect(await style('.present__slide')).toEqual(['none', '0s'])
  expect((await style('.present__bar'))[1]).toBe('0s')
})
