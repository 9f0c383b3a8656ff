import { median } from '../measure.mjs'
import { nextFrames, resetYears, slowed } from '../page.mjs'
import { factRow } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { floor } from '../variants/peers.mjs'

const RATE = 4
const PAUSE_MS = 700
const TIMES = 6

/**
 * Time from an input to the paint that shows its answer, the main thread slowed to a quarter. The clock starts with the
 * event's own time stamp (when the browser received the input) and stops after the first frame in which the answer
 * stands in the page: a task of the highest priority, posted in its animation frame, comes after its layout and paint
 * and before all else. (A `message` did not: it came after what the page put off until after that paint, and mostly
 * after one more frame.) The pointer rests on what it presses, and the button is down for a moment, as with a hand: else
 * drawing the hover, which is measured elsewhere, would count as an answer to the press.
 */
export default {
  id: 'answer',
  title: 'From input to paint',
  async run(bench) {
    return bench.withPages([amur, floor], async (pages) => {
      for (const page of Object.values(pages)) await page.evaluate(listen)
      const times = {}
      const rounds = 2
      for (let round = 0; round < rounds; round++) {
        await pages.floor.bringToFront()
        await slowed(pages.floor, RATE, async () => {
          await resetYears(bench, floor, pages.floor)
          for (let i = 0; i < TIMES; i++) {
            const key = i % 2 === 0 ? 'ArrowLeft' : 'ArrowRight'
            await timed(times, 'floor', pages.floor, 'keydown', { other: floor.panel }, () =>
              pages.floor.keyboard.press(key),
            )
            await pages.floor.waitForTimeout(PAUSE_MS)
          }
        })
        await pages.amur.bringToFront()
        await slowed(pages.amur, RATE, async () => {
          // The first round of each warms up.
          for (const [name, steps] of Object.entries(INPUTS))
            for (let i = 0; i < TIMES / 2 + (round === 0 ? 1 : 0); i++)
              for (const step of steps) {
                const list = round === 0 && i === 0 ? {} : times
                await pressed(list, step.name ?? name, pages.amur, step, bench)
              }
        })
      }
      await newPanels(bench, pages.amur, times)
      const least = median(times.floor)
      const rows = Object.keys(times)
        .filter((name) => name !== 'floor')
        .map((name) =>
          factRow({
            work: `next paint at ${RATE}×: ${name}`,
            unit: 'ms wall',
            own: times[name],
            peer: floor.name,
            theirs: times.floor,
            ratio: median(times[name]) / least,
            bar: `≤ 3 × + 16 = ${(3 * least + 16).toFixed(0)}`,
            met: median(times[name]) <= 3 * least + 16,
          }),
        )
      return { rows, times }
    })
  },
}

const CURSOR = '.chart [data-part=cursor][visibility=visible]'
/** The middle of an element. */
const middle = (find) => async (page) => {
  const { x, y, width, height } = await find(page).boundingBox()
  return { x: x + width / 2, y: y + height / 2 }
}
const button = (name) => middle((page) => page.getByRole('button', { name, exact: true }))
const chip = button('Energy')
const segment = (label) =>
  middle((page) => page.locator('figure[data-figure=arms-share] .segmented label', { hasText: label }))

const PRESS_MS = 80

/**
 * Each input and the way back; both count, under their own names. `others`: over years no input before had, so that what
 * it asks for has not been drawn already.
 */
const INPUTS = {
  pin: [
    {
      name: 'pin a year',
      event: 'pointerup',
      years: 'others',
      until: { count: ['.year-card', 1], and: ['.chart [data-part=pin][visibility=visible]', 4] },
      at: (_, { boxes }) => ({ x: boxes['arms-share'].left + 200, y: boxes['arms-share'].top + 90 }),
    },
    {
      name: 'unpin',
      event: 'click',
      until: { count: ['.year-card', 0] },
      at: button(/^Unpin/),
    },
  ],
  domain: [
    { name: 'domain off', event: 'click', until: { count: ['.panel', 2] }, at: chip },
    { name: 'domain on', event: 'click', until: { count: ['.panel', 4], and: ['.chart svg', 4] }, at: chip },
  ],
  measure: [
    {
      name: 'measure switch',
      event: 'click',
      years: 'others',
      until: { other: 'figure[data-figure=arms-share] .chart svg' },
      at: segment('Volume'),
    },
    {
      name: 'measure switch',
      event: 'click',
      years: 'others',
      until: { other: 'figure[data-figure=arms-share] .chart svg' },
      at: segment('Share'),
    },
  ],
  play: [
    {
      name: 'play',
      event: 'click',
      until: { count: [CURSOR, 4] },
      at: button('Play'),
    },
    {
      name: 'pause',
      event: 'click',
      until: { count: ['.player select, .player [role=combobox]', 0] },
      at: button('Pause'),
    },
    { name: 'clear', event: 'click', until: { count: [CURSOR, 0] }, at: button(/^Clear/) },
  ],
}

/** In the page: `benchAnswer(type, until)` waits for the next input of a type and for the frame that shows its answer. */
function listen() {
  const shapes = (selector) =>
    [...document.querySelectorAll(`:is(${selector}) path`)].map((path) => path.getAttribute('d')).join()
  window.benchAnswer = (type, { count, and, other }) => {
    const before = other && shapes(other)
    const stands = ([selector, number]) => document.querySelectorAll(selector).length === number
    const done = () => (other ? shapes(other) !== before : stands(count) && (!and || stands(and)))
    window.benchTime = new Promise((resolve) => {
      const onInput = (event) => {
        window.removeEventListener(type, onInput, true)
        const start = event.timeStamp
        const frame = () => {
          window.scheduler.postTask(
            () => {
              if (done()) resolve(performance.now() - start)
              else if (performance.now() - start > 5000) resolve(null)
              else requestAnimationFrame(frame)
            },
            { priority: 'user-blocking' },
          )
        }
        requestAnimationFrame(frame)
      }
      window.addEventListener(type, onInput, true)
    })
  }
}

/** Panels of a domain that was off when the page was loaded: they are made anew, not put back. */
async function newPanels(bench, page, times) {
  for (let i = 0; i < TIMES; i++) {
    await page.goto('about:blank')
    await page.goto(
      `${bench.urls.app}#/?years=${bench.range.from}..${bench.range.to}&domains=diplomatic,military,un`,
    )
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await page.waitForSelector('.strip__milestone')
    await page.waitForTimeout(PAUSE_MS)
    await page.evaluate(listen)
    await slowed(page, RATE, () =>
      pressed(times, 'domain on, panels not shown before', page, INPUTS.domain[1], bench),
    )
  }
}

async function pressed(times, name, page, { event, until, at, years }, bench) {
  if (years === 'others') {
    await amur.thumb(page, 'From year').press('ArrowLeft')
    await page.waitForTimeout(PAUSE_MS)
  }
  const { x, y } = await at(page, bench)
  await page.mouse.move(x, y)
  await page.waitForTimeout(PRESS_MS)
  await page.mouse.down()
  await page.waitForTimeout(PRESS_MS)
  await timed(times, name, page, event, until, () => page.mouse.up())
  await page.mouse.move(4, 4)
  await page.waitForTimeout(PAUSE_MS)
}

async function timed(times, name, page, event, until, act) {
  await page.evaluate(([event, until]) => window.benchAnswer(event, until), [event, until])
  await act()
  const time = await page.evaluate(() => window.benchTime)
  if (time === null) throw new Error(`${name}: no answer was drawn`)
  times[name] ??= []
  times[name].push(time)
  await nextFrames(page)
}
