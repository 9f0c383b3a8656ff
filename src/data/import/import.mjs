// Compares a publisher's file with data/ and prints what would change; --write puts it into the tables.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('./import.ts', import.meta.url)), {
  root,
  logLevel: 'error',
})
const { lines, passed } = await module.importFile(root, process.argv.slice(2))
for (const line of lines) console.log(line)
process.exitCode = passed ? 0 : 1
