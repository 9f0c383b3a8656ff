import { LazyDialog } from '../ui/LazyDialog.tsx'

const load = async () => (await import('./AddToDeckDialog.tsx')).AddToDeckDialog

interface Props {
  readonly figures?: readonly string[]
  /** Id of a claim, in place of figures. */
  readonly claim?: string
  /** Whether there is room for the whole name. */
  readonly short?: boolean
}

/** Opens the choice of a deck for a slide of a claim, or of figures as they are filtered, measured and pinned now. */
export function AddToDeckButton({ figures = [], claim, short = false }: Props) {
  return (
    <LazyDialog
      label="Add to deck"
      {...(short ? { short: '+ deck' } : {})}
      load={load}
      with={{ figures, claim }}
    />
  )
}
