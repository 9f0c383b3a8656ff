import { queryOptions } from '@tanstack/react-query'
import { type Release, releasesOf, rowsOfRelease } from '../data/arms-releases.ts'
import { loadTable, type Tables } from '../data/tables.ts'
import arms, { OLDER } from './arms.ts'
import type { ClaimResult } from './claim.ts'
import { testClaims } from './claims.ts'
import type { ClaimGroup } from './judge.ts'
import { type MovedClaim, movedClaims } from './moved.ts'

type ArmsTables = Pick<Tables, (typeof arms.tables)[number]>

/** What the claims on arms say with another SIPRI release in the place of the one they rest on. */
export interface WithRelease {
  readonly moved: readonly MovedClaim[]
  /** Those that rest on the release anyway. */
  readonly already: readonly ClaimResult[]
  /** Those that could be asked and say the same. */
  readonly same: readonly ClaimResult[]
  /** Those the release cannot be asked: it does not have the years, or is not held for that table. */
  readonly notAsked: readonly ClaimResult[]
}

/**
 * Tests the claims on arms with a release in place. What holds today is not compared: an older release ends with earlier
 * years, which is no revision.
 */
export function withRelease(tables: ArmsTables & Pick<Tables, 'claims'>, release: Release): WithRelease {
  const groups = [arms as unknown as ClaimGroup]
  const ids = Object.keys(arms.tests(tables))
  const claims = tables.claims.filter(({ id }) => ids.includes(id))
  const run = (on: ArmsTables) => testClaims(claims, groups, on).map(ofItsTime)
  const after = run(inPlace(tables, release))
  const asked = after.filter(({ primary }) => primary?.values.every((value) => value !== null))
  const moved = movedClaims(run(tables), asked)
  const still = asked.filter(({ record }) => !moved.some(({ id }) => id === record.id))
  const restsOnIt = ({ rows }: ClaimResult) =>
    release === OLDER && rows.some(({ table }) => table === 'arms-reliance')
  return {
    moved,
    already: still.filter(restsOnIt),
    same: still.filter((result) => !restsOnIt(result)),
    notAsked: after.filter((result) => !asked.includes(result)),
  }
}

/** Query options of the tables `withRelease` takes: Amur’s own, as for every verdict. */
export function armsClaimTablesQuery() {
  return queryOptions({
    queryKey: ['claims', 'arms-tables'] as const,
    queryFn: async () => {
      const names = [...arms.tables, 'claims'] as const
      const entries = names.map(async (name) => [name, await loadTable(name)] as const)
      return Object.fromEntries(await Promise.all(entries)) as unknown as ArmsTables & Pick<Tables, 'claims'>
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
}

/** The tables as if the claims rested on the release; orders are held in the newest release alone. */
function inPlace(tables: ArmsTables, release: Release): ArmsTables {
  const { 'arms-releases': yearly, 'arms-reliance': reliance, 'arms-deals': deals } = tables
  const newest = releasesOf(yearly).at(-1) ?? release
  return {
    ...tables,
    'arms-deals': release === newest ? deals : [],
    'arms-releases': [
      ...rowsOfRelease(yearly, release).map((row) => ({ ...row, release: newest })),
      ...yearly.filter((row) => row.release !== newest),
    ],
    'arms-reliance': [
      ...reliance
        .filter((row) => row.release === release)
        .map((row) => ({ ...row, release: OLDER as typeof OLDER })),
      ...reliance.filter((row) => row.release !== OLDER),
    ],
  }
}

const ofItsTime = (result: ClaimResult): ClaimResult => ({
  ...result,
  today: { state: 'not-applicable', measured: null },
})
