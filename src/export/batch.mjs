// npm run figures -- --out DIR [--figures ID,ID] [--years FROM..TO] [--preset slide] [--look light] [--scale 1]
//                    [--formats svg,png] [--measures arms-share.measure=volume,…]
// Writes pictures of figures by driving the built application in a real browser, exactly as a reader would.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { CHROMIUM_ARGS, findChromium } from '../../tests/support/find-browser.mjs'

const PRESETS = { slide: /^Slide/, report: /^Report/, square: /^Square/, social: /^Social card/ }
const LOOKS = ['light', 'dark', 'transparent', 'greyscale']
const FORMATS = { svg: 'SVG', png: 'PNG', csv: 'CSV', json: 'JSON', zip: 'Bundle' }
const SCALES = ['1', '2', '4']

/** Reads the command line; ends the program with a sentence where it cannot be followed. */
function readOptions() {
  const options = {
    out: { type: 'string' },
    figures: { type: 'string' },
    years: { type: 'string', default: '2000..2025' },
    measures: { type: 'string', default: '' },
    preset: { type: 'string', default: 'slide' },
    look: { type: 'string', default: 'light' },
    scale: { type: 'string', default: '1' },
    formats: { type: 'string', default: 'svg,png' },
  }
  let values
  try {
    values = parseArgs({ options, strict: true }).values
  } catch (error) {
    fail(error.message)
  }
  if (!values.out) fail('--out DIR is missing: name the folder the pictures go to.')
  if (!/^(\d{4})?\.\.(\d{4})?$|^\d{4}$/.test(values.years))
    fail(`--years ${values.years} is not like 1990..2025.`)
  oneOf('--preset', values.preset, Object.keys(PRESETS))
  oneOf('--look', values.look, LOOKS)
  oneOf('--scale', values.scale, SCALES)
  const formats = values.formats.split(',')
  for (const format of formats) oneOf('--formats', format, Object.keys(FORMATS))
  return { ...values, formats, out: resolve(values.out) }
}

function oneOf(name, value, allowed) {
  if (!allowed.includes(value)) fail(`${name} ${value} is not one of ${allowed.join(', ')}.`)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}

async function main() {
  const options = readOptions()
  await build({ logLevel: 'warn' })
  const server = await preview({ preview: { port: 0 }, logLevel: 'silent' })
  const address = server.resolvedUrls.local[0]
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await browser.newPage({ acceptDownloads: true, viewport: { width: 1280, height: 900 } })
    const ids = options.figures?.split(',') ?? (await allFigures(page, address))
    mkdirSync(options.out, { recursive: true })
    for (const id of ids) await exportFigure(page, address, id, options)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function open(page, address, route) {
  await page.goto('about:blank')
  await page.goto(`${address}${route}`)
  await page.waitForSelector('html[data-ready="true"]')
}

/** Ids of all figures, read from the page that names them for an unknown one. */
async function allFigures(page, address) {
  await open(page, address, '#/embed/all')
  return (await page.locator('[data-figure-id]').allTextContents()).map((text) => text.trim())
}

async function exportFigure(page, address, id, { years, measures, preset, look, scale, formats, out }) {
  const query = [`figures=${id}`, `years=${years}`, ...measures.split(',').filter(Boolean)].join('&')
  await open(page, address, `#/?${query}`)
  const panel = page.locator(`figure[data-figure="${id}"]`)
  if ((await panel.count()) === 0) throw new Error(`There is no figure ${id}.`)
  await panel.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: PRESETS[preset] }).check({ force: true })
  await dialog.getByRole('radio', { name: new RegExp(`^${look}`, 'i') }).check({ force: true })
  await dialog.getByRole('radio', { name: `${scale}×` }).check({ force: true })
  for (const format of formats) {
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: FORMATS[format], exact: true }).click()
    const file = await download
    await file.saveAs(join(out, file.suggestedFilename()))
    console.log(file.suggestedFilename())
  }
}

await main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
