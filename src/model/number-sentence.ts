import { formatShare, formatValue, isCount } from './format.ts'
import type { NumberCard } from './number-card.ts'
import type { Quality } from './quality.ts'
import { type Sentence, say } from './sentence.ts'

interface Wording {
  /** Before the whole sentence. */
  readonly lead?: string
  /** Before the value. */
  readonly before?: string
  /** After the period. */
  readonly aside?: string
}

const WORDING: Record<Quality, Wording> = {
  reported: {},
  rounded: { before: 'about' },
  'at-least': { before: 'at least' },
  derived: { before: 'about', aside: 'calculated from published figures' },
  preliminary: { aside: 'first release, which may be revised' },
  'part-year': { aside: 'part of the year' },
  estimate: { before: 'about', aside: 'an estimate' },
  stated: { aside: 'as stated by the source, without its parts' },
  'single-source': { lead: 'A single source says:' },
  revised: { aside: 'corrected after it was first printed' },
  'tiny-base': { aside: 'of a very small total' },
  'other-basis': { aside: 'on another basis than the rest of its series' },
  'other-mix': { aside: 'of a mix of items unlike that of other years' },
}

/** A share that ends in .5 may have been rounded before; a second rounding could then be wrong. */
const roundedOnce = (value: number) => Math.abs((value * 10) % 10) === 5

/** The value for running text: what is said to be “about” carries no more digits than it deserves. */
function valueInWords(
  { value, unit }: { value: number } & Pick<NumberCard, 'unit'>,
  coarse: boolean,
): string {
  if (!coarse || isCount(unit)) return formatValue(value, unit)
  if (unit === 'percent')
    return value >= 10 && roundedOnce(value) ? formatValue(value, unit) : formatShare(value)
  return formatValue(value >= 100 ? Number(value.toPrecision(3)) : value, unit).replace(/\.0(?= )/, '')
}

type Told = Pick<
  NumberCard,
  'name' | 'quantity' | 'period' | 'unit' | 'value' | 'text' | 'quality' | 'note' | 'title' | 'vintage'
>

/**
 * A value as one sentence that can be pasted into a briefing: what it is, how sure, of when, by whom.
 * @param figure where the figure stands, with the version of its data
 */
export function numberSentence(card: Told, figure: string): Sentence {
  const citation = `(${card.vintage.credit}; ${figure})`
  if (card.quality === null)
    return say`No figure for ${inSentence(card.quantity ?? card.name)} in ${card.period}: ${card.text} ${citation}.`
  const { lead, before: rough, aside } = WORDING[card.quality]
  // Words are not rounded, and what follows for certain from published numbers is exact where it is a count.
  const exact = card.value === null || (isCount(card.unit) && card.quality === 'derived')
  const before = exact ? undefined : rough
  const asides = [aside, partOf(card)].filter(Boolean).join(', ')
  const limits = asides ? ` (${asides})` : ''
  const value =
    card.value === null ? card.text : valueInWords({ ...card, value: card.value }, before === 'about')
  const said = say`${before && `${before} `}${value}`
  const subject = card.quantity ? `${card.quantity} was` : `${card.name}, ${card.period}:`
  const when = card.quantity && ` in ${card.period}`
  return say`${lead ? `${lead} ${inSentence(subject)}` : subject} ${said}${when}${limits} ${citation}.`
}

/** What a value of part of a year covers, where its period does not say so yet. */
function partOf({ quality, note, period }: Told): string {
  return quality === 'part-year' && note && !period.includes(note) && note.length < 40 ? note : ''
}

/** Names begin with a capital that a sentence does not need; proper names keep it. */
function inSentence(text: string): string {
  return /^(The|A|An|Imports|Exports|Items|Deliveries|Trade|Crude|Pipeline) /.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
