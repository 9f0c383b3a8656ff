import { describe, expect, it, vi } from 'vitest'
import { candidatePaths, installations, locate } from '../support/find-browser.mjs'

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

describe('locate', () => {
  it('takes the browser the environment names, before any other', () => {
    const env = { AMUR_BROWSER: '/my/browser', CHROME_PATH: '/other', PATH: '/usr/bin' }
    const works = only('/my/browser', '/other', '/usr/bin/chromium')
    expect(locate('chromium', { platform: 'linux', env, works })).toBe('/my/browser')
    expect(locate('chromium', { platform: 'linux', env: { ...env, AMUR_BROWSER: '' }, works })).toBe('/other')
  })

  it('refuses a named browser that does not start, rather than taking another', () => {
    const env = { CHROME_PATH: '/gone', PATH: '/usr/bin' }
    expect(() => locate('chromium', { platform: 'linux', env, works: only('/usr/bin/chromium') })).toThrow(
      'CHROME_PATH names /gone',
    )
  })

  it('looks along the PATH in its order, then in the usual places', () => {
    const env = { PATH: '/a:/b' }
    const works = vi.fn(only('/b/chromium', '/snap/bin/chromium'))
    expect(locate('chromium', { platform: 'linux', env, works })).toBe('/b/chromium')
    expect(locate('chromium', { platform: 'linux', env: {}, works })).toBe('/snap/bin/chromium')
    expect(locate('firefox', { platform: 'linux', env, works: only('/a/firefox') })).toBe('/a/firefox')
    expect(locate('chromium', { platform: 'linux', env, works: () => false })).toBeUndefined()
  })

  it('knows the places of macOS and Windows', () => {
    const mac = candidatePaths('chromium', { platform: 'darwin', env: { HOME: '/Users/me' } })
    expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(mac[1]).toBe('/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    const windows = candidatePaths('chromium', {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files', Path: 'C:\\tools;D:\\bin' },
    })
    expect(windows[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
    expect(windows).toContain('D:\\bin\\chrome.exe')
  })
})

describe('installations', () => {
  it('asks the system where it may, and falls back to the one of the test tool', () => {
    expect(installations('chromium', { platform: 'linux', root: true, apt: true })).toEqual([
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium'],
      ],
      [['npx', 'playwright', 'install', '--with-deps', 'chromium']],
    ])
    for (const host of [
      { platform: 'linux', root: false, apt: true },
      { platform: 'darwin', root: false, apt: false },
    ])
      expect(installations('chromium', host)).toEqual([[['npx', 'playwright', 'install', 'chromium']]])
  })

  it('installs Firefox by the system only', () => {
    expect(installations('firefox', { platform: 'linux', root: true, apt: true })).toEqual([
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'firefox-esr'],
      ],
    ])
    expect(installations('firefox', { platform: 'darwin', root: false, apt: false })).toEqual([])
  })
})
