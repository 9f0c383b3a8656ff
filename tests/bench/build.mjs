import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OUT = join(HERE, 'node_modules', '.built')

/** The peers are no dependency of the application: they are installed beside the bench when it first runs. */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'))
  if (Object.keys(dependencies).every((name) => existsSync(join(HERE, 'node_modules', name)))) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The peers could not be installed (npm ci in tests/bench).')
}

/** The application exactly as it is served to readers; `readable` keeps the names of functions, for profiles only. */
export async function buildApp({ readable = false, reuse = false } = {}) {
  const outDir = join(OUT, readable ? 'app-readable' : 'app')
  if (reuse && existsSync(outDir)) return outDir
  await build({
    root: ROOT,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, manifest: true, ...(readable ? { minify: false } : {}) },
  })
  return outDir
}

/** Where the page of the peers stands in what `buildPeers` writes. */
export const PEERS_PAGE = 'tests/bench/peers/index.html'

export async function buildPeers({ reuse = false } = {}) {
  const outDir = join(OUT, 'peers')
  if (reuse && existsSync(outDir)) return outDir
  await build({
    configFile: join(HERE, 'peers', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

/** Where the stand is in what `buildStand` writes. */
export const STAND_PAGE = 'tests/bench/stand/index.html'

/** The application's own panels and exports under conditions its address cannot ask for. */
export async function buildStand({ reuse = false } = {}) {
  const outDir = join(OUT, 'stand')
  if (reuse && existsSync(outDir)) return outDir
  await build({
    configFile: join(HERE, 'stand', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Serves a folder on a port of its own; gives the address and the way to stop. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const name = pathname === '/' ? 'index.html' : pathname
    const file = join(folder, normalize(decodeURIComponent(name)))
    if (!file.startsWith(folder + sep) || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
