import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

// Workers read this file too and inherit the environment: the first reader decides.
process.env.AMUR_BROWSER ||= await findChromium()
process.env.AMUR_E2E_PORT ||= String(await freePort())
const url = `http://127.0.0.1:${process.env.AMUR_E2E_PORT}`

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

/**
 * Of two lists the browser takes the last: what Playwright switches off itself stands here again. The last two draw the
 * address bar’s suggestions with pages of their own, for every page opened: a third of all that the browser did.
 */
const WITHOUT_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/**
 * Runs against the built application (`npm run build` first), served as `npm start` serves it; `AMUR_E2E_DIST` names
 * another folder than `dist`.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A machine that stalls is not a fault of the page; what passed only when tried again is told at the end.
  retries: 1,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${process.env.AMUR_E2E_PORT} --strictPort --outDir "${process.env.AMUR_E2E_DIST ?? 'dist'}"`,
    cwd: ROOT,
    url,
    timeout: 120_000,
  },
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.AMUR_BROWSER,
      args: [...CHROMIUM_ARGS, `--disable-features=${WITHOUT_FEATURES.join()}`],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: /phone/, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', testMatch: /phone|text-boxes/, use: PHONE },
  ],
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
