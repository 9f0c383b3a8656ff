let last: Promise<void> = Promise.resolve()

/** Resolves when the page has nothing better to do, for one caller after the other, so that typing is never held up. */
export function whenIdle(): Promise<void> {
  last = last.then(idle)
  return last
}

const LATEST_MS = 1000

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS })
    else setTimeout(resolve)
  })
}
