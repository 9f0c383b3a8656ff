import { VOCABULARY } from '../../src/figures/registry.ts'
import { defaultFilter, type Filter } from '../../src/filter/filter.ts'

/** Years of pictures and values under test: a new year of the data changes none of them. */
export const GOLDEN_YEARS = { from: 2000, to: 2025 } as const

/** The filter of the start view over these years. */
export const goldenFilter = (): Filter => ({ ...defaultFilter(VOCABULARY), ...GOLDEN_YEARS })
