// What the reports of the test tools come to.

/**
 * Tests of a vitest JSON report; a file that could not run at all counts as one failed.
 * @returns {{ passed: number, failed: number }}
 */
export function vitestCounts(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * Tests of a Playwright JSON report; an error outside any test counts as one failed. `again` of those passed did so only
 * when tried a second time.
 * @returns {{ passed: number, failed: number, again: number }}
 */
export function playwrightCounts({ stats: { expected, flaky, unexpected }, errors }) {
  return { passed: expected + flaky, failed: unexpected + errors.length, again: flaky }
}

/**
 * Counts of a script that says them in its last such line: `…: 64 passed, 0 failed`.
 * @returns {{ passed: number, failed: number } | undefined}
 */
export function lineCounts(printed) {
  const last = [...printed.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1)
  return last && { passed: Number(last[1]), failed: Number(last[2]) }
}

/**
 * A step's counts in the light of how its command ended: one that ended badly has at least one failure.
 * @param {{ passed: number, failed: number } | undefined} counts undefined where no report was written
 */
export function withExit(counts, succeeded) {
  if (!counts) return { passed: 0, failed: 1 }
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** The closing line. */
export function total(counts) {
  const sum = (key) => counts.reduce((all, one) => all + one[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
