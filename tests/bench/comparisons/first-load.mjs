import { EXPLORE, FIRST_LOAD, gzipSize, loadedFiles } from '../../support/bundle-size.mjs'
import { factRow } from '../report.mjs'

const CLS = 0.02
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]
/** A slow line, so that code, tables and fonts come one after the other. */
const SLOW = { offline: false, latency: 120, downloadThroughput: 200_000, uploadThroughput: 90_000 }
const FONT_LATE_MS = 2500

/** What the browser fetches before the first chart, what moves while it does, and whether a font holds the page up. */
export default {
  id: 'first-load',
  title: 'First load',
  async run(bench) {
    const { firstLoad, explore } = loadedFiles(bench.dist)
    const weight = (work, files, budget) => {
      const size = gzipSize(bench.dist, files)
      return factRow({
        work,
        unit: 'kB gzip',
        own: [size / 1000],
        bar: `≤ ${budget / 1000}`,
        met: size <= budget,
      })
    }
    const loads = []
    for (const size of SIZES)
      for (const line of ['as fast as it comes', 'slow line'])
        loads.push({ size, line, ...(await loaded(bench, size, line === 'slow line')) })
    const late = await lateFont(bench)
    return {
      rows: [
        weight('first load: JavaScript before the first chart', firstLoad, FIRST_LOAD),
        weight('first load: Explore complete, with its tables', explore, EXPLORE),
        ...loads.map(({ size, line, cls }) =>
          factRow({
            work: `layout shift, ${size.width}×${size.height}, ${line}`,
            unit: 'CLS',
            own: [cls],
            bar: `< ${CLS}`,
            met: cls < CLS,
          }),
        ),
        factRow({
          work: `first paint while fonts are ${FONT_LATE_MS} ms late`,
          unit: 'ms wall',
          own: [late.firstPaint],
          peer: 'the first font',
          theirs: [late.fontEnd],
          bar: 'before the fonts',
          met: late.firstPaint < late.fontEnd && late.blocking.length === 0,
          note: late.display.join(),
        }),
      ],
      loads,
      late,
    }
  },
}

async function withPage({ browser }, viewport, use) {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      window.benchShifts = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          window.benchShifts.push({
            value: entry.value,
            time: entry.startTime,
            recent: entry.hadRecentInput,
            nodes: entry.sources.map(({ node, previousRect, currentRect }) => {
              const rect = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
              return `${node?.className || node?.nodeName}: ${rect(previousRect)} → ${rect(currentRect)}`
            }),
          })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    return await use(page, context)
  } finally {
    await context.close()
  }
}

async function complete(page) {
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
  await page.waitForSelector('.strip__milestone')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(800)
  const marks = await page.locator('.chart svg [data-part=series]').count()
  if (marks === 0) throw new Error('The page loaded without a chart.')
}

const loaded = (bench, size, slow) =>
  withPage(bench, size, async (page, context) => {
    if (slow) {
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', SLOW)
    }
    await page.goto(bench.urls.app)
    await complete(page)
    const shifts = await page.evaluate(() => window.benchShifts)
    return { cls: shifts.filter(({ recent }) => !recent).reduce((sum, { value }) => sum + value, 0), shifts }
  })

const lateFont = (bench) =>
  withPage(bench, SIZES[0], async (page) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, FONT_LATE_MS))
      await route.continue()
    })
    await page.goto(bench.urls.app)
    await complete(page)
    return page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
      const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'))
      const display = [...document.fonts].map((font) => `${font.family} ${font.weight} ${font.display}`)
      return {
        firstPaint: paint,
        fontEnd: Math.min(...fonts.map(({ responseEnd }) => responseEnd)),
        display,
        blocking: display.filter((text) => !/ (swap|optional|fallback)$/.test(text)),
        shifts: window.benchShifts,
      }
    })
  })
