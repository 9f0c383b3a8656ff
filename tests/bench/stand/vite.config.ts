import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { csvTables } from '../../../src/data/build/csv-plugin.ts'
import { figureIndex } from '../../../src/figures/build/index-plugin.ts'

/** Built as the application is; rooted at the project, because the tables and the figures are read there. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  base: './',
  publicDir: false,
  define: { 'import.meta.env.PUBLIC_URL': JSON.stringify('') },
  plugins: [react(), csvTables(), figureIndex()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
  },
})
