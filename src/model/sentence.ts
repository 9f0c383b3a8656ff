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
  return concat(words.flatMap((word, i) => [word, parts[i]]))
}

/** Parts in a row, without those that say nothing; `last` stands before the last of several: ` and `. */
export function joined(parts: readonly Said[], separator: string, last = separator): Sentence {
  const said = parts.filter((part) => (isSentence(part) ? part.text : isSaid(part) && part !== ''))
  return concat(said.flatMap((part, i) => [i === 0 ? '' : i === said.length - 1 ? last : separator, part]))
}

function concat(parts: readonly Said[]): Sentence {
  let text = ''
  const numbers: SaidNumber[] = []
  for (const part of parts) {
    if (isSentence(part)) {
      for (const number of part.numbers) numbers.push({ ...number, at: text.length + number.at })
      text += part.text
    } else if (isSaid(part)) text += part
  }
  return { text, numbers }
}

const isSentence = (part: Said): part is Sentence => typeof part === 'object' && part !== null
const isSaid = (part: Said) => part !== null && part !== undefined && part !== false
