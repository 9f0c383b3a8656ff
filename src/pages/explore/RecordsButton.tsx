import type { FigureMeta } from '../../figures/kit/define.ts'
import { LazyDialog } from '../../ui/LazyDialog.tsx'

interface Props {
  readonly meta: FigureMeta
  /** Opens with the records of this year; otherwise with those of the filter’s years. */
  readonly year?: number | undefined
}

const load = async () => (await import('./RecordsDialog.tsx')).RecordsDialog

/** Opens the rows of data behind a figure. */
export function RecordsButton({ meta, year }: Props) {
  return (
    <LazyDialog
      label={year === undefined ? 'Records' : `Records of ${year}`}
      load={load}
      with={{ meta, year }}
    />
  )
}
