import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

interface Props {
  readonly onRetry: () => unknown
  /** Whether it is being tried again. */
  readonly busy: boolean
  readonly className?: string
  /** What could not be loaded, in a sentence. */
  readonly children: ReactNode
}

/** Says in place of what could not be loaded that it could not, with another try. */
export function LoadFailure({ onRetry, busy, className, children }: Props) {
  return (
    <div role="alert" className={className}>
      <p>{children}</p>
      <Button onClick={() => onRetry()} disabled={busy}>
        Try again
      </Button>
    </div>
  )
}
