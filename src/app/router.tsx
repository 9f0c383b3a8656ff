import { createHashRouter } from 'react-router'
import { Layout } from './Layout.tsx'
import { NotFound } from './NotFound.tsx'
import { RouteFailure } from './RouteFailure.tsx'

/** Hash routes, so that any static host and a file on disk can serve them. */
export function createAppRouter() {
  return createHashRouter([
    {
      element: <Layout />,
      errorElement: <RouteFailure />,
      hydrateFallbackElement: LOADING,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('./ExploreRoute.tsx')).ExploreRoute }) },
        { path: 'figure', lazy: async () => ({ Component: (await import('./IndexRoute.tsx')).IndexRoute }) },
        {
          path: 'figure/:id',
          lazy: async () => ({ Component: (await import('./FigureRoute.tsx')).FigureRoute }),
        },
        {
          path: 'claims',
          lazy: async () => ({ Component: (await import('./ClaimsRoute.tsx')).ClaimsRoute }),
        },
        {
          path: 'about',
          lazy: async () => ({ Component: (await import('../pages/about/AboutPage.tsx')).AboutPage }),
        },
        {
          path: 'decks',
          lazy: async () => ({ Component: (await import('../pages/decks/DecksPage.tsx')).DecksPage }),
        },
        {
          path: 'deck/:deck',
          lazy: async () => ({ Component: (await import('../pages/deck/DeckPage.tsx')).DeckPage }),
        },
        { path: '*', element: <NotFound /> },
      ],
    },
    {
      path: 'embed/:id',
      errorElement: <RouteFailure />,
      hydrateFallbackElement: LOADING,
      lazy: async () => ({ Component: (await import('./EmbedRoute.tsx')).EmbedRoute }),
    },
    {
      path: 'present/:deck/:n?',
      errorElement: <RouteFailure />,
      hydrateFallbackElement: LOADING,
      lazy: async () => ({ Component: (await import('./PresentRoute.tsx')).PresentRoute }),
    },
    {
      path: 'print/:deck',
      errorElement: <RouteFailure />,
      hydrateFallbackElement: LOADING,
      lazy: async () => ({ Component: (await import('../pages/print/PrintPage.tsx')).PrintPage }),
    },
  ])
}

const LOADING = <p className="visually-hidden">Loading</p>
