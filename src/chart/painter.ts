import type { PathItem, SceneItem, TextItem } from './scene.ts'

const SVG = 'http://www.w3.org/2000/svg'

interface Drawn {
  readonly element: SVGElement
  item: SceneItem
}

/**
 * Draws lists of items into a group, touching only the attributes that differ from what was drawn before: a step of the
 * years costs some attribute writes, whatever renders around it. An item is known again by its kind, part and series
 * and its number among those, so that one more mark leaves the others alone.
 */
export function createPainter(group: SVGGElement): (items: readonly SceneItem[]) => void {
  let drawn: Drawn[] = []
  group.replaceChildren()
  return (items) => {
    if (!sameOutline(drawn, items)) drawn = rearrange(group, drawn, items)
    else
      for (let i = 0; i < items.length; i++) {
        const entry = drawn[i] as Drawn
        const item = items[i] as SceneItem
        write(entry.element, item, entry.item)
        entry.item = item
      }
  }
}

function sameOutline(drawn: readonly Drawn[], items: readonly SceneItem[]): boolean {
  if (drawn.length !== items.length) return false
  for (let i = 0; i < items.length; i++) {
    const [a, b] = [(drawn[i] as Drawn).item, items[i] as SceneItem]
    if (a.kind !== b.kind || a.part !== b.part || a.series !== b.series) return false
  }
  return true
}

function rearrange(group: SVGGElement, drawn: readonly Drawn[], items: readonly SceneItem[]): Drawn[] {
  const known = new Map<string, Drawn>()
  const nameDrawn = numbered()
  for (const entry of drawn) known.set(nameDrawn(entry.item), entry)
  const nameNext = numbered()
  let next = group.firstChild
  const arranged = items.map((item) => {
    const name = nameNext(item)
    const before = known.get(name)
    known.delete(name)
    const element = before?.element ?? document.createElementNS(SVG, item.kind)
    write(element, item, before?.item ?? null)
    if (element === next) next = element.nextSibling
    else group.insertBefore(element, next)
    return { element, item }
  })
  for (const { element } of known.values()) element.remove()
  return arranged
}

/** Names items so that the n-th of a kind, part and series has one name in every list. */
function numbered(): (item: SceneItem) => string {
  const counts = new Map<string, number>()
  return ({ kind, part, series }) => {
    const name = `${kind} ${part} ${series ?? ''}`
    const number = counts.get(name) ?? 0
    counts.set(name, number + 1)
    return `${name} ${number}`
  }
}

function write(element: SVGElement, item: SceneItem, before: SceneItem | null): void {
  if (item.kind === 'path') writePath(element, item, before?.kind === 'path' ? before : null)
  else writeText(element, item, before?.kind === 'text' ? before : null)
  if (item.opacity !== before?.opacity) set(element, 'opacity', item.opacity)
  if (before) return
  set(element, 'data-part', item.part)
  set(element, 'data-series', item.series)
}

function writePath(element: SVGElement, item: PathItem, before: PathItem | null): void {
  if (item.d !== before?.d) element.setAttribute('d', item.d)
  if (!before || item.fill !== before.fill) element.setAttribute('fill', item.fill ?? 'none')
  if (item.stroke !== before?.stroke) set(element, 'stroke', item.stroke)
  if (item.strokeWidth !== before?.strokeWidth) set(element, 'stroke-width', item.strokeWidth)
  if (item.dash !== before?.dash) set(element, 'stroke-dasharray', item.dash)
}

function writeText(element: SVGElement, item: TextItem, before: TextItem | null): void {
  if (item.x !== before?.x) set(element, 'x', item.x)
  if (item.y !== before?.y) set(element, 'y', item.y)
  if (item.fill !== before?.fill) set(element, 'fill', item.fill)
  if (item.size !== before?.size) set(element, 'font-size', item.size)
  if (item.weight !== before?.weight) set(element, 'font-weight', item.weight)
  if (item.anchor !== before?.anchor) set(element, 'text-anchor', item.anchor)
  if (item.text !== before?.text) element.textContent = item.text
}

function set(element: SVGElement, attribute: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(attribute)
  else element.setAttribute(attribute, `${value}`)
}
