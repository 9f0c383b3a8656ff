import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { unpackTable } from '../decode.ts'
import { validate } from '../validation/validate.ts'
import { csvTables } from './csv-plugin.ts'
import { realFiles, replaced } from './edit-files.test-support.ts'

let folder: string | undefined

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = undefined
})

const ENTRY = `
  export { default as trade } from './data/china-trade.csv'
  export { default as vetoes } from './data/vetoes.csv'
  export { default as version } from 'virtual:data-version'`

/** A project of its own with the files given and one entry. */
function project(files: ReadonlyMap<string, string>, entry: string): string {
  folder = mkdtempSync(join(tmpdir(), 'amur-csv-'))
  mkdirSync(join(folder, 'data'))
  for (const [name, text] of files) writeFileSync(join(folder, 'data', `${name}.csv`), text)
  writeFileSync(join(folder, 'entry.js'), entry)
  return folder
}

async function built(files: ReadonlyMap<string, string>, entry = ENTRY) {
  const root = project(files, entry)
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [csvTables()],
    build: { write: false, lib: { entry: join(root, 'entry.js'), formats: ['es'], fileName: 'entry' } },
  })
  const output = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
    'output' in bundle ? bundle.output : [],
  )
  const code = output.find((file) => file.type === 'chunk')?.code ?? ''
  return {
    code,
    module: await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`),
  }
}

test('a built import evaluates to the validated rows, without parser or schema library', async () => {
  const { tables } = validate(realFiles())
  const { code, module } = await built(realFiles())
  expect(unpackTable(module.trade)).toEqual(tables['china-trade'])
  expect(unpackTable(module.vetoes)).toEqual(tables.vetoes)
  expect(module.version).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{8}$/),
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
  expect(code).not.toMatch(/papaparse|safeParse|ZodMini/i)
})

const BROKEN = replaced('crude-share', '24.446,281.95,8.7,', '24.446,281.95,174,')
const TOLD =
  'One problem in data/:\n  data/crude-share.csv line 15, column russia_share_pct: "174" — expected a share between 0 and 100'

test.each([
  ['another table is imported', ENTRY],
  ['no table is imported', 'export default 1'],
])('a problem in any table fails the build and is told, where %s', async (_, entry) => {
  await expect(built(BROKEN, entry)).rejects.toThrow(TOLD)
})

test('the dev server serves the rows, and the new ones after a file has changed', async () => {
  const root = project(realFiles(), ENTRY)
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [csvTables()],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const before = await server.ssrLoadModule('/data/china-trade.csv')
    expect(unpackTable(before.default)).toEqual(validate(realFiles()).tables['china-trade'])
    const file = join(root, 'data/china-trade.csv')
    writeFileSync(
      file,
      replaced('china-trade', 'Split from bne IntelliNews.', 'Rounded.').get('china-trade') ?? '',
    )
    server.moduleGraph.onFileChange(file)
    const after = await server.ssrLoadModule('/data/china-trade.csv')
    expect(unpackTable(after.default).find(({ year }) => year === 2017)?.note).toBe('Rounded.')
  } finally {
    await server.close()
  }
})
