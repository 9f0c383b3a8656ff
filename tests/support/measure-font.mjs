// Writes src/chart/font-metrics.ts: advance widths of Inter in thousandths of an em, measured by a real browser.
// Run after a change of typeface or of its version: AMUR_BROWSER=… node tests/support/measure-font.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)),
  ...'–—‘’“”•…−€',
].join('')
const WEIGHTS = [400, 600]

const browser = await chromium.launch({ executablePath: process.env.AMUR_BROWSER, args: ['--no-sandbox'] })
const page = await browser.newPage()
const faces = WEIGHTS.map((weight) => {
  const data = readFileSync(
    `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
    'base64',
  )
  return { weight, data }
})
const widths = await page.evaluate(
  async ({ faces, characters }) => {
    const result = {}
    for (const { weight, data } of faces) {
      const face = new FontFace(`Inter${weight}`, `url(data:font/woff2;base64,${data})`)
      document.fonts.add(await face.load())
      const context = document.createElement('canvas').getContext('2d')
      context.font = `1000px Inter${weight}`
      result[weight] = [...characters].map((c) => Math.round(context.measureText(c).width))
    }
    return result
  },
  { faces, characters: CHARACTERS },
)
await browser.close()

const quoted = JSON.stringify(CHARACTERS)
const rows = WEIGHTS.map(
  (weight) => `  ${weight}: '${widths[weight].map((w) => w.toString(36)).join(' ')}',`,
).join('\n')
writeFileSync(
  'src/chart/font-metrics.ts',
  `// Written by tests/support/measure-font.mjs; do not edit.
export const CHARACTERS = ${quoted}
/** Advance widths of CHARACTERS in Inter, thousandths of an em, base 36. */
export const WIDTHS = {
${rows}
} as const
`,
)
