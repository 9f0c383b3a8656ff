import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readTexts } from '../../src/export/png-chunks.ts'
import { csvFaults } from './support/csv-faults.mjs'
import {
  addressParameters,
  FIGURES,
  goTo,
  open,
  panel,
  ready,
  TITLES,
  tableButton,
  tableRows,
} from './support/explore.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

const SCALES = [
  ['1×', 1],
  ['2×', 2],
  ['4×', 4],
] as const

async function openExport(page: Page, id: string): Promise<Locator> {
  await panel(page, id).getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'PNG', exact: true })).toBeVisible()
  return dialog
}

async function save(page: Page, dialog: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  // A download is as late as the work it takes, on this machine: the time of the test is its limit.
  const download: Promise<Download> = page.waitForEvent('download', { timeout: 0 })
  await dialog.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** Size of a PNG as the browser decodes it, and how many different colours a grid of its pixels has. */
function look(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
    const colors = new Set<string>()
    for (let i = 0; i < data.length; i += 4 * 97) colors.add(`${data[i]},${data[i + 1]},${data[i + 2]}`)
    return {
      width: image.naturalWidth,
      height: image.naturalHeight,
      colors: colors.size,
      corner: [...data.slice(0, 4)],
    }
  }, png.toString('base64'))
}

async function checkPng(page: Page, png: Buffer, id: string, size: { width: number; height: number }) {
  const { width, height, colors, corner } = await look(page, png)
  expect({ width, height }).toEqual(size)
  expect(colors).toBeGreaterThan(20)
  expect(corner).toEqual([255, 255, 255, 255])
  const texts = readTexts(new Uint8Array(png))
  expect(JSON.parse(texts.get('amur') ?? '{}')).toMatchObject({ generator: 'Amur', figure: id })
}

test('each format downloads at once, named by figure and years', async ({ page }) => {
  await open(page, '#/?years=1995..2020')
  const dialog = await openExport(page, 'arms-share')

  const svg = await save(page, dialog, 'SVG')
  expect(svg.name).toBe('amur-arms-share-1995-2020.svg')
  expect(svg.bytes.toString()).toContain(TITLES['arms-share'])
  expect(svg.bytes.toString()).not.toMatch(/127\.0\.0\.1|localhost/)

  const png = await save(page, dialog, 'PNG')
  expect(png.name).toBe('amur-arms-share-1995-2020.png')
  await checkPng(page, png.bytes, 'arms-share', { width: 1920, height: 1080 })

  const csv = await save(page, dialog, 'CSV')
  expect(csv.name).toBe('amur-arms-share-1995-2020.csv')
  const bundle = await save(page, dialog, 'Bundle')
  expect(bundle.name).toBe('amur-arms-share-1995-2020.zip')
  expect(bundle.bytes.subarray(0, 2).toString()).toBe('PK')
  const json = await save(page, dialog, 'JSON')
  expect(JSON.parse(json.bytes.toString()).model.id).toBe('arms-share')

  await dialog.getByRole('button', { name: 'Citation', exact: true }).click()
  await expect(dialog.getByRole('region', { name: 'Citation' })).toContainText('SIPRI')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(panel(page, 'arms-share').getByRole('button', { name: 'Export', exact: true })).toBeFocused()

  await panel(page, 'arms-share').getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page.locator('table[data-figure="arms-share"] tbody tr').first()).toBeVisible()
  const shown = await tableRows(page, 'arms-share')
  const [, ...rows] = Papa.parse<string[]>(csv.bytes.toString(), { skipEmptyLines: true }).data
  expect(rows.map(([year]) => year)).toEqual(shown.map(([year]) => year))
})

test('the copied picture is a PNG of the size chosen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const dialog = await openExport(page, 'vetoes')
  await dialog.getByRole('radio', { name: /^Square/ }).check()
  await dialog.getByRole('button', { name: 'Copy image', exact: true }).click()
  await expect(dialog.getByText('The picture is copied.')).toBeVisible()
  const base64 = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const bytes = new Uint8Array((await (await item?.getType('image/png'))?.arrayBuffer()) ?? [])
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  })
  expect(await look(page, Buffer.from(base64, 'base64'))).toMatchObject({ width: 1200, height: 1200 })
})

