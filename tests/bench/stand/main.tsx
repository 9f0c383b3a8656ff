import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import '../../../src/app/tokens.css'
import '../../../src/app/app.css'
import '../../../src/app/Layout.css'
import '../../../src/pages/explore/ExplorePage.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useLayoutEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Panel } from '../../../src/chart/Panel.tsx'
import { LIGHT } from '../../../src/chart/theme.ts'
import type { FigureMeta } from '../../../src/figures/kit/define.ts'
import { figureMeta, figureQuery, VOCABULARY } from '../../../src/figures/registry.ts'
import { StoresProvider } from '../../../src/filter/context.tsx'
import { defaultFilter } from '../../../src/filter/filter.ts'
import { createFilterStore } from '../../../src/filter/filter-store.ts'
import { createHoverStore } from '../../../src/filter/hover-store.ts'
import { Controls } from '../../../src/pages/explore/Controls.tsx'
import { MilestoneStrip } from '../../../src/pages/explore/MilestoneStrip.tsx'
import { startTheme } from '../../../src/ui/useTheme.ts'
import { denser } from './denser.ts'
import { exportsOf } from './exports.ts'
import { timeRows } from './rows.ts'

/**
 * The application's own controls, strip and panels, as the Explore page puts them together.
 * Query: `from`, `to`; `copies` of the four panels of the start view; `times` as many points in each series.
 * `window.bench` holds what is timed without a panel.
 */
const query = new URLSearchParams(window.location.search)
const copies = Number(query.get('copies') ?? 1)
const times = Number(query.get('times') ?? 0)
const filter = {
  ...defaultFilter(VOCABULARY),
  from: Number(query.get('from') ?? 2000),
  to: Number(query.get('to') ?? 2025),
}
const stores = { filter: createFilterStore(VOCABULARY, filter), hover: createHoverStore() }
const figures = VOCABULARY.defaultFigures.map(figureMeta) as FigureMeta[]
const clients = await Promise.all(Array.from({ length: copies }, clientOf))

async function clientOf() {
  const client = new QueryClient()
  for (const { id } of figures) {
    const loaded = await client.ensureQueryData(figureQuery(id))
    if (times > 0) client.setQueryData(figureQuery(id).queryKey, denser(loaded, times))
  }
  return client
}

function Stand() {
  const [settled] = useState(() => new Set<string>())
  const grid = useRef<HTMLDivElement>(null)
  // Two rows fill the window exactly, however many there are.
  useLayoutEffect(() => {
    if (!grid.current) return
    const room = window.innerHeight - grid.current.getBoundingClientRect().top
    grid.current.style.gridAutoRows = `${Math.ceil(room / 2) - 8}px`
  }, [])
  return (
    <div className="layout">
      <main className="explore">
        <Controls figures={figures} onInteractionStart={() => {}} onInteractionEnd={() => {}} />
        <MilestoneStrip all={false} />
        <div className="explore__body">
          <div ref={grid} className="explore__panels" data-count={copies * figures.length}>
            {clients.map((client, copy) => (
              <QueryClientProvider client={client} key={copy}>
                {figures.map((meta) => (
                  <div key={meta.id} className="explore__place">
                    <Panel
                      meta={meta}
                      theme={LIGHT}
                      onSettled={(id) => {
                        settled.add(`${id} ${copy}`)
                        if (settled.size === copies * figures.length)
                          document.documentElement.dataset.ready = 'true'
                      }}
                    />
                  </div>
                ))}
              </QueryClientProvider>
            ))}
          </div>
        </div>
      </main>
    </div>
  )
}

startTheme()
const [client] = clients as [QueryClient]
Object.assign(window, {
  bench: {
    exports: () => exportsOf(client, stores.filter.getState().filter),
    rows: () => timeRows(figures),
  },
})
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <Stand />
      </StoresProvider>
    </QueryClientProvider>
  </StrictMode>,
)
