import { inTurn, median, trace, windows } from '../measure.mjs'
import { factRow, row } from '../report.mjs'
import { stand } from '../variants/stand.mjs'

const BAR = 3
/** Ten times the rows may cost ten times the time, and a quarter more for what a larger heap costs. */
const LINEAR = 12.5
const PACE_MS = 140

/**
 * A step with ten times the points in every series, on the stand: the years a figure may have are fixed, so a synthetic
 * figure has ten points a year. And model building with more rows in the tables.
 */
export default {
  id: 'growth',
  title: 'Growth',
  async run(bench) {
    const ten = stand('ten', 'ten times the points', { times: 10 })
    const one = stand('one', 'the same, once', { times: 1 })
    const variants = [ten, one]
    return bench.withPages(variants, async (pages) => {
      for (const variant of variants) await variant.check(pages[variant.id], keys())
      const samples = await inTurn(variants, bench.rounds, async (variant) => {
        const page = pages[variant.id]
        await variant.thumb(page, 'From year').focus()
        await page.waitForTimeout(300)
        const events = await trace(bench.browser, page, async () => {
          for (const key of keys()) {
            await page.keyboard.press(key)
            await page.waitForTimeout(PACE_MS)
          }
        })
        await page.keyboard.press('ArrowRight')
        return windows(events, 'keydown')
      })
      const rows = await pages.one.evaluate(() => window.bench.rows())
      return {
        rows: [
          row('step with 10 × the points: net', samples.ten, one, samples.one, 'net', BAR),
          row('step with 10 × the points: script', samples.ten, one, samples.one, 'script', BAR),
          ...modelRows(rows),
        ],
        samples,
        modelBuilding: rows,
      }
    })
  },
}

const keys = () => [...new Array(9).fill('ArrowLeft'), ...new Array(9).fill('ArrowRight'), 'ArrowLeft']

/** The worst figure of each kind, of those whose tables may hold several rows a year. */
function modelRows(results) {
  const ids = results.filter(({ times }) => times === 10).map(({ id }) => id)
  if (ids.length === 0) throw new Error('No figure can be built from more rows.')
  return [
    ['model building, 10 × the rows', 'prepare', LINEAR],
    ['model of a step, 10 × the rows', 'model', BAR],
  ].map(([work, kind, bar]) => {
    const [worst] = ids
      .map((id) => {
        const of = (times) => results.find((one) => one.id === id && one.times === times)[kind]
        return { id, own: of(10), theirs: of(1), ratio: median(of(10)) / median(of(1)) }
      })
      .sort((a, b) => b.ratio - a.ratio)
    return factRow({
      work: `${work} (${worst.id}, the worst)`,
      unit: 'ms wall',
      own: worst.own,
      peer: 'its own tables',
      theirs: worst.theirs,
      ratio: worst.ratio,
      bar,
      met: worst.ratio <= bar,
    })
  })
}