test('the text of the picture is as wide as it was measured: nothing meets or is cut as painted', async ({
  page,
}) => {
  await open(page)
  const dialog = await openExport(page, 'heilongjiang')
  const { bytes } = await save(page, dialog, 'SVG')
  const faults = await page.evaluate(
    async (svg) => {
      await document.fonts.ready
      const host = document.createElement('div')
      host.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement)
      document.body.append(host)
      const picture = host.querySelector('svg')!.getBoundingClientRect()
      const boxes = [...host.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
        lead: Number(text.getAttribute('font-size')),
      }))
      host.remove()
      const faults: string[] = []
      for (const [i, a] of boxes.entries()) {
        if (a.box.left < picture.left || a.box.right > picture.right) faults.push(`${a.text} is cut`)
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
          // A text’s box is higher than its letters.
          if (across > 1 && down > Math.min(a.box.height, b.box.height) * 0.35)
            faults.push(`${a.text} / ${b.text}`)
        }
      }
      return faults
      // The page has the typeface itself, and its policy allows no style sheet inline.
    },
    bytes.toString().replace(/<style>.*?<\/style>/s, ''),
  )
  expect(faults).toEqual([])
})

test('choices are remembered; a figure out of view exports as well', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 })
  await open(page)
  const dialog = await openExport(page, 'vetoes')
  await dialog.getByRole('radio', { name: 'Dark' }).check()
  await dialog.getByText('2×', { exact: true }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await ready(page)
  const again = await openExport(page, 'vetoes')
  await expect(again.getByRole('radio', { name: 'Dark' })).toBeChecked()
  const { bytes } = await save(page, again, 'PNG')
  expect(await look(page, bytes)).toMatchObject({ width: 3840, height: 2160 })
})

test('a dialog that cannot be fetched says so', async ({ page, problems }) => {
  problems.expect(/ExportDialog|Failed to load|ERR_FAILED/)
  await open(page)
  await page.route(/ExportDialog.*\.js/, (route) => route.abort())
  const button = panel(page, 'vetoes').getByRole('button', { name: 'Export', exact: true })
  await button.click()
  await expect(panel(page, 'vetoes').getByText(/Export could not be loaded/)).toBeVisible()
  await page.unroute(/ExportDialog.*\.js/)
})

/** Ids of all figures, from the page that names them for an unknown one. */
async function allFigures(page: Page): Promise<string[]> {
  await open(page, '#/embed/all')
  return page
    .locator('[data-figure-id]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-figure-id') ?? ''))
}

