import type { Locator, Page } from '@playwright/test'
import { open } from './support/explore.ts'
import { armsImports, armsShare, percent, provinceShare, round, table, vetoCounts } from './support/facts.ts'
import { expect, test } from './support/test.ts'

/** Share of `column` in the total over the years that have both, %. */
function crudeOver(from: number, to: number, column: string): number {
  const rows = table('crude-share').filter(
    (row) => Number(row.year) >= from && Number(row.year) <= to && row[column],
  )
  const sum = (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0)
  return (100 * sum(column)) / sum('total_mt')
}

function vetoesOver(from: number, to: number, kind: 'together' | 'russia' | 'china'): number {
  let total = 0
  for (let year = from; year <= to; year++) total += vetoCounts(year)[kind]
  return total
}

const apart = (first: number, second: number, size: (value: number) => string) => {
  const text = size(Math.abs(second - first))
  if (Number.parseFloat(text) === 0) return 'the same'
  return `${text} ${second > first ? 'more' : 'less'}`
}
const points = (value: number) => `${percent(value).slice(0, -1)} points`

type Years = readonly [number, number]

/** Rows of the table from the tables of `data/`. */
function expected(a: Years, b: Years): Record<string, [RegExp, RegExp, string]> {
  const starts = (text: string) => new RegExp(`^${text.replaceAll(/[.(]/g, '\\$&')}( \\(|$)`)
  const row = (values: [number, number], size: (value: number) => string, difference = size) =>
    [starts(size(values[0])), starts(size(values[1])), apart(values[0], values[1], difference)] as [
      RegExp,
      RegExp,
      string,
    ]
  const tiv = (value: number) => `${round(value)} million TIV`
  const both = (of: (from: number, to: number) => number): [number, number] => [of(...a), of(...b)]
  return {
    'Russian share of China’s arms imports': row(
      both((x, y) => armsShare(x, y)!),
      percent,
      points,
    ),
    'China’s arms imports': row(
      both((x, y) => armsImports(x, y)!.total),
      tiv,
    ),
    'Russian share of China’s recorded crude imports': row(
      both((x, y) => crudeOver(x, y, 'russia_mt')),
      percent,
      points,
    ),
    'Saudi Arabian share of China’s recorded crude imports': row(
      both((x, y) => crudeOver(x, y, 'saudi_mt')),
      percent,
      points,
    ),
    'Items vetoed by China and Russia together': row(
      both((x, y) => vetoesOver(x, y, 'together')),
      String,
    ),
    'Items vetoed by Russia (USSR to 1991) without China': row(
      both((x, y) => vetoesOver(x, y, 'russia')),
      String,
    ),
    'Items vetoed by China without Russia': row(
      both((x, y) => vetoesOver(x, y, 'china')),
      String,
    ),
  }
}

const openCompare = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Two periods side by side' })
  await expect(dialog.getByRole('row')).not.toHaveCount(1)
  return dialog
}

async function expectTable(dialog: Locator, a: Years, b: Years) {
  for (const [label, [first, second, difference]] of Object.entries(expected(a, b))) {
    const row = dialog
      .getByRole('row')
      .filter({ has: dialog.page().getByRole('rowheader', { name: label, exact: true }) })
    const cells = row.getByRole('cell')
    await expect(cells.nth(0), label).toHaveText(first)
    await expect(cells.nth(1), label).toHaveText(second)
    await expect(cells.nth(2), label).toHaveText(difference)
    await expect(
      dialog.getByRole('listitem').filter({ hasText: new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}: `) }),
    ).toContainText(difference)
  }
}

test('values and differences of two periods are those of the tables', async ({ page }) => {
  await open(page, '#/?years=1998..2021')
  const dialog = await openCompare(page)
  await expectTable(dialog, [1998, 2009], [2010, 2021])
  for (const [label, year] of [
    ['First period, first year', 2001],
    ['First period, last year', 2005],
    ['Second period, first year', 2019],
    ['Second period, last year', 2022],
  ] as const) {
    await dialog.getByLabel(label).fill(`${year}`)
    await page.keyboard.press('Enter')
  }
  await expectTable(dialog, [2001, 2005], [2019, 2022])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeFocused()
})

test('opened by keyboard with a pinned year, it sets that year against the last; a missing value is said', async ({
  page,
}) => {
  expect(provinceShare(2015, 'trade')).toBeNull()
  await open(page, '#/?years=2010..2021&pin=2015')
  await page.getByRole('button', { name: 'Compare', exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expectTable(dialog, [2015, 2015], [2021, 2021])
  const province = dialog.getByRole('row').filter({ hasText: 'Heilongjiang' }).getByRole('cell')
  await expect(province.nth(0)).toHaveText('no figure')
  await expect(province.nth(1)).toContainText(percent(provinceShare(2021, 'trade')!))
  await expect(province.nth(2)).toHaveText('not comparable')
})
