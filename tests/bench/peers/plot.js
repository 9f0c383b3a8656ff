import * as Plot from '@observablehq/plot'
import { cut, filled, highest, MARGIN, present, STRIP, stripHighest } from './panels.js'

const DASHES = { dashed: '5 3', dotted: '1.5 3' }

/** Observable Plot: each panel drawn anew and put in the place of the old one, as its documentation advises. */
export function mount(panels, range) {
  const draw = (panel) => panel.element.replaceChildren(picture(panel, range))
  panels.forEach(draw)
  return {
    update(next) {
      for (const panel of panels) panel.element.firstChild.replaceWith(picture(panel, next))
    },
    unmount() {},
  }
}

function picture(panel, range) {
  const top = highest(panel, range)
  return Plot.plot({
    width: panel.width,
    height: panel.height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { type: 'linear', domain: [range.from - 0.5, range.to + 0.5], label: null },
    y: { type: 'linear', domain: [panel.hasStrip ? -STRIP.depth * top : 0, top], label: null },
    marks: [
      Plot.gridY({ ticks: 5 }),
      Plot.axisY({ ticks: 5, label: null }),
      Plot.axisX({ ticks: 6, tickFormat: 'd', label: null }),
      ...panel.series.map((series) => markOf(series, cut(series.rows, range), top)),
    ],
  })
}

function markOf({ mark, color, dash, width }, rows, top) {
  switch (mark) {
    case 'line':
      return Plot.line(rows, {
        x: 'year',
        y: 'value',
        stroke: color,
        strokeWidth: width,
        strokeDasharray: DASHES[dash],
      })
    case 'dots':
      return Plot.dot(present(rows), { x: 'year', y: 'value', fill: color, r: 3.2 })
    case 'ticks':
      return Plot.ruleY(present(rows), {
        x1: 'left',
        x2: 'right',
        y: 'value',
        stroke: color,
        strokeWidth: 2.4,
      })
    case 'bars':
      return Plot.rect(filled(rows), { x1: 'left', x2: 'right', y1: 'below', y2: 'above', fill: color })
    case 'strip': {
      const foot = -STRIP.depth * top
      const scale = ((STRIP.depth - STRIP.gap) * top) / stripHighest(rows)
      return Plot.rect(filled(rows), {
        x1: 'left',
        x2: 'right',
        y1: () => foot,
        y2: ({ value }) => foot + value * scale,
        fill: color,
      })
    }
    default:
      throw new Error(`no mark ${mark}`)
  }
}
