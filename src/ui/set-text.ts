const written = new WeakMap<Element, string>()

/** Writes an element’s text where it differs, into the node that holds it: a new node would be set and laid out anew. */
export function setText(element: Element | null, text: string): void {
  if (!element || written.get(element) === text) return
  written.set(element, text)
  const { firstChild } = element
  if (firstChild instanceof Text) firstChild.data = text
  else element.textContent = text
}
