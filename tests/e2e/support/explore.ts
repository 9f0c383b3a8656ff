import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'
import { DEFAULT_TO } from './years.ts'

/** The start view's figures in the order of the contract. */
export const FIGURES = ['arms-share', 'heilongjiang', 'crude-share', 'vetoes'] as const
export type Figure = (typeof FIGURES)[number]

export const TITLES: Record<Figure, string> = {
  'arms-share': 'How much of China’s arms imports comes from Russia?',
  heilongjiang: 'How far does Heilongjiang’s trade depend on Russia?',
  'crude-share': 'How much of China’s crude oil comes from Russia?',
  vetoes: 'Do China and Russia veto together?',
}

/** Every measure of every figure, in as few rounds as it takes. */
export const MEASURE_ROUNDS = [
  { 'arms-share.measure': 'share', 'crude-share.measure': 'share', 'vetoes.members': 'pair' },
  { 'arms-share.measure': 'volume', 'crude-share.measure': 'value', 'vetoes.members': 'p5' },
  { 'arms-share.measure': 'share', 'crude-share.measure': 'origins', 'vetoes.members': 'pair' },
] as const

export const panel = (page: Page, id: string) => page.locator(`figure[data-figure="${id}"]`)
/** The drawing of a panel, apart from the svg icons of buttons. */
export const drawing = (page: Page, id: string) =>
  panel(page, id).locator('svg:has([data-part="axis"])').first()
export const chart = (page: Page, id: string) => panel(page, id).getByRole('application')
export const fromThumb = (page: Page) => page.getByRole('slider', { name: 'From year', exact: true })
export const toThumb = (page: Page) => page.getByRole('slider', { name: 'To year', exact: true })

/** What a reader sees and takes hold of; the input with the role is hidden in it. */
export const handle = (thumb: Locator) => thumb.locator('..')

/** The middle of a thumb on the screen. */
export async function middleOf(thumb: Locator): Promise<{ x: number; y: number }> {
  const box = await handle(thumb).boundingBox()
  if (!box) throw new Error('the thumb has no box')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/**
 * Loads the application at an address of the hash router (`#/…`) and waits for its first view. Where it already runs it
 * is loaded anew: another hash alone would leave it running, and ready.
 */
export async function open(page: Page, hash = '#/') {
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(`/${hash}`)
  await ready(page)
}

export async function ready(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 })
  await page.evaluate(() => document.fonts.ready)
}

/** Goes to another view within the page, which is not loaded anew, and waits until it is ready. */
export async function follow(page: Page, hash: string) {
  await page.evaluate((to) => {
    delete document.documentElement.dataset.ready
    location.hash = to
  }, hash)
  await ready(page)
}

