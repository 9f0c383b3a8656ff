import { type ComponentType, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { dataVersion } from '../data/version.ts'
import { linkVersion } from '../filter/url-codec.ts'

type Words = ComponentType<{ version: string; path: string; onDismiss: () => void }>

/** Says so when a link was made with other data than these; what it says is loaded only then. */
export function LinkVersion() {
  const { pathname, search } = useLocation()
  const [asked, setAsked] = useState<{ version: string; path: string } | null>(null)
  const [Words, setWords] = useState<Words | null>(null)

  useEffect(() => {
    const version = linkVersion(search)
    if (version === null) return
    setAsked(version === dataVersion.hash ? null : { version, path: pathname + search })
  }, [pathname, search])

  const needed = asked !== null
  useEffect(() => {
    if (needed)
      import('./VersionNotice.tsx').then(
        ({ VersionNotice }) => setWords(() => VersionNotice),
        () => {},
      )
  }, [needed])

  return (
    <div role="status" className="notice">
      {asked && Words && <Words {...asked} onDismiss={() => setAsked(null)} />}
    </div>
  )
}
