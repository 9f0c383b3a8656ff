// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { loadTable } from '../../data/tables.ts'
import { VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { SourcesPage } from './SourcesPage.tsx'

test('every source is listed, and linked only at its publisher', async () => {
  const sources = await loadTable('sources')
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={{ filter: createFilterStore(VOCABULARY), hover: createHoverStore() }}>
        <MemoryRouter>
          <SourcesPage />
        </MemoryRouter>
      </StoresProvider>
    </QueryClientProvider>,
  )
  const items = () => [...document.querySelectorAll('[data-source]')]
  await waitFor(() => expect(items()).toHaveLength(sources.length), { timeout: 20_000 })
  const linked = items().filter((item) => item.querySelector('.source-item__name a'))
  const atPublisher = sources.filter(({ access }) => access === 'publisher')
  expect(linked.map((item) => item.getAttribute('data-source')).toSorted()).toEqual(
    atPublisher.map(({ id }) => id).toSorted(),
  )
})
