import { afterAll, beforeAll, vi } from 'vitest'

export interface Laid {
  readonly width: number
  readonly height: number
}

/**
 * jsdom lays nothing out. Gives an element the size `sizeOf` says when, and only when, a component observes it;
 * for the tests of the file that calls it.
 */
export function layOut(sizeOf: (element: Element) => Laid): void {
  class Observer implements ResizeObserver {
    readonly #tell: ResizeObserverCallback
    constructor(tell: ResizeObserverCallback) {
      this.#tell = tell
    }
    observe(element: Element) {
      const { width, height } = sizeOf(element)
      Object.defineProperties(element, {
        clientWidth: { configurable: true, value: width },
        clientHeight: { configurable: true, value: height },
      })
      this.#tell([], this)
    }
    unobserve() {}
    disconnect() {}
  }
  beforeAll(() => vi.stubGlobal('ResizeObserver', Observer))
  afterAll(() => vi.unstubAllGlobals())
}
