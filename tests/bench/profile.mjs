import { parseArgs } from 'node:util'
import { launch } from './browser.mjs'
import { buildApp, serve } from './build.mjs'
import { amur } from './variants/amur.mjs'

/**
 * Where the script time of a step goes: a CPU profile of the built application with its function names kept.
 * `node tests/bench/profile.mjs [--years 2000..2025] [--top 40]`. Milliseconds a step; read the shares.
 */
const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '2000..2025' },
    top: { type: 'string', default: '40' },
    tree: { type: 'string' },
    keys: { type: 'string', default: '54' },
  },
})
const [from, to] = values.years.split('..').map(Number)
const STEPS = Number(values.keys)
const server = await serve(await buildApp({ readable: true }))
const browser = await launch()

try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await amur.open(page, { urls: { app: server.url }, range: { from, to } })
  await amur.thumb(page, 'From year').focus()
  const run = async (count) => {
    for (let i = 0; i < count; i++) {
      await page.keyboard.press(i % 18 < 9 ? 'ArrowLeft' : 'ArrowRight')
      await page.waitForTimeout(90)
    }
  }
  await run(36)
  await page.waitForTimeout(1200)
  const session = await context.newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 100 })
  await session.send('Profiler.start')
  await run(STEPS)
  const { profile } = await session.send('Profiler.stop')
  print(profile)
} finally {
  await browser.close()
  server.stop()
}

function print({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, { ...node, self: 0 }]))
  for (const [i, id] of samples.entries()) byId.get(id).self += timeDeltas[i] / 1000 / STEPS
  const inclusive = new Map()
  const own = new Map()
  const add = (map, key, value) => map.set(key, (map.get(key) ?? 0) + value)
  const [root] = byId.values()
  const nameOf = ({ functionName, lineNumber, url }) =>
    functionName || `(anonymous ${url.split('/').at(-1)}:${lineNumber + 1})`
  function walk(id, path) {
    const node = byId.get(id)
    const name = nameOf(node.callFrame)
    const first = !path.has(name)
    if (first) path.add(name)
    let total = node.self
    for (const child of node.children ?? []) total += walk(child, path)
    if (first) {
      path.delete(name)
      add(inclusive, name, total)
    }
    add(own, name, node.self)
    node.total = total
    return total
  }
  walk(root.id, new Set())
  const quiet = /^\((idle|program|root)\)$/
  const script = [...own].filter(([name]) => !quiet.test(name)).reduce((sum, [, ms]) => sum + ms, 0)
  console.log(`script ${script.toFixed(2)} ms a step, sampled over ${STEPS} steps`)
  for (const [title, map] of [
    ['with all it calls', inclusive],
    ['itself', own],
  ]) {
    console.log(`\n${title}`)
    const ranked = [...map].filter(([name]) => !quiet.test(name)).sort((a, b) => b[1] - a[1])
    for (const [name, ms] of ranked.slice(0, Number(values.top)))
      console.log(`${ms.toFixed(3).padStart(8)}  ${((100 * ms) / script).toFixed(1).padStart(5)} %  ${name}`)
  }
  if (values.tree) printTree(byId, root, Number(values.tree), nameOf)
}

function printTree(byId, node, least, nameOf, depth = 0) {
  if (node.total < least) return
  console.log(`${node.total.toFixed(2).padStart(7)} ${'  '.repeat(depth)}${nameOf(node.callFrame)}`)
  const children = (node.children ?? []).map((id) => byId.get(id)).sort((a, b) => b.total - a.total)
  for (const child of children) printTree(byId, child, least, nameOf, depth + 1)
}
