import { queryOptions } from '@tanstack/react-query'

/** Definition and method of every figure by id, apart from the first load and from the figures’ own code. */
export function descriptionsQuery() {
  return queryOptions({
    queryKey: ['figure-descriptions'],
    queryFn: async () => (await import('virtual:figure-descriptions')).default,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
}
