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
 * stands in the page: a `message` posted in its animation frame comes after its layout and paint.
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
          }
        })
        await pages.amur.bringToFront()
        await slowed(pages.amur, RATE, async () => {
          // The first round of each warms up.
          for (const [name, steps] of Object.entries(INPUTS))
            for (let i = 0; i < TIMES / 2 + (round === 0 ? 1 : 0); i++)
              for (const step of steps) {
                const list = round === 0 && i === 0 ? {} : times
                await timed(list, step.name ?? name, pages.amur, step.event, step.until, () =>
                  step.act(pages.amur, bench),
                )
              }
        })
      }
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
const click = (name) => (page) => page.getByRole('button', { name, exact: true }).click()
const chip = (page) => page.getByRole('button', { name: 'Energy', exact: true }).click()
const segment = (label) => (page) =>
  page.locator('figure[data-figure=arms-share] .segmented label', { hasText: label }).click()

/** Each input and the way back; both count, under their own names. */
const INPUTS = {
  pin: [
    {
      name: 'pin a year',
      event: 'pointerup',
      until: { count: ['.year-card', 1], and: ['.chart [data-part=pin][visibility=visible]', 4] },
      act: async (page, { boxes }) => {
        const box = boxes['arms-share']
        await page.mouse.click(box.left + 200, box.top + 90)
      },
    },
    {
      name: 'unpin',
      event: 'click',
      until: { count: ['.year-card', 0] },
      act: (page) => page.getByRole('button', { name: /^Unpin/ }).click(),
    },
  ],
  domain: [
    { name: 'domain off', event: 'click', until: { count: ['.panel', 2] }, act: chip },
    { name: 'domain on', event: 'click', until: { count: ['.panel', 4], and: ['.chart svg', 4] }, act: chip },
  ],
  measure: [
    {
      name: 'measure switch',
      event: 'click',
      until: { other: 'figure[data-figure=arms-share] .chart svg' },
      act: segment('Volume'),
    },
    {
      name: 'measure switch',
      event: 'click',
      until: { other: 'figure[data-figure=arms-share] .chart svg' },
      act: segment('Share'),
    },
  ],
  play: [
    {
      name: 'play',
      event: 'click',
      until: { count: [CURSOR, 4] },
      act: click('Play'),
    },
    {
      name: 'pause',
      event: 'click',
      until: { count: ['.player select, .player [role=combobox]', 0] },
      act: click('Pause'),
    },
    { name: 'clear', event: 'click', until: { count: [CURSOR, 0] }, act: click(/^Clear/) },
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
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            if (done()) resolve(performance.now() - start)
            else if (performance.now() - start > 5000) resolve(null)
            else requestAnimationFrame(frame)
          }
          channel.port2.postMessage(null)
        }
        requestAnimationFrame(frame)
      }
      window.addEventListener(type, onInput, true)
    })
  }
}

async function timed(times, name, page, event, until, act) {
  await page.evaluate(([event, until]) => window.benchAnswer(event, until), [event, until])
  await act()
  const time = await page.evaluate(() => window.benchTime)
  if (time === null) throw new Error(`${name}: no answer was drawn`)
  times[name] ??= []
  times[name].push(time)
  await page.mouse.move(4, 4)
  await nextFrames(page)
  await page.waitForTimeout(PAUSE_MS)
}
