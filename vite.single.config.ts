import { mergeConfig } from 'vite'
import { singleFile } from './src/app/build/single-file.ts'
import base from './vite.config.ts'

/** The whole of Amur as one file for a room without a network: `dist-single/amur.html`. */
export default mergeConfig(base, {
  plugins: [singleFile('amur.html')],
  publicDir: false,
  build: {
    outDir: 'dist-single',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
