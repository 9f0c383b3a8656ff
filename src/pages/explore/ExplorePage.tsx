import './ExplorePage.css'
import { useCallback, useMemo, useState } from 'react'
import { Panel } from '../../chart/Panel.tsx'
import { DARK, LIGHT } from '../../chart/theme.ts'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { FIGURES, figureMeta } from '../../figures/registry.ts'
import { useFilter, useStores } from '../../filter/context.tsx'
import { DOMAIN_LABELS, type Domain } from '../../model/domain.ts'
import { formatList } from '../../model/format.ts'
import { Button } from '../../ui/Button.tsx'
import { useTheme } from '../../ui/useTheme.ts'
import { usePageReady } from '../use-page-ready.ts'
import { Controls } from './Controls.tsx'
import { MilestoneStrip } from './MilestoneStrip.tsx'

interface Props {
  readonly onInteractionStart: () => void
  readonly onInteractionEnd: () => void
}

/** The start view: one filter, a strip of milestones, linked panels. */
export function ExplorePage(interaction: Props) {
  const chosen = useFilter((filter) => filter.figures)
  const domains = useFilter((filter) => filter.domains)
  const [allMilestones, setAllMilestones] = useState(false)
  const theme = useTheme().theme === 'dark' ? DARK : LIGHT
  const figures = useMemo(
    () =>
      chosen
        .map(figureMeta)
        .filter((figure) => figure?.domains.some((one) => domains.includes(one))) as FigureMeta[],
    [chosen, domains],
  )
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const onSettled = useCallback(
    (id: string) => setSettled((ids) => (ids.has(id) ? ids : new Set([...ids, id]))),
    [],
  )
  usePageReady(figures.every(({ id }) => settled.has(id)))

  return (
    <main className="explore">
      <h1 className="visually-hidden">Explore China–Russia relations</h1>
      <Controls figures={figures} {...interaction}>
        <Button
          variant="quiet"
          aria-pressed={allMilestones}
          onClick={() => setAllMilestones((shown) => !shown)}
        >
          All milestones
        </Button>
      </Controls>
      <MilestoneStrip all={allMilestones} />
      {figures.length > 0 ? (
        <div className="explore__panels" data-count={figures.length}>
          {figures.map((meta) => (
            <Panel key={meta.id} meta={meta} theme={theme} onSettled={onSettled} />
          ))}
        </div>
      ) : (
        <NoPanels domains={domains} />
      )}
    </main>
  )
}

/** None of the chosen panels belongs to the chosen domains: offers those that do, and the way back. */
function NoPanels({ domains }: { domains: readonly Domain[] }) {
  const { filter } = useStores()
  const offered = FIGURES.filter((figure) => figure.domains.some((one) => domains.includes(one)))
  const names = formatList(domains.map((domain) => DOMAIN_LABELS[domain]))
  return (
    <div className="explore__none">
      <p>
        None of the panels chosen is about {names}.{' '}
        {offered.length > 0
          ? 'These figures are:'
          : `There is no figure on ${names} yet; its milestones stand above.`}
      </p>
      {offered.length > 0 && (
        <ul>
          {offered.map((figure) => (
            <li key={figure.id}>{figure.title}</li>
          ))}
        </ul>
      )}
      <div className="explore__none-actions">
        {offered.length > 0 && (
          <Button variant="strong" onClick={() => filter.getState().setFigures(offered.map(({ id }) => id))}>
            Show these
          </Button>
        )}
        <Button
          onClick={() =>
            filter
              .getState()
              .replace({ ...filter.getState().filter, domains: ['diplomatic', 'military', 'energy', 'un'] })
          }
        >
          Show all domains
        </Button>
      </div>
    </div>
  )
}
