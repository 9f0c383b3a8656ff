import './LazyDialog.css'
import { type ComponentType, useState } from 'react'
import { Button, type ButtonVariant } from './Button.tsx'
import { ReloadLink } from './ReloadLink.tsx'

interface Props<P extends object> {
  /** The button's name. */
  readonly label: string
  /** What the button shows where its name is too long. */
  readonly short?: string
  readonly variant?: ButtonVariant
  readonly load: () => Promise<ComponentType<P & { readonly onClose: () => void }>>
  /** Props of the dialog, besides `onClose`. */
  readonly with: P
}

type State<P extends object> =
  | { readonly kind: 'closed' | 'loading' | 'failed' }
  | { readonly kind: 'open'; readonly Content: ComponentType<P & { readonly onClose: () => void }> }

/** A button whose dialog is fetched when first asked for; when that fails it says so and can be pressed again. */
export function LazyDialog<P extends object>(given: Props<P>) {
  const { label, short, variant = 'quiet', load, with: props } = given
  const [state, setState] = useState<State<P>>({ kind: 'closed' })
  const [failures, setFailures] = useState(0)
  const open = async () => {
    setState({ kind: 'loading' })
    try {
      const Content = await load()
      setState({ kind: 'open', Content })
    } catch {
      setFailures((before) => before + 1)
      setState({ kind: 'failed' })
    }
  }
  return (
    <>
      <Button
        variant={variant}
        onClick={open}
        aria-label={short && label}
        aria-busy={state.kind === 'loading'}
        aria-haspopup="dialog"
      >
        {short ?? label}
      </Button>
      <span role="status" className="lazy-dialog__status">
        {state.kind === 'failed' && (
          <span className="lazy-dialog__failure">
            {label} could not be loaded. Press the button to try again
            {failures > 1 && (
              <>
                {' '}
                or: <ReloadLink />
              </>
            )}
            .
          </span>
        )}
      </span>
      {state.kind === 'open' && <state.Content {...props} onClose={() => setState({ kind: 'closed' })} />}
    </>
  )
}
