import { useEffect, useState } from 'react'

/** The time now, in ms, again every second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** The time of day. */
export function Clock({ className }: { className: string }) {
  return <time className={className}>{TIME.format(useNow())}</time>
}
