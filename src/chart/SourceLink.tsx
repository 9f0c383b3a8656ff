import type { ReactNode } from 'react'
import { sourceLabel, sourceLink } from '../data/sources.ts'
import type { SourceRow } from '../data/tables/sources.ts'

/** A source by name, linked where its text stands with its publisher. */
export function SourceLink({
  source,
  children = sourceLabel(source),
}: {
  source: SourceRow
  children?: ReactNode
}) {
  const link = sourceLink(source)
  if (!link) return children
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
