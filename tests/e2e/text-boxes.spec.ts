import type { Page } from '@playwright/test'
import { FIGURES, goTo, MEASURE_ROUNDS, open, pointOf, readoutsOf } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const RANGES = ['2000..2025', '1946..2026', '2013..2025', '2014..2014']
const MORE_RANGES = [
  '1946..1946',
  '1946..1999',
  '1990..1995',
  '1991..2025',
  '1995..2002',
  '2001..2010',
  '2008..2009',
  '2010..2021',
  '2016..2025',
  '2022..2026',
  '2025..2026',
  '2026..2026',
]

/** Texts of the panels' drawings that touch another or leave the picture, in words. */
function clashes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A text's box holds empty room above and below the letters, and is blurred by subpixels.
    const [SIDE, INSET] = [0.5, 1.5]
    const found: string[] = []
    for (const figure of document.querySelectorAll<HTMLElement>('figure[data-figure]')) {
      for (const svg of figure.querySelectorAll('svg:has([data-part="axis"])')) {
        const frame = svg.getBoundingClientRect()
        const texts = [...svg.querySelectorAll('text')].filter((text) => {
          const { visibility, opacity, display } = getComputedStyle(text)
          return visibility === 'visible' && opacity !== '0' && display !== 'none' && text.textContent?.trim()
        })
        const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        boxes.forEach(({ text, box }, i) => {
          const name = `${figure.dataset.figure} “${text}”`
          const outside =
            box.left < frame.left - SIDE ||
            box.right > frame.right + SIDE ||
            box.top < frame.top - INSET ||
            box.bottom > frame.bottom + INSET
          if (outside)
            found.push(
              `${name} leaves the picture: ${[box.left - frame.left, box.top - frame.top, frame.right - box.right, frame.bottom - box.bottom].map((n) => n.toFixed(1)).join(' ')}`,
            )
          for (const other of boxes.slice(i + 1)) {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
            if (across > SIDE && down > 2 * INSET) found.push(`${name} touches “${other.text}”`)
          }
        })
      }
    }
    return found
  })
}

async function expectNoClashes(page: Page, ranges: readonly string[]) {
  const all: string[] = []
  for (const years of ranges) {
    for (const measures of MEASURE_ROUNDS) {
      await goTo(page, { years, ...measures })
      const found = await clashes(page)
      all.push(...found.map((clash) => `${years} ${Object.values(measures).join(' ')}: ${clash}`))
    }
  }
  expect([...new Set(all)]).toEqual([])
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('texts in a panel touch neither each other nor its edge', async ({ page }) => {
      await open(page)
      expect(await page.locator('svg:has([data-part="axis"]) text:visible').count()).toBeGreaterThan(30)
      await expectNoClashes(page, RANGES)
    })

    test('texts in a panel touch nothing in further ranges @full', async ({ page }) => {
      test.slow()
      await open(page)
      await expectNoClashes(page, MORE_RANGES)
    })
  })
}

test('a read-out touches no other text and stays in its picture', async ({ page, isMobile }) => {
  await open(page)
  const all: string[] = []
  for (const measures of MEASURE_ROUNDS) {
    await goTo(page, { years: '2000..2025', ...measures })
    for (const year of [2000, 2014, 2015, 2025]) {
      const { x, y } = await pointOf(page, 'arms-share', year)
      if (isMobile) await page.evaluate((pin) => (location.hash = pin), pinned(measures, year))
      else await page.mouse.move(x, y)
      await readoutsOf(page, year)
      const found = await clashes(page)
      all.push(...found.map((clash) => `${year} ${Object.values(measures).join(' ')}: ${clash}`))
    }
  }
  expect(all).toEqual([])
})

function pinned(measures: Record<string, string>, year: number): string {
  return `#/?${new URLSearchParams({ ...measures, pin: `${year}` })}`
}

for (const [width, height] of [
  [320, 640],
  [600, 900],
  [900, 700],
  [1024, 768],
  [1920, 1080],
] as const) {
  test(`texts touch nothing at ${width}×${height} @full`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await open(page)
    expect(await page.locator('figure[data-figure]').count()).toBe(FIGURES.length)
    await expectNoClashes(page, [...RANGES, '2022..2026'])
  })
}
