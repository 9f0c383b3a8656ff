/** One number that goes into a formula. */
export interface FormulaPart {
  /** What it is of: a year, a country. */
  readonly label: string
  readonly value: number
  /** What it counts for; 1 without it. */
  readonly weight?: number
}

/** Numbers that are added up. */
export interface Term {
  readonly name: string
  /** Unit in words; empty for counts. */
  readonly unit: string
  readonly parts: readonly FormulaPart[]
}

/** How a value is made: a share of two sums, in percent, or a sum. */
export type Formula =
  | { readonly kind: 'share'; readonly part: Term; readonly whole: Term }
  | { readonly kind: 'sum'; readonly of: Term }

export function termValue({ parts }: Term): number {
  return parts.reduce((total, { value, weight = 1 }) => total + weight * value, 0)
}

/** What the formula comes to; null for a share of nothing. */
export function evaluate(formula: Formula): number | null {
  if (formula.kind === 'sum') return termValue(formula.of)
  const whole = termValue(formula.whole)
  return whole === 0 ? null : (100 * termValue(formula.part)) / whole
}

/** Whether it is a sum of things counted one by one. */
export const isCount = (formula: Formula) => formula.kind === 'sum' && formula.of.unit === ''

/** Whether more is done than that one published number is taken over. */
export const isCalculated = (formula: Formula) =>
  formula.kind === 'share' || isCount(formula) || formula.of.parts.length > 1

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** The inputs as stored, not rounded further. */
export const inputText = (value: number) => number.format(value)

/** `1,353.25 ÷ 2,036.5 million TIV`, or `27 + 40.5 million TIV`. */
export function formulaText(formula: Formula): string {
  if (formula.kind === 'sum') return withUnit(additionText(formula.of), formula.of.unit)
  const { part, whole } = formula
  return withUnit(`${inputText(termValue(part))} ÷ ${inputText(termValue(whole))}`, whole.unit)
}

/** More parts than these are not told one by one: the rows of the card hold them. */
const MOST_TOLD = 24

/**
 * The parts of a sum with what each is of: `Russia: 599.25 (2010) + 692 (2011) = 1,291.25 million TIV`; of things that
 * count one each only what they are: `Visits: 2013, 2014 = 2`.
 */
export function termText(term: Term): string {
  const { name, unit, parts } = term
  const [only] = parts
  const last = parts.at(-1)
  if (!only || !last) return `${name}: none`
  const total = withUnit(inputText(termValue(term)), unit)
  if (parts.length > MOST_TOLD)
    return `${name}: ${partText(only)} + … + ${partText(last)}, ${parts.length} numbers = ${total}`
  if (unit === '' && parts.every(({ value, weight = 1 }) => value === 1 && weight === 1))
    return `${name}: ${parts.map(({ label }) => label).join(', ')} = ${total}`
  if (parts.length === 1 && (only.weight ?? 1) === 1)
    return `${name}: ${total}${unit === '' ? ` (${only.label})` : ''}`
  return `${name}: ${parts.map(partText).join(' + ')} = ${total}`.replaceAll('+ −', '− ')
}

const partText = (part: FormulaPart) => `${weighted(part)} (${part.label})`

function weighted({ value, weight = 1 }: FormulaPart): string {
  if (weight === 1) return inputText(value)
  return weight === -1 ? `−${inputText(value)}` : `${inputText(weight)} × ${inputText(value)}`
}

function additionText(term: Term): string {
  if (term.parts.length === 0) return '0'
  return term.parts.length > 6 ? inputText(termValue(term)) : term.parts.map(weighted).join(' + ')
}

const withUnit = (text: string, unit: string) => (unit ? `${text} ${unit}` : text)
