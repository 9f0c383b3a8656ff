import './ClaimCard.css'
import { memo, useEffect, useRef, useState } from 'react'
import { Link, useLocation, useNavigationType } from 'react-router'
import { ClaimValues } from '../../chart/ClaimValues.tsx'
import { VerdictMark } from '../../chart/VerdictMark.tsx'
import type { ClaimResult } from '../../claims/claim.ts'
import { claimPeriod } from '../../claims/claim-period.ts'
import type { WindowClaim } from '../../claims/window.ts'
import { AddToDeckButton } from '../../deck/AddToDeckButton.tsx'
import { figureMeta } from '../../figures/registry.ts'
import { DOMAIN_LABELS } from '../../model/domain.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { LazyDialog } from '../../ui/LazyDialog.tsx'
import { LazySection } from '../../ui/LazySection.tsx'
import { claimFigureRoute } from './claim-route.ts'

interface Props {
  readonly result: ClaimResult
  /** Whether the address names it. */
  readonly named: boolean
  /** Query string of the filter, without `?`. */
  readonly filter: string
}

const loadRows = async () => (await import('./ClaimRows.tsx')).ClaimRows
const loadWindows = async () => (await import('./WindowTest.tsx')).WindowTest
const loadPicture = async () => (await import('../../export/ClaimDialog.tsx')).ClaimDialog

/** A claim: what is said, what the tables give on each basis, the verdict and why, and today. */
export const ClaimCard = memo(function ClaimCard({ result, named, filter }: Props) {
  const { record, verdict, explanation, rows, figure } = result
  const heading = useArrival(named)
  const address = `?${[filter, `claim=${record.id}`].filter(Boolean).join('&')}`
  const route = figure && claimFigureRoute(record.id, figure)
  return (
    <article
      className="claim"
      data-claim={record.id}
      data-named={named || undefined}
      aria-labelledby={`claim-${record.id}`}
    >
      <p className="claim__head">
        <VerdictMark verdict={verdict} />
        <span>
          <Link to={address} preventScrollReset replace className="claim__id" title="Address of this claim">
            {record.id}
          </Link>{' '}
          · {DOMAIN_LABELS[record.domain]} · {record.section}
        </span>
      </p>
      <h3 id={`claim-${record.id}`} ref={heading} tabIndex={-1}>
        {record.claim}
      </h3>
      <ClaimValues result={result} />
      <p className="claim__explanation">{explanation.text}</p>
      <div className="claim__actions">
        {figure && route && (
          <Link
            to={route}
            className={buttonClass()}
            onClick={() => rememberPlace(address)}
            aria-label={`Open figure: ${figureMeta(figure.id)?.title ?? figure.id}`}
          >
            Open figure
          </Link>
        )}
        <AddToDeckButton claim={record.id} />
        <LazyDialog
          label="Picture"
          variant="plain"
          load={loadPicture}
          with={{ result, period: claimPeriod(record) }}
        />
      </div>
      {result.window && <Windows result={result} window={result.window} />}
      {rows.length > 0 && <Rows count={rows.length} result={result} />}
    </article>
  )
})

/** Writes the claim into the entry of history that is about to be left, so that Back returns to it. */
function rememberPlace(address: string) {
  const [page = ''] = window.location.hash.split('?')
  window.history.replaceState(window.history.state, '', `${page}${address}`)
}

/** The heading of a claim the address names: brought into view, unless Back has done so, and given the focus. */
function useArrival(named: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const back = useNavigationType() === 'POP'

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again is a new wish
  useEffect(() => {
    const claim = heading.current?.closest('article')
    if (!named || !claim) return
    const { top, bottom } = claim.getBoundingClientRect()
    if (!back || bottom < 0 || top > window.innerHeight) claim.scrollIntoView()
    heading.current?.focus({ preventScroll: true })
  }, [named, key])
  return heading
}

/** The rows a verdict rests on, fetched when first unfolded. */
function Rows({ count, result }: { count: number; result: ClaimResult }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="claim__rows" onToggle={() => setOpened(true)}>
      <summary>
        {count === 1 ? 'The row used, with its sources' : `The ${count} rows used, with their sources`}
      </summary>
      {opened && <LazySection what="The rows" load={loadRows} with={{ rows: result.rows }} />}
    </details>
  )
}

/** The claim on other windows of time, fetched when first unfolded. */
function Windows(props: { result: ClaimResult; window: WindowClaim }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="window-test" onToggle={() => setOpened(true)}>
      <summary>Other windows of time</summary>
      {opened && <LazySection what="The windows" load={loadWindows} with={props} />}
    </details>
  )
}
