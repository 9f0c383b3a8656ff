import type { YearModel } from '../model/figure-model.ts'
import { readoutOf } from '../model/readout.ts'
import { setText } from '../ui/set-text.ts'
import { isClear, PILL, pillAt } from './readout-pill.ts'
import type { SceneItem } from './scene.ts'
import type { TimeLayout } from './time-layout.ts'
import { valueRings } from './value-rings.ts'
import { type YearScene, yearLine } from './year-scene.ts'

/** What is on the screen now. */
export interface Shown {
  readonly model: YearModel
  readonly scene: YearScene
}

/** One read-out for the whole chart, to which the legend gives way, or one in each of its panes. */
type ReadoutElements =
  | { readonly pill: SVGElement; readonly text: SVGElement }
  | { readonly paintPanes: (items: readonly SceneItem[]) => void }

/** Elements of the marker and read-out of one chart. */
export type OverlayElements = ReadoutElements & {
  readonly pin: SVGElement
  readonly cursor: SVGElement
  readonly line: SVGElement
  readonly dots: SVGElement
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
  if (pinned) set(elements.pin, 'd', yearLine(scene, pin))

  const pointed = inside(model, year)
  setCursor(elements.cursor, !pointed ? 'hidden' : year === pin ? 'pinned' : 'followed')
  if ('paintPanes' in elements) {
    showPanes(elements, shown, pointed ? year : null)
    return
  }
  setVisible(elements.legend, !pointed || isClear(scene))
  if (pointed) showCursor(elements, elements, shown, year)
  else setText(elements.text, '')
}

function showPanes(
  { line, dots, paintPanes }: Extract<OverlayElements, { paintPanes: unknown }>,
  { scene }: Shown,
  year: number | null,
): void {
  const pointed = year === null ? undefined : scene.pointed?.(year)
  paintPanes(pointed?.readouts ?? [])
  if (!pointed) return
  set(line, 'd', pointed.line)
  set(dots, 'd', pointed.rings)
}

function showCursor(
  { line, dots }: OverlayElements,
  elements: Extract<ReadoutElements, { pill: unknown }>,
  { model, scene }: Shown,
  year: number,
): void {
  const { layout, plot, width } = scene
  const pill = pillAt(readoutOf(model, year), layout.xOf(year), width)
  const top = plot.top - PILL.height - PILL.gap
  set(line, 'd', yearLine(scene, year, PILL.gap))
  set(dots, 'd', model.shape === 'time' ? valueRings(model, layout as TimeLayout, year) : '')
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

function set(element: SVGElement, attribute: string, value: string): void {
  element.setAttribute(attribute, value)
}

/** A read-out that follows the pointer lets a press through to the year under it; that of the pinned year takes presses. */
type CursorState = 'hidden' | 'followed' | 'pinned'

const cursors = new WeakMap<SVGElement, CursorState>()

function setCursor(element: SVGElement, state: CursorState): void {
  if (cursors.get(element) === state) return
  cursors.set(element, state)
  element.setAttribute('visibility', state === 'hidden' ? 'hidden' : 'visible')
  element.toggleAttribute('data-pinned', state === 'pinned')
}

/** What was written last, because asking an element is not cheaper than telling it. */
const visible = new WeakMap<SVGElement, boolean>()

function setVisible(element: SVGElement, shown: boolean): void {
  if (visible.get(element) === shown) return
  visible.set(element, shown)
  element.setAttribute('visibility', shown ? 'visible' : 'hidden')
}
