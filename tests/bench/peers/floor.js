import { ticks } from 'd3-array'
import { cut, filled, highest, MARGIN, present, STRIP, stripHighest } from './panels.js'

const SVG = 'http://www.w3.org/2000/svg'
const DASHES = { dashed: '5 3', dotted: '1.5 3' }
const TICKS = 12

/** The least a page can do: one path a series and the texts of the ticks, changed by `setAttribute` in one frame callback. */
export function mount(panels, range) {
  const pictures = panels.map(create)
  let asked = range
  let waiting = false
  const draw = () => {
    waiting = false
    for (const picture of pictures) redraw(picture, asked)
  }
  draw()
  return {
    update(next) {
      asked = next
      if (waiting) return
      waiting = true
      requestAnimationFrame(draw)
    },
    unmount() {},
  }
}

function make(name, attributes, parent) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, value)
  parent.append(element)
  return element
}

function create(panel) {
  const svg = make('svg', { width: panel.width, height: panel.height }, panel.element)
  const grid = make('path', { stroke: '#e9ecef', fill: 'none' }, svg)
  const paths = panel.series.map(({ mark, color, dash, width }) =>
    mark === 'line' || mark === 'ticks'
      ? make(
          'path',
          { stroke: color, 'stroke-width': width, fill: 'none', 'stroke-dasharray': DASHES[dash] },
          svg,
        )
      : make('path', { fill: color }, svg),
  )
  const texts = Array.from({ length: 2 * TICKS }, (_, i) =>
    make('text', { 'text-anchor': i < TICKS ? 'middle' : 'end', fill: '#5b6470' }, svg),
  )
  return { panel, grid, paths, texts }
}

const round = (value) => Math.round(value * 10) / 10

function redraw({ panel, grid, paths, texts }, range) {
  const { from, to } = range
  const top = highest(panel, range)
  const left = MARGIN.left
  const step = (panel.width - MARGIN.right - left) / (to - from + 1)
  const bottom = panel.height - MARGIN.bottom
  const zero = panel.hasStrip ? bottom - STRIP.depth * (bottom - MARGIN.top) : bottom
  const x = (year) => round(left + (year - from + 0.5) * step)
  const y = (value) => round(zero - (value / top) * (zero - MARGIN.top))
  const scales = { x, y, zero, bottom, bar: round(step * 0.74) }
  panel.series.forEach(({ mark, rows }, i) => {
    paths[i].setAttribute('d', PATHS[mark](cut(rows, range), scales))
  })
  const values = ticks(0, top, 5)
  grid.setAttribute(
    'd',
    values.map((value) => `M${left} ${y(value)}h${panel.width - MARGIN.right - left}`).join(''),
  )
  label(texts.slice(0, TICKS), ticks(from, to, 6).filter(Number.isInteger), (year) => [x(year), bottom + 14])
  label(texts.slice(TICKS), values, (value) => [left - 6, y(value) + 4])
}

function label(texts, values, place) {
  texts.forEach((text, i) => {
    const value = values[i]
    const shown = value === undefined ? '' : `${value}`
    if (text.firstChild?.data !== shown) text.textContent = shown
    if (value === undefined) return
    const [x, y] = place(value)
    text.setAttribute('x', x)
    text.setAttribute('y', y)
  })
}

const PATHS = {
  line(rows, { x, y }) {
    let d = ''
    let pen = 'M'
    for (const { year, value } of rows) {
      if (value === null) pen = 'M'
      else {
        d += `${pen}${x(year)} ${y(value)}`
        pen = 'L'
      }
    }
    return d
  },
  dots: (rows, { x, y }) =>
    present(rows)
      .map(({ year, value }) => `M${x(year) - 3.2} ${y(value)}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0Z`)
      .join(''),
  ticks: (rows, { x, y }) =>
    present(rows)
      .map(({ year, value }) => `M${x(year) - 5} ${y(value)}h10`)
      .join(''),
  bars: (rows, { x, y, bar }) =>
    filled(rows)
      .map(
        ({ year, below, above }) =>
          `M${round(x(year) - bar / 2)} ${y(above)}h${bar}v${round(y(below) - y(above))}h${-bar}Z`,
      )
      .join(''),
  strip(rows, { x, bar, zero, bottom }) {
    const scale = ((bottom - zero) * (1 - STRIP.gap / STRIP.depth)) / stripHighest(rows)
    return filled(rows)
      .map(({ year, value }) => {
        const height = round(value * scale)
        return `M${round(x(year) - bar / 2)} ${round(bottom - height)}h${bar}v${height}h${-bar}Z`
      })
      .join('')
  },
}
