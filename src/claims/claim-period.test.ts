import { expect, test } from 'vitest'
import { claimPeriod } from './claim-period.ts'

test.each([
  ['2011-01-01', '2021-12-31', '2011–2021'],
  ['2021-01-01', '2021-12-31', '2021'],
  ['2021-01-01', '2022-06-30', '1 January 2021 to 30 June 2022'],
  ['2023-08-01', '2023-08-31', 'August 2023'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2023-02-01', '2023-02-27', '1 February 2023 to 27 February 2023'],
  ['2023-08-15', '2023-08-31', '15 August 2023 to 31 August 2023'],
  ['2022-12-30', '2022-12-30', '30 December 2022'],
  ['2013-03-14', '2022-05-31', '14 March 2013 to 31 May 2022'],
  [null, '2022-08-23', 'to 23 August 2022'],
])('the time from %s to %s is %s', (period_start, period_end, words) => {
  expect(claimPeriod({ period_start, period_end })).toBe(words)
})
