import type { PathItem, SceneItem, TextItem } from './scene.ts'

const SVG = 'http://www.w3.org/2000/svg'

interface Drawn {
  /** The path or text, or the group that carries a text to its place. */
  readonly element: SVGElement
  readonly text: SVGElement | null
  item: SceneItem
}

/**
 * Centred texts, the names of years above all, go along with the years and are moved by a group around them: moved itself,
 * by whatever attribute, a text is set anew. The others seldom move; as groups they would cost every paint.
 */
const isCarried = ({ anchor }: TextItem) => anchor === 'middle'

/**
 * Draws lists of items into a group, touching only the attributes that differ from what was drawn before: a step of the
 * years costs some attribute writes, whatever renders around it. An item takes over the element of the next one drawn
 * of its kind, part and series, the name of a year that of the same year; one more mark or one less leaves every other
 * element in its place.
 */
export function createPainter(group: SVGGElement): (items: readonly SceneItem[]) => void {
  let drawn: Drawn[] = []
  let last: readonly SceneItem[] = []
  group.replaceChildren()
  return (items) => {
    if (items === last) return
    last = items
    let same = 0
    while (same < items.length && same < drawn.length) {
      const entry = drawn[same] as Drawn
      const item = items[same] as SceneItem
      if (item !== entry.item) {
        if (!isAlike(entry.item, item)) break
        redraw(entry, item)
      }
      same++
    }
    if (same < items.length || same < drawn.length)
      drawn = [...drawn.slice(0, same), ...rearrange(group, drawn.slice(same), items.slice(same))]
  }
}

const isYear = (item: TextItem) => item.part === 'tick' && isCarried(item)

const isAlike = (a: SceneItem, b: SceneItem) =>
  a.part === b.part &&
  a.series === b.series &&
  (a.kind === 'path'
    ? b.kind === 'path'
    : b.kind === 'text' && isCarried(a) === isCarried(b) && (!isYear(a) || a.text === b.text))

function rearrange(group: SVGGElement, drawn: readonly Drawn[], items: readonly SceneItem[]): Drawn[] {
  let next = 0
  const arranged = items.map((item): Drawn => {
    let found = next
    while (found < drawn.length && !isAlike((drawn[found] as Drawn).item, item)) found++
    if (found === drawn.length) {
      const entry = create(item)
      group.insertBefore(entry.element, drawn[next]?.element ?? null)
      return entry
    }
    while (next < found) drawn[next++]?.element.remove()
    const entry = drawn[next++] as Drawn
    if (item !== entry.item) redraw(entry, item)
    return entry
  })
  while (next < drawn.length) drawn[next++]?.element.remove()
  return arranged
}

function create(item: SceneItem): Drawn {
  const own = document.createElementNS(SVG, item.kind)
  if (item.kind === 'path') writePath(own, item, null)
  set(own, 'opacity', item.opacity)
  set(own, 'data-part', item.part)
  set(own, 'data-series', item.series)
  if (item.kind === 'path') return { element: own, text: null, item }
  own.append(item.text)
  const carried = isCarried(item)
  const element = carried ? document.createElementNS(SVG, 'g') : own
  if (carried) element.append(own)
  writeText(element, own, item, null)
  return { element, text: own, item }
}

function redraw(entry: Drawn, item: SceneItem): void {
  const { element, text, item: before } = entry
  if (item.kind === 'path') writePath(element, item, before as PathItem)
  else if (text) writeText(element, text, item, before as TextItem)
  if (item.opacity !== before.opacity) set(text ?? element, 'opacity', item.opacity)
  entry.item = item
}

function writePath(element: SVGElement, item: PathItem, before: PathItem | null): void {
  if (item.d !== before?.d) element.setAttribute('d', item.d)
  if (!before || item.fill !== before.fill) element.setAttribute('fill', item.fill ?? 'none')
  if (item.stroke !== before?.stroke) set(element, 'stroke', item.stroke)
  if (item.strokeWidth !== before?.strokeWidth) set(element, 'stroke-width', item.strokeWidth)
  if (item.dash !== before?.dash) set(element, 'stroke-dasharray', item.dash)
}

function writeText(element: SVGElement, text: SVGElement, item: TextItem, before: TextItem | null): void {
  if (element !== text) {
    if (item.x !== before?.x || item.y !== before.y)
      element.setAttribute('transform', `translate(${item.x} ${item.y})`)
  } else {
    if (item.x !== before?.x) set(text, 'x', item.x)
    if (item.y !== before?.y) set(text, 'y', item.y)
  }
  if (item.fill !== before?.fill) set(text, 'fill', item.fill)
  if (item.size !== before?.size) set(text, 'font-size', item.size)
  if (item.weight !== before?.weight) set(text, 'font-weight', item.weight)
  if (item.anchor !== before?.anchor) set(text, 'text-anchor', item.anchor)
  if (before && item.text !== before.text) (text.firstChild as Text).data = item.text
}

function set(element: SVGElement, attribute: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(attribute)
  else element.setAttribute(attribute, `${value}`)
}
