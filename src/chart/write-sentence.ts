import type { SaidNumber, Sentence } from '../model/sentence.ts'

interface Written {
  readonly nodes: Text[]
  /** What each node says, four for every number: words before it, what clings to it, the number, what clings to it. */
  pieces: readonly string[]
  /** How far each button reaches beyond its digits, before and after. */
  reaches: readonly (readonly [number, number])[]
}

const PER_NUMBER = 4
const written = new WeakMap<Element, Written>()

/**
 * Writes a sentence whose numbers are buttons, one of them in the order of tabs. Only what differs is written, into the
 * nodes that hold it.
 */
export function writeSentence(element: Element, sentence: Sentence): void {
  const last = written.get(element) ?? { nodes: [], pieces: [], reaches: [] }
  const { nodes } = last
  const pieces = piecesOf(sentence)
  const reaches = sentence.numbers.map((_, i) => reachOf(sentence.numbers, i))
  if (nodes.length !== pieces.length) hold(element, nodes, pieces.length)
  for (const [i, piece] of pieces.entries()) {
    if (last.pieces[i] === piece) continue
    const node = nodes[i] as Text
    node.data = piece
    if (i % PER_NUMBER === 2) (node.parentElement as Element).ariaLabel = `${piece}, open its number card`
  }
  for (const [i, [before, after]] of reaches.entries()) {
    if (last.reaches[i]?.[0] === before && last.reaches[i]?.[1] === after) continue
    const { style } = (nodes[PER_NUMBER * i + 2] as Text).parentElement as HTMLElement
    style.paddingInline = `${before}px ${after}px`
    style.marginInline = `${-before}px ${-after}px`
  }
  written.set(element, { nodes, pieces, reaches })
}

/** The buttons of a written sentence, in the order of its numbers. */
export function numberButtons(element: Element): HTMLButtonElement[] {
  return [...element.querySelectorAll('button')]
}

/** Puts one button of a sentence in the order of tabs and takes the others out. */
export function setTabStop(element: Element, button: HTMLButtonElement | undefined): void {
  for (const one of numberButtons(element)) one.tabIndex = one === button ? 0 : -1
}

/** A line may break beside a button; the brackets, commas and signs around a number stay on its line. */
function piecesOf({ text, numbers }: Sentence): string[] {
  const pieces: string[] = []
  let end = 0
  for (const number of [...numbers, null]) {
    const between = text.slice(end, number?.at)
    const after = pieces.length === 0 ? '' : (/^\S*/.exec(between)?.[0] ?? '')
    const rest = between.slice(after.length)
    const before = number === null ? '' : (/\S*$/.exec(rest)?.[0] ?? '')
    if (pieces.length > 0) pieces.push(after)
    pieces.push(rest.slice(0, rest.length - before.length))
    if (number === null) break
    pieces.push(before, number.text)
    end = number.at + number.text.length
  }
  return pieces
}

/** Least width of a button, and what a character has at least, in px. */
const [WIDTH, CHARACTER] = [24, 5.2]
/** Fewer characters than this between two numbers, such as `; `, leave each of them this many px a character. */
const [CLOSE, HALF_GAP] = [4, 1.5]

/** Before and after its digits, in px: wide enough to be hit, and not into that of the number close by. */
function reachOf(numbers: readonly SaidNumber[], i: number): readonly [before: number, after: number] {
  const [before, number, after] = [numbers[i - 1], numbers[i] as SaidNumber, numbers[i + 1]]
  const all = Math.max(2, WIDTH - CHARACTER * number.text.length)
  const room = (one: SaidNumber, next: SaidNumber) => {
    const between = next.at - one.at - one.text.length
    return between < CLOSE ? HALF_GAP * between : all
  }
  const least = before ? all - room(before, number) : 0
  const right = Math.min(Math.max(all / 2, least), after ? room(number, after) : all)
  return [all - right, right]
}

/** Makes as many nodes as there are pieces: those before stay. */
function hold(element: Element, nodes: Text[], length: number): void {
  const stop = numberButtons(element).findIndex(({ tabIndex }) => tabIndex === 0)
  const held = element.contains(document.activeElement)
  while (nodes.length < length) {
    if (nodes.length > 0) nodes.push(...addNumber(element))
    const words = document.createTextNode('')
    nodes.push(words)
    element.append(words)
  }
  while (nodes.length > length) {
    nodes.splice(-PER_NUMBER)
    element.lastChild?.remove()
    element.lastChild?.remove()
  }
  const buttons = numberButtons(element)
  const button = buttons[Math.min(Math.max(stop, 0), buttons.length - 1)]
  setTabStop(element, button)
  if (held && !element.contains(document.activeElement)) button?.focus()
}

function addNumber(element: Element): [before: Text, number: Text, after: Text] {
  const word = document.createElement('span')
  word.className = 'takeaway__word'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'takeaway__number'
  button.ariaHasPopup = 'dialog'
  const nodes = [0, 1, 2].map(() => document.createTextNode('')) as [Text, Text, Text]
  button.append(nodes[1])
  word.append(nodes[0], button, nodes[2])
  element.append(word)
  return nodes
}
