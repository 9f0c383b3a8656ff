import { readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { launch } from './browser.mjs'
import { buildApp, buildPeers, installPeers, PEERS_PAGE, serve } from './build.mjs'
import { table } from './report.mjs'
import { amur } from './variants/amur.mjs'

/**
 * Measures the built application beside other libraries drawing the same panels: `npm run bench [-- --only step]`.
 * A missed bar is printed, never a failure; a variant that drew nothing is a failure.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '3' },
    updates: { type: 'string', default: '18' },
    years: { type: 'string', default: '2000..2025' },
  },
})
const RESULTS = new URL('results.json', import.meta.url)
const VIEWPORT = { width: 1280, height: 800 }

const [from, to] = values.years.split('..').map(Number)
const range = { from, to }

console.log('Building the application and the peers …')
installPeers()
const servers = [await serve(await buildApp()), await serve(await buildPeers())]
const urls = { app: servers[0].url, peers: servers[1].url + PEERS_PAGE }
const browser = await launch()

try {
  const bench = {
    browser,
    urls,
    range,
    rounds: Number(values.rounds),
    updates: Number(values.updates),
    boxes: {},
    withPage,
  }
  bench.boxes = await withPage.call(bench, amur, amur.boxes)
  const results = []
  for (const comparison of await comparisons()) {
    console.log(`${comparison.title} …`)
    const { rows, ...details } = await comparison.run(bench)
    results.push({ id: comparison.id, rows, ...details })
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
      },
      null,
      1,
    )}\n`,
  )
  console.log(
    `\nms a step, ${VIEWPORT.width}×${VIEWPORT.height}, ${range.from}–${range.to}, ${bench.rounds} rounds of ${bench.updates} updates, variants in turn\n`,
  )
  console.log(table(rows))
  console.log('\nAll samples: tests/bench/results.json')
} finally {
  await browser.close()
  for (const server of servers) server.stop()
}

/** One variant on a page of its own: a fresh context, so that no other page works or is throttled meanwhile. */
async function withPage(variant, use) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'no-preference' })
  try {
    const page = await context.newPage()
    const failed = new Promise((_, reject) =>
      page.on('pageerror', (error) => reject(new Error(`${variant.name}: ${error.message}`))),
    )
    return await Promise.race([failed, variant.open(page, this).then(() => use(page))])
  } finally {
    await context.close()
  }
}

async function comparisons() {
  const files = readdirSync(new URL('comparisons', import.meta.url)).filter((name) => name.endsWith('.mjs'))
  const modules = await Promise.all(files.map((name) => import(`./comparisons/${name}`)))
  const found = modules.map((module) => module.default).filter(({ id }) => values.only?.includes(id) ?? true)
  if (found.length === 0) throw new Error(`No comparison is called ${values.only}.`)
  return found
}
