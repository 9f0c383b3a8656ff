import type { Sentence } from '../model/sentence.ts'

interface Written {
  /** What each node says, four for every number: words before it, what clings to it, the number, what clings to it. */
  pieces: readonly string[]
  readonly nodes: Text[]
}

const PER_NUMBER = 4
const written = new WeakMap<Element, Written>()

/**
 * Writes a sentence whose numbers are buttons, one of them in the order of tabs. Only what differs is written, into the
 * nodes that hold it.
 */
export function writeSentence(element: Element, sentence: Sentence): void {
  const state = written.get(element) ?? { pieces: [], nodes: [] }
  written.set(element, state)
  const pieces = piecesOf(sentence)
  nodesFor(element, state.nodes, pieces.length)
  for (const [i, piece] of pieces.entries()) {
    if (state.pieces[i] === piece) continue
    const node = state.nodes[i] as Text
    node.data = piece
    if (i % PER_NUMBER === 2) name(node.parentElement as HTMLElement, piece)
  }
  state.pieces = pieces
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
    const after = end === 0 && pieces.length === 0 ? '' : (/^\S*/.exec(between)?.[0] ?? '')
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

/** Nodes for so many pieces: those there are stay, the words after the last number too. */
function nodesFor(element: Element, nodes: Text[], length: number): void {
  if (nodes.length === length) return
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

function name(button: HTMLElement, number: string): void {
  button.ariaLabel = `${number}, open its number card`
  button.style.setProperty('--characters', `${number.length}`)
}
