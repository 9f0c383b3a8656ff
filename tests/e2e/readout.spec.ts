import type { Page } from '@playwright/test'
import {
  addressParameters,
  chart,
  FIGURES,
  type Figure,
  goTo,
  open,
  pointAt,
  pointOf,
  readout,
  readoutsOf,
} from './support/explore.ts'
import { armsShare, expectedPercentages, percent, provinceShare, vetoCounts } from './support/facts.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

const percentages = (text: string) => text.match(/\d+(?:\.\d+)?%/g) ?? []

/** Each panel says of `year` what the tables say, and no value of another year; a narrow one may end with “…”. */
function expectFacts(texts: Record<Figure, string>, year: number) {
  const { together, russia, china } = vetoCounts(year)
  const counted = texts.vetoes.replace(/^\d+:/, '').match(/\d+/g) ?? []
  const facts: [string, string[], string[]][] = [
    ...Object.entries(expectedPercentages(year)).map(([id, expected]): [string, string[], string[]] => {
      const text = texts[id as Figure]
      return [text, percentages(text), expected]
    }),
    [texts.vetoes, counted, [together, russia, china].map(String)],
  ]
  for (const [text, said, expected] of facts) {
    expect(said, text).toEqual(text.endsWith('…') ? expected.slice(0, said.length) : expected)
    if (expected.length > 0) expect(said.length, text).toBeGreaterThan(0)
  }
}

const cursorVisible = (page: Page, id: string) =>
  page
    .locator(`figure[data-figure="${id}"] [data-part="cursor"]`)
    .evaluate((group) => getComputedStyle(group).visibility === 'visible')

test('one pointed year is read in all panels, with the numbers of the tables', async ({ page }) => {
  await open(page)
  for (const [id, year] of [
    ['arms-share', 2014],
    ['heilongjiang', 2021],
    ['crude-share', 2000],
    ['vetoes', 2017],
    ['vetoes', 2025],
    ['arms-share', 2001],
  ] as const) {
    const texts = await pointAt(page, id, year)
    for (const figure of FIGURES) expect(texts[figure]).toMatch(new RegExp(`^${year}: `))
    expectFacts(texts, year)
  }
  await test.step('known values, as a reader would check them', async () => {
    const in2014 = await pointAt(page, 'vetoes', 2014)
    expect(in2014['arms-share']).toContain(percent(armsShare(2010, 2014) ?? Number.NaN))
    const in2021 = await pointAt(page, 'vetoes', 2021)
    expect(in2021.heilongjiang).toContain(percent(provinceShare(2021, 'trade') ?? Number.NaN))
  })
  await test.step('the marker stands on the pointed year', async () => {
    for (const year of [2000, 2013, 2025]) {
      await pointAt(page, 'arms-share', year)
      for (const id of FIGURES) {
        const { x } = await pointOf(page, id, year)
        const line = await page
          .locator(`figure[data-figure="${id}"] [data-part="cursor"] path`)
          .first()
          .evaluate((path) => path.getBoundingClientRect().left)
        expect(Math.abs(line - x), `${id} ${year}`).toBeLessThan(1.5)
      }
    }
  })
  await test.step('the read-out covers no label of the chart', async () => {
    for (const year of [2000, 2001, 2012, 2025]) {
      await pointAt(page, 'vetoes', year)
      const covered = await page.locator('figure[data-figure]').evaluateAll((figures) =>
        figures.flatMap((figure) => {
          const pill = figure.querySelector('[data-part="cursor"] rect')!.getBoundingClientRect()
          return [...figure.querySelectorAll('[data-part="plot"] text')]
            .filter((text) => {
              const box = text.getBoundingClientRect()
              const across = Math.min(box.right, pill.right) - Math.max(box.left, pill.left)
              return across > 0 && Math.min(box.bottom, pill.bottom) > Math.max(box.top, pill.top)
            })
            .map((text) => text.textContent)
        }),
      )
      expect(covered, `${year}`).toEqual([])
    }
  })
  await test.step('leaving clears marker and read-out in all panels', async () => {
    await pointAt(page, 'crude-share', 2010)
    for (const id of FIGURES) await expect.poll(() => cursorVisible(page, id)).toBe(true)
    await page.mouse.move(5, 5)
    for (const id of FIGURES) {
      await expect.poll(() => readout(page, id)).toBe('')
      await expect.poll(() => cursorVisible(page, id)).toBe(false)
    }
  })
})

