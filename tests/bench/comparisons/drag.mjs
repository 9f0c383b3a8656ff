import { median } from '../measure.mjs'
import { newYears, resetYears, slowed } from '../page.mjs'
import { factRow } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { floor, plot } from '../variants/peers.mjs'

const BAR = 55
const RUN_MS = 2000
/** A little faster than a screen of 60 Hz, so that every frame has a step to show. */
const KEY_MS = 14
const MOVE_MS = 8
const SWEEP_YEARS = 40
/** As long as the years from 2000 back to the first last, at that pace. */
const NEW_YEARS_MS = 740
/** No more inputs are sent while so many are not answered; otherwise a slow page would be measured by its queue. */
const MOST_WAITING = 4

/**
 * A continuous drag, by a held key and by the pointer: frames a second that show another picture than the frame before.
 * Counted in the page: an animation frame counts where the marks of the first panel differ from the frame before it.
 * Frames are of the wall clock: on a busy machine also the floor falls short, so it stands beside. A range goes to and fro
 * over the same forty years; years not drawn before are a line of their own.
 */
export default {
  id: 'drag',
  title: 'Continuous drag',
  async run(bench) {
    const variants = [amur, floor, plot]
    const rounds = Math.max(2, Math.floor(bench.rounds / 2))
    return bench.withPages(variants, async (pages) => {
      const samples = {}
      const add = (name, result) => {
        if (result.changed === 0) throw new Error(`${name}: a drag drew nothing (${JSON.stringify(result)})`)
        samples[name] = [...(samples[name] ?? []), result]
      }
      for (const rate of [1, 4])
        for (const [way, drag] of Object.entries({ key: byKey, pointer: byPointer })) {
          // The peers have native sliders, whose pointer drag is the browser's own: only the keys compare.
          const dragged = way === 'key' ? variants : [amur]
          for (let round = 0; round < rounds; round++)
            for (const variant of round % 2 === 0 ? dragged : dragged.toReversed()) {
              const page = pages[variant.id]
              await page.bringToFront()
              await resetYears(bench, variant, page)
              add(`${way} ${rate} ${variant.id}`, await slowed(page, rate, () => drag(page, variant)))
            }
        }
      for (let round = 0; round < rounds; round++)
        for (const variant of round % 2 === 0 ? [amur, floor] : [floor, amur]) {
          const page = pages[variant.id]
          await page.bringToFront()
          await newYears(bench, variant, page, round)
          add(
            `new key 4 ${variant.id}`,
            await slowed(page, 4, () => byKey(page, variant, NEW_YEARS_MS, Number.POSITIVE_INFINITY)),
          )
        }
      for (let round = 0; round < rounds; round++) {
        await pages.amur.bringToFront()
        await newYears(bench, amur, pages.amur, rounds + round)
        add(
          'new pointer 4 amur',
          await slowed(pages.amur, 4, () => byPointer(pages.amur, amur, NEW_YEARS_MS)),
        )
      }
      const fps = (way, rate, variant) => samples[`${way} ${rate} ${variant.id}`].map((one) => one.fps)
      const rows = [1, 4].flatMap((rate) => [
        ...[floor, plot].map((peer) =>
          line(
            `drag by key, ${rate}×`,
            fps('key', rate, amur),
            peer === floor,
            peer.name,
            fps('key', rate, peer),
          ),
        ),
        line(`drag by pointer, ${rate}×`, fps('pointer', rate, amur), true),
      ])
      rows.push(
        line(
          'drag by key, 4×, years not drawn before',
          fps('new key', 4, amur),
          true,
          floor.name,
          fps('new key', 4, floor),
        ),
        line('drag by pointer, 4×, years not drawn before', fps('new pointer', 4, amur), true),
      )
      return { rows, samples }
    })
  },
}

function line(work, own, withBar, peer, theirs) {
  return factRow({
    work,
    unit: 'fps',
    own,
    peer,
    theirs,
    ...(theirs ? { ratio: median(own) / median(theirs) } : {}),
    ...(withBar ? { bar: `≥ ${BAR}`, met: median(own) >= BAR } : {}),
  })
}

/** Counts frames in the page while `send` sends inputs by the clock. */
async function counted(page, variant, send) {
  await page.evaluate((panel) => {
    const marks = () =>
      Array.from(document.querySelector(panel).querySelectorAll('path'), (path) =>
        path.getAttribute('d'),
      ).join()
    const count = { frames: 0, changed: 0, first: 0, last: 0, running: true }
    window.benchFrames = count
    let before = marks()
    const frame = (time) => {
      if (!count.running) return
      count.first ||= time
      count.last = time
      count.frames++
      const now = marks()
      if (now !== before) count.changed++
      before = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }, variant.panel)
  await send()
  return page.evaluate(() => {
    const { frames, changed, first, last } = window.benchFrames
    window.benchFrames.running = false
    const seconds = (last - first) / 1000
    return { frames, changed, seconds, fps: changed / seconds, animationFps: (frames - 1) / seconds }
  })
}

/** Sends by the clock without waiting for each answer, as a keyboard and a mouse do. */
async function byClock(everyMs, send, runMs = RUN_MS) {
  const sent = []
  let waiting = 0
  const start = performance.now()
  for (let i = 0; performance.now() - start < runMs; i++) {
    const due = start + i * everyMs
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    if (waiting >= MOST_WAITING) continue
    waiting++
    sent.push(
      send(i, performance.now() - start).then(() => {
        waiting--
      }),
    )
  }
  await Promise.all(sent)
}

function byKey(page, variant, runMs = RUN_MS, sweep = SWEEP_YEARS) {
  return counted(page, variant, async () => {
    const session = await page.context().newCDPSession(page)
    const send = (i) => {
      const key = i % (2 * sweep) < sweep ? 'ArrowLeft' : 'ArrowRight'
      const code = key === 'ArrowLeft' ? 37 : 39
      return session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: code,
        autoRepeat: i % sweep > 0,
      })
    }
    await byClock(KEY_MS, send, runMs)
    await session.detach()
  })
}

async function byPointer(page, variant, runMs) {
  const rail = await page.locator('.year-range__rail').boundingBox()
  const pxPerYear = rail.width / 80
  const session = await page.context().newCDPSession(page)
  const mouse = (type, x, buttons) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y: thumb.y + thumb.height / 2,
      button: 'left',
      buttons,
      clickCount: 1,
    })
  const thumb = await variant.thumb(page, 'From year').boundingBox()
  const startX = rail.x + Number((await variant.thumb(page, 'From year').inputValue()) - 1946) * pxPerYear
  const [low, high] = [rail.x + 4, rail.x + rail.width * 0.7]
  await mouse('mouseMoved', startX, 0)
  await mouse('mousePressed', startX, 1)
  const result = await counted(page, variant, () =>
    // 80 years a second: more than one a frame.
    byClock(
      MOVE_MS,
      (_, ms) => {
        const way = (ms / 1000) * 80 * pxPerYear
        const span = high - low
        const at = (startX - low + way) % (2 * span)
        return mouse('mouseMoved', low + (at < span ? at : 2 * span - at), 1)
      },
      runMs,
    ),
  )
  await mouse('mouseReleased', startX, 0)
  await session.detach()
  return result
}
