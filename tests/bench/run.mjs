import { readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { launch } from './browser.mjs'
import { buildApp, buildPeers, buildStand, installPeers, PEERS_PAGE, STAND_PAGE, serve } from './build.mjs'
import { table } from './report.mjs'
import { amur } from './variants/amur.mjs'

/**
 * Measures the built application beside other libraries drawing the same panels: `npm run bench`; options after `--`:
 * `--full` all peers, `--built` with what was built last, `--only step`, `--rounds 5`, `--updates 18`, `--years 2000..2025`.
 * A missed bar is printed, never a failure; a variant that drew nothing is a failure.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    full: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    updates: { type: 'string', default: '18' },
    years: { type: 'string', default: '2000..2025' },
  },
})
const RESULTS = new URL('results.json', import.meta.url)
const ORDER = ['step', 'drag', 'hover', 'mount', 'answer', 'out-of-view', 'growth', 'first-load', 'exports']
const VIEWPORT = { width: 1280, height: 800 }

const [from, to] = values.years.split('..').map(Number)
const range = { from, to }

if (!values.built) console.log('Building the application and the peers …')
installPeers()
const reuse = { reuse: values.built }
const dist = await buildApp(reuse)
const servers = [
  await serve(dist),
  await serve(await buildPeers(reuse)),
  await serve(await buildStand(reuse)),
]
const urls = {
  app: servers[0].url,
  peers: servers[1].url + PEERS_PAGE,
  stand: servers[2].url + STAND_PAGE,
}
const browser = await launch()

try {
  const bench = {
    browser,
    urls,
    dist,
    viewport: VIEWPORT,
    range,
    rounds: Number(values.rounds),
    updates: Number(values.updates),
    boxes: {},
    full: values.full,
    withPages,
  }
  bench.boxes = await bench.withPages([amur], (pages) => amur.boxes(pages.amur))
  const results = []
  const failures = []
  for (const comparison of await comparisons()) {
    console.log(`${comparison.title} …`)
    const start = Date.now()
    try {
      const { rows, ...details } = await comparison.run(bench)
      results.push({ id: comparison.id, seconds: Math.round((Date.now() - start) / 1000), rows, ...details })
    } catch (reason) {
      // The others are still worth their time; the run fails at its end.
      failures.push(`${comparison.id}: ${reason.message}`)
    }
  }
  const rows = results.flatMap((result) => result.rows)
  writeFileSync(
    RESULTS,
    `${JSON.stringify(
      {
        date: new Date().toISOString(),
        browser: browser.version(),
        viewport: VIEWPORT,
        range,
        boxes: bench.boxes,
        results,
        failures,
      },
      null,
      1,
    )}\n`,
  )
  console.log(
    `\nMedians / p95; ms of thread time unless said otherwise; ${VIEWPORT.width}×${VIEWPORT.height}, ${range.from}–${range.to}, ${bench.rounds} rounds of ${bench.updates} updates in turn\n`,
  )
  console.log(table(rows))
  console.log('\nAll samples: tests/bench/results.json')
  for (const failure of failures) console.error(`Not measured. ${failure}`)
  if (failures.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  for (const server of servers) server.stop()
}

/**
 * Opens each variant on a page of its own context, which has its own renderer process; the pages stay open, one works
 * at a time. An error on any of them is a failure.
 */
async function withPages(variants, use) {
  const contexts = []
  const pages = {}
  try {
    let fail
    const failed = new Promise((_, reject) => {
      fail = reject
    })
    const work = async () => {
      for (const variant of variants) {
        const context = await browser.newContext({ viewport: VIEWPORT })
        contexts.push(context)
        const page = await context.newPage()
        page.on('pageerror', (error) => fail(new Error(`${variant.name}: ${error.message}`)))
        await variant.open(page, this)
        pages[variant.id] = page
      }
      return use(pages)
    }
    return await Promise.race([failed, work()])
  } finally {
    for (const context of contexts) await context.close()
  }
}

async function comparisons() {
  const files = readdirSync(new URL('comparisons', import.meta.url)).filter((name) => name.endsWith('.mjs'))
  const modules = await Promise.all(files.map((name) => import(`./comparisons/${name}`)))
  const found = modules
    .map((module) => module.default)
    .filter(({ id }) => values.only?.includes(id) ?? true)
    .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
  if (found.length === 0) throw new Error(`No comparison is called ${values.only}.`)
  return found
}
