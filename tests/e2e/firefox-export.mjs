// Exports in a stock Firefox, driven over WebDriver BiDi: node tests/e2e/firefox-export.mjs [address] [--sample]
// Without an address it serves the built application itself. Takes every figure the application has; with --sample the
// first alone, at 1×. Ends with an error when anything is not as it should be.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { findFirefox } from '../support/find-browser.mjs'
import { csvFaults } from './support/csv-faults.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE_MS = 60_000
const SAMPLE = process.argv.includes('--sample')
const given = process.argv.slice(2).find((argument) => argument.startsWith('http'))

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Serves `dist/` until it is closed. */
async function serve() {
  const port = await freePort()
  const vite = 'node_modules/vite/bin/vite.js'
  const args = [vite, 'preview', '--host', '127.0.0.1', '--port', `${port}`, '--strictPort']
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, close: () => child.kill() }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error('The built application could not be served; run npm run build first.')
}

const faults = []
let checks = 0
function check(what, holds, found = '') {
  checks++
  if (!holds) faults.push(`${what}${found === '' ? '' : `: ${found}`}`)
}

/** Downloads are caught in the page: their names and bytes, as the browser would write them. */
function catchDownloads() {
  const blobs = new Map()
  const create = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob) => {
    const url = create(blob)
    blobs.set(url, blob)
    return url
  }
  window.caught = []
  HTMLAnchorElement.prototype.click = function () {
    window.caught.push({ name: this.download, blob: blobs.get(this.href) })
  }
}

async function press(page, name) {
  const before = await page.evaluate(() => window.caught.length)
  const pressed = await page.evaluate((label) => {
    const dialog = document.querySelector('[role=dialog]')
    const button = [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === label)
    button?.click()
    return button !== undefined
  }, name)
  if (!pressed) throw new Error(`The dialog has no button ${name}.`)
  await page
    .waitForFunction((count) => window.caught.length > count, { timeout: PATIENCE_MS }, before)
    .catch(async () => {
      const said = await page.evaluate(
        () => document.querySelector('[role=dialog] [role=status]')?.textContent,
      )
      throw new Error(`${name} gave nothing: ${said}`)
    })
}

/** What was caught last: its name, its start, and for pictures size and number of colours. */
const lastCaught = (page) =>
  page.evaluate(async () => {
    const { name, blob } = window.caught.at(-1)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    if (!name.endsWith('.png')) return { name, text }
    const bitmap = await createImageBitmap(blob)
    const canvas = document.createElement('canvas')
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const colors = new Set()
    for (let i = 0; i < data.length; i += 4 * 97) colors.add(`${data[i]},${data[i + 1]},${data[i + 2]}`)
    return {
      name,
      width: bitmap.width,
      height: bitmap.height,
      colors: colors.size,
      metadata: /iTXtamur[^{]*{"generator":"Amur","format":\d+,"figure":"([^"]+)"/.exec(text)?.[1],
    }
  })

/** Goes to a route without loading the page anew: what catches the downloads stays in it. */
async function goTo(page, hash, sign) {
  await page.evaluate((route) => {
    location.hash = route
  }, hash)
  await page.waitForSelector(sign, { timeout: PATIENCE_MS })
}

/** Ids of all figures, from the page that names them for an unknown one. */
async function allFigures(page) {
  await goTo(page, '#/embed/all', '[data-figure-id]')
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-figure-id]')].map(({ dataset }) => dataset.figureId),
  )
}

/** Clicks a button of a panel as soon as it is there. */
async function clickInPanel(page, id, name) {
  await page.waitForFunction(
    (figure, label) => {
      const panel = document.querySelector(`figure[data-figure="${figure}"]`)
      const button = [...(panel?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === label,
      )
      button?.click()
      return button !== undefined
    },
    { timeout: PATIENCE_MS },
    id,
    name,
  )
}

/** First cells of the rows of a figure's table; opens it where it is closed. */
async function tableHeads(page, id) {
  const table = `table[data-figure="${id}"] tbody tr`
  if (!(await page.$(table))) await clickInPanel(page, id, 'Table')
  await page.waitForSelector(table, { timeout: PATIENCE_MS })
  return page.$$eval(table, (rows) => rows.map((row) => row.children[0].textContent.trim()))
}

async function exportFigure(page, id, factors) {
  await goTo(page, `#/figure/${id}?years=2000..2025`, `figure[data-figure="${id}"]`)
  const heads = await tableHeads(page, id)
  await clickInPanel(page, id, 'Export')
  await page.waitForSelector('[role=dialog] .export__buttons', { timeout: PATIENCE_MS })
  for (const factor of factors) {
    await page.evaluate((label) => {
      for (const option of document.querySelectorAll('[role=dialog] .segmented__option'))
        if (option.textContent === label) option.click()
    }, `${factor}×`)
    await press(page, 'PNG')
    const png = await lastCaught(page)
    check(`${id} PNG ${factor}× name`, png.name === `amur-${id}-2000-2025.png`, png.name)
    check(
      `${id} PNG ${factor}× size`,
      png.width === 1920 * factor && png.height === 1080 * factor,
      `${png.width} × ${png.height}`,
    )
    check(`${id} PNG ${factor}× is not blank`, png.colors > 20, png.colors)
    check(`${id} PNG ${factor}× keeps its metadata`, png.metadata === id, png.metadata)
    const said = await page.evaluate(() => document.querySelector('[role=dialog] [role=status]').textContent)
    check(`${id} PNG ${factor}× without a warning`, !said.includes('typeface'), said)
  }
  const texts = {}
  for (const [button, extension, start] of [
    ['SVG', 'svg', '<svg'],
    ['CSV', 'csv', ''],
    ['JSON', 'json', '{'],
    ['Bundle', 'zip', 'PK'],
  ]) {
    await press(page, button)
    const { name, text } = await lastCaught(page)
    check(`${id} ${button} name`, name === `amur-${id}-2000-2025.${extension}`, name)
    check(`${id} ${button} content`, text.startsWith(start), text.slice(0, 40))
    texts[extension] = text
  }
  const { model } = JSON.parse(texts.json)
  check(`${id} JSON is of the figure`, model.id === id, model.id)
  check(`${id} SVG has its title`, texts.svg.includes(`<title id="amur-title">${model.title}</title>`))
  const different = csvFaults(texts.csv, model, heads)
  check(`${id} CSV read again is the model`, different.length === 0, different.join('; '))
  check(`${id} CSV names its source`, texts.csv.includes(model.vintage.credit))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('[role=dialog]'), { timeout: PATIENCE_MS })
}

const server = given ? { url: given, close: () => {} } : await serve()
let browser
try {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
  })
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  await page.goto(server.url)
  await page.waitForSelector('html[data-ready=true]', { timeout: PATIENCE_MS })
  await page.evaluate(catchDownloads)
  const figures = await allFigures(page)
  check('the application names its figures', figures.length >= 4, figures.length)
  for (const id of SAMPLE ? figures.slice(0, 1) : figures)
    await exportFigure(page, id, SAMPLE ? [1] : [1, 2, 4])
} catch (reason) {
  faults.push(reason instanceof Error ? reason.message : `${reason}`)
} finally {
  await browser?.close()
  server.close()
}
for (const fault of faults) console.error(`FAILED  ${fault}`)
console.log(`Firefox exports: ${checks - Math.min(checks, faults.length)} passed, ${faults.length} failed`)
process.exitCode = faults.length > 0 ? 1 : 0
