import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { Deck } from './deck.ts'
import { DeckFault, type DeckRead, deckRecord, readDeckFile } from './deck-file.ts'

/** Longest deck in a link, in characters: mail and chat programs cut off longer addresses. */
export const LONGEST_LINK = 8000

/**
 * A deck as text for a link.
 * @throws {DeckFault} where it is too long; the message says by how much
 */
export function deckToLink(deck: Deck): string {
  const packed = toBase64Url(deflateSync(strToU8(JSON.stringify(deckRecord(deck))), { level: 9 }))
  if (packed.length > LONGEST_LINK)
    throw new DeckFault(
      `This deck is too long for a link: ${packed.length.toLocaleString('en-GB')} characters; the most is ${LONGEST_LINK.toLocaleString('en-GB')}. Export it as a file instead.`,
    )
  return packed
}

/**
 * Reads a deck from a link.
 * @throws {DeckFault} where the link is damaged, cut short or of a later version
 */
export function deckFromLink(packed: string): DeckRead {
  if (packed.length > LONGEST_LINK) throw new DeckFault('The deck in this link is longer than links may be.')
  let text: string
  try {
    text = strFromU8(inflateSync(fromBase64Url(packed)))
  } catch {
    throw new DeckFault('The deck in this link is damaged: the link may have been cut short.')
  }
  return readDeckFile(text)
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
