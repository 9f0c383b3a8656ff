import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type Chart as ChartComponent, chartQuery } from '../chart/chart-query.ts'
import { DataTable } from '../chart/DataTable.tsx'
import { PanelBoundary } from '../chart/PanelBoundary.tsx'
import type { Theme } from '../chart/theme.ts'
import { inShape, useDrawnModel, useModel } from '../chart/use-figure.ts'
import { useSize } from '../chart/use-size.ts'
import { ExportButton } from '../export/ExportButton.tsx'
import { type FigureMeta, shapeOf } from '../figures/kit/define.ts'
import { figureMeta, figureQuery, type LoadedFigure } from '../figures/registry.ts'
import { useFilter } from '../filter/context.tsx'
import type { FigureModel, Shape } from '../model/figure-model.ts'
import { Button } from '../ui/Button.tsx'
import { setText } from '../ui/set-text.ts'

interface Props {
  readonly id: string
  readonly heading: 'h1' | 'h2'
  /** Whether the takeaway stands beside the figure; else it is the slide’s headline. */
  readonly takeaway: boolean
  readonly theme: Theme
  readonly asPanel: boolean
  readonly source: boolean
  readonly onSettled: ((id: string) => void) | undefined
}

/** A figure on a slide: question, chart, source. One this build does not know, or cannot load, says so in its place. */
export function SlideFigure(props: Props) {
  const meta = figureMeta(props.id)
  if (!meta) return <Unknown id={props.id} onSettled={props.onSettled} />
  return <KnownFigure {...props} meta={meta} />
}

function Unknown({ id, onSettled }: Pick<Props, 'id' | 'onSettled'>) {
  useEffect(() => onSettled?.(id), [id, onSettled])
  return (
    <div className="slide-figure slide-figure--none">
      <p>
        The figure “{id}” is not in this version of Amur. The slide keeps its place; the figure appears where
        Amur has it.
      </p>
    </div>
  )
}

function KnownFigure({ meta, onSettled, asPanel, ...props }: Props & { meta: FigureMeta }) {
  const figure = useQuery(figureQuery(meta.id))
  const shape = useFilter((filter) => shapeOf(meta, filter))
  const chart = useQuery(chartQuery(shape))
  const titleId = useId()
  const failed = figure.error ?? chart.error
  useEffect(() => {
    if (failed) onSettled?.(meta.id)
  }, [failed, meta.id, onSettled])

  const Outer = asPanel ? 'figure' : 'div'
  const Heading = props.heading
  const failure = (again: () => void) => (
    <div className="slide-figure__failure" role="alert">
      <p>This figure could not be loaded.</p>
      <Button onClick={again}>Try again</Button>
    </div>
  )
  return (
    <Outer
      className="slide-figure"
      {...(asPanel ? { 'data-figure': meta.id, 'aria-labelledby': titleId } : {})}
    >
      <Heading id={titleId} className="slide-figure__title">
        {meta.title}
      </Heading>
      {failed ? (
        failure(() => {
          if (figure.error) figure.refetch()
          if (chart.error) chart.refetch()
        })
      ) : figure.data && chart.data ? (
        <PanelBoundary fallback={failure}>
          <Body
            key={shape}
            {...props}
            figure={figure.data}
            shape={shape}
            Chart={chart.data}
            asPanel={asPanel}
            onSettled={onSettled}
          />
        </PanelBoundary>
      ) : (
        <div className="slide-figure__area" aria-busy="true" />
      )}
    </Outer>
  )
}

interface BodyProps extends Omit<Props, 'id' | 'heading'> {
  readonly figure: LoadedFigure
  readonly shape: Shape
  readonly Chart: ChartComponent
}

function Body({ figure, shape, Chart, theme, takeaway, asPanel, source, onSettled }: BodyProps) {
  const [asTable, setAsTable] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const size = useSize(area)
  const wordsId = useId()
  const { id, follow } = figure.definition
  const drawn = useMemo(() => (follow ? inShape(figure, shape) : figure), [figure, follow, shape])
  useEffect(() => {
    if (size) onSettled?.(id)
  }, [size, id, onSettled])
  return (
    <>
      {takeaway && <Drawn figure={figure} words={takeawayOf} className="slide-figure__takeaway" />}
      <Drawn figure={figure} words={subtitleOf} className="slide-figure__subtitle" id={wordsId} />
      <div ref={area} className="slide-figure__area">
        {asTable ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
          <section className="slide-figure__table" tabIndex={0} aria-label="Table of what the chart shows">
            <TableOf figure={figure} />
          </section>
        ) : (
          size && <Chart figure={drawn} size={size} theme={theme} describedBy={wordsId} />
        )}
      </div>
      <div className="slide-figure__foot">
        {source && <Drawn figure={figure} words={sourceOf} className="slide-figure__source" />}
        {asPanel && (
          <div className="slide-figure__actions">
            <Button variant="quiet" aria-pressed={asTable} onClick={() => setAsTable((shown) => !shown)}>
              Table
            </Button>
            <ExportButton figure={id} />
          </div>
        )}
      </div>
    </>
  )
}

function TableOf({ figure }: { figure: LoadedFigure }) {
  return <DataTable model={useModel(figure)} />
}

const takeawayOf = (model: FigureModel) => model.takeaway.text
const subtitleOf = (model: FigureModel) => model.subtitle
const sourceOf = ({ vintage }: FigureModel) => `Source: ${vintage.credit} · data to ${vintage.dataTo}`

interface DrawnProps {
  readonly figure: LoadedFigure
  readonly words: (model: FigureModel) => string
  readonly className: string
  readonly id?: string
}

/** Words of the model, in step with the chart. */
function Drawn({ figure, words, className, id }: DrawnProps) {
  const element = useRef<HTMLParagraphElement>(null)
  const draw = useCallback((model: FigureModel) => setText(element.current, words(model)), [words])
  useDrawnModel(figure, draw)
  return <p ref={element} id={id} className={className} />
}

/** The takeaway as the headline of a slide with one figure; its question until it is computed. */
export function Headline({ id }: { id: string }) {
  const meta = figureMeta(id)
  if (!meta) return <h1 className="slide__headline">A figure this version does not have</h1>
  return <ComputedHeadline meta={meta} />
}

function ComputedHeadline({ meta }: { meta: FigureMeta }) {
  const { data } = useQuery(figureQuery(meta.id))
  if (!data) return <h1 className="slide__headline">{meta.title}</h1>
  return <Takeaway figure={data} />
}

function Takeaway({ figure }: { figure: LoadedFigure }) {
  return <h1 className="slide__headline">{useModel(figure).takeaway.text}</h1>
}
