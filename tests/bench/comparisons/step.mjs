import { inTurn, tail, trace, windows } from '../measure.mjs'
import { newYears, nextFrames, resetYears, waysOf } from '../page.mjs'
import { row } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { assertRedrawn, assertSame } from '../variants/drawn.mjs'
import { echarts, floor, plot, recharts } from '../variants/peers.mjs'
import { replay } from '../variants/replay.mjs'

/** Time between two keys: longer than a step, shorter than the 220 ms after which the address is written. */
const PACE_MS = 110
/** Long enough for all that a step puts off. */
const LONE_MS = 450
const SLOW_MS = 400
const ATTEMPTS = 4

/** Highest ratios allowed, by peer and kind of work: the first one set, then the one asked now; without one the line informs only. */
const BARS = { plot: { script: [0.5, 0.3], net: [0.5] }, echarts: { script: [0.15] } }

/**
 * One step of the year range: ArrowLeft or ArrowRight on the thumb *From year*, as a held key does it.
 * A window runs from one key to the next and holds whatever the page did in it: handlers, React, style, layout, paint.
 *
 * Two kinds, each against the same bars. *To years not drawn before*: every round has another last year and counts the
 * way out only, so that nothing the page keeps of earlier steps helps it. *Back and forth*: the same years again and
 * again, as a range is dragged to and fro.
 */
export default {
  id: 'step',
  title: 'One step of the year range',
  async run(bench) {
    const peers = bench.full ? [plot, echarts, replay, recharts, floor] : [plot, echarts, replay]
    const variants = [amur, ...peers]
    return bench.withPages(variants, async (pages) => {
      const ends = {}
      for (const variant of variants)
        ends[variant.id] = await checked(bench, variant, pages[variant.id], keysOf(bench))
      const samples = await inTurn(variants, bench.rounds, (variant) =>
        measured(
          bench,
          variant,
          pages[variant.id],
          ends[variant.id],
          variant === recharts ? SLOW_MS : PACE_MS,
        ),
      )
      const [lone] = (
        await inTurn([amur], 1, (variant) => measured(bench, variant, pages.amur, ends.amur, LONE_MS))
      ).amur
      const others = [amur, plot, echarts]
      const fresh = await inTurn(others, bench.rounds, (variant, round) =>
        measuredNew(bench, variant, pages[variant.id], round),
      )
      return {
        rows: [
          ...rowsOf('to years not drawn before', fresh, [plot, echarts]),
          ...rowsOf('back and forth', samples, peers),
          row('a lone step back, with all it puts off: script', [lone], plot, samples.plot, 'script'),
        ],
        samples,
        fresh,
        lone,
      }
    })
  },
}

function rowsOf(way, samples, peers) {
  return peers.flatMap((peer) =>
    [
      [`step ${way}: script`, 'script'],
      [`step ${way}: script, style, layout, paint`, 'net'],
    ].flatMap(([work, kind]) =>
      (BARS[peer.id]?.[kind] ?? [undefined]).map((bar) =>
        row(work, samples.amur, peer, samples[peer.id], kind, bar),
      ),
    ),
  )
}

/** Half of the steps one way, half back; one more key closes the last window. */
function keysOf({ updates, range }) {
  const half = Math.floor(updates / 2)
  const [out, back] = waysOf(range, half)
  return [...new Array(half).fill(out), ...new Array(half).fill(back), out]
}

const yearAfter = (year, key) => year + (key === 'ArrowLeft' ? -1 : 1)

/** Warms up, and proves that the variant works: after each key the year is the one asked and every panel has changed. */
async function checked(bench, variant, page, keys) {
  const thumb = variant.thumb(page, 'From year')
  let year = bench.range.from
  let before = await variant.drawn(page)
  assertRedrawn(variant.name, null, before)
  for (const key of keys) {
    await thumb.press(key)
    year = yearAfter(year, key)
    await nextFrames(page)
    const shown = Number(await thumb.inputValue())
    if (shown !== year) throw new Error(`${variant.name}: shows ${shown} instead of ${year}`)
    const after = await variant.drawn(page)
    assertRedrawn(variant.name, before, after)
    before = after
  }
  await resetYears(bench, variant, page)
  for (const key of keys) {
    await page.keyboard.press(key)
    await nextFrames(page)
  }
  return before
}

/** The way out only, with a last year no round before had. */
async function measuredNew(bench, variant, page, round, attempt = 1) {
  const keys = new Array(Math.floor(bench.updates / 2) + 1).fill(keysOf(bench)[0])
  await newYears(bench, variant, page, round + (attempt - 1) * bench.rounds)
  const before = await variant.drawn(page)
  const events = await trace(bench.browser, page, async () => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(PACE_MS)
    }
    await page.waitForTimeout(LONE_MS)
  })
  assertRedrawn(variant.name, before, await variant.drawn(page))
  const shown = Number(await variant.thumb(page, 'From year').inputValue())
  const asked = keys.reduce(yearAfter, bench.range.from)
  if (shown !== asked) throw new Error(`${variant.name}: shows ${shown} instead of ${asked}`)
  const work = windows(events, 'keydown')
  if (work.length !== keys.length - 1) throw new Error(`${variant.name}: ${work.length} new steps measured`)
  if (work.every(({ paints }) => paints > 0)) return work
  if (attempt === ATTEMPTS) throw new Error(`${variant.name}: a new step painted nothing before the next key`)
  return measuredNew(bench, variant, page, round, attempt + 1)
}

/** A burst of steps under trace; repeated where the machine was so busy that two keys shared a frame. */
async function measured(bench, variant, page, end, paceMs) {
  for (let attempt = 1; ; attempt++) {
    await resetYears(bench, variant, page)
    const events = await trace(bench.browser, page, async () => {
      for (const key of keysOf(bench)) {
        await page.keyboard.press(key)
        await page.waitForTimeout(paceMs)
      }
      await page.waitForTimeout(LONE_MS)
    })
    assertSame(variant.name, end, await variant.drawn(page), 'in the measured run and in the checked one')
    const work = windows(events, 'keydown')
    if (work.length !== 2 * Math.floor(bench.updates / 2))
      throw new Error(`${variant.name}: ${work.length} steps measured instead of ${bench.updates}`)
    const unpainted = work.filter(({ paints }) => paints === 0).length
    if (unpainted === 0) return work.map((one) => ({ ...one, after: tail(events, 'keydown', paceMs).script }))
    if (attempt === ATTEMPTS)
      throw new Error(
        `${variant.name}: ${unpainted} of ${work.length} steps painted nothing before the next key`,
      )
  }
}
