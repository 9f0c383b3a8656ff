// Weighs what the browser loads, gzipped: node tests/support/bundle-size.mjs (after vite build --manifest).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** The entry's JavaScript with all it imports statically. */
export const FIRST_LOAD = 125_000
/** The above, and all JavaScript and CSS the start view then loads. Fonts are not counted. */
export const EXPLORE = 300_000

/** What the start view loads on demand; an end-to-end test holds this list against what a browser asks for. */
export const START_VIEW = [
  'src/app/ExploreRoute.tsx',
  'src/chart/TimeChart.tsx',
  'src/figures/arms-share.ts',
  'src/figures/heilongjiang.ts',
  'src/figures/crude-share.ts',
  'src/figures/vetoes.ts',
  'data/arms-imports.csv',
  'data/heilongjiang.csv',
  'data/china-trade.csv',
  'data/crude-share.csv',
  'data/crude-origins.csv',
  'data/vetoes.csv',
  'data/milestones.csv',
]

/**
 * The files of some chunks and of all they import statically, CSS included. Pure.
 * @param {Record<string, { file: string, imports?: string[], css?: string[] }>} manifest
 * @param {readonly string[]} roots keys of the manifest
 */
export function filesOf(manifest, roots) {
  const files = new Set()
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (!chunk)
      throw new Error(`The build has no chunk ${key}; bring START_VIEW in bundle-size.mjs up to date.`)
    files.add(chunk.file)
    for (const file of chunk.css ?? []) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const root of roots) visit(root)
  return [...files]
}

/** The files of the first load and of the whole start view, relative to the build. */
export function loadedFiles(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const entry = Object.keys(manifest).filter((key) => manifest[key].isEntry)
  return {
    firstLoad: filesOf(manifest, entry).filter((file) => file.endsWith('.js')),
    explore: filesOf(manifest, [...entry, ...START_VIEW]).filter((file) => /\.(js|css)$/.test(file)),
  }
}

/** Gzip bytes of some files of a build. */
export function gzipSize(dist, files) {
  return files.reduce(
    (total, file) => total + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    0,
  )
}

/** Prints both sizes and tells whether both keep to their budget. */
export function checkBundleSize(dist) {
  const { firstLoad, explore } = loadedFiles(dist)
  const checks = [
    ['First load, JavaScript', firstLoad, FIRST_LOAD],
    ['Explore complete, JavaScript and CSS', explore, EXPLORE],
  ].map(([name, files, budget]) => ({ name, files, budget, bytes: gzipSize(dist, files) }))
  for (const { name, files, budget, bytes } of checks) {
    const verdict = bytes <= budget ? 'within' : 'OVER'
    console.log(
      `${name}: ${kB(bytes)} in ${files.length} files, ${verdict} the budget of ${kB(budget)} (gzip)`,
    )
  }
  return checks.every(({ bytes, budget }) => bytes <= budget)
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = checkBundleSize(fileURLToPath(new URL('../../dist', import.meta.url))) ? 0 : 1
