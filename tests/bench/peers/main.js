import { PANELS } from './panels.js'

/**
 * One library draws the four panels bare, at the places and sizes the application gives its charts.
 * Query: `variant`, `from`, `to`, `boxes` (JSON: id → left, top, width, height), `times` (10: ten points a year).
 */
const VARIANTS = {
  plot: () => import('./plot.js'),
  echarts: () => import('./echarts.js'),
  recharts: () => import('./recharts.jsx'),
  floor: () => import('./floor.js'),
}

const query = new URLSearchParams(window.location.search)
const boxes = JSON.parse(query.get('boxes') ?? '{}')
const range = { from: Number(query.get('from') ?? 2000), to: Number(query.get('to') ?? 2025) }
const [from, to] = document.querySelectorAll('input')
from.value = range.from
to.value = range.to

const container = document.getElementById('panels')
const panels = PANELS.map((panel) => {
  const box = boxes[panel.id]
  if (!box) throw new Error(`no box for ${panel.id}`)
  const element = document.createElement('div')
  element.dataset.panel = panel.id
  for (const side of ['left', 'top', 'width', 'height']) element.style[side] = `${box[side]}px`
  container.append(element)
  return { ...panel, element, width: box.width, height: box.height }
})

const { mount } = await VARIANTS[query.get('variant')]()
let drawn = mount(panels, range)
const onInput = () => {
  range.from = Number(from.value)
  range.to = Number(to.value)
  drawn.update(range)
}
from.addEventListener('input', onInput)
to.addEventListener('input', onInput)

window.addEventListener('remount', () => {
  drawn.unmount()
  for (const { element } of panels) element.replaceChildren()
})
window.addEventListener('mount', () => {
  drawn = mount(panels, range)
})
document.documentElement.dataset.ready = 'true'
