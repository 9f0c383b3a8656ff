import type { YearModel } from '../model/figure-model.ts'
import { readoutOf } from '../model/readout.ts'
import { PILL, pillAt } from './readout-pill.ts'
import type { TimeLayout } from './time-layout.ts'
import type { YearScene } from './year-scene.ts'

/** What is on the screen now. */
export interface Shown {
  readonly model: YearModel
  readonly scene: YearScene
}

/** Elements of the marker and read-out of one chart, and the legend that gives way to them. */
export interface OverlayElements {
  readonly pin: SVGElement
  readonly cursor: SVGElement
  readonly line: SVGElement
  readonly dots: SVGElement
  readonly pill: SVGElement
  readonly text: SVGElement
  readonly legend: SVGElement
}

/** Marks the pointed year and reads it out; marks the pinned year. A year outside the chart is not shown. */
export function showYear(
  elements: OverlayElements,
  shown: Shown,
  year: number | null,
  pin: number | null,
): void {
  const { model, scene } = shown
  const pinned = inside(model, pin)
  setVisible(elements.pin, pinned)
  if (pinned) set(elements.pin, 'd', `M${scene.layout.xOf(pin)} ${scene.plot.top}V${bottomOf(scene)}`)

  const pointed = inside(model, year)
  setVisible(elements.cursor, pointed)
  setVisible(elements.legend, !pointed)
  if (pointed) showCursor(elements, shown, year)
  else setText(elements.text, '')
}

function showCursor(elements: OverlayElements, { model, scene }: Shown, year: number): void {
  const { layout, plot, width } = scene
  const x = layout.xOf(year)
  const pill = pillAt(readoutOf(model, year), x, width)
  const top = plot.top - PILL.height - PILL.gap
  set(elements.line, 'd', `M${x} ${plot.top - PILL.gap}V${bottomOf(scene)}`)
  set(elements.dots, 'd', dotsAt(model, layout, year))
  set(elements.pill, 'x', `${pill.x}`)
  set(elements.pill, 'y', `${top}`)
  set(elements.pill, 'width', `${pill.width}`)
  set(elements.text, 'x', `${pill.x + PILL.padding}`)
  set(elements.text, 'y', `${top + 13}`)
  setText(elements.text, pill.text)
}

function inside(model: YearModel, year: number | null): year is number {
  return year !== null && year >= model.from && year <= model.to
}

function bottomOf({ layout }: YearScene): number {
  return layout.strip?.bottom ?? layout.plot.bottom
}

function set(element: SVGElement, attribute: string, value: string): void {
  element.setAttribute(attribute, value)
}

/** What was written last, because asking an element is not cheaper than telling it. */
const visible = new WeakMap<SVGElement, boolean>()
const written = new WeakMap<SVGElement, string>()

function setVisible(element: SVGElement, shown: boolean): void {
  if (visible.get(element) === shown) return
  visible.set(element, shown)
  element.setAttribute('visibility', shown ? 'visible' : 'hidden')
}

function setText(element: SVGElement, text: string): void {
  if ((written.get(element) ?? '') === text) return
  written.set(element, text)
  element.textContent = text
}

/** Rings the values of a year where they stand at a height. */
function dotsAt(model: YearModel, layout: YearScene['layout'], year: number): string {
  if (model.shape !== 'time') return ''
  const { yOf } = layout as TimeLayout
  const x = layout.xOf(year)
  let d = ''
  for (const { mark, points } of model.series) {
    const value = points[year - model.from]?.value
    if (value == null || mark === 'bars' || mark === 'strip') continue
    d += `M${x - 3.5} ${yOf(value)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`
  }
  return d
}
