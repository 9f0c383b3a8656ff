import { expect, test } from 'vitest'
import { claim, tables } from '../../../src/claims/all-claims.test-support.ts'
import { withRelease } from '../../../src/claims/with-release.ts'
import { type Release, releasesOf } from '../../../src/data/arms-releases.ts'

const told = (release: Release, on = tables) => {
  const { moved, already, same, notAsked } = withRelease(on, release)
  return {
    moved: moved.map(({ id, moved, before, after }) =>
      [id, moved, before.verdict, before.primary?.text, after.verdict, after.primary?.text].join(' '),
    ),
    already: already.map(({ record }) => record.id),
    same: same.map(({ record }) => record.id),
    notAsked: notAsked.map(({ record }) => record.id),
  }
}

const older = releasesOf(tables['arms-releases']).slice(0, -1)

test('which claims move with each older release in place', () => {
  expect(Object.fromEntries(older.map((release) => [release, told(release)]))).toMatchInlineSnapshot(`
    {
      "2022-03": {
        "already": [
          "csis-12",
          "csis-13",
        ],
        "moved": [
          "csis-16 value agrees 84.5% agrees 83.0%",
          "csis-17 value agrees 45.3% lower agrees 46.4% lower",
          "csis-18 value agrees 67.2% agrees 67.7%",
        ],
        "notAsked": [
          "csis-15",
          "csis-19",
        ],
        "same": [],
      },
      "2024-03": {
        "already": [],
        "moved": [
          "csis-16 value agrees 84.5% agrees 83.5%",
          "csis-17 value agrees 45.3% lower agrees 46.5% lower",
          "csis-18 value agrees 67.2% agrees 66.3%",
        ],
        "notAsked": [
          "csis-12",
          "csis-13",
          "csis-15",
          "csis-19",
        ],
        "same": [],
      },
      "2025-03": {
        "already": [],
        "moved": [
          "csis-12 value agrees 80.3% agrees 80.6%",
          "csis-17 verdict agrees 45.3% lower close 47.1% lower",
          "csis-18 value agrees 67.2% agrees 65.9%",
        ],
        "notAsked": [
          "csis-13",
          "csis-15",
          "csis-16",
          "csis-19",
        ],
        "same": [],
      },
    }
  `)
})

test('a release that says the same as the newest moves no claim of yearly totals', () => {
  const newest = tables['arms-releases'].filter(({ release }) => release === '2026-03')
  const same = [
    ...tables['arms-releases'].filter(({ release }) => release !== '2024-03'),
    ...newest.map((row) => ({ ...row, release: '2024-03' as const })),
  ]
  expect(told('2024-03', { ...tables, 'arms-releases': same }).moved).toEqual([])
})

test('the value with a release in place is the one the claim gives beside its own', () => {
  const { moved } = withRelease(tables, '2022-03')
  for (const [id, basis] of [
    ['csis-16', 'Russia with the USSR, release of March 2022'],
    ['csis-17', 'release of March 2022'],
    ['csis-18', 'release of March 2022'],
  ] as const) {
    const beside = claim(id).others.find((other) => other.basis === basis)
    expect(beside?.values).toEqual(moved.find((one) => one.id === id)?.after.primary?.values)
  }
})
