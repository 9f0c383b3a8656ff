import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface Notices {
  readonly notices: readonly string[]
  readonly setNotices: (notices: readonly string[]) => void
}

const NoticesContext = createContext<Notices>({ notices: [], setNotices: () => {} })

/** What the reader should know about the link or file just opened. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly string[]>([])
  const value = useMemo(() => ({ notices, setNotices }), [notices])
  return <NoticesContext value={value}>{children}</NoticesContext>
}

export function useNotices(): Notices {
  return useContext(NoticesContext)
}
