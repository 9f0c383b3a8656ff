import { median, trace } from '../measure.mjs'
import { factRow } from '../report.mjs'
import { amur } from '../variants/amur.mjs'
import { stand } from '../variants/stand.mjs'

const BAR = 1.5
const LONGEST_MS = 100

/** PNG at 2× beside the least that gives its pixels; the zip of all figures and the longest task while it is made. */
export default {
  id: 'exports',
  title: 'Exports',
  async run(bench) {
    const pictures = stand('pictures', 'PNG at 2×', {})
    const times = await bench.withPages([pictures], (pages) =>
      pages.pictures.evaluate(() => window.bench.exports()),
    )
    const zip = await bench.withPages([amur], ({ amur: page }) => zipped(bench, page))
    return {
      rows: [
        ...times.map(({ id, whole, floor }) =>
          line(`PNG at 2×: ${id}`, whole, 'floor: serialise, decode, draw', floor, BAR),
        ),
        line('PNG at 2×, all', all(times, 'whole'), 'the floor, and encoding', all(times, 'floorEncoded')),
        line(
          'PNG at 2×, without composing',
          all(times, 'paint'),
          'the floor, and encoding',
          all(times, 'floorEncoded'),
        ),
        factRow({
          work: `zip of all figures (${zip.figures}), PNG at 2×: longest task`,
          unit: 'ms thread',
          own: [zip.longest.thread],
          bar: `≤ ${LONGEST_MS}`,
          met: zip.longest.thread <= LONGEST_MS,
        }),
        factRow({
          work: 'the same by the clock',
          unit: 'ms wall',
          own: [zip.longest.wall],
        }),
      ],
      times,
      zip,
    }
  },
}

const all = (times, kind) => times.flatMap((one) => one[kind])

function line(work, own, peer, theirs, bar) {
  const ratio = median(own) / median(theirs)
  return factRow({
    work,
    unit: 'ms wall',
    own,
    peer,
    theirs,
    ratio,
    ...(bar ? { bar, met: ratio <= bar } : {}),
  })
}

async function zipped(bench, page) {
  await page.getByRole('button', { name: /Export sheet/ }).click()
  await page.getByRole('button', { name: 'All figures', exact: true }).waitFor()
  await page.getByText('2×', { exact: true }).click()
  const figures = Number(/\d+/.exec(await page.getByText(/^All \d+ figures as files/).textContent())[0])
  await page.waitForTimeout(1500)
  const run = async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'All figures', exact: true }).click()
    return download
  }
  await (await run()).delete()
  await page.waitForTimeout(1000)
  const results = []
  for (let i = 0; i < 3; i++) {
    const events = await trace(bench.browser, page, async () => {
      await (await run()).delete()
    })
    results.push(longestTask(events))
    await page.waitForTimeout(500)
  }
  results.sort((a, b) => a.thread - b.thread)
  return { figures, longest: results[1], runs: results }
}

/** The longest task of the main thread that was clicked on. */
function longestTask(events) {
  const click = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click')
  const tasks = events.filter(
    ({ name, pid, tid, ph }) => /RunTask$/.test(name) && ph === 'X' && pid === click.pid && tid === click.tid,
  )
  if (tasks.length === 0) throw new Error('The trace holds no tasks.')
  const [longest] = tasks.sort((a, b) => (b.tdur ?? b.dur) - (a.tdur ?? a.dur))
  const inside = events
    .filter(
      ({ name, pid, tid, ph, ts, dur }) =>
        ph === 'X' &&
        pid === click.pid &&
        tid === click.tid &&
        ts >= longest.ts &&
        ts + dur <= longest.ts + longest.dur &&
        !/RunTask$/.test(name),
    )
    .sort((a, b) => b.dur - a.dur)
    .slice(0, 6)
    .map(({ name, dur, args }) => `${name} ${args?.data?.functionName ?? ''} ${(dur / 1000).toFixed(0)}`)
  return { thread: (longest.tdur ?? longest.dur) / 1000, wall: longest.dur / 1000, inside }
}
