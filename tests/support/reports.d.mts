interface Counts {
  passed: number
  failed: number
}

export function vitestCounts(report: {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}): Counts
export function playwrightCounts(report: {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}): Counts
export function withExit(counts: Counts | undefined, succeeded: boolean): Counts
export function total(counts: readonly Counts[]): string
export function lineCounts(printed: string): Counts | undefined
