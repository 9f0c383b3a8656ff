import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--hide-scrollbars',
]
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export async function launch() {
  return chromium.launch({ executablePath: await executable(), headless: true, args: FLAGS })
}

async function executable() {
  const shared = new URL('../support/find-browser.mjs', import.meta.url)
  if (existsSync(shared)) {
    const found = await import(shared.href)
    const find = found.findBrowser ?? found.default
    if (typeof find === 'function') {
      const path = await find()
      if (typeof path === 'string') return path
    }
  }
  const path = [process.env.AMUR_BROWSER, ...USUAL].find((one) => one && existsSync(one))
  if (!path) throw new Error('No Chromium found; set AMUR_BROWSER to the path of one.')
  return path
}
