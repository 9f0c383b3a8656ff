/** A panel of the start view as a reader finds it. */
export interface PanelSeen {
  readonly id: string
  readonly name: string
  readonly headline: string
  /** Last year of the table twin with a value; `null` where there is none. */
  readonly lastYear: number | null
}

/** Files that may change in the copy besides `data/`: `*` stands for anything within a folder. */
export const ALLOWED = [
  'data/**',
  'tests/golden/*.svg',
  'tests/golden/claims.txt',
  'tests/unit/spot-values/**',
]

/** Tests of single values as they are today: they may fail, and are listed. */
export const SPOT_VALUES = 'tests/unit/spot-values/'

/** Whether a file may change. */
export function isAllowed(path: string, allowed: readonly string[] = ALLOWED): boolean {
  return allowed.some((glob) => {
    const form = glob
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))
    return new RegExp(`^${form}$`).test(path)
  })
}

/** Which panels moved and how, one or two lines each. */
export function panelLines(before: readonly PanelSeen[], after: readonly PanelSeen[]): string[] {
  return after.flatMap((now) => {
    const then = before.find(({ id }) => id === now.id)
    if (!then) return [`${now.id} is new in the start view`]
    const moved = then.lastYear === now.lastYear ? 'stays at' : `${then.lastYear ?? 'none'} →`
    const renamed = then.name === now.name ? [] : [`  name: ${then.name} → ${now.name}`]
    const said =
      then.headline === now.headline
        ? [`  says the same: ${now.headline}`]
        : [`  said: ${then.headline}`, `  says: ${now.headline}`]
    return [`${now.id}: last year ${moved} ${now.lastYear ?? 'none'}`, ...renamed, ...said]
  })
}

/** Panels that are gone, and those of a table with a newer year whose last year did not move. */
export function panelFaults(
  before: readonly PanelSeen[],
  after: readonly PanelSeen[],
  tablesOf: ReadonlyMap<string, readonly string[]>,
  newer: readonly string[],
): string[] {
  return before.flatMap(({ id, lastYear }) => {
    const now = after.find((panel) => panel.id === id)
    if (!now) return [`${id} is no longer in the start view`]
    const grown = (tablesOf.get(id) ?? []).filter((table) => newer.includes(table))
    return grown.length > 0 && (now.lastYear ?? 0) <= (lastYear ?? 0)
      ? [`${id} still ends in ${now.lastYear ?? 'no year'}, although ${grown.join(', ')} goes on`]
      : []
  })
}

/** The part of a vitest JSON report that is read. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** A test that failed, or a file that could not run. */
export interface FailedTest {
  readonly file: string
  readonly test: string
  readonly why: string
}

/** Failed tests of a report; files are named from `root`. */
export function failedTests({ testResults }: TestReport, root: string): FailedTest[] {
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = name.startsWith(root) ? name.slice(root.length).replace(/^[\\/]/, '') : name
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (failed.length === 0)
      return status === 'failed' ? [{ file, test: 'the whole file', why: firstLine(message) }] : []
    return failed.map(({ fullName, failureMessages = [] }) => ({
      file,
      test: fullName,
      why: firstLine(failureMessages[0] ?? ''),
    }))
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
const COLOUR = /\u001b\[\d+m/g
const firstLine = (text: string) => (text.replaceAll(COLOUR, '').split('\n')[0] ?? '').slice(0, 200)

/** Figures that the check of the data says cannot be drawn any more. */
export function undrawn(checked: string): string[] {
  return checked
    .split('\n')
    .filter((line) => line.includes(' says: (cannot be drawn'))
    .map((line) => line.trim())
}
