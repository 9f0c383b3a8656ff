import { alternate, tail, trace, windows } from '../measure.mjs'
import { row } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { assertRedrawn, assertSame } from '../variants/drawn.mjs'
import { plot } from '../variants/peers.mjs'

/** Time between two keys: longer than any step here, shorter than the 150 ms after which the address is written. */
const PACE_MS = 110
const LONE_MS = 450

/**
 * One step of the year range: ArrowLeft or ArrowRight on the thumb *From year*, as a held key does it.
 * A window runs from one key to the next and holds whatever the page did in it: handlers, React, style, layout, paint.
 */
export default {
  id: 'step',
  title: 'One step of the year range',
  async run(bench) {
    const variants = [amur, plot]
    const samples = await alternate(variants, bench.rounds, (variant) =>
      bench.withPage(variant, (page) => steps(bench, variant, page, PACE_MS)),
    )
    const lone = await alternate([amur], 1, (variant) =>
      bench.withPage(variant, (page) => steps(bench, variant, page, LONE_MS)),
    )
    const works = (id) => samples[id].map(({ work }) => work)
    return {
      rows: [
        row('step: script', amur, works('amur'), plot, works('plot'), 'script', 0.5),
        row('step: script + style + layout + paint', amur, works('amur'), plot, works('plot'), 'net', 0.5),
        row(
          'lone step with all it puts off (address): script',
          amur,
          lone.amur.map(({ work }) => work),
          plot,
          works('plot'),
          'script',
        ),
      ],
      samples,
      lone,
    }
  },
}

/** Half of the steps to earlier years, half back; one more key closes the last window. */
function keysOf(updates) {
  const half = Math.floor(updates / 2)
  return [...new Array(half).fill('ArrowLeft'), ...new Array(updates - half).fill('ArrowRight'), 'ArrowRight']
}

export async function steps(bench, variant, page, paceMs) {
  const keys = keysOf(bench.updates)
  const from = variant.thumb(page, 'From year')
  await from.focus()
  const end = await checked(bench, variant, page, from, keys)
  await reset(bench, variant, page, from, keys)
  for (const key of keys) await press(page, key, paceMs)
  await reset(bench, variant, page, from, keys)

  const events = await trace(bench.browser, page, async () => {
    for (const key of keys) await press(page, key, paceMs)
    await page.waitForTimeout(400)
  })
  assertSame(variant.name, end, await variant.drawn(page), 'in the measured run and in the checked one')
  const work = windows(events, 'keydown')
  if (work.length !== bench.updates)
    throw new Error(`${variant.name}: ${work.length} steps measured instead of ${bench.updates}`)
  const unpainted = work.filter(({ paints }) => paints === 0).length
  if (unpainted > 0)
    throw new Error(`${variant.name}: ${unpainted} steps painted nothing before the next key`)
  return { work, after: tail(events, 'keydown', paceMs) }
}

async function press(page, key, pauseMs) {
  await page.keyboard.press(key)
  await page.waitForTimeout(pauseMs)
}

/** The same keys unmeasured (this also warms up): after each the year is the one asked for and every panel has changed. */
async function checked(bench, variant, page, from, keys) {
  let year = bench.range.from
  let before = await variant.drawn(page)
  assertRedrawn(variant.name, null, before)
  for (const key of keys) {
    await press(page, key, 60)
    year += key === 'ArrowLeft' ? -1 : 1
    const shown = Number(await from.inputValue())
    if (shown !== year) throw new Error(`${variant.name}: shows ${shown} instead of ${year}`)
    const after = await variant.drawn(page)
    assertRedrawn(variant.name, before, after)
    before = after
  }
  return before
}

/** Back to the first year of the bench. */
async function reset(bench, _variant, page, from, _keys) {
  while (Number(await from.inputValue()) > bench.range.from) await press(page, 'ArrowLeft', 60)
  await page.waitForTimeout(1200)
}
