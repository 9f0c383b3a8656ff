import { Link, useLocation } from 'react-router'
import { usePageReady } from '../pages/use-page-ready.ts'

export function NotFound() {
  const { pathname } = useLocation()
  usePageReady(true)
  return (
    <main className="message-page">
      <h1>There is no page “{pathname}”</h1>
      <p>The link may be mistyped or from another version of Amur.</p>
      <p>
        <Link to="/">Go to Explore</Link> or <Link to="/figure">see all figures</Link>
      </p>
    </main>
  )
}
