import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'

interface Props {
  readonly id: string
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}

/** A section that a link can name: `?section=method` brings it into view and puts the focus on its heading. */
export function LinkedSection({ id, title, className, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const asked = useSearchParams()[0].get('section') === id
  const { key } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again is a new wish
  useEffect(() => {
    if (!asked) return
    heading.current?.scrollIntoView()
    heading.current?.focus({ preventScroll: true })
  }, [asked, key])

  return (
    <section aria-labelledby={headingId} className={className}>
      <h2 ref={heading} id={headingId} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
