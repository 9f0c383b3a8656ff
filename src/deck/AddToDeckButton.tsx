import { LazyDialog } from '../ui/LazyDialog.tsx'

const load = async () => (await import('./AddToDeckDialog.tsx')).AddToDeckDialog

/** Opens the choice of a deck for a slide of these figures, as they are filtered, measured and pinned now. */
export function AddToDeckButton({ figures }: { figures: readonly string[] }) {
  return <LazyDialog label="Add to deck" load={load} with={{ figures }} />
}
