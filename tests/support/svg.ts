import { ok } from 'node:assert/strict'
import type { PathItem, Scene, SceneItem, TextItem } from '../../src/chart/scene.ts'
import { FONT_FAMILY, textWidth } from '../../src/chart/text.ts'
import type { Theme } from '../../src/chart/theme.ts'

/** A scene as SVG text, one item a line, so that a changed picture is a readable difference. */
export function svgOf(scene: Scene, theme: Theme): string {
  const { width, height, items, legend } = scene
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}">`,
    `<rect width="${width}" height="${height}" fill="${theme.background}"/>`,
    ...[...items, ...legend].map(element),
    '</svg>',
    '',
  ].join('\n')
}

function element(item: SceneItem): string {
  if (item.kind === 'path')
    return `<path${attributes({
      'data-part': item.part,
      'data-series': item.series,
      fill: item.fill ?? 'none',
      stroke: item.stroke,
      'stroke-width': item.strokeWidth,
      'stroke-dasharray': item.dash,
      opacity: item.opacity,
      d: item.d,
    })}/>`
  return `<text${attributes({
    'data-part': item.part,
    x: item.x,
    y: item.y,
    'font-size': item.size,
    'font-weight': item.weight,
    'text-anchor': item.anchor,
    fill: item.fill,
  })}>${escaped(item.text)}</text>`
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(`${value}`)}"`))
    .join('')
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)

export interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The box of a text: its width by the font’s table, from the height of a capital to the foot of a g. */
export function textBox({ text, x, y, size, weight, anchor }: TextItem): Extent {
  const width = textWidth(text, size, weight)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 0.73 * size, bottom: y + 0.2 * size }
}

export function overlap(a: Extent, b: Extent): boolean {
  const slack = 0.5
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  )
}

export const pathsOf = ({ items }: Scene) => items.filter((item): item is PathItem => item.kind === 'path')
export const textsOf = ({ items, legend }: Scene) =>
  [...items, ...legend].filter((item): item is TextItem => item.kind === 'text')

/** Subpaths of a path. */
export const moves = (d: string) => d.split('M').length - 1

/** Compared without `expect`, which costs more than all else in a loop over thousands of boxes. */
export function expectWithin(inner: Extent, outer: Extent, slack: number, what: string): void {
  ok(
    inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack &&
      inner.bottom <= outer.bottom + slack,
    `${what} at ${JSON.stringify(inner)} leaves ${JSON.stringify(outer)}`,
  )
}

/** Texts of a scene stay in a picture of the size, to half a pixel sideways, and off each other. */
export function expectTextsApart(scene: Scene, { width, height }: { width: number; height: number }): void {
  const picture = { left: 0.5, right: width - 0.5, top: 0, bottom: height }
  const boxes = textsOf(scene).map((item) => ({ text: item.text, box: textBox(item) }))
  for (const [i, { text, box }] of boxes.entries()) {
    expectWithin(box, picture, 1, `“${text}”`)
    const under = boxes.slice(i + 1).find((other) => overlap(box, other.box))
    ok(!under, `“${text}” on “${under?.text}”`)
  }
}

/** Where a path of straight lines and arcs goes; arcs count with their ends and, up and down, their radius. */
export function pathBox(d: string): Extent {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command, rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    const [a = 0, b = 0] = numbers
    if (command === 'M' || command === 'L') [x, y] = [a, b]
    else if (command === 'h') x += a
    else if (command === 'v') y += a
    else if (command === 'H') x = a
    else if (command === 'V') y = a
    else if (command === 'Z') [x, y] = [startX, startY]
    else if (command === 'a') {
      ys.push(y - a, y + a)
      x += numbers[5] ?? 0
      y += numbers[6] ?? 0
    } else throw new Error(`path command ${command} is not known here`)
    if (command === 'M') [startX, startY] = [x, y]
    xs.push(x)
    ys.push(y)
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
