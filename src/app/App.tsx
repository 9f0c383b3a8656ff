import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { createAppRouter } from './router.tsx'

/** The whole application: one query client, one filter, one router. */
export function App() {
  const [client] = useState(() => new QueryClient())
  const [stores] = useState(() => ({ filter: createFilterStore(VOCABULARY), hover: createHoverStore() }))
  const [router] = useState(createAppRouter)
  return (
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <RouterProvider router={router} />
      </StoresProvider>
    </QueryClientProvider>
  )
}
