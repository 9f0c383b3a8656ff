import { waysOf } from '../page.mjs'
import { amur } from './amur.mjs'

/**
 * The Explore page without its code: what the steps of a run write into the page is recorded, and a key then writes it
 * again. The least a step of this page can cost, whoever decides what is to be written. Elements that come and go are
 * left out.
 */
export const replay = {
  ...amur,
  id: 'replay',
  name: 'the same page, its writes alone',
  async open(page, bench) {
    await amur.open(page, bench)
    const steps = Math.floor(bench.updates / 2)
    await page.evaluate(record, { steps, ways: waysOf(bench.range, steps) })
  },
}

/** In the page: so many years out from the first year shown, and back. */
async function record({ steps, ways: [out, back] }) {
  const thumb = document.querySelector('.year-range__thumb[data-edge=from] input')
  const inputs = [...document.querySelectorAll('.year-range input')]
  const tour = async (onYear) => {
    for (let i = 0; i < 2 * steps; i++) {
      const key = i < steps ? out : back
      thumb.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      onYear(i < steps ? i + 1 : 2 * steps - 1 - i)
    }
  }

  const written = new Map()
  const observer = new MutationObserver((changes) => {
    for (const { type, target, attributeName } of changes) {
      if (type !== 'childList') written.set(target, (written.get(target) ?? new Set()).add(attributeName))
    }
  })
  observer.observe(document.body, { subtree: true, attributes: true, characterData: true })
  await tour(() => {})
  observer.disconnect()

  const places = [
    ...[...written].flatMap(([node, names]) =>
      [...names].map((name) =>
        name === null
          ? { node, read: () => node.data, write: (value) => (node.data = value) }
          : {
              node,
              read: () => node.getAttribute(name),
              write: (value) =>
                value === null ? node.removeAttribute(name) : node.setAttribute(name, value),
            },
      ),
    ),
    ...inputs.map((node) => ({ node, read: () => node.value, write: (value) => (node.value = value) })),
  ]
  const years = []
  const read = () => places.map((place) => place.read())
  years[0] = read()
  await tour((year) => {
    years[year] = read()
  })
  const changes = (from, to) =>
    places.flatMap(({ node, write }, i) =>
      node.isConnected && years[from][i] !== years[to][i] ? [{ write, value: years[to][i] }] : [],
    )
  const ahead = years.slice(1).map((_, year) => changes(year, year + 1))
  const home = years.slice(1).map((_, year) => changes(year + 1, year))

  let shown = 0
  const onKey = (event) => {
    if (event.key !== out && event.key !== back) return
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.type === 'keyup') return
    const next = shown + (event.key === out ? 1 : -1)
    for (const { write, value } of (next > shown ? ahead[shown] : home[next]) ?? []) write(value)
    if (next in years) shown = next
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('keyup', onKey, true)
}
