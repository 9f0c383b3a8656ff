import { inTurn, trace, windows } from '../measure.mjs'
import { nextFrames } from '../page.mjs'
import { row } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { recharts } from '../variants/peers.mjs'

const BAR = 0.15
const PACE_MS = 160
const MOVES = 19
const PANEL = 'arms-share'

/** Where the years stand in the picture: room left and right of the plot. */
const SIDES = { amur: [40, 118], recharts: [60, 20] }

/** What each panel says of the pointed year. */
const READOUTS = {
  amur: () => [...document.querySelectorAll('.chart [data-readout]')].map(({ textContent }) => textContent),
  recharts: () =>
    [...document.querySelectorAll('.recharts-tooltip-wrapper')].map((element) =>
      getComputedStyle(element).visibility === 'hidden' ? '' : element.textContent,
    ),
}

/** The mouse moves over one panel, from year to year; marker and read-out answer in all four. */
export default {
  id: 'hover',
  title: 'Linked hover',
  async run(bench) {
    const variants = [amur, recharts]
    return bench.withPages(variants, async (pages) => {
      for (const variant of variants) await checked(bench, variant, pages[variant.id])
      const samples = await inTurn(variants, bench.rounds, (variant) =>
        measured(bench, variant, pages[variant.id]),
      )
      return {
        rows: [
          row('linked hover, a mouse move: script', samples.amur, recharts, samples.recharts, 'script', BAR),
          row(
            'linked hover: script + style + layout + paint',
            samples.amur,
            recharts,
            samples.recharts,
            'net',
          ),
        ],
        samples,
      }
    })
  },
}

/** The middle of each year over one panel; there and back, so that every move comes to another year. */
function points({ boxes, range }, variant) {
  const { left, top, width, height } = boxes[PANEL]
  const [before, after] = SIDES[variant.id]
  const years = range.to - range.from + 1
  const step = (width - before - after) / years
  return Array.from({ length: MOVES }, (_, i) => ({
    x: left + before + ((i % years) + 0.5) * step,
    y: top + height / 2,
  }))
}

async function checked(bench, variant, page) {
  let before = []
  for (const { x, y } of points(bench, variant)) {
    await page.mouse.move(x, y)
    await nextFrames(page)
    await page.waitForTimeout(40)
    const said = await page.evaluate(READOUTS[variant.id])
    if (said.length !== 4 || said.some((text, i) => text === '' || text === before[i]))
      throw new Error(`${variant.name}: a move was not answered in all four panels (${JSON.stringify(said)})`)
    before = said
  }
}

async function measured(bench, variant, page) {
  const places = points(bench, variant)
  await page.mouse.move(places[0].x - 1, places[0].y)
  await page.waitForTimeout(300)
  const events = await trace(bench.browser, page, async () => {
    for (const { x, y } of places.slice(1)) {
      await page.mouse.move(x, y)
      await page.waitForTimeout(PACE_MS)
    }
  })
  const work = windows(events, 'pointermove')
  if (work.length !== MOVES - 2) throw new Error(`${variant.name}: ${work.length} moves measured`)
  return work
}
