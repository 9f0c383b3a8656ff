import type { SceneItem } from '../chart/scene.ts'
import type { Layer, Picture } from './picture.ts'

/**
 * Programs that do not read embedded typefaces set one of the others: they are no wider than Inter, so that no text meets
 * another or is cut.
 */
const FAMILY = 'Inter, Arial, Helvetica, Liberation Sans, sans-serif'

/** A picture as SVG text that depends on nothing outside itself: attributes only, and one `style` for the typeface. */
export function svgText(picture: Picture): string {
  const { width, height, scale, background, layers, title, description, metadata, fonts } = picture
  const [w, h] = [thousandth(width / scale), thousandth(height / scale)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none" role="img" aria-labelledby="amur-title amur-desc" font-family="${FAMILY}">`,
    `<title id="amur-title">${escapeXml(title)}</title>`,
    `<desc id="amur-desc">${escapeXml(description)}</desc>`,
    `<metadata id="amur-metadata">${escapeXml(metadata)}</metadata>`,
    `<style>${fonts}</style>`,
    ...(background ? [`<rect width="${w}" height="${h}" fill="${background}"/>`] : []),
    ...layers.map(layerText),
    '</svg>',
    '',
  ].join('\n')
}

function layerText({ x, y, items }: Layer): string {
  const lines = items.filter((item) => item.kind !== 'path' || item.d !== '').map(itemText)
  if (x === 0 && y === 0) return lines.join('\n')
  return [`<g transform="translate(${x} ${y})">`, ...lines, '</g>'].join('\n')
}

function itemText(item: SceneItem): string {
  if (item.kind === 'path')
    return `<path${attributes({
      d: item.d,
      fill: item.fill ?? 'none',
      stroke: item.stroke,
      'stroke-width': item.strokeWidth,
      'stroke-dasharray': item.dash,
      opacity: item.opacity === 1 ? undefined : item.opacity,
      'data-part': item.part,
      'data-series': item.series,
    })}/>`
  const anchor = item.anchor === 'start' ? undefined : item.anchor
  return `<text${attributes({
    x: item.x,
    y: item.y,
    fill: item.fill,
    'font-size': item.size,
    'font-weight': item.weight === 400 ? undefined : item.weight,
    'text-anchor': anchor,
    opacity: item.opacity === 1 ? undefined : item.opacity,
    'data-part': item.part,
    'data-series': item.series,
  })}>${escapeXml(item.text)}</text>`
}

function attributes(given: Record<string, string | number | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(`${value}`)}"`)
    .join('')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an XML document; characters XML forbids are left out. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '').replaceAll(FORBIDDEN, '')
}

/** All that XML 1.0 does not allow, lone surrogates included. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000
}
