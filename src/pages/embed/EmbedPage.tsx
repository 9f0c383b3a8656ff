import './EmbedPage.css'
import { useEffect, useState } from 'react'
import { Panel } from '../../chart/Panel.tsx'
import { DARK, LIGHT } from '../../chart/theme.ts'
import { FIGURES, figureMeta, VOCABULARY } from '../../figures/registry.ts'
import { useFilterAndYears } from '../../filter/context.tsx'
import { filterInWords } from '../../filter/filter-in-words.ts'
import { formatFilter } from '../../filter/url-codec.ts'
import { useTheme } from '../../ui/useTheme.ts'
import { usePageReady } from '../use-page-ready.ts'

/** One panel for another site’s page: its filter in words, source line and the way back to Amur. */
export function EmbedPage({ figure }: { figure: string }) {
  const meta = figureMeta(figure)
  const theme = useTheme().theme === 'dark' ? DARK : LIGHT
  const search = useFilterAndYears((filter) => formatFilter({ ...filter, figures: [figure] }, VOCABULARY))
  const words = useFilterAndYears(filterInWords)
  const [settled, setSettled] = useState(false)
  usePageReady(settled || !meta)
  useTransparentEdges()

  if (!meta)
    return (
      <main className="message-page">
        <h1>There is no figure “{figure}”</h1>
        <p>The figures are:</p>
        <ul>
          {FIGURES.map(({ id }) => (
            <li key={id} data-figure-id={id}>
              <a href={`#/embed/${id}`}>{id}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href="#/">Open Amur</a>
        </p>
      </main>
    )
  return (
    <main className="embed">
      <Panel meta={meta} theme={theme} onSettled={() => setSettled(true)} />
      <p className="embed__line">
        {words} ·{' '}
        <a href={`#/?${search}`} target="_blank" rel="noopener">
          Open in Amur
        </a>
      </p>
    </main>
  )
}

/** The embedding page’s own background shows around the panel. */
function useTransparentEdges() {
  useEffect(() => {
    document.body.style.background = 'transparent'
    return () => {
      document.body.style.background = ''
    }
  }, [])
}
