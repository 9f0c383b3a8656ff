import { queryOptions } from '@tanstack/react-query'

/** The charting code, apart from the first load; a failed fetch can be tried again. */
export const chartQuery = queryOptions({
  queryKey: ['chart'],
  queryFn: async () => (await import('./TimeChart.tsx')).TimeChart,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: 'always',
  structuralSharing: false,
})
