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
  /** The pass that drew it last. */
  pass: number
}

/**
 * Draws lists of items into a group, touching only the attributes that differ from what was drawn before: a step of the
 * years costs some attribute writes, whatever renders around it. An item is known again by its kind, part and series
 * and its number among those, so that one more mark leaves the others alone.
 */
export function createPainter(group: SVGGElement): (items: readonly SceneItem[]) => void {
  const drawn = new Map<string, Drawn>()
  let pass = 0
  group.replaceChildren()
  return (items) => {
    pass++
    const counts = new Map<string, number>()
    let next = group.firstChild
    for (const item of items) {
      const name = `${item.kind} ${item.part} ${item.series ?? ''}`
      const number = counts.get(name) ?? 0
      counts.set(name, number + 1)
      const key = `${name} ${number}`
      const known = drawn.get(key)
      const entry = known ? update(known, item) : remember(drawn, key, create(item))
      entry.pass = pass
      const { element } = entry
      if (element === next) next = element.nextSibling
      else group.insertBefore(element, next)
    }
    for (const [key, { element, pass: last }] of drawn) {
      if (last === pass) continue
      element.remove()
      drawn.delete(key)
    }
  }
}

function remember(drawn: Map<string, Drawn>, key: string, made: Drawn): Drawn {
  drawn.set(key, made)
  return made
}

function create(item: SceneItem): Drawn {
  const element = document.createElementNS(SVG, item.kind)
  if (item.kind === 'path') element.setAttribute('fill', 'none')
  const made: Drawn = { element, item, pass: 0 }
  write(element, item, null)
  return made
}

function update(drawn: Drawn, item: SceneItem): Drawn {
  write(drawn.element, item, drawn.item)
  drawn.item = item
  return drawn
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
