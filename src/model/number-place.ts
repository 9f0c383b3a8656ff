/**
 * Where a number stands in a text as a number of its own, not within a longer one or a year; -1 where it does not.
 * @param text the number as written, with its unit if that belongs to it
 * @param from where to begin
 */
export function placeOfNumber(sentence: string, text: string, from: number): number {
  for (let at = sentence.indexOf(text, from); at >= 0; at = sentence.indexOf(text, at + 1)) {
    const [before, after] = [sentence.slice(0, at), sentence.slice(at + text.length)]
    if (!/[\d\p{L}]$|\d[.,–]$/u.test(before) && !/^[\d\p{L}]|^[.,–]\d/u.test(after)) return at
  }
  return -1
}
