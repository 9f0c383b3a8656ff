import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { ReloadLink } from './ReloadLink.tsx'
import { useNearView } from './use-near-view.ts'

interface Props<P extends object> {
  /** What is loaded, as the subject of a sentence ("The records"). */
  readonly what: string
  readonly load: () => Promise<ComponentType<P>>
  /** Props of the content. */
  readonly with: P
}

const NEAR = '600px'

/** A part of a page whose code is fetched when it comes near the view; when that fails it says so and can be tried again. */
export function LazySection<P extends object>({ what, load, with: props }: Props<P>) {
  const place = useRef<HTMLDivElement>(null)
  const near = useNearView(place, NEAR)
  const [Content, setContent] = useState<ComponentType<P> | null>(null)
  const [failures, setFailures] = useState(0)

  const fetch = useCallback(
    () =>
      load().then(
        (loaded) => setContent(() => loaded),
        () => setFailures((before) => before + 1),
      ),
    [load],
  )
  useEffect(() => {
    if (near) fetch()
  }, [near, fetch])

  return (
    <div ref={place}>
      {Content ? (
        <Content {...props} />
      ) : failures > 0 ? (
        <div role="alert">
          <p>
            {what} could not be loaded
            {failures > 1 && (
              <>
                {' '}
                again: <ReloadLink />
              </>
            )}
            .
          </p>
          <Button onClick={fetch}>Try again</Button>
        </div>
      ) : (
        <p role="status">Loading…</p>
      )}
    </div>
  )
}
