import { readDrawn } from './drawn.mjs'

/** The real Explore page of the built application, with milestones, sliders and read-outs. */
export const amur = {
  id: 'amur',
  name: 'Amur, the Explore page',
  async open(page, { urls, range }) {
    await page.goto(`${urls.app}#/?years=${range.from}..${range.to}`)
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await page.waitForSelector('.strip__milestone')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  },
  thumb: (page, name) => page.getByRole('slider', { name }),
  drawn: (page) =>
    page.evaluate(readDrawn, {
      panel: 'figure[data-figure]',
      id: 'figure',
      marks: '.chart svg [data-part=series], .chart svg [data-part=marker]',
    }),
  panel: 'figure[data-figure] .chart svg',
  /** Boxes of the charts, for the peers to draw at the same places. */
  boxes: (page) =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('figure[data-figure]')].map((figure) => {
          const { left, top, width, height } = figure.querySelector('.chart svg').getBoundingClientRect()
          return [figure.dataset.figure, { left, top, width, height }]
        }),
      ),
    ),
  unmount: (page) =>
    page.evaluate(() => {
      window.location.hash = '#/none'
    }),
}
