// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { armsClaimTablesQuery } from '../../claims/with-release.ts'
import { MovedClaims } from './MovedClaims.tsx'

test('a release that changes nothing is told plainly: no claim moves', async () => {
  const client = new QueryClient()
  const tables = await client.fetchQuery(armsClaimTablesQuery())
  const yearly = tables['arms-releases']
  const newest = yearly.filter(({ release }) => release === '2026-03')
  client.setQueryData(armsClaimTablesQuery().queryKey, {
    ...tables,
    'arms-releases': [
      ...yearly.filter(({ release }) => release !== '2024-03'),
      ...newest.map((row) => ({ ...row, release: '2024-03' as const })),
    ],
  })
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <MovedClaims release="2024-03" />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const told = (await screen.findByText(/^No claim moves with the March 2024 release/)).textContent
  expect(told).toContain('The same: csis-16, csis-17 and csis-18.')
  expect(told).toContain('cannot be asked of csis-12, csis-13, csis-15 and csis-19')
  expect(screen.queryByRole('table')).toBeNull()
})
