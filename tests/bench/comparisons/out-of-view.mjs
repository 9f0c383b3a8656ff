import { inTurn, trace, windows } from '../measure.mjs'
import { nextFrames } from '../page.mjs'
import { row } from '../report.mjs'
import { stand } from '../variants/stand.mjs'

const BAR = 1.2
const PACE_MS = 110

/**
 * A step with 24 panels of which four are in view, against a step with those four alone. The address drops a figure
 * named twice, so the stand mounts the application's own controls, strip and panels: each further four have a client
 * and models of their own, as further figures would.
 */
export default {
  id: 'out-of-view',
  title: 'Panels out of view',
  async run(bench) {
    const many = stand('many', '24 panels, four in view', { copies: 6 })
    const few = stand('few', 'the four alone', { copies: 1 })
    const variants = [many, few]
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
        await nextFrames(page)
        return windows(events, 'keydown')
      })
      return {
        rows: [
          row('step, 4 of 24 panels in view: net', samples.many, few, samples.few, 'net', BAR),
          row('step, 4 of 24 panels in view: script', samples.many, few, samples.few, 'script'),
        ],
        samples,
      }
    })
  },
}

/** Nine one way, nine back, one to close the last window. */
const keys = () => [...new Array(9).fill('ArrowLeft'), ...new Array(9).fill('ArrowRight'), 'ArrowLeft']
