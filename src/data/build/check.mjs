// Validates data/ and prints what changed since the last commit; --write renews what is made from the tables.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** What says something of the data: each exports `statementChanges(before, after)`. */
const STATEMENTS = ['../../figures/build/takeaways.ts', '../../claims/build/verdict-changes.ts']

const root = fileURLToPath(new URL('../../..', import.meta.url))
const load = async (path, plugins = []) => {
  const file = fileURLToPath(new URL(path, import.meta.url))
  const { module } = await runnerImport(file, { root, logLevel: 'error', plugins })
  return module
}
const { checkData } = await load('./check.ts')
const { csvTables } = await load('./csv-plugin.ts')
const statements = await Promise.all(STATEMENTS.map((path) => load(path, [csvTables()])))
const { lines, passed } = checkData(root, process.argv.includes('--write'), {
  statements: statements.map(({ statementChanges }) => statementChanges),
})
for (const line of lines) console.log(line)
process.exitCode = passed ? 0 : 1
