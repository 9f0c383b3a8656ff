import type { ValueRef } from './value-ref.ts'

/** A number as it stands in a sentence, and the value it tells. */
export interface SaidNumber {
  /** Place of its first character in the text. */
  readonly at: number
  readonly text: string
  readonly ref: ValueRef
}

/** Words and which of the numbers in them is which value, in the order they stand. */
export interface Sentence {
  readonly text: string
  readonly numbers: readonly SaidNumber[]
}

/** What a sentence is made of; the last three say nothing. */
export type Said = Sentence | string | number | null | undefined | false

/**
 * A number as part of a sentence.
 * @param text as it is written, with its unit if that belongs to it: `66%`, `twice`
 * @param ref null where it is no value of the figure: it then is mere text
 */
export function num(text: string, ref: ValueRef | null | undefined): Sentence {
  return { text, numbers: ref && text ? [{ at: 0, text, ref }] : [] }
}

/** A sentence written out: say`In ${year} Russia supplied ${num('17%', ref)} of it.` */
export function say(words: TemplateStringsArray, ...parts: readonly Said[]): Sentence {
  const said: Unfinished = { text: words[0] ?? '', numbers: [] }
  for (let i = 0; i < parts.length; i++) {
    add(said, parts[i])
    said.text += words[i + 1]
  }
  return said
}

/** Parts in a row, without those that say nothing; `last` stands before the last of several: ` and `. */
export function joined(parts: readonly Said[], separator: string, last = separator): Sentence {
  const told = parts.filter((part) => isWritten(part) || (isSentence(part) && part.text))
  const said: Unfinished = { text: '', numbers: [] }
  for (const [i, part] of told.entries()) {
    if (i > 0) said.text += i === told.length - 1 ? last : separator
    add(said, part)
  }
  return said
}

interface Unfinished {
  text: string
  readonly numbers: SaidNumber[]
}

function add(said: Unfinished, part: Said): void {
  if (isSentence(part)) {
    for (const { at, text, ref } of part.numbers) said.numbers.push({ at: said.text.length + at, text, ref })
    said.text += part.text
  } else if (isWritten(part)) said.text += part
}

const isWritten = (part: Said) => typeof part === 'number' || (typeof part === 'string' && part !== '')
const isSentence = (part: Said): part is Sentence => typeof part === 'object' && part !== null
