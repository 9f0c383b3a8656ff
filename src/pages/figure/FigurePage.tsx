import '../explore/ExplorePage.css'
import './FigurePage.css'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { FigurePicture } from '../../chart/FigurePicture.tsx'
import { Panel, type TableProps } from '../../chart/Panel.tsx'
import type { Theme } from '../../chart/theme.ts'
import { AddToDeckButton } from '../../deck/AddToDeckButton.tsx'
import { ExportButton } from '../../export/ExportButton.tsx'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { FIGURES, figureQuery } from '../../figures/registry.ts'
import { LazyDialog } from '../../ui/LazyDialog.tsx'
import { LazySection } from '../../ui/LazySection.tsx'
import { Controls } from '../explore/Controls.tsx'
import { RecordsButton } from '../explore/RecordsButton.tsx'
import { YearCard } from '../explore/YearCard.tsx'
import { type FigureLinks, useFigureLinks } from '../figure-link.ts'
import { useChartTheme } from '../use-chart-theme.ts'
import { usePageReady } from '../use-page-ready.ts'
import { Background } from './Background.tsx'
import { FigureNav } from './FigureNav.tsx'
import { PinField } from './PinField.tsx'
import { relatedFigures } from './related.ts'

interface Props {
  readonly meta: FigureMeta
  /** The claim the page was opened for, as the address has it. */
  readonly claim?: string | null
  readonly onInteractionStart: () => void
  readonly onInteractionEnd: () => void
}

const loadClaim = async () => (await import('../claims/ClaimBanner.tsx')).ClaimBanner
const loadUsedTable = async () => (await import('../../chart/UsedTable.tsx')).UsedTable
const loadRecords = async () => (await import('../explore/FigureRecords.tsx')).FigureRecords
/** Figures whose publisher revises old years with every release, of which several are kept. */
const RELEASED: ReadonlySet<string> = new Set(['arms-share', 'arms-reliance', 'arms-customers'])
const loadReleases = async () => (await import('./CompareReleases.tsx')).CompareReleases
const loadExports = async () => (await import('../../export/FigureExports.tsx')).FigureExports

/** One figure alone: larger, with its definition, method, caveats, sources, records, downloads and citation. */
export function FigurePage({ meta, claim = null, ...interaction }: Props) {
  const theme = useChartTheme()
  const links = useFigureLinks()
  const { data: figure } = useQuery(figureQuery(meta.id))
  const [settled, setSettled] = useState<string | null>(null)
  const only = useMemo(() => [meta], [meta])
  const heading = useArrival(meta.id)
  const usedTable = useCallback(
    (given: TableProps) => (
      <LazySection what="The table" load={loadUsedTable} with={{ ...given, claim: claim ?? '' }} />
    ),
    [claim],
  )
  usePageReady(settled === meta.id)

  return (
    <main className="explore figure-page">
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        Figure: {meta.title}
      </h1>
      <FigureNav meta={meta} links={links} />
      {claim !== null && (
        <div className="figure-page__claim">
          <LazySection what="The claim" load={loadClaim} with={{ claim, figure: meta.id }} />
        </div>
      )}
      <Controls figures={only} lead={<PinField key={meta.id} />} {...interaction} />
      <div className="explore__body">
        <div className="figure-page__main">
          <div className="figure-page__chart">
            <Panel
              key={meta.id}
              meta={meta}
              theme={theme}
              onSettled={setSettled}
              table={claim === null ? undefined : usedTable}
              actions={
                <>
                  <RecordsButton meta={meta} />
                  <ExportButton figure={meta.id} />
                  <AddToDeckButton figures={[meta.id]} />
                </>
              }
            />
          </div>
          {figure && <Background figure={figure} />}
          <section aria-labelledby="figure-records">
            <h2 id="figure-records">Records</h2>
            {RELEASED.has(meta.id) && (
              <p>
                <LazyDialog variant="plain" label="Compare releases" load={loadReleases} with={{}} />
              </p>
            )}
            <LazySection
              key={`${meta.id} ${claim}`}
              what="The records"
              load={loadRecords}
              with={{ figure: meta.id, claim }}
            />
          </section>
          <section aria-labelledby="figure-exports">
            <h2 id="figure-exports">Download and cite</h2>
            <LazySection key={meta.id} what="Downloads" load={loadExports} with={{ figure: meta.id }} />
          </section>
          <Related meta={meta} links={links} theme={theme} />
        </div>
        <YearCard figures={only} />
      </div>
    </main>
  )
}

/** The heading to put the focus on when one figure gives way to another; the page then begins at its top. */
function useArrival(id: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(id)
  useEffect(() => {
    if (shown.current === id) return
    shown.current = id
    heading.current?.focus({ preventScroll: true })
  }, [id])
  return heading
}

interface RelatedProps {
  readonly meta: FigureMeta
  readonly links: FigureLinks
  readonly theme: Theme
}

function Related({ meta, links, theme }: RelatedProps) {
  const related = relatedFigures(meta, FIGURES)
  if (related.length === 0) return null
  return (
    <nav aria-labelledby="figure-related">
      <h2 id="figure-related">Related figures</h2>
      <ul className="figure-page__related">
        {related.map((one) => (
          <li key={one.id}>
            <Link to={links.to(one.id)}>
              <FigurePicture meta={one} theme={theme} />
              {one.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
