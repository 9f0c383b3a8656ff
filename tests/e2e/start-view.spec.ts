import { fileURLToPath } from 'node:url'
import { loadedFiles } from '../support/bundle-size.mjs'
import {
  expectDrawn,
  FIGURES,
  fromThumb,
  goTo,
  handle,
  MEASURE_ROUNDS,
  open,
  panel,
  TITLES,
  toThumb,
} from './support/explore.ts'
import { expect, test } from './support/test.ts'

const DIST = process.env.AMUR_E2E_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

test('opens with the four figures drawn, in one view, with no more loaded than is weighed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const { dataset } = document.documentElement
      if (dataset.ready !== 'true' || dataset.drawnWhenReady) return
      const drawn = document.querySelectorAll('figure[data-figure]:has(path[data-part="series"])')
      dataset.drawnWhenReady = `${drawn.length}`
    }).observe(document, { attributes: true, childList: true, subtree: true })
  })
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\.(js|css)$/.test(pathname)) asked.push(pathname.slice(1))
  })
  await open(page)
  await test.step('shows the four figures in order, each drawn and named by its title', async () => {
    const shown = page.locator('figure[data-figure]')
    await expect(shown).toHaveCount(FIGURES.length)
    expect(await shown.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.figure))).toEqual([
      ...FIGURES,
    ])
    for (const id of FIGURES) {
      await expect(panel(page, id)).toHaveAccessibleName(new RegExp(TITLES[id].replace('?', '\\?')))
      await expectDrawn(page, id)
    }
  })
  await test.step('is ready only once all four are drawn', async () => {
    await expect(page.locator('html')).toHaveAttribute('data-drawn-when-ready', `${FIGURES.length}`)
  })
  await test.step('fits 1280×800: controls and four panels without scrolling', async () => {
    expect((await page.locator('.header').boundingBox())?.height, 'one row of header').toBeLessThan(60)
    const { height, width } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    }))
    expect(height).toBeLessThanOrEqual(800)
    expect(width).toBeLessThanOrEqual(1280)
    const controls = [
      handle(fromThumb(page)),
      handle(toThumb(page)),
      page.getByLabel('Presets'),
      ...['Diplomatic', 'Military', 'Energy', 'UN'].map((name) =>
        page.getByRole('button', { name, exact: true }),
      ),
    ]
    for (const control of controls) await expect(control).toBeInViewport({ ratio: 1 })
    for (const id of FIGURES) {
      await expect(panel(page, id)).toBeInViewport({ ratio: 1 })
      await expect(panel(page, id).getByRole('button', { name: 'Table', exact: true })).toBeInViewport({
        ratio: 1,
      })
    }
  })
  await test.step('loads no more than the bundle-size check weighs', async () => {
    await page.waitForLoadState('networkidle')
    const { explore } = loadedFiles(DIST)
    expect(asked.filter((file) => !explore.includes(file))).toEqual([])
    expect(asked.length).toBeGreaterThan(FIGURES.length)
  })
})

test('writes no broken number or word into the page', async ({ page }) => {
  await open(page)
  const broken = () =>
    page.evaluate(() => {
      const bad = /NaN|undefined|Infinity|\[object/
      const found: string[] = []
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes)
          if (bad.test(value)) found.push(`${element.tagName} ${name}="${value}"`)
      }
      const words = document.body.textContent ?? ''
      if (bad.test(words)) found.push(words)
      return found
    })
  expect(await broken()).toEqual([])
  for (const years of ['1946..2026', '1946..1946', '2026..2026']) {
    for (const measures of MEASURE_ROUNDS) {
      await goTo(page, { years, ...measures })
      expect(await broken(), years).toEqual([])
    }
  }
})

test('is served with a content security policy that allows nothing inline', async ({ page }) => {
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})