test('@full every figure in every measure leaves in every format', async ({ page }) => {
  test.setTimeout(3_600_000)
  const figures = await allFigures(page)
  expect(figures).toEqual(expect.arrayContaining([...FIGURES]))
  for (const id of figures) {
    await open(page, `#/figure/${id}?years=1990..2025`)
    const measures = panel(page, id).getByRole('radio')
    for (let i = 0; i < Math.max(1, await measures.count()); i++) {
      if (i > 0) await measures.nth(i).check({ force: true })
      const rows = page.locator(`table[data-figure="${id}"] tbody tr`)
      if ((await rows.count()) === 0) await tableButton(page, id).click()
      await expect(rows.first()).toBeAttached()
      const heads = (await tableRows(page, id)).map(([head = '']) => head)
      const dialog = await openExport(page, id)
      for (const [scale, factor] of i > 0 ? [SCALES[0]] : SCALES) {
        await dialog.getByText(scale, { exact: true }).click()
        const { bytes } = await save(page, dialog, 'PNG')
        await checkPng(page, bytes, id, { width: 1920 * factor, height: 1080 * factor })
      }
      const svg = (await save(page, dialog, 'SVG')).bytes.toString()
      expect(svg).toMatch(/^<svg/)
      expect(svg).not.toMatch(/localhost|127\.0\.0\.1|file:/)
      const { model } = JSON.parse((await save(page, dialog, 'JSON')).bytes.toString())
      expect(model.id).toBe(id)
      expect(csvFaults((await save(page, dialog, 'CSV')).bytes.toString(), model, heads), id).toEqual([])
      const bundle = unzipSync(new Uint8Array((await save(page, dialog, 'Bundle')).bytes))
      for (const ending of ['.svg', '.csv', 'README.txt', 'LICENCE.txt'])
        expect(
          Object.keys(bundle).some((name) => name.endsWith(ending)),
          ending,
        ).toBe(true)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  }
})

test('@full every size and look of one figure paints', async ({ page }) => {
  test.setTimeout(300_000)
  await open(page)
  const dialog = await openExport(page, 'crude-share')
  for (const size of [/^Slide/, /^Report/, /^Square/, /^Social/])
    for (const look of ['Light', 'Dark', 'Transparent', 'Greyscale']) {
      await dialog.getByRole('radio', { name: size }).check()
      await dialog.getByRole('radio', { name: look }).check()
      const { bytes } = await save(page, dialog, 'PNG')
      expect(readTexts(new Uint8Array(bytes)).get('amur')).toContain('crude-share')
    }
})

/** Drops a file on the window, as a reader does from a folder. */
async function drop(page: Page, name: string, bytes: Buffer) {
  await page.evaluate(
    ([base64, fileName]) => {
      const file = new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName)
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(file)
      for (const type of ['dragover', 'drop'])
        window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [bytes.toString('base64'), name] as const,
  )
}

test('an exported picture dropped on the page opens its view; a foreign file is told', async ({ page }) => {
  await open(page, '#/?years=1992..2014&figures=vetoes,arms-share&arms-share.measure=volume')
  await page.getByRole('button', { name: 'Export sheet', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const files = [await save(page, dialog, 'SVG'), await save(page, dialog, 'PNG')]
  expect(files.map(({ name }) => name)).toEqual(['amur-1992-2014.svg', 'amur-1992-2014.png'])
  await page.keyboard.press('Escape')
  for (const { name, bytes } of files) {
    await goTo(page, { years: '2000..2025' })
    await drop(page, name, bytes)
    await expect
      .poll(() => addressParameters(page))
      .toMatchObject({
        years: '1992..2014',
        figures: 'vetoes,arms-share',
        'arms-share.measure': 'volume',
      })
  }
  await drop(page, 'other.png', Buffer.from('GIF89a'))
  await expect(page.getByText(/“other.png” was not exported by Amur/)).toBeVisible()
})

test('all figures leave as one zip; a cancelled one leaves nothing', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Export sheet', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const { name, bytes } = await save(page, dialog, 'All figures')
  expect(name).toBe(`amur-2000-${DEFAULT_TO}.zip`)
  const names = Object.keys(unzipSync(new Uint8Array(bytes)))
  for (const id of FIGURES)
    for (const extension of ['svg', 'png', 'csv', 'json'])
      expect(names).toContain(`amur-${id}-2000-${DEFAULT_TO}.${extension}`)
  let downloads = 0
  page.on('download', () => downloads++)
  // Pressed as soon as it appears: the figures, loaded by now, may be through before a click from outside arrives.
  await dialog.evaluate((element) => {
    const press = () => {
      const cancel = [...element.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel',
      )
      if (!cancel) return
      observer.disconnect()
      cancel.click()
    }
    const observer = new MutationObserver(press)
    observer.observe(element, { childList: true, subtree: true })
  })
  await dialog.getByRole('button', { name: 'All figures', exact: true }).click()
  await expect(dialog.getByText('Cancelled; nothing was saved.')).toBeVisible()
  expect(downloads).toBe(0)
})
