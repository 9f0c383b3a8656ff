import './ExplorePage.css'
import { useCallback, useMemo, useState } from 'react'
import { Panel } from '../../chart/Panel.tsx'
import { AddToDeckButton } from '../../deck/AddToDeckButton.tsx'
import { ExportButton } from '../../export/ExportButton.tsx'
import { ExportSheetButton } from '../../export/ExportSheetButton.tsx'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { FIGURES, figureMeta } from '../../figures/registry.ts'
import { useFilter, useSettledFilter, useStores } from '../../filter/context.tsx'
import { filterInWords } from '../../filter/filter-in-words.ts'
import { DOMAIN_LABELS, type Domain } from '../../model/domain.ts'
import { formatList } from '../../model/format.ts'
import { Button } from '../../ui/Button.tsx'
import { LazyDialog } from '../../ui/LazyDialog.tsx'
import { PageCommands } from '../PageCommands.tsx'
import { useChartTheme } from '../use-chart-theme.ts'
import { usePageReady } from '../use-page-ready.ts'
import { Controls } from './Controls.tsx'
import { KeptPlace } from './KeptPlace.tsx'
import { MilestoneStrip } from './MilestoneStrip.tsx'
import { RecordsButton } from './RecordsButton.tsx'
import { YearCard } from './YearCard.tsx'

interface Props {
  readonly onInteractionStart: () => void
  readonly onInteractionEnd: () => void
}

const loadCompare = async () => (await import('./CompareDialog.tsx')).CompareDialog
const loadChooser = async () => (await import('./PanelChooser.tsx')).PanelChooser

/** The start view: one filter, a strip of milestones, linked panels. */
export function ExplorePage(interaction: Props) {
  const chosen = useFilter((filter) => filter.figures)
  const domains = useFilter((filter) => filter.domains)
  const [allMilestones, setAllMilestones] = useState(false)
  const theme = useChartTheme()
  const panels = useMemo(
    () =>
      chosen
        .map(figureMeta)
        .filter((meta) => meta !== undefined)
        .map((meta) => ({ meta, actions: panelActions(meta) })),
    [chosen],
  )
  const figures = useMemo(
    () => panels.map(({ meta }) => meta).filter((meta) => meta.domains.some((one) => domains.includes(one))),
    [panels, domains],
  )
  const ids = useMemo(() => figures.map(({ id }) => id), [figures])
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const onSettled = useCallback(
    (id: string) => setSettled((ids) => (ids.has(id) ? ids : new Set([...ids, id]))),
    [],
  )
  usePageReady(figures.every(({ id }) => settled.has(id)))

  return (
    <main className="explore">
      <h1 className="visually-hidden">Explore China–Russia relations</h1>
      <PrintedFilter />
      <PageCommands>
        <LazyDialog label="Compare" load={loadCompare} with={{ figures }} />
        <LazyDialog label="Panels" load={loadChooser} with={{}} />
        <ExportSheetButton figures={ids} />
        <AddToDeckButton figures={ids} />
        <Button
          variant="quiet"
          aria-pressed={allMilestones}
          onClick={() => setAllMilestones((shown) => !shown)}
        >
          All milestones
        </Button>
      </PageCommands>
      <Controls figures={figures} {...interaction} />
      <MilestoneStrip all={allMilestones} />
      <div className="explore__body">
        {figures.length === 0 && <NoPanels domains={domains} />}
        <div className="explore__panels" data-count={figures.length}>
          {panels.map(({ meta, actions }) => (
            <KeptPlace key={meta.id} shown={figures.includes(meta)}>
              <Panel meta={meta} theme={theme} actions={actions} onSettled={onSettled} />
            </KeptPlace>
          ))}
        </div>
        <YearCard figures={figures} />
      </div>
    </main>
  )
}

/** The buttons of a panel that open a dialog. */
function panelActions(meta: FigureMeta) {
  return (
    <>
      <RecordsButton meta={meta} />
      <ExportButton figure={meta.id} />
      <AddToDeckButton figures={[meta.id]} short />
    </>
  )
}

/** On paper the filter stands in words, because its controls do not. */
function PrintedFilter() {
  const words = useSettledFilter(filterInWords)
  const pin = useFilter((filter) => filter.pin)
  return (
    <p className="print-only">
      <strong>{words}</strong>
      {pin !== null && ` · ${pin} pinned`}
    </p>
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
