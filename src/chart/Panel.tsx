import './Panel.css'
import { useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type FigureMeta, queryOf, shapeOf } from '../figures/kit/define.ts'
import { figureQuery, type LoadedFigure } from '../figures/registry.ts'
import { useFilter, useStores } from '../filter/context.tsx'
import type { FigureModel, Shape } from '../model/figure-model.ts'
import { Button } from '../ui/Button.tsx'
import { ReloadLink } from '../ui/ReloadLink.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { setText } from '../ui/set-text.ts'
import { type Chart as ChartComponent, chartQuery, followRowQuery } from './chart-query.ts'
import { DataTable } from './DataTable.tsx'
import { type NumberPlace, useNumberCard } from './number-card/use-number-card.tsx'
import { PanelBoundary } from './PanelBoundary.tsx'
import { Takeaway } from './Takeaway.tsx'
import type { Theme } from './theme.ts'
import { inShape, useDrawnModel, useModel } from './use-figure.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useSize } from './use-size.ts'
import { VisibilityProvider } from './visibility.tsx'

interface Props {
  readonly meta: FigureMeta
  readonly theme: Theme
  /** Further buttons beside *Table*. */
  readonly actions?: ReactNode
  /** Shows the table in another way; the same function in every render. */
  readonly table?: ((given: TableProps) => ReactNode) | undefined
  /** Called once the panel shows its chart, or that it cannot. */
  readonly onSettled?: (id: string) => void
}

export interface TableProps {
  readonly figure: LoadedFigure
  readonly onAsk: (place: NumberPlace) => void
}

/** One figure on a page: question, takeaway, chart or table, source. A failure stays inside it and can be retried. */
export const Panel = memo(function Panel({ meta, theme, actions, table, onSettled }: Props) {
  const figure = useQuery(figureQuery(meta.id))
  const shape = useFilter((filter) => shapeOf(meta, filter))
  const chart = useQuery(chartQuery(shape))
  const [asTable, setAsTable] = useState(false)
  const [retried, setRetried] = useState(false)
  const element = useRef<HTMLElement>(null)
  const { full, toggle } = useFullScreen(element)
  const titleId = useId()
  const failed = figure.error ?? chart.error

  useEffect(() => {
    if (failed) onSettled?.(meta.id)
  }, [failed, meta.id, onSettled])

  const retry = () => {
    setRetried(true)
    if (figure.error) figure.refetch()
    if (chart.error) chart.refetch()
  }

  return (
    <figure
      ref={element}
      className="panel"
      data-figure={meta.id}
      data-full={full || undefined}
      aria-labelledby={titleId}
    >
      <header className="panel__header">
        <h2 id={titleId} className="panel__title">
          {meta.title}
        </h2>
        {meta.measure && <MeasureSwitch meta={meta} />}
      </header>
      {failed ? (
        <PanelFailure onRetry={retry} busy={figure.isFetching || chart.isFetching} retried={retried} />
      ) : figure.data && chart.data ? (
        <PanelBoundary
          fallback={(again, retried) => <PanelFailure onRetry={again} busy={false} retried={retried} />}
        >
          <VisibilityProvider of={element}>
            <PanelBody
              figure={figure.data}
              shape={shape}
              Chart={chart.data}
              theme={theme}
              asTable={asTable}
              table={table}
              onDrawn={onSettled}
              footer={
                <>
                  <Button
                    variant="quiet"
                    aria-pressed={asTable}
                    className="panel__action"
                    onClick={() => setAsTable((shown) => !shown)}
                  >
                    Table
                  </Button>
                  {actions}
                  <Button variant="quiet" className="panel__action" aria-pressed={full} onClick={toggle}>
                    Full screen
                  </Button>
                </>
              }
            />
          </VisibilityProvider>
        </PanelBoundary>
      ) : (
        <div className="panel__skeleton" aria-busy="true" />
      )}
    </figure>
  )
})

function MeasureSwitch({ meta }: { meta: FigureMeta }) {
  const { filter } = useStores()
  const chosen = useFilter((state) => (meta.measure ? state.measures[meta.measure.param] : undefined))
  if (!meta.measure) return null
  const { param, label, options } = meta.measure
  return (
    <Segmented
      label={label}
      options={options}
      value={chosen ?? ''}
      onChange={(value) => filter.getState().setMeasure(param, value)}
    />
  )
}

