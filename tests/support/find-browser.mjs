// Finds the browser that the tests drive, and installs one where there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a Chromium in a test needs: no sandbox as root, and no traffic of its own. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const KINDS = {
  chromium: {
    variables: ['AMUR_BROWSER', 'CHROME_PATH'],
    commands: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'chrome',
      'microsoft-edge',
    ],
    linux: ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    darwin: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variables: ['AMUR_FIREFOX'],
    commands: ['firefox-esr', 'firefox'],
    linux: ['/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
}

/**
 * Every path worth a look, in order: the command on the PATH first, then the usual places of the platform. Pure.
 * @param {'chromium' | 'firefox'} kind
 * @param {{ platform: string, env: Record<string, string | undefined> }} host
 */
export function candidatePaths(kind, { platform, env }) {
  const { commands, linux, darwin, win32: windows } = KINDS[kind]
  const path = platform === 'win32' ? win32 : posix
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean)
  const suffix = platform === 'win32' ? '.exe' : ''
  const onPath = commands.flatMap((command) =>
    folders.map((folder) => path.join(folder, `${command}${suffix}`)),
  )
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])]
    return [...darwin.flatMap((app) => roots.map((root) => `${root}/${app}`)), ...onPath]
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return [...windows.flatMap((app) => roots.map((root) => win32.join(root, app))), ...onPath]
  }
  return [...onPath, ...linux]
}

/**
 * The first browser that `works`; one named in the environment is taken or refused, never passed over. Pure.
 * @param {'chromium' | 'firefox'} kind
 * @param {{ platform: string, env: Record<string, string | undefined>, works: (path: string) => boolean }} host
 * @returns {string | undefined}
 */
export function locate(kind, { platform, env, works }) {
  for (const variable of KINDS[kind].variables) {
    const path = env[variable]
    if (!path) continue
    if (works(path)) return path
    throw new Error(`${variable} names ${path}, which is not a browser that starts.`)
  }
  return candidatePaths(kind, { platform, env }).find(works)
}

/**
 * The commands that install a browser, most fitting first; each entry is a list of commands run one after another. Pure.
 * @param {'chromium' | 'firefox'} kind
 * @param {{ platform: string, root: boolean, apt: boolean }} host
 * @returns {string[][][]}
 */
export function installations(kind, { platform, root, apt }) {
  const withSystemLibraries = platform === 'linux' && root ? ['--with-deps'] : []
  return [
    ...(root && apt
      ? [
          [
            ['apt-get', 'update'],
            ['apt-get', 'install', '-y', KINDS[kind].debianPackage],
          ],
        ]
      : []),
    ...(kind === 'chromium' ? [[['npx', 'playwright', 'install', ...withSystemLibraries, 'chromium']]] : []),
  ]
}

export const findChromium = () => find('chromium')
export const findFirefox = () => find('firefox')

/** The Firefox of this machine, or nothing where none is installed. */
export const installedFirefox = () => present('firefox')

/** @param {'chromium' | 'firefox'} kind */
async function present(kind) {
  const host = { platform: process.platform, env: process.env, works: starts }
  return locate(kind, host) ?? (await playwrightsOwn(kind))
}

/** @param {'chromium' | 'firefox'} kind */
async function find(kind) {
  const found = await present(kind)
  if (found) return found
  const root = process.getuid?.() === 0
  for (const commands of installations(kind, {
    platform: process.platform,
    root,
    apt: existsSync('/usr/bin/apt-get'),
  })) {
    console.log(`No ${kind} found; running ${commands.map((words) => words.join(' ')).join(', then ')}.`)
    for (const words of commands) run(words)
    const installed = await present(kind)
    if (installed) return installed
  }
  throw new Error(
    `No ${kind} was found or could be installed. Install one, or name it in ${KINDS[kind].variables[0]}.`,
  )
}

/** Whether the program exists and answers; Windows browsers do not answer, there existence is enough. */
function starts(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

async function playwrightsOwn(kind) {
  if (kind !== 'chromium') return undefined
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function run([command, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const windows = process.platform === 'win32'
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell: windows, cwd: ROOT })
}

const ROOT = join(fileURLToPath(import.meta.url), '../../..')
