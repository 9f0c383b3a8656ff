import { Button } from '../ui/Button.tsx'
import type { Action } from './picture-actions.ts'
import type { Actions } from './use-actions.ts'

const ACTIONS: readonly Action[] = ['PNG', 'SVG', 'Copy image', 'CSV', 'JSON', 'Bundle']

/** A button for each form a figure can leave as. */
export function ActionButtons({ actions: { busy, run } }: { actions: Actions }) {
  return ACTIONS.map((action) => (
    <Button
      key={action}
      variant={action === 'PNG' || action === 'SVG' ? 'strong' : 'plain'}
      aria-disabled={busy}
      onClick={() => run(action)}
    >
      {action}
    </Button>
  ))
}

/** What came of the last action, with another way where it failed. */
export function ActionStatus({ actions: { outcome, run } }: { actions: Actions }) {
  return (
    <p className="export__status">
      <span role="status">{outcome.message}</span>{' '}
      {outcome.offerSvg && (
        <Button variant="quiet" onClick={() => run('SVG')}>
          Download SVG instead
        </Button>
      )}
    </p>
  )
}