interface BodyProps {
  readonly figure: LoadedFigure
  readonly shape: Shape
  readonly Chart: ChartComponent
  readonly theme: Theme
  readonly asTable: boolean
  readonly table: Props['table']
  readonly footer: ReactNode
  readonly onDrawn: ((id: string) => void) | undefined
}

function PanelBody({ figure, shape, Chart, theme, asTable, table, footer, onDrawn }: BodyProps) {
  const area = useRef<HTMLDivElement>(null)
  const size = useSize(area)
  const descriptionId = useId()
  const { id, follow } = figure.definition
  const { data: FollowRow } = useQuery(followRowQuery(follow !== undefined))
  const { filter, hover } = useStores()
  const { ask: askOf, card } = useNumberCard(id)
  const ask = useCallback(
    (place: NumberPlace) => askOf(queryOf(figure.definition, filter.getState().filter), place),
    [askOf, figure, filter],
  )
  const drawn = useMemo(() => (follow ? inShape(figure, shape) : figure), [figure, follow, shape])

  useEffect(() => {
    if (size) onDrawn?.(id)
  }, [size, id, onDrawn])

  function onAreaKey(event: KeyboardEvent) {
    if (asTable || event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
    ask({ year: hover.getState().year ?? filter.getState().filter.pin })
  }

  return (
    <>
      <PanelWords figure={figure} descriptionId={descriptionId} onAsk={ask} />
      {follow && FollowRow && <FollowRow figure={figure} follow={follow} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the chart inside it */}
      <div ref={area} className="panel__area" data-shape={figure.definition.shape} onKeyDown={onAreaKey}>
        {asTable ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
          <section className="panel__table" tabIndex={0} aria-label="Table of what the chart shows">
            {table ? table({ figure, onAsk: ask }) : <TableOf figure={figure} onAsk={ask} />}
          </section>
        ) : (
          size && (
            <Chart
              key={shape}
              figure={drawn}
              size={size}
              theme={theme}
              describedBy={descriptionId}
              onAsk={ask}
            />
          )
        )}
      </div>
      <figcaption className="panel__footer">
        <SourceLine figure={figure} />
        <div className="panel__actions">{footer}</div>
      </figcaption>
      {card}
    </>
  )
}

interface WordsProps {
  readonly figure: LoadedFigure
  readonly descriptionId: string
  readonly onAsk: (place: NumberPlace) => void
}

function PanelWords({ figure, descriptionId, onAsk }: WordsProps) {
  const subtitle = useRef<HTMLParagraphElement>(null)
  const draw = useCallback(({ subtitle: words }: FigureModel) => setText(subtitle.current, words), [])
  useDrawnModel(figure, draw)
  return (
    <div className="panel__words">
      <Takeaway figure={figure} descriptionId={descriptionId} onAsk={onAsk} />
      <p ref={subtitle} className="panel__subtitle" />
    </div>
  )
}

function TableOf({ figure, onAsk }: TableProps) {
  return <DataTable model={useModel(figure)} onAsk={(ref) => onAsk({ ref })} />
}

function SourceLine({ figure }: { figure: LoadedFigure }) {
  const line = useRef<HTMLParagraphElement>(null)
  const draw = useCallback(({ vintage, ownTables }: FigureModel) => {
    const checked = ownTables ? 'not checked by Amur' : `checked on ${vintage.checked}`
    setText(line.current, `${vintage.credit} · data to ${vintage.dataTo} · ${checked}`)
  }, [])
  useDrawnModel(figure, draw)
  return <p ref={line} className="panel__source" />
}

interface FailureProps {
  readonly onRetry: () => void
  readonly busy: boolean
  /** Trying again has failed as well: some browsers then fail for as long as the page is open. */
  readonly retried: boolean
}

function PanelFailure({ onRetry, busy, retried }: FailureProps) {
  return (
    <div className="panel__failure" role="alert">
      <p>This panel could not be loaded. The others are not affected.</p>
      <Button onClick={onRetry} disabled={busy}>
        Try again
      </Button>
      {retried && !busy && (
        <p>
          It failed again. <ReloadLink />: years, domains and panels are kept.
        </p>
      )}
    </div>
  )
}
