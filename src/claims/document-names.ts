import type { ClaimRow } from '../data/tables/claims.ts'

/** Short names of the documents, by source id. */
export const DOCUMENT_NAMES: Record<ClaimRow['document'], string> = {
  csis2022: 'CSIS 2022',
  crs2023: 'CRS 2023',
}
