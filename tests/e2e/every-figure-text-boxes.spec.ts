import type { Page } from '@playwright/test'
import { clashes } from './support/clashes.ts'
import { addressParameters, expectYears, open, panel, ready, settled } from './support/explore.ts'
import { FIGURE_IDS } from './support/figure-ids.ts'
import { expect, test } from './support/test.ts'

const FILTERS = ['years=2000..2025', 'years=2010..2021&pin=2014']
/** One with a year axis and one without, for every run; the scenes of all shapes are tested apart from a page. */
const SAMPLE = ['trade', 'sco']

/** What the figure’s chart draws of its data. */
const marks = (page: Page, id: string) => panel(page, id).locator('[data-part="plot"] path[data-series]')

async function expectMarks(page: Page, id: string) {
  await expect(marks(page, id).first()).toBeAttached()
  const drawn = await marks(page, id).evaluateAll((paths) =>
    paths.map((path) => {
      const { width, height } = path.getBoundingClientRect()
      return { d: path.getAttribute('d') ?? '', area: width + height }
    }),
  )
  for (const { d } of drawn) {
    expect(d).toMatch(/^M/)
    expect(d).not.toMatch(/NaN|undefined|Infinity/)
  }
  expect(Math.max(...drawn.map(({ area }) => area))).toBeGreaterThan(4)
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const id of FIGURE_IDS) {
  const tag = SAMPLE.includes(id) ? '' : ' @full'
  test(`the page of ${id} is drawn, without texts that touch or anything wider than the screen${tag}`, async ({
    page,
  }) => {
    await open(page, `#/figure/${id}?${FILTERS[0]}`)
    for (const filter of FILTERS) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/figure/${id}?${filter}`)
      await ready(page)
      const [from, to] = (addressParameters(page).years ?? '').split('..').map(Number)
      await expectYears(page, from ?? 0, to ?? 0)
      await settled(page)
      await expect(page.locator('figure[data-figure]')).toHaveCount(1)
      await expectMarks(page, id)
      expect(await clashes(page), filter).toEqual([])
      expect(await tooWide(page), filter).toBe(0)
    }
    await page.getByRole('region', { name: 'Records', exact: true }).scrollIntoViewIfNeeded()
    await expect(page.locator(`table[data-records="${id}"] tbody tr`).first()).toBeAttached()
    await expect(page.getByRole('button', { name: 'Copy BibTeX' })).toBeAttached()
    expect(await tooWide(page)).toBe(0)
  })
}
