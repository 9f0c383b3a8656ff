import { nextFrames } from '../page.mjs'
import { amur } from './amur.mjs'
import { readDrawn } from './drawn.mjs'

/** The application's own components on the bench's stand. */
export function stand(id, name, options) {
  return {
    id,
    name,
    async open(page, { urls, range }) {
      await page.goto(`${urls.stand}?${new URLSearchParams({ ...range, ...options })}`)
      await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
      await page.waitForSelector('.strip__milestone')
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
    },
    thumb: amur.thumb,
    /** Every panel in view must change with every key. */
    async check(page, keys) {
      await this.thumb(page, 'From year').focus()
      let before = await inView(page)
      if (before.length !== 4 || before.some(({ count }) => count === 0))
        throw new Error(`${name}: ${before.length} panels in view, or an empty one`)
      for (const key of keys) {
        await page.keyboard.press(key)
        await nextFrames(page)
        const after = await inView(page)
        if (after.some(({ geometry }, i) => geometry === before[i].geometry))
          throw new Error(`${name}: a panel in view did not change after a step`)
        before = after
      }
      await page.keyboard.press('ArrowRight')
    },
  }
}

const PANEL = 'figure[data-figure]:not([data-bench-hidden])'

async function inView(page) {
  await page.evaluate(() => {
    const panels = [...document.querySelectorAll('figure[data-figure]')]
    panels.forEach((panel, i) => {
      panel.toggleAttribute('data-bench-hidden', panel.getBoundingClientRect().top >= window.innerHeight)
      panel.dataset.bench = `${i}`
    })
  })
  return Object.values(
    await page.evaluate(readDrawn, {
      panel: PANEL,
      id: 'bench',
      marks: '.chart svg [data-part=series], .chart svg [data-part=marker]',
    }),
  )
}
