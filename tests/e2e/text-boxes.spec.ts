import { clashes, expectNoClashes } from './support/clashes.ts'
import { goTo, MEASURE_ROUNDS, open, pointOf, readoutsOf } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const RANGES = ['2000..2025', '1946..2026']
const MORE_RANGES = [
  '2013..2025',
  '2014..2014',
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

for (const [scheme, tag] of [
  ['light', ''],
  // Other colours in the same places.
  ['dark', ' @full'],
] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test(`texts in a panel touch neither each other nor its edge${tag}`, async ({ page }) => {
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

for (const [years, tag] of [
  // A gap told in words, and the last year, at the edge.
  [[2015, 2025], ''],
  [[2000, 2014], ' @full'],
] as const)
  test(`a read-out of ${years.join(' or ')} touches no other text and stays in its picture${tag}`, async ({
    page,
    isMobile,
  }) => {
    await open(page)
    const all: string[] = []
    for (const measures of MEASURE_ROUNDS) {
      await goTo(page, { years: '2000..2025', ...measures })
      for (const year of years) {
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
