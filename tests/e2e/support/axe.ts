import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** No serious fault of accessibility in what the page shows now; of some rules alone where they are named. */
export async function expectNothingSerious(page: Page, ...rules: string[]) {
  // What passes would be described as well, node by node.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  // Otherwise a page is opened for each report, to join those of frames; only a page that embeds Amur has one.
  axe.setLegacyMode()
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
}

/** Themes with the rules to keep in each: in the dark one the colours alone differ. */
export const THEMES = [
  ['light', []],
  ['dark', ['color-contrast']],
] as const
