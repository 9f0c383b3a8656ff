import { createHashRouter } from 'react-router'
import { ExploreRoute } from './ExploreRoute.tsx'
import { Layout } from './Layout.tsx'
import { NotFound } from './NotFound.tsx'
import { RouteFailure } from './RouteFailure.tsx'

/** Hash routes, so that any static host and a file on disk can serve them. */
export function createAppRouter() {
  return createHashRouter([
    {
      element: <Layout />,
      errorElement: <RouteFailure />,
      children: [
        { index: true, element: <ExploreRoute /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ])
}
