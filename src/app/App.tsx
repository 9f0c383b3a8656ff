import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { chartQuery } from '../chart/chart-query.ts'
import { tableQuery } from '../data/tables.ts'
import { figureQuery, VOCABULARY } from '../figures/registry.ts'
import { type Stores, StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { parseFilter } from '../filter/url-codec.ts'
import { addressPath, addressSearch } from './address.ts'
import { createAppRouter } from './router.tsx'

/** The whole application: one query client, one filter, one router. */
export function App() {
  const [{ client, stores, router }] = useState(start)
  return (
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <RouterProvider router={router} />
      </StoresProvider>
    </QueryClientProvider>
  )
}

function start() {
  const client = new QueryClient()
  const { filter } = parseFilter(addressSearch(), VOCABULARY)
  const stores: Stores = { filter: createFilterStore(VOCABULARY, filter), hover: createHoverStore() }
  if (addressPath() === '/') fetchStartView(client, filter.figures)
  return { client, stores, router: createAppRouter() }
}

/** Asks for what the start view needs at once, instead of one thing after the other. */
function fetchStartView(client: QueryClient, figures: readonly string[]) {
  client.prefetchQuery(chartQuery())
  client.prefetchQuery(tableQuery('milestones'))
  for (const id of figures) client.prefetchQuery(figureQuery(id))
}
