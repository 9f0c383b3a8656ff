import { test as base, expect as baseExpect } from '@playwright/test'

/** Asks again soon: Playwright’s own waits grow to a second, and most of a short test would be waiting. */
const poll: typeof baseExpect.poll = (actual, options) =>
  baseExpect.poll(actual, {
    intervals: [20, 50, 100],
    ...(typeof options === 'string' ? { message: options } : options),
  })

export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (target, name) => (name === 'poll' ? poll : Reflect.get(target, name)),
})

interface Problems {
  /** What went wrong in the browser so far. */
  readonly seen: string[]
  /** Names a problem that a test provokes on purpose. */
  readonly expect: (pattern: RegExp) => void
}

/**
 * Every test watches its page: an uncaught error, a line in the console's error channel, a breach of the content
 * security policy or a request to another origin fails it.
 */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ page, baseURL }, use) => {
      const seen: string[] = []
      const provoked: RegExp[] = []
      const own = new URL(baseURL ?? '').origin
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') seen.push(`console: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== own) seen.push(`request: ${request.url()}`)
      })
      await page.exposeFunction('reportPolicyBreach', (what: string) => {
        seen.push(`policy: ${what}`)
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { reportPolicyBreach } = window as unknown as { reportPolicyBreach: (what: string) => void }
          reportPolicyBreach(`${event.violatedDirective} ${event.blockedURI}`)
        })
      })
      await use({ seen, expect: (pattern) => provoked.push(pattern) })
      expect(seen.filter((one) => !provoked.some((pattern) => pattern.test(one)))).toEqual([])
    },
    { auto: true },
  ],
})
