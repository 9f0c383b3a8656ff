import type { ClaimDocument } from './claim-filter.ts'

/** Short names of the documents, by source id. */
export const DOCUMENT_NAMES: Record<ClaimDocument, string> = { csis2022: 'CSIS 2022', crs2023: 'CRS 2023' }
