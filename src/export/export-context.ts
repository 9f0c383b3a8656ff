import type { SourceRow } from '../data/tables/sources.ts'
import type { DataVersion } from '../data/version.ts'
import type { Filter } from '../filter/filter.ts'

/** What an export needs besides the model; passed in, so that the same input gives the same bytes. */
export interface ExportContext {
  readonly filter: Filter
  readonly dataVersion: DataVersion
  /** Day of export, `YYYY-MM-DD`. */
  readonly exported: string
  /** Public address of the application; null where it has none. */
  readonly address: string | null
  /** Style-sheet text of `@font-face` rules with `data:` addresses only. */
  readonly fonts: string
  /** Sources of everything drawn, resolved. */
  readonly sources: readonly SourceRow[]
}
