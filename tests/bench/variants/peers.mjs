import { readDrawn } from './drawn.mjs'

/** A library on the bench page: the same four panels bare, a step by a native range input. */
function peer(id, name) {
  return {
    id,
    name,
    async open(page, { urls, range, boxes }) {
      const query = new URLSearchParams({ variant: id, ...range, boxes: JSON.stringify(boxes) })
      await page.goto(`${urls.peers}?${query}`)
      await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    },
    thumb: (page, label) => page.getByRole('slider', { name: label }),
    drawn: (page) =>
      page.evaluate(readDrawn, {
        panel: '[data-panel]',
        id: 'panel',
        marks: 'svg path, svg circle, svg rect, svg line',
      }),
    panel: '[data-panel] svg, [data-panel] canvas',
  }
}

export const plot = peer('plot', 'Observable Plot, bare')
export const echarts = peer('echarts', 'ECharts on canvas, bare')
export const recharts = peer('recharts', 'Recharts as in its examples')
export const floor = peer('floor', 'floor: setAttribute')
