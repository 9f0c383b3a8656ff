import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { csvTables } from './src/data/build/csv-plugin.ts'
import { figureIndex } from './src/figures/build/index-plugin.ts'

/** Nothing inline, nothing from elsewhere. `data:` and `blob:` images are exports being drawn. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Writes the headers in the form static hosts read (`_headers`). */
function hostHeaders(): Plugin {
  return {
    name: 'amur:host-headers',
    apply: 'build',
    generateBundle() {
      const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`)
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` })
    },
  }
}

/**
 * What many chunks share travels in two, not in thirty of some hundred bytes each. Modules the entry needs must stay out,
 * or it would load all of a group; those only a number card needs too, or every figure would load the card.
 */
const SHARED = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'figure',
      test: /\/src\/(model\/(?!domain\.|extent\.|formula\.|kept\.|number-)|figures\/kit\/(?!remember\.|explain\.|formulas\.|plain-rows\.|[\w-]+-explained\.))/,
      minShareCount: 10,
    },
    { name: 'scene', test: /\/src\/chart\/[\w-]+\.ts$/, minShareCount: 10 },
  ],
}

const TESTS = process.env.VITEST
  ? ['src', 'tests/unit']
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, `${name}`)))
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  : []
const testsWith = (words: string) => TESTS.filter(({ text }) => text.includes(words)).map(({ path }) => path)

/** Tests that put another module in the place of one: what is loaded already would stay as it is. */
const ALONE = testsWith('vi.mock(')
/** Tests that render, or need a document all the same. */
const WITH_DOCUMENT = testsWith('@vitest-environment jsdom')

export default defineConfig({
  base: './',
  // Written into links in exports; without it they begin with `#/`, never with a local address.
  define: { 'import.meta.env.PUBLIC_URL': JSON.stringify(process.env.PUBLIC_URL ?? '') },
  plugins: [react(), csvTables(), figureIndex(), hostHeaders()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: SHARED } },
  },
  preview: { headers: HEADERS },
  test: {
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: '100%',
    restoreMocks: true,
    // In a thread the files of a project share what they have loaded, the tables and figures above all, and leave it as
    // they found it. A thread goes on to the next file only within its project: one project after the other.
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
          exclude: [...WITH_DOCUMENT, ...ALONE],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: WITH_DOCUMENT,
          exclude: ALONE,
          setupFiles: ['tests/support/setup.ts'],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          setupFiles: ['tests/support/setup.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
