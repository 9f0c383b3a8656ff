import type { Page } from '@playwright/test'
import { goTo, MEASURE_ROUNDS } from './explore.ts'
import { expect } from './test.ts'

/** Texts of the panels' drawings that touch another or leave the picture, in words. */
export function clashes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A text's box holds empty room above and below the letters, and is blurred by subpixels.
    const [SIDE, INSET] = [0.5, 1.5]
    const found: string[] = []
    for (const figure of document.querySelectorAll<HTMLElement>('figure[data-figure]')) {
      for (const svg of figure.querySelectorAll('svg:has([data-part="axis"])')) {
        const frame = svg.getBoundingClientRect()
        const texts = [...svg.querySelectorAll('text')].filter((text) => {
          const { visibility, opacity, display } = getComputedStyle(text)
          return visibility === 'visible' && opacity !== '0' && display !== 'none' && text.textContent?.trim()
        })
        // What the ground of a read-out is painted over is not seen.
        const grounds = [
          ...svg.querySelectorAll('path:is([data-part="pane-readout"], [data-part="pane-cover"])'),
        ]
        const hidden = (text: Element, box: DOMRect) =>
          grounds.some((ground) => {
            const over = ground.getBoundingClientRect()
            return (
              !!(text.compareDocumentPosition(ground) & Node.DOCUMENT_POSITION_FOLLOWING) &&
              over.left <= box.left + SIDE &&
              over.right >= box.right - SIDE &&
              over.top <= box.top + INSET &&
              over.bottom >= box.bottom - INSET
            )
          })
        const boxes = texts
          .map((text) => ({ element: text, text: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ element, box }) => !hidden(element, box))
        boxes.forEach(({ text, box }, i) => {
          const name = `${figure.dataset.figure} “${text}”`
          const outside =
            box.left < frame.left - SIDE ||
            box.right > frame.right + SIDE ||
            box.top < frame.top - INSET ||
            box.bottom > frame.bottom + INSET
          if (outside)
            found.push(
              `${name} leaves the picture: ${[box.left - frame.left, box.top - frame.top, frame.right - box.right, frame.bottom - box.bottom].map((n) => n.toFixed(1)).join(' ')}`,
            )
          for (const other of boxes.slice(i + 1)) {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
            if (across > SIDE && down > 2 * INSET) found.push(`${name} touches “${other.text}”`)
          }
        })
      }
    }
    return found
  })
}

/** Holds for every measure of every figure in each of some ranges. */
export async function expectNoClashes(page: Page, ranges: readonly string[]) {
  const all: string[] = []
  for (const years of ranges) {
    for (const measures of MEASURE_ROUNDS) {
      await goTo(page, { years, ...measures })
      const found = await clashes(page)
      all.push(...found.map((clash) => `${years} ${Object.values(measures).join(' ')}: ${clash}`))
    }
  }
  expect([...new Set(all)]).toEqual([])
}
