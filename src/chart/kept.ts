/**
 * A function that gives its last result again for as long as it is asked with the same: what a step of the years leaves
 * alone is then neither made nor compared with what is drawn.
 * @param make pure; its arguments are compared one by one with `Object.is`
 */
export function kept<A extends readonly unknown[], R>(make: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly made: R } | null = null
  return (...given) => {
    if (!last || !sameEach(last.given, given)) last = { given, made: make(...given) }
    return last.made
  }
}

/** A function that gives the list it was given last in place of an equal one, so that lists made anew can be told to be the same. */
export function keptList<T extends object>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (next) => {
    if (!sameList(last, next)) last = next
    return last
  }
}

function sameEach(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < b.length; i++) if (!Object.is(a[i], b[i])) return false
  return a.length === b.length
}

function sameList<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < b.length; i++) if (!sameFields(a[i] as T, b[i] as T)) return false
  return true
}

function sameFields<T extends object>(a: T, b: T): boolean {
  for (const field in a) if (!Object.is(a[field], b[field])) return false
  for (const field in b) if (!(field in a)) return false
  return true
}