/** Goes to another filter within the page, as a reader does by changing the address, and waits until it is drawn. */
export async function goTo(page: Page, parameters: Record<string, string>) {
  const search = new URLSearchParams(parameters).toString()
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/?${search}`)
  const [from, to] = (parameters.years ?? `2000..${DEFAULT_TO}`).split('..')
  await expectYears(page, Number(from), Number(to))
  for (const [parameter, value] of Object.entries(parameters)) {
    const index = MEASURE_VALUES[parameter]?.indexOf(value)
    const id = parameter.split('.')[0] ?? ''
    if (index !== undefined) await expect(panel(page, id).getByRole('radio').nth(index)).toBeChecked()
  }
  await settled(page)
}

const MEASURE_VALUES: Record<string, readonly string[]> = {
  'arms-share.measure': ['share', 'volume'],
  'crude-share.measure': ['share', 'value', 'origins'],
  'vetoes.members': ['pair', 'p5'],
}

/** Notes the place of the page at the next press, before it is answered: Playwright itself may scroll to what it presses. */
export async function notePlace(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const note = () => {
      document.documentElement.dataset.pressedAt = `${Math.round(scrollY)}`
    }
    document.addEventListener('click', note, { capture: true, once: true })
  })
  return async () => Number(await page.locator('html').getAttribute('data-pressed-at'))
}

/** Two frames: whatever was under way is painted. */
export async function settled(page: Page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
}

export async function expectYears(page: Page, from: number, to: number) {
  await expect(fromThumb(page)).toHaveAttribute('aria-valuenow', `${from}`)
  await expect(toThumb(page)).toHaveAttribute('aria-valuenow', `${to}`)
}

export interface DrawnPath {
  readonly series: string
  readonly d: string
  readonly width: number
  readonly height: number
}

/** The series a panel really draws. */
export function drawnPaths(page: Page, id: string): Promise<DrawnPath[]> {
  return panel(page, id)
    .locator('path[data-part="series"]')
    .evaluateAll((paths) =>
      paths.map((path) => {
        const { width, height } = path.getBoundingClientRect()
        return {
          series: path.getAttribute('data-series') ?? '',
          d: path.getAttribute('d') ?? '',
          width,
          height,
        }
      }),
    )
}

/** A panel draws something of size, and nothing broken. */
export async function expectDrawn(page: Page, id: string) {
  await expect(panel(page, id).locator('path[data-part="series"]').first()).toBeAttached()
  const paths = await drawnPaths(page, id)
  for (const { d } of paths) {
    expect(d, id).toMatch(/^M/)
    expect(d, id).not.toMatch(/NaN|undefined|Infinity/)
  }
  expect(
    paths.some(({ width, height }) => width > 20 && height > 5),
    `${id} draws a series of some size: ${JSON.stringify(paths.map(({ width, height }) => [width, height]))}`,
  ).toBe(true)
}

export interface YearTick {
  readonly year: number
  /** Centre, from the left edge of the panel's drawing. */
  readonly x: number
}

export function yearTicks(page: Page, id: string): Promise<YearTick[]> {
  return drawing(page, id).evaluate((svg) => {
    const { left } = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('text[data-part="tick"][text-anchor="middle"]')].map((text) => {
      const box = text.getBoundingClientRect()
      return { year: Number(text.textContent), x: box.left + box.width / 2 - left }
    })
  })
}

/** Where a year's column stands on the screen, told from the labels of the axis; `y` is mid-plot. */
export async function pointOf(page: Page, id: string, year: number): Promise<{ x: number; y: number }> {
  const ticks = await yearTicks(page, id)
  const [first, last] = [ticks[0], ticks.at(-1)]
  const box = await drawing(page, id).boundingBox()
  if (!first || !last || first === last || !box) throw new Error(`${id} has no two labelled years`)
  const step = (last.x - first.x) / (last.year - first.year)
  return { x: box.x + first.x + (year - first.year) * step, y: box.y + box.height / 2 }
}

/** The words of the read-out, or an empty string where none is visible. */
export function readout(page: Page, id: string): Promise<string> {
  return panel(page, id)
    .locator('[data-readout]')
    .evaluate((text) => (getComputedStyle(text).visibility === 'visible' ? (text.textContent ?? '') : ''))
}

/** The middle of some words in a read-out shown, on the screen. */
export async function phraseInReadout(page: Page, id: string, words: string) {
  const at = await panel(page, id)
    .locator('text[data-readout]')
    .evaluate((element, words) => {
      const text = element as SVGTextElement
      const begin = (text.textContent ?? '').indexOf(words)
      if (begin < 0) return null
      const { x, y, height } = text.getExtentOfChar(begin + Math.floor(words.length / 2))
      const place = new DOMPoint(x + 1, y + height / 2).matrixTransform(text.getScreenCTM()!)
      return { x: place.x, y: place.y }
    }, words)
  if (!at) throw new Error(`the read-out of ${id} does not say ${words}`)
  return at
}

/** Points at a year with the mouse and gives the read-outs of all panels, once all have one of that year. */
export async function pointAt(page: Page, id: string, year: number) {
  const { x, y } = await pointOf(page, id, year)
  await page.mouse.move(x, y)
  return readoutsOf(page, year)
}

export async function readoutsOf(page: Page, year: number): Promise<Record<Figure, string>> {
  for (const id of FIGURES) await expect.poll(() => readout(page, id), { message: id }).toMatch(`${year}:`)
  const texts = await Promise.all(FIGURES.map(async (id) => [id, await readout(page, id)] as const))
  return Object.fromEntries(texts) as Record<Figure, string>
}

/** Rows of the table twin: the head cell, then the others without their remarks. */
export function tableRows(page: Page, id: string): Promise<string[][]> {
  return page.locator(`table[data-figure="${id}"] tbody tr`).evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement
        for (const remark of copy.querySelectorAll('.data-table__remark')) remark.remove()
        return copy.textContent?.trim() ?? ''
      }),
    ),
  )
}

export const tableButton = (page: Page, id: string): Locator =>
  panel(page, id).getByRole('button', { name: 'Table', exact: true })

/** The query of the hash route. */
export function addressParameters(page: Page): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? ''))
}

export const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length)
