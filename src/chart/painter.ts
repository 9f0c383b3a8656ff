import type { SceneItem } from './scene.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Attribute of each property of an item; what is undefined is left off. */
const ATTRIBUTES: Record<SceneItem['kind'], readonly (readonly [string, string])[]> = {
  path: [
    ['d', 'd'],
    ['fill', 'fill'],
    ['stroke', 'stroke'],
    ['strokeWidth', 'stroke-width'],
    ['dash', 'stroke-dasharray'],
    ['opacity', 'opacity'],
    ['part', 'data-part'],
    ['series', 'data-series'],
  ],
  text: [
    ['x', 'x'],
    ['y', 'y'],
    ['fill', 'fill'],
    ['size', 'font-size'],
    ['weight', 'font-weight'],
    ['anchor', 'text-anchor'],
    ['opacity', 'opacity'],
    ['part', 'data-part'],
    ['series', 'data-series'],
  ],
}

interface Drawn {
  readonly element: SVGElement
  item: SceneItem
}

/**
 * Draws lists of items into a group, touching only the attributes that differ from the list drawn before: a step of the
 * years costs some attribute writes, whatever renders around it.
 */
export function createPainter(group: SVGGElement): (items: readonly SceneItem[]) => void {
  const drawn: Drawn[] = []
  group.replaceChildren()
  return (items) => {
    items.forEach((item, i) => {
      const before = drawn[i]
      if (before?.item.kind === item.kind) update(before, item)
      else {
        const made = create(item)
        if (before) group.replaceChild(made.element, before.element)
        else group.appendChild(made.element)
        drawn[i] = made
      }
    })
    for (const { element } of drawn.splice(items.length)) element.remove()
  }
}

function create(item: SceneItem): Drawn {
  const element = document.createElementNS(SVG, item.kind)
  if (item.kind === 'path') element.setAttribute('fill', 'none')
  const made: Drawn = { element, item }
  write(element, item, null)
  return made
}

function update(drawn: Drawn, item: SceneItem): void {
  write(drawn.element, item, drawn.item)
  drawn.item = item
}

function write(element: SVGElement, item: SceneItem, before: SceneItem | null): void {
  const next = item as unknown as Record<string, string | number | undefined>
  const last = before as unknown as Record<string, string | number | undefined> | null
  for (const [property, attribute] of ATTRIBUTES[item.kind]) {
    const value = next[property]
    if (value === last?.[property]) continue
    if (value !== undefined) element.setAttribute(attribute, `${value}`)
    else if (attribute === 'fill') element.setAttribute('fill', 'none')
    else element.removeAttribute(attribute)
  }
  if (item.kind === 'text' && (before?.kind !== 'text' || before.text !== item.text))
    element.textContent = item.text
}
