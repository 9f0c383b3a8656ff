import { chromium } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.mjs'

export async function launch() {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args: [...CHROMIUM_ARGS, '--no-sandbox', '--disable-extensions', '--hide-scrollbars'],
  })
}