test('a panel without a value for the year says so and shows no number', async ({ page }) => {
  expect(provinceShare(2015, 'trade')).toBeNull()
  await open(page)
  const { heilongjiang } = await pointAt(page, 'arms-share', 2015)
  const own = heilongjiang.replace('2015:', '')
  const china = expectedPercentages(2015).heilongjiang
  expect(percentages(own)).toEqual(china)
  expect(own).toMatch(/no |not /)
  await goTo(page, { years: '1985..2025' })
  const before = await pointAt(page, 'vetoes', 1987)
  for (const id of ['arms-share', 'heilongjiang', 'crude-share'] as const) {
    expect(percentages(before[id])).toEqual([])
    expect(before[id]).toMatch(/^1987: no /)
  }
})

test('every year of every range reads as the tables say @full', async ({ page }) => {
  test.slow()
  await open(page)
  for (const [first, last] of [
    [1946, 2026],
    [2000, 2025],
    [2013, 2025],
  ] as const) {
    await goTo(page, { years: `${first}..${last}` })
    for (let year = first; year <= last; year++) {
      const id = FIGURES[year % FIGURES.length] ?? 'vetoes'
      expectFacts(await pointAt(page, id, year), year)
    }
  }
})

test('arrow keys on a chart read the years in all panels', async ({ page }) => {
  await open(page)
  await chart(page, 'heilongjiang').focus()
  for (const [key, year] of [
    ['ArrowRight', 2000],
    ['ArrowRight', 2001],
    ['End', DEFAULT_TO],
    ['ArrowLeft', DEFAULT_TO - 1],
    ['Home', 2000],
    ['ArrowLeft', 2000],
  ] as const) {
    await page.keyboard.press(key)
    expectFacts(await readoutsOf(page, year), year)
    await expect(chart(page, 'heilongjiang').locator('[aria-live="polite"]')).toHaveText(
      new RegExp(`^${year}: `),
    )
  }
  await page.keyboard.press('Escape')
  for (const id of FIGURES) await expect.poll(() => readout(page, id)).toBe('')
})

test.describe('pin', () => {
  test('Enter pins the year read, the address keeps it, Enter again lets go', async ({ page }) => {
    const year = DEFAULT_TO - 1
    await open(page)
    await chart(page, 'arms-share').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => addressParameters(page).pin).toBe(`${year}`)
    await chart(page, 'arms-share').blur()
    expectFacts(await readoutsOf(page, year), year)
    await chart(page, 'arms-share').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => addressParameters(page).pin).toBeUndefined()
    await page.keyboard.press('Escape')
    for (const id of FIGURES) await expect.poll(() => readout(page, id)).toBe('')
  })

  test('a click pins, a pointed year is read meanwhile, the pin returns and is let go', async ({ page }) => {
    await open(page)
    const { x, y } = await pointOf(page, 'vetoes', 2012)
    await page.mouse.click(x, y)
    await expect.poll(() => addressParameters(page).pin).toBe('2012')
    expectFacts(await pointAt(page, 'arms-share', 2018), 2018)
    await page.mouse.move(5, 5)
    expectFacts(await readoutsOf(page, 2012), 2012)
    await page.getByRole('button', { name: 'Unpin 2012' }).click()
    await expect.poll(() => addressParameters(page).pin).toBeUndefined()
    for (const id of FIGURES) await expect.poll(() => readout(page, id)).toBe('')
  })

  test('a pin outside the range is kept and told as outside', async ({ page }) => {
    await open(page, '#/?years=2015..2025&pin=2012')
    for (const id of FIGURES) expect(await readout(page, id)).toBe('')
    await expect(page.getByRole('button', { name: 'Unpin 2012' })).toContainText('outside')
    expect(addressParameters(page).pin).toBe('2012')
    await goTo(page, { years: '2010..2025', pin: '2012' })
    expectFacts(await readoutsOf(page, 2012), 2012)
  })
})
