import { open, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'

const SENTENCE =
  'A long sentence of the reader’s own that goes on about arms, oil, trade, votes and provinces. '
const times = (count: number) => SENTENCE.repeat(count).trim()

const slides = [
  { layout: 'title', headline: times(4), text: times(5) },
  { layout: 'one', figures: ['crude-share'], headline: times(4), text: times(6) },
  { layout: 'two', figures: ['arms-share', 'vetoes'], headline: times(4), text: times(6) },
  { layout: 'four', figures: ['arms-share', 'vetoes', 'trade', 'sco'], headline: times(3), text: times(5) },
  { layout: 'claim', claim: 'csis-10', headline: times(2), text: times(3) },
  { layout: 'text', headline: times(1), text: `- ${Array(14).fill(times(1)).join('\n- ')}` },
]

test('long words of the reader’s own are set smaller, not cut', async ({ page }) => {
  await open(page, '#/decks')
  await page.getByLabel('Deck file').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'amur-deck', version: 1, title: 'Long', slides })),
  })
  await page.getByRole('list', { name: 'Your decks' }).getByRole('link', { name: 'Long' }).click()
  await expect.poll(() => page.url()).toContain('#/deck/')
  const id = /deck\/([\w-]+)/.exec(page.url())?.[1]
  await open(page, `#/print/${id}`)
  await ready(page)
  const places = page.locator('.slide__head, .slide__words, .slide-claim, .slide__figures')
  await expect(places).toHaveCount(2 + 3 * 2 + 2)
  const cut = () =>
    places.evaluateAll((all) =>
      all.flatMap(({ className, scrollHeight, clientHeight }) =>
        scrollHeight > clientHeight + 1 ? [`${className} ${scrollHeight} in ${clientHeight}`] : [],
      ),
    )
  await expect.poll(cut).toEqual([])
  for (const area of await page.locator('.slide-figure__area').all())
    expect(await area.evaluate((one) => one.clientHeight)).toBeGreaterThan(90)
})
