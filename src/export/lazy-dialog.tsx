import { type ComponentType, useState } from 'react'
import { Button } from '../ui/Button.tsx'

interface Props<P> {
  /** Name of the button that opens the dialog. */
  readonly name: string
  readonly load: () => Promise<ComponentType<P & { readonly onClose: () => void }>>
  readonly dialogProps: P
  readonly variant?: 'plain' | 'quiet'
}

/** A button whose dialog is fetched when it is first wanted; a failed fetch is said and can be tried again. */
export function LazyDialogButton<P extends object>({ name, load, dialogProps, variant = 'quiet' }: Props<P>) {
  const [Loaded, setLoaded] = useState<ComponentType<P & { readonly onClose: () => void }> | null>(null)
  const [state, setState] = useState<'closed' | 'loading' | 'failed' | 'open'>('closed')

  const open = async () => {
    setState('loading')
    try {
      const component = await load()
      setLoaded(() => component)
      setState('open')
    } catch {
      setState('failed')
    }
  }

  return (
    <>
      {state === 'failed' && (
        <span role="alert" className="lazy-dialog__failure">
          {name} could not be loaded.{' '}
          <Button variant="quiet" onClick={open}>
            Try again
          </Button>
        </span>
      )}
      <Button variant={variant} aria-haspopup="dialog" aria-busy={state === 'loading'} onClick={open}>
        {name}
      </Button>
      {state === 'open' && Loaded && <Loaded {...dialogProps} onClose={() => setState('closed')} />}
    </>
  )
}
