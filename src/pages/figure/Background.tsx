import { useQuery } from '@tanstack/react-query'
import { useModel } from '../../chart/use-figure.ts'
import { resolveSources, sourceIndex } from '../../data/sources.ts'
import type { SourceRow } from '../../data/tables/sources.ts'
import { tableQuery } from '../../data/tables.ts'
import type { LoadedFigure } from '../../figures/registry.ts'
import { qualitiesDrawn } from '../../model/qualities-drawn.ts'
import { QualityList } from '../QualityList.tsx'
import { SourceName } from '../SourceName.tsx'

/** What the figure counts and how, what to beware of, and the sources of what is shown. */
export function Background({ figure }: { figure: LoadedFigure }) {
  const model = useModel(figure)
  const { definition, method } = figure.definition
  const marked = qualitiesDrawn(model).filter((quality) => quality !== 'reported')
  return (
    <div className="figure-page__background">
      {(definition || method) && (
        <section aria-labelledby="figure-definition">
          <h2 id="figure-definition">Definition and method</h2>
          {definition && <p>{definition}</p>}
          {method && <p>{method}</p>}
        </section>
      )}
      <section aria-labelledby="figure-caveats">
        <h2 id="figure-caveats">Caveats</h2>
        <ul className="figure-page__list">
          {model.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {marked.length > 0 && (
          <>
            <h3>Marks in the years shown</h3>
            <QualityList qualities={marked} />
          </>
        )}
      </section>
      <SourceSection ids={model.sources} />
    </div>
  )
}

/** More than these are unfolded on demand. */
const SOURCES_AT_ONCE = 8

function SourceSection({ ids }: { ids: readonly string[] }) {
  const { data: rows } = useQuery(tableQuery('sources'))
  const sources = rows ? resolveSources(sourceIndex(rows), ids) : []
  const more = sources.slice(SOURCES_AT_ONCE)
  return (
    <section aria-labelledby="figure-sources" className="figure-page__sources">
      <h2 id="figure-sources">Sources of what is shown</h2>
      <SourceList sources={sources.slice(0, SOURCES_AT_ONCE)} />
      {more.length > 0 && (
        <details>
          <summary>
            {more.length} more {more.length === 1 ? 'source' : 'sources'}
          </summary>
          <SourceList sources={more} />
        </details>
      )}
    </section>
  )
}

function SourceList({ sources }: { sources: readonly SourceRow[] }) {
  return (
    <ul className="figure-page__list">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  )
}
