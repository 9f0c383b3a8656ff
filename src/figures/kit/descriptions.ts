import { queryOptions } from '@tanstack/react-query'
import { KEPT } from '../../model/kept.ts'

/** Definition and method of every figure by id, apart from the first load and from the figures’ own code. */
export function descriptionsQuery() {
  return queryOptions({
    queryKey: ['figure-descriptions'],
    queryFn: async () => (await import('virtual:figure-descriptions')).default,
    ...KEPT,
  })
}
