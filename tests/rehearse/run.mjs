// npm run data:rehearse [-- --only check,types,tests,build,view] [--keep]
// Adds the next year to a copy of the project and proves that nothing but data/ has to change for it.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { changedFiles, copyProject } from './copy.mjs'
import { readStartView } from './view.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STEPS = ['check', 'types', 'tests', 'build', 'view']
const { only, keep } = options()
const wanted = (step) => only.includes(step)

const faults = []
const fault = (where, lines) => faults.push(...lines.map((line) => `${where}: ${line}`))

function options() {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string', default: STEPS.join() }, keep: { type: 'boolean', default: false } },
    })
    const chosen = values.only.split(',')
    const unknown = chosen.find((step) => !STEPS.includes(step))
    if (unknown !== undefined) throw new Error(`--only ${unknown} is not one of ${STEPS.join(', ')}.`)
    return { ...values, only: chosen }
  } catch (error) {
    console.error(error.message)
    process.exit(2)
  }
}

let running = null

/** Runs a script with this Node in a folder; resolves to whether it ended well and what it printed. */
function node(cwd, script, ...args) {
  return new Promise((resolve) => {
    let printed = ''
    const hear = (chunk) => {
      printed += chunk
    }
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
    running = spawn(process.execPath, [join(cwd, script), ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.stdout.on('data', hear)
    running.stderr.on('data', hear)
    running.on('error', (error) => resolve({ passed: false, printed: error.message }))
    running.on('close', (code) => resolve({ passed: code === 0, printed }))
  })
}

const lastLines = (text) => text.trim().split('\n').slice(-20)

async function check(folder, { undrawn }) {
  const script = 'src/data/build/check.mjs'
  const written = await node(folder, script, '--write')
  const checked = written.passed ? await node(folder, script) : written
  if (!checked.passed)
    fault(
      'check',
      checked.printed.split('\n').filter((line) => line.startsWith('data/')),
    )
  if (!checked.passed && !faults.some((line) => line.startsWith('check')))
    fault('check', lastLines(checked.printed))
  fault('check', undrawn(checked.printed))
}

async function types(folder) {
  const { passed, printed } = await node(folder, 'node_modules/typescript/bin/tsc')
  if (!passed) fault('types', lastLines(printed))
}

async function failedIn(folder, { failedTests }, file, ...args) {
  const { passed, printed } = await node(
    folder,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--root',
    folder,
    '--config',
    join(folder, 'tests/rehearse/vitest.config.ts'),
    '--reporter=json',
    `--outputFile=${file}`,
    ...args,
  )
  try {
    const failed = failedTests(JSON.parse(readFileSync(file, 'utf8')), folder)
    if (passed || failed.length > 0) return failed
  } catch {
    // There is no report: what was printed says why.
  }
  return [{ file: 'vitest', test: 'run', why: lastLines(printed).join('\n') }]
}

async function tests(folder, report) {
  const file = join(folder, '.git/tests.json')
  const failed = await failedIn(folder, report, file, '--update')
  const spots = failed.filter(({ file }) => file.startsWith(report.SPOT_VALUES))
  const others = failed.filter((test) => !spots.includes(test))
  if (spots.length > 0)
    console.log(`${spots.length} tests of single values in ${report.SPOT_VALUES} would be renewed.`)
  const already = await failedBefore(report, file, others)
  fault(
    'tests',
    others.map((test) => {
      const known = already.has(nameOf(test)) ? ' (fails without the next year too)' : ''
      return `${nameOf(test)}: ${test.why}${known}`
    }),
  )
  const outside = changedFiles(folder).filter((path) => !report.isAllowed(path))
  fault(
    'tests',
    outside.map((path) => `${path} was rewritten, which is neither data nor a stored picture`),
  )
}

const nameOf = ({ file, test }) => `${file} › ${test}`

/** Of failed tests, those that fail in the project as it is. */
async function failedBefore(report, file, failed) {
  const files = [...new Set(failed.map((test) => test.file))].filter((name) => name !== 'vitest')
  if (files.length === 0) return new Set()
  return new Set((await failedIn(ROOT, report, file, ...files)).map(nameOf))
}

async function build(folder, outDir) {
  const { passed, printed } = await node(folder, 'node_modules/vite/bin/vite.js', 'build', '--outDir', outDir)
  if (!passed) fault('build', lastLines(printed))
  return passed
}

async function view(folder, { panelLines, panelFaults }, tablesOf, newer) {
  const before = await readStartView(folder, 'dist-before')
  const after = await readStartView(folder, 'dist')
  for (const line of panelLines(before.panels, after.panels)) console.log(line)
  fault('view', after.complaints)
  fault('view', panelFaults(before.panels, after.panels, tablesOf, newer))
}

async function main() {
  const { module } = await runnerImport(join(ROOT, 'tests/rehearse/rehearse.ts'), {
    root: ROOT,
    logLevel: 'error',
  })
  const { readTables, withNextYear, report, startTables } = module
  const folder = copyProject(ROOT)
  const close = () => {
    if (keep) console.log(`The copy is kept in ${folder}`)
    else rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      running?.kill(signal)
      close()
      process.exit(1)
    })
  try {
    const builtBefore = !wanted('view') || (await build(folder, 'dist-before'))
    const { next, files, added, newer } = withNextYear(readTables(join(folder, 'data')))
    for (const [name, text] of files) writeFileSync(join(folder, 'data', `${name}.csv`), text)
    console.log(`Rehearsal of ${next}: ${added.size} tables grow.`)
    for (const [table, rows] of added) console.log(`  ${table}: ${rows} rows added`)
    // The check writes what is made from the tables, which the others need too.
    await step('check', () => check(folder, report), true)
    await step('types', () => types(folder))
    await step('tests', () => tests(folder, report))
    let built = false
    await step(
      'build',
      async () => {
        built = await build(folder, 'dist')
      },
      wanted('view'),
    )
    if (wanted('view')) {
      if (builtBefore && built) await step('view', () => view(folder, report, startTables, newer))
      else fault('view', ['not read: there is no build'])
    }
  } finally {
    close()
  }
}

async function step(name, run, needed = false) {
  if (!wanted(name) && !needed) return
  const start = performance.now()
  const count = faults.length
  console.log(`── ${name}`)
  try {
    await run()
  } catch (error) {
    fault(name, [error instanceof Error ? error.message : String(error)])
  }
  const found = faults.length - count
  console.log(
    `${found > 0 ? `${found} faults` : 'ok'} (${((performance.now() - start) / 1000).toFixed(0)} s)`,
  )
}

await main().catch((error) => fault('rehearsal', [error.message]))
console.log('')
for (const line of faults) console.log(line)
const passed =
  only.length < STEPS.length
    ? `No faults in ${only.join(', ')}; the rest was not run.`
    : 'The rehearsal passed: nothing but data/ and stored pictures has to change.'
console.log(
  faults.length === 0
    ? passed
    : `The rehearsal failed: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
)
process.exitCode = faults.length === 0 ? 0 : 1
