import { readdirSync } from 'node:fs'

/** Ids of all figures: each is one file of the folder, named after it. */
export const FIGURE_IDS = readdirSync(new URL('../../../src/figures', import.meta.url))
  .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'registry.ts')
  .map((name) => name.replace('.ts', ''))
