// Validates data/ and prints what changed since the last commit; --write renews data/datapackage.json.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('./check.ts', import.meta.url)), {
  root,
  logLevel: 'error',
})
const { lines, passed } = module.checkData(root, process.argv.includes('--write'))
for (const line of lines) console.log(line)
process.exitCode = passed ? 0 : 1
