import { useRouteError } from 'react-router'
import { usePageReady } from '../pages/use-page-ready.ts'
import { ReloadLink } from '../ui/ReloadLink.tsx'

/** Shown when a whole page fails; panels have their own, smaller failure. */
export function RouteFailure() {
  const error = useRouteError()
  usePageReady(true)
  return (
    <main className="message-page" role="alert">
      <h1>This page could not be shown</h1>
      <p>{error instanceof Error ? error.message : 'An unknown error occurred.'}</p>
      <p>
        Your filter is kept in the address. <ReloadLink /> or <a href="#/">go to Explore</a>.
      </p>
    </main>
  )
}
