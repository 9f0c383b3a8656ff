import { useQuery } from '@tanstack/react-query'
import { Fragment, useId, useMemo } from 'react'
import { Link } from 'react-router'
import { type ClaimResult, VERDICT_TEXT } from '../../claims/claim.ts'
import { armsClaimTablesQuery, withRelease } from '../../claims/with-release.ts'
import { type Release, releaseName } from '../../data/arms-releases.ts'
import { LoadFailure } from '../../ui/LoadFailure.tsx'

/** The claims on arms that say something else with an older release in the place of the one they rest on. */
export function MovedClaims({ release }: { readonly release: Release }) {
  const { data: tables, error, refetch, isFetching } = useQuery(armsClaimTablesQuery())
  const found = useMemo(() => tables && withRelease(tables, release), [tables, release])
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="releases__claims">
      <h3 id={heading}>Which claims move</h3>
      {found ? (
        <Found {...found} release={release} />
      ) : error ? (
        <LoadFailure onRetry={refetch} busy={isFetching}>
          The claims could not be loaded.
        </LoadFailure>
      ) : (
        <p role="status">Loading the claims…</p>
      )}
    </section>
  )
}

function Found(given: ReturnType<typeof withRelease> & { release: Release }) {
  const { moved, already, same, notAsked, release } = given
  const name = releaseName(release)
  const count =
    moved.length === 0
      ? 'No claim moves'
      : moved.length === 1
        ? '1 claim moves'
        : `${moved.length} claims move`
  return (
    <>
      <p role="status">
        {count} with the {name} in the place of the one tested.{' '}
        {already.length > 0 && (
          <>
            Tested on that release already: <Claims of={already} />.{' '}
          </>
        )}
        {same.length > 0 && (
          <>
            The same: <Claims of={same} />.{' '}
          </>
        )}
        {notAsked.length > 0 && (
          <>
            The {name} cannot be asked of <Claims of={notAsked} />: what they count is not held here in that
            release.
          </>
        )}
      </p>
      {moved.length > 0 && (
        <table className="releases__table">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">As tested</th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ id, before, after, moved: what }) => (
              <tr key={id} data-moved={what}>
                <th scope="row">
                  <ClaimLink id={id} /> {before.record.claim}
                </th>
                <td>{said(before)}</td>
                <td>{what === 'verdict' ? <strong>{said(after)}</strong> : said(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** `45.3% lower, agrees` */
const said = ({ primary, verdict }: ClaimResult) => `${primary?.text}, ${VERDICT_TEXT[verdict].label}`

function ClaimLink({ id }: { id: string }) {
  return <Link to={`/claims?claim=${id}`}>{id}</Link>
}

function Claims({ of }: { of: readonly ClaimResult[] }) {
  return of.map(({ record: { id } }, i) => (
    <Fragment key={id}>
      {i > 0 && (i === of.length - 1 ? ' and ' : ', ')}
      <ClaimLink id={id} />
    </Fragment>
  ))
}
