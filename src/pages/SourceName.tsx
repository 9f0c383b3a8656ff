import './SourceName.css'
import { sourceLabel, sourceLink } from '../data/sources.ts'
import type { SourceRow } from '../data/tables/sources.ts'

/**
 * A source by name, linked to its publisher where it stands there, and to its entry among the sources. Plain links:
 * hundreds of them stand in a table of records.
 */
export function SourceName({ source }: { source: SourceRow }) {
  const link = sourceLink(source)
  const label = sourceLabel(source)
  const entry = `#/sources?source=${source.id}`
  if (!link) return <a href={entry}>{label}</a>
  return (
    <>
      <a href={link} target="_blank" rel="noreferrer">
        {label}
      </a>{' '}
      <a href={entry} className="source-name__details" aria-label={`Entry of the source ${label}`}>
        details
      </a>
    </>
  )
}
