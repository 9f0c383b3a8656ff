// Runs every check in order and ends with the line "N passed, N failed".
// npm test: all of it but the exhaustive combinations; npm run test:full: those too.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkBundleSize } from './support/bundle-size.mjs'
import { findChromium, installedFirefox } from './support/find-browser.mjs'
import { lineCounts, playwrightCounts, total, vitestCounts, withExit } from './support/reports.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
const FULL = process.argv.includes('--full')
const FAILED = { passed: 0, failed: 1 }
const PASSED = { passed: 1, failed: 0 }

const TOOLS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  vite: 'node_modules/vite/bin/vite.js',
  playwright: 'node_modules/@playwright/test/cli.js',
}

const reports = mkdtempSync(join(tmpdir(), 'amur-test-'))
const TTY = process.stdout.isTTY
const colors = TTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
let running = null

/** Runs a script with this Node; resolves to whether it ended well. `heard` is told what it prints, which is shown as well. */
function node(script, args = [], env = {}, heard = undefined) {
  return new Promise((resolve) => {
    running = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...colors, ...env },
      stdio: ['ignore', heard ? 'pipe' : 'inherit', 'inherit'],
    })
    running.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk)
      heard(`${chunk}`)
    })
    running.on('error', (error) => {
      console.error(error)
      resolve(false)
    })
    running.on('close', (code) => resolve(code === 0))
  })
}

function read(file, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

const plain = async (succeeded) => ((await succeeded) ? PASSED : FAILED)

async function vitest() {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const succeeded = await node(TOOLS.vitest, args, FULL ? { AMUR_FULL: '1' } : {})
  return withExit(read(file, vitestCounts), succeeded)
}

async function endToEnd() {
  const file = join(reports, 'playwright.json')
  const args = [
    'test',
    '-c',
    'tests/e2e',
    '--reporter=list,json',
    ...(FULL ? [] : ['--grep-invert', '@full']),
  ]
  const env = { AMUR_BROWSER: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const succeeded = await node(TOOLS.playwright, args, env)
  return withExit(read(file, playwrightCounts), succeeded)
}

/** Every export format in a stock Firefox: of every figure, or of a sample where the machine has one. */
async function firefoxExports() {
  if (!FULL && !(await installedFirefox())) {
    console.log('Not run: no Firefox is installed here. npm run test:full installs one.')
    return { passed: 0, failed: 0 }
  }
  let said = ''
  const succeeded = await node('tests/e2e/firefox-export.mjs', FULL ? [] : ['--sample'], {}, (text) => {
    said += text
  })
  return withExit(lineCounts(said), succeeded)
}

/** Steps in order; one that needs the build fails where there is none. */
const STEPS = [
  { name: 'Style and lint', run: () => plain(node(TOOLS.biome, ['ci', ...(TTY ? [] : ['--colors=off'])])) },
  { name: 'Types', run: () => plain(node(TOOLS.tsc)) },
  { name: 'Data', run: () => plain(node('src/data/build/check.mjs')) },
  { name: 'Unit tests', run: vitest },
  { name: 'Build', run: () => plain(node(TOOLS.vite, ['build', '--manifest'])), isBuild: true },
  { name: 'Bundle size', run: () => plain(checkBundleSize(DIST)), needsBuild: true },
  { name: 'End to end', run: endToEnd, needsBuild: true },
  { name: 'Firefox exports', run: firefoxExports, needsBuild: true },
  ...(FULL ? [{ name: 'Rehearsal of the next year', run: () => plain(node('tests/rehearse/run.mjs')) }] : []),
]

const results = []

async function runAll() {
  let built = false
  for (const step of STEPS) {
    console.log(`\n── ${step.name}`)
    const start = performance.now()
    let counts = FAILED
    if (step.needsBuild && !built) console.error('Not run: there is no build.')
    else {
      try {
        counts = await step.run()
      } catch (error) {
        console.error(error instanceof Error ? error.message : error)
      }
    }
    if (step.isBuild) built = counts.failed === 0
    results.push({ ...counts, name: step.name, seconds: (performance.now() - start) / 1000 })
  }
}

function close() {
  rmSync(reports, { recursive: true, force: true })
  console.log('')
  for (const { name, passed, failed, again = 0, seconds } of results)
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok'}  ${name}: ${passed} passed${again > 0 ? ` (${again} when tried again)` : ''}, ${failed} failed (${seconds.toFixed(0)} s)`,
    )
  const left = STEPS.length - results.length
  const counts = left > 0 ? [...results, { passed: 0, failed: left }] : results
  console.log(total(counts))
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    running?.kill(signal)
    close()
    process.exit()
  })

await runAll().catch((error) => console.error(error))
close()
