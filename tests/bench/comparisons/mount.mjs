import { inTurn, trace, workAfter } from '../measure.mjs'
import { nextFrames } from '../page.mjs'
import { row } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { assertRedrawn, assertSame } from '../variants/drawn.mjs'
import { plot, recharts } from '../variants/peers.mjs'

const BAR = 0.35
const TIMES = 2
/** Long enough for what a page puts off once it stands. */
const SETTLED_MS = 900

/** How each variant leaves the panels and comes back, code and data being loaded. */
const WAYS = {
  amur: {
    leave: () => {
      window.location.hash = '#/none'
    },
    enter: ({ from, to }) => {
      window.location.hash = `#/?years=${from}..${to}`
    },
  },
  peer: {
    leave: () => window.dispatchEvent(new Event('remount')),
    enter: () => window.dispatchEvent(new Event('mount')),
  },
}
const wayOf = ({ id }) => WAYS[id] ?? WAYS.peer

/**
 * From another route back to the panels. The application mounts its whole page with it: controls, strip, words, tables'
 * buttons; the peers only their four charts.
 */
export default {
  id: 'mount',
  title: 'Mount of the panels',
  async run(bench) {
    const variants = [amur, recharts, plot]
    return bench.withPages(variants, async (pages) => {
      const standing = {}
      for (const variant of variants) {
        standing[variant.id] = await variant.drawn(pages[variant.id])
        assertRedrawn(variant.name, null, standing[variant.id])
        await measured(bench, variant, pages[variant.id], standing[variant.id])
      }
      const samples = await inTurn(variants, bench.rounds, async (variant) => {
        const works = []
        for (let i = 0; i < TIMES; i++)
          works.push(await measured(bench, variant, pages[variant.id], standing[variant.id]))
        return works
      })
      return {
        rows: [
          row('mount of the panels: script', samples.amur, recharts, samples.recharts, 'script', BAR),
          row('mount: script + style + layout + paint', samples.amur, recharts, samples.recharts, 'net', BAR),
          row('mount: script + style + layout + paint', samples.amur, plot, samples.plot, 'net'),
        ],
        samples,
      }
    })
  },
}

async function measured(bench, variant, page, standing) {
  const { leave, enter } = wayOf(variant)
  await page.evaluate(leave)
  await nextFrames(page)
  await page.waitForTimeout(300)
  const left = await variant.drawn(page)
  if (Object.values(left).some(({ count }) => count > 0))
    throw new Error(`${variant.name}: panels did not go`)
  const events = await trace(bench.browser, page, async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('benchstart')))
    await page.evaluate(enter, bench.range)
    await page.waitForTimeout(SETTLED_MS)
  })
  assertSame(variant.name, standing, await variant.drawn(page), 'before and after it was mounted anew')
  return workAfter(events, 'benchstart')
}
