import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { settled } from './explore.ts'
import { expect } from './test.ts'

/** No serious fault of accessibility in what the page shows now; of some rules alone where they are named. */
export async function expectNothingSerious(page: Page, ...rules: string[]) {
  // What passes would be described as well, node by node.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
}

/** The same of a page in the light theme, and of its colours in the dark one: the rest is the same in both. */
export async function expectNothingSeriousInBothThemes(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expectNothingSerious(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await settled(page)
  await expectNothingSerious(page, 'color-contrast')
}
