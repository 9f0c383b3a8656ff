import { useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { VOCABULARY } from '../figures/registry.ts'
import { useStores } from '../filter/context.tsx'
import { connectUrl, type UrlConnection } from '../filter/url-sync.ts'
import { addressPath, addressSearch } from './address.ts'
import { useNotices } from './notices.tsx'

const NONE: readonly string[] = []

/**
 * Keeps the filter and the address of the current page in step while the page is mounted.
 * @param kept parameters that are no part of the filter and stay as they are when it is written; the same list each time
 */
export function useUrlFilter(
  kept: readonly string[] = NONE,
): Pick<UrlConnection, 'beginInteraction' | 'endInteraction'> {
  const { filter } = useStores()
  const { setNotices } = useNotices()
  const navigate = useNavigate()
  const location = useLocation()
  const connection = useRef<UrlConnection | null>(null)
  const onExternal = useRef(() => {})
  const go = useRef({ navigate, pathname: location.pathname })
  go.current = { navigate, pathname: location.pathname }

  useLayoutEffect(() => {
    const write = (search: string, replace: boolean) =>
      go.current.navigate(
        { pathname: go.current.pathname, search: withKept(search, kept) },
        { replace, preventScrollReset: true, flushSync: false },
      )
    const made = connectUrl({
      store: filter,
      vocabulary: VOCABULARY,
      read: addressSearch,
      push: (search) => write(search, false),
      replace: (search) => write(search, true),
      onExternal: (callback) => {
        onExternal.current = callback
        // Back may come before React has rendered the last change; `location` then never leaves its old value.
        const onPop = () => {
          if (addressPath() === go.current.pathname) callback()
        }
        window.addEventListener('popstate', onPop)
        return () => {
          onExternal.current = () => {}
          window.removeEventListener('popstate', onPop)
        }
      },
      onNotices: setNotices,
      alsoKnown: kept,
    })
    connection.current = made
    const flush = () => made.flush()
    window.addEventListener('pagehide', flush)
    // A link may be followed before the last change is written, which would then undo the way it leads.
    const flushBeforeLink = ({ target }: Event) => {
      if ((target as Element).closest('a[href]')) made.flush()
    }
    document.addEventListener('click', flushBeforeLink, true)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('click', flushBeforeLink, true)
      made.disconnect()
    }
  }, [filter, setNotices, kept])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation is news, whatever it changed
  useLayoutEffect(() => onExternal.current(), [location])

  return {
    beginInteraction: () => connection.current?.beginInteraction(),
    endInteraction: () => connection.current?.endInteraction(),
  }
}

/** A query string with the parameters of the address that are to stay, after a `?` where there is anything. */
function withKept(search: string, kept: readonly string[]): string {
  const given = new URLSearchParams(addressSearch())
  const staying = kept.flatMap((name) => {
    const value = given.get(name)
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  const all = [search, ...staying].filter(Boolean).join('&')
  return all && `?${all}`
}
