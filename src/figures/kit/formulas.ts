import { evaluate, type Formula, type FormulaPart } from '../../model/formula.ts'

/** A published number, taken over as its row gives it. */
export function asGiven(name: string, unit: string, label: string | number, value: number): Formula {
  return { kind: 'sum', of: { name, unit, parts: [{ label: `${label}`, value }] } }
}

/** Things counted one by one, told by what they are grouped by: years, states. */
export function countOf<R>(
  name: string,
  things: readonly R[],
  groupOf: (thing: R) => string | number,
): Formula {
  const counts = new Map<string, number>()
  for (const thing of things) {
    const group = `${groupOf(thing)}`
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return {
    kind: 'sum',
    of: { name, unit: '', parts: [...counts].map(([label, value]) => ({ label, value })) },
  }
}

/** The formula where its inputs give a share stored to one decimal; else, their digits not being enough, the share as stored. */
export function orAsStored(formula: Formula, share: number, label: string | number): Formula {
  const value = evaluate(formula)
  return value !== null && Math.abs(value - share) <= 0.05 + 1e-9
    ? formula
    : asGiven('Share as stored', 'percent', label, share)
}

type NamedParts = readonly [name: string, parts: readonly FormulaPart[]]

/** A share of two sums in the same unit. */
export function shareOfParts(unit: string, [part, parts]: NamedParts, [whole, of]: NamedParts): Formula {
  return { kind: 'share', part: { name: part, unit, parts }, whole: { name: whole, unit, parts: of } }
}

/** A share of two numbers of the same year or window. */
export function shareOfTwo(
  unit: string,
  label: string | number,
  [part, value]: readonly [string, number],
  [whole, of]: readonly [string, number],
): Formula {
  return shareOfParts(
    unit,
    [part, [{ label: `${label}`, value }]],
    [whole, [{ label: `${label}`, value: of }]],
  )
}
