import type { FigureMeta } from '../../figures/kit/define.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FigureRecords } from './FigureRecords.tsx'

export interface RecordsDialogProps {
  readonly meta: FigureMeta
  /** Begins with this year instead of the filter’s years. */
  readonly year?: number | undefined
  readonly onClose: () => void
}

/** The rows of data behind a figure in a dialog. */
export function RecordsDialog({ meta, year, onClose }: RecordsDialogProps) {
  return (
    <Dialog open onClose={onClose} title={`Records: ${meta.title}`} size="wide">
      <FigureRecords figure={meta.id} year={year} />
    </Dialog>
  )
}
