import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { csvTables } from '../../../src/data/build/csv-plugin.ts'

/** Rooted at the project, because the tables plugin reads `data/` there. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react(), csvTables()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
  },
})
