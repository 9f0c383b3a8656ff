import '../explore/ExplorePage.css'
import './FigurePage.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Panel } from '../../chart/Panel.tsx'
import { DARK, LIGHT } from '../../chart/theme.ts'
import { useModel } from '../../chart/use-figure.ts'
import { resolveSources, sourceIndex, sourceLabel, sourceLink } from '../../data/sources.ts'
import { tableQuery } from '../../data/tables.ts'
import { AddToDeckButton } from '../../deck/AddToDeckButton.tsx'
import { ExportButton } from '../../export/ExportButton.tsx'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { FIGURES, figureQuery, type LoadedFigure } from '../../figures/registry.ts'
import { usePrinting } from '../../ui/printing.ts'
import { useTheme } from '../../ui/useTheme.ts'
import { Controls } from '../explore/Controls.tsx'
import { RecordsButton } from '../explore/RecordsButton.tsx'
import { YearCard } from '../explore/YearCard.tsx'
import { usePageReady } from '../use-page-ready.ts'

interface Props {
  readonly meta: FigureMeta
  readonly onInteractionStart: () => void
  readonly onInteractionEnd: () => void
  /** Address of another figure’s page under the same filter. */
  readonly linkTo: (figure: string) => string
}

/** One figure alone: larger, with its notes and every source drawn on. */
export function FigurePage({ meta, linkTo, ...interaction }: Props) {
  const dark = useTheme().theme === 'dark'
  const printing = usePrinting()
  const theme = dark && !printing ? DARK : LIGHT
  const { data: figure } = useQuery(figureQuery(meta.id))
  const [settled, setSettled] = useState<string | null>(null)
  const only = useMemo(() => [meta], [meta])
  usePageReady(settled === meta.id)

  return (
    <main className="explore figure-page">
      <Controls figures={only} {...interaction} />
      <div className="explore__body">
        <div className="figure-page__main">
          <div className="figure-page__chart">
            <Panel
              key={meta.id}
              meta={meta}
              theme={theme}
              onSettled={setSettled}
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
          <Neighbours meta={meta} linkTo={linkTo} />
        </div>
        <YearCard figures={only} />
      </div>
    </main>
  )
}

function Background({ figure }: { figure: LoadedFigure }) {
  const model = useModel(figure)
  const { data: rows } = useQuery(tableQuery('sources'))
  const sources = rows ? resolveSources(sourceIndex(rows), model.sources) : []
  return (
    <div className="figure-page__background">
      <section>
        <h2>Definition and caveats</h2>
        <ul>
          {model.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Sources of what is shown</h2>
        <ul>
          {sources.map((source) => {
            const link = sourceLink(source)
            return (
              <li key={source.id}>
                {link ? (
                  <a href={link} target="_blank" rel="noreferrer">
                    {sourceLabel(source)}
                  </a>
                ) : (
                  sourceLabel(source)
                )}
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}

function Neighbours({ meta, linkTo }: { meta: FigureMeta; linkTo: (figure: string) => string }) {
  const related = FIGURES.filter(
    ({ id, domains }) => id !== meta.id && domains.some((one) => meta.domains.includes(one)),
  )
  const others = related.length > 0 ? related : FIGURES.filter(({ id }) => id !== meta.id)
  return (
    <nav className="figure-page__neighbours" aria-label="Related figures">
      <h2>Related figures</h2>
      <ul>
        {others.slice(0, 5).map(({ id, title }) => (
          <li key={id}>
            <a href={linkTo(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
