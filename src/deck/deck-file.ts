import {
  type Deck,
  type FigureLayout,
  LAYOUTS,
  type Layout,
  MOST,
  ROOM,
  randomId,
  type Slide,
} from './deck.ts'

export const FORMAT = 'amur-deck'
/** Version of the file; raised when a reader of the version before would misread it. */
export const VERSION = 1
/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 1_000_000

/** A deck that cannot be read; the message is for the reader. */
export class DeckFault extends Error {}

export interface DeckRead {
  readonly deck: Deck
  /** Data version the file was written with; null where it names none. */
  readonly dataVersion: string | null
}

/** A deck as a file: readable JSON, the same for export, storage, links and ready decks. */
export function deckFileText(deck: Deck, dataVersion?: string): string {
  return `${JSON.stringify(deckRecord(deck, dataVersion), null, 2)}\n`
}

/** The content of a deck file, before it becomes text. */
export function deckRecord(deck: Deck, dataVersion?: string): Record<string, unknown> {
  return {
    format: FORMAT,
    version: VERSION,
    ...(dataVersion ? { dataVersion } : {}),
    title: deck.title,
    slides: deck.slides.map(slideRecord),
  }
}

function slideRecord(slide: Slide): Record<string, unknown> {
  const { id: _id, headline, text, notes, layout, ...content } = slide
  return {
    layout,
    ...content,
    ...(headline === null ? {} : { headline }),
    ...(text === '' ? {} : { text }),
    ...(notes === '' ? {} : { notes }),
  }
}

/**
 * Reads a deck file.
 * @throws {DeckFault} where the text is too large, damaged, of another program or of a later version
 */
export function readDeckFile(text: string): DeckRead {
  if (text.length > LARGEST_FILE) throw new DeckFault(tooLarge(text.length))
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch {
    throw new DeckFault('This file is not a deck, or it is damaged: it cannot be read as JSON.')
  }
  return readDeckRecord(record)
}

/** What is wrong with a file of so many bytes. */
export function tooLarge(bytes: number): string {
  const size = (bytes / 1e6).toFixed(1)
  return `This file is too large for a deck: ${size} MB; the most is ${LARGEST_FILE / 1e6} MB.`
}

/**
 * Reads the content of a deck file.
 * @throws {DeckFault}
 */
export function readDeckRecord(record: unknown): DeckRead {
  if (!isObject(record) || record.format !== FORMAT)
    throw new DeckFault(`This is not a deck of Amur: it does not say “format”: “${FORMAT}”.`)
  const { version } = record
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new DeckFault('This deck is damaged: its version is not a number.')
  if (version > VERSION)
    throw new DeckFault(
      `This deck was made with a newer Amur (deck version ${version}; this one reads up to ${VERSION}). Open it there, or in a newer copy.`,
    )
  if (!Array.isArray(record.slides)) throw new DeckFault('This deck is damaged: it has no list of slides.')
  if (record.slides.length > MOST.slides)
    throw new DeckFault(`This deck has ${record.slides.length} slides; the most is ${MOST.slides}.`)
  const { dataVersion } = record
  return {
    deck: {
      title: words(record.title, 'The title', MOST.title).trim() || 'Untitled deck',
      slides: record.slides.map((slide, index) => readSlide(slide, `Slide ${index + 1}`)),
    },
    dataVersion: typeof dataVersion === 'string' && /^[\w.:+-]{1,64}$/.test(dataVersion) ? dataVersion : null,
  }
}

function readSlide(record: unknown, name: string): Slide {
  if (!isObject(record)) throw new DeckFault(`${name} is damaged: it is not a slide.`)
  const layout = readLayout(record.layout, name)
  const shared = {
    id: randomId(),
    headline: record.headline == null ? null : words(record.headline, `${name}: the headline`, MOST.headline),
    text: words(record.text, `${name}: the text`, MOST.text),
    notes: words(record.notes, `${name}: the notes`, MOST.notes),
  }
  if (layout === 'title' || layout === 'text') return { ...shared, layout, headline: shared.headline ?? '' }
  if (layout === 'claim') return { ...shared, layout, claim: readName(record.claim, `${name}: the claim`) }
  return {
    ...shared,
    layout,
    figures: readFigures(record.figures, layout, name),
    view: readView(record.view, name),
  }
}

function readLayout(value: unknown, name: string): Layout {
  const layout = LAYOUTS.find((one) => one === value)
  if (!layout) throw new DeckFault(`${name} is damaged: its layout is not one of ${LAYOUTS.join(', ')}.`)
  return layout
}

function readFigures(value: unknown, layout: FigureLayout, name: string): string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > ROOM[layout])
    throw new DeckFault(`${name} is damaged: the layout “${layout}” holds one to ${ROOM[layout]} figures.`)
  const ids = value.map((id) => readName(id, `${name}: the figure`))
  if (new Set(ids).size < ids.length)
    throw new DeckFault(`${name} is damaged: it names one figure more than once.`)
  return ids
}

function readName(value: unknown, what: string): string {
  if (typeof value !== 'string' || !/^[a-z0-9][a-z0-9-]{0,59}$/.test(value))
    throw new DeckFault(`${what} is not a name of small letters, digits and hyphens.`)
  return value
}

function readView(value: unknown, name: string): string {
  if (value === undefined) return ''
  if (typeof value !== 'string' || value.length > MOST.view || !/^[\w.~=&%,+:-]*$/.test(value))
    throw new DeckFault(`${name} is damaged: its view is not the query of a link.`)
  return value
}

function words(value: unknown, what: string, most: number): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw new DeckFault(`${what} is not text.`)
  const text = cleanText(value)
  if (text.length > most)
    throw new DeckFault(`${what} has ${text.length.toLocaleString('en-GB')} characters; the most is ${most}.`)
  return text
}

/** Control characters, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text without characters that cannot be seen but change what is, and without halves of characters. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\p{Surrogate}/gu, '')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
