// Reads the panels of the start view of a built copy in a real browser.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.mjs'

/** The panels of a build, and what the page complained of. */
export async function readStartView(root, outDir) {
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    build: { outDir },
    preview: { port: 0 },
    logLevel: 'silent',
  })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const complaints = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${server.resolvedUrls.local[0]}#/`)
    await page.waitForSelector('html[data-ready="true"]', { timeout: 60_000 })
    const figures = page.locator('figure[data-figure]')
    for (const figure of await figures.all())
      await figure.getByRole('button', { name: 'Table', exact: true }).click()
    await page.waitForFunction(
      () => !document.querySelector('figure[data-figure]:not(:has(.data-table tbody tr))'),
    )
    return { panels: await figures.evaluateAll(panelsOf), complaints }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Runs in the page, where nothing of this file is known. */
function panelsOf(figures) {
  return figures.map((figure) => {
    const rows = [...figure.querySelectorAll('.data-table tbody tr')]
    const valued = rows.filter((row) => row.querySelector('td:not([data-missing]):not([data-words])'))
    const years = valued.flatMap((row) => row.querySelector('th')?.textContent.match(/\b\d{4}\b/) ?? [])
    return {
      id: figure.dataset.figure,
      name: figure.querySelector('.panel__title')?.textContent ?? '',
      headline: figure.querySelector('.panel__takeaway')?.textContent ?? '',
      lastYear: years.length > 0 ? Math.max(...years.map(Number)) : null,
    }
  })
}
