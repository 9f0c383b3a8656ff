import { drawing, FIGURES, goTo, open, panel, tableButton, tableRows } from './support/explore.ts'
import { armsShare, bare, crudeShare, provinceShare, vetoCounts } from './support/facts.ts'
import { expect, test } from './support/test.ts'

test('Table shows the table in place of the drawing, and the drawing again', async ({ page }) => {
  await open(page)
  const button = tableButton(page, 'crude-share')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('table[data-figure="crude-share"]')).toBeVisible()
  await expect(drawing(page, 'crude-share')).toHaveCount(0)
  await expect(page.locator('table[data-figure]')).toHaveCount(1)
  await button.click()
  await expect(page.locator('table[data-figure]')).toHaveCount(0)
  await expect(drawing(page, 'crude-share')).toBeVisible()
  await test.step('its cells are the values of the tables in data/', async () => {
    const cellsOf = async (id: string, year: number) =>
      (await tableRows(page, id)).find(([head]) => head === `${year}`)?.slice(1) ?? []
    for (const id of FIGURES) await tableButton(page, id).click()
    for (const id of FIGURES)
      await expect(page.locator(`table[data-figure="${id}"] tbody tr`).first()).toBeVisible()
    for (const year of [2000, 2014, 2025]) {
      const arms = await cellsOf('arms-share', year)
      expect(arms).toContain(bare(armsShare(year - 4, year) ?? Number.NaN))
      expect(arms).toContain(bare(armsShare(year) ?? Number.NaN))
      expect(await cellsOf('crude-share', year)).toContain(
        bare(crudeShare(year, 'russia_share_pct') ?? Number.NaN),
      )
    }
    for (const year of [2006, 2021]) {
      const share = provinceShare(year, 'trade')
      expect(await cellsOf('heilongjiang', year)).toContain(share === null ? 'a share' : bare(share))
    }
    for (const year of [2007, 2017, 2020, 2025]) {
      const { together, russia, china } = vetoCounts(year)
      expect(await cellsOf('vetoes', year)).toEqual([together, russia, china].map(String))
    }
  })
  await test.step('its columns follow the measure', async () => {
    const heads = panel(page, 'vetoes').locator('thead th')
    await expect(heads).toHaveCount(4)
    await goTo(page, { 'vetoes.members': 'p5' })
    await expect(heads).toHaveCount(6)
  })
})

test('a year without a value has an empty cell and the reason', async ({ page }) => {
  await open(page, '#/?years=1990..1995')
  await tableButton(page, 'arms-share').click()
  const missing = page.locator('table[data-figure="arms-share"] td[data-missing]')
  await expect(missing).not.toHaveCount(0)
  for (const text of await missing.allInnerTexts()) expect(text).toMatch(/[a-z]/)
})
