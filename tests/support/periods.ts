import { QueryClient } from '@tanstack/react-query'
import { figureQuery } from '../../src/figures/registry.ts'

const client = new QueryClient()

/** What a figure says of a whole period, from the real tables. */
export async function loadPeriod(id: string) {
  return (await client.fetchQuery(figureQuery(id))).period
}
