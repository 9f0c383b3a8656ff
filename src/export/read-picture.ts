import { figureMeta, VOCABULARY } from '../figures/registry.ts'
import { formatFilter, parseFilter } from '../filter/url-codec.ts'
import { GENERATOR, METADATA_FORMAT } from './metadata.ts'
import { isPng, readTexts } from './png-chunks.ts'

/** What a dropped file gives: a view to open, or why there is none. */
export type ReadPicture =
  | {
      readonly kind: 'view'
      /** Hash route with every parameter, beginning with `#/`. */
      readonly link: string
      /** What of the picture’s filter was dropped or changed. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'message'; readonly message: string }

const MOST_BYTES = 20 * 1024 * 1024

/** Reads which view an exported SVG or PNG shows. Nothing in the file is trusted: the link is built anew. */
export async function readPicture(file: File): Promise<ReadPicture> {
  const name = quote(file.name)
  if (file.size > MOST_BYTES) return message(`${name} is larger than 20 MB; pictures exported here are not.`)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return message(`${name} could not be read.`)
  }
  try {
    const text = isPng(bytes) ? (readTexts(bytes).get('amur') ?? null) : svgMetadata(bytes)
    if (text === null) return message(`${name} was not exported by Amur, or has lost what says so.`)
    return viewOf(JSON.parse(text), name)
  } catch (reason) {
    const cause = reason instanceof DamagedFile || isPng(bytes) ? ` (${(reason as Error).message})` : ''
    return message(`${name} is damaged and cannot be opened${cause}.`)
  }
}

class DamagedFile extends Error {}

function message(text: string): ReadPicture {
  return { kind: 'message', message: text }
}

function quote(name: string): string {
  return `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`
}

function svgMetadata(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  if (!/^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(\w+:)?svg[\s>]/.test(text.slice(0, 20_000)))
    return null
  const found = /<metadata\b[^>]*\bid="amur-metadata"[^>]*>[\s\S]*?<\/metadata>/.exec(text)
  const whole = /<\/(\w+:)?svg>\s*$/.test(text.slice(-200))
  if (!whole && text.includes('amur-title')) throw new DamagedFile('its end is missing')
  if (!found) return null
  // Only the metadata are parsed: the rest of a foreign file has no business in this page.
  const parsed = new DOMParser().parseFromString(
    `<a>${found[0].replace(/^<metadata\b[^>]*>|<\/metadata>$/g, '')}</a>`,
    'text/xml',
  )
  if (parsed.querySelector('parsererror')) throw new DamagedFile('its metadata are not well-formed')
  return parsed.documentElement.textContent
}

function viewOf(found: unknown, name: string): ReadPicture {
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new DamagedFile('its metadata are empty')
  const { generator, format, figure, query, claim } = found as Record<string, unknown>
  if (generator !== GENERATOR) return message(`${name} was not exported by Amur, or has lost what says so.`)
  if (typeof format !== 'number') throw new DamagedFile('its metadata are incomplete')
  if (format > METADATA_FORMAT)
    return message(`${name} comes from a newer Amur, which this one cannot read; load the page again.`)
  if (typeof claim === 'string' && /^[a-z]{2,8}-\d{2}$/.test(claim))
    return { kind: 'view', link: `#/claims?claim=${claim}`, notices: [] }
  if (typeof query !== 'string' || query.length > 4000) throw new DamagedFile('its metadata are incomplete')
  if (figure !== null && typeof figure !== 'string') throw new DamagedFile('its metadata are incomplete')
  if (figure !== null && !figureMeta(figure))
    return message(`${name} shows a figure this Amur does not have: ${quote(figure)}.`)
  const { filter, notices, version } = parseFilter(query, VOCABULARY)
  const search = formatFilter(filter, VOCABULARY, { every: true, ...(version ? { version } : {}) })
  return { kind: 'view', link: `#/${figure === null ? '' : `figure/${figure}`}?${search}`, notices }
}
