/** How a query is kept that is loaded once: for good, also while offline; one that failed can be tried again. */
export const KEPT = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: 'always',
  structuralSharing: false,
} as const
