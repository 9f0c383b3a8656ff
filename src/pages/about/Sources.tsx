import { useQuery } from '@tanstack/react-query'
import { sourceLabel, sourceLink } from '../../data/sources.ts'
import type { SourceRow } from '../../data/tables/sources.ts'
import { tableQuery } from '../../data/tables.ts'
import { Button } from '../../ui/Button.tsx'

interface Titled {
  /** What stands before the colon in the ids of sources. */
  readonly prefix: string
  readonly title: string
}

const GROUPS: readonly Titled[] = [
  { prefix: 'arms', title: 'Arms transfers' },
  { prefix: 'provinces', title: 'Provinces' },
  { prefix: 'energy', title: 'Energy and national trade' },
  { prefix: 'russia_trade', title: 'Russia’s trade' },
  { prefix: 'vetoes', title: 'Security Council' },
  { prefix: 'unga', title: 'General Assembly' },
  { prefix: 'exercises', title: 'Joint exercises' },
  { prefix: 'diplomacy', title: 'Milestones, visits and meetings' },
]

export function Sources() {
  const { data, error, isFetching, refetch } = useQuery(tableQuery('sources'))
  return (
    <>
      <p>
        Every row of data names its sources. A source is linked only where its text stands with its own
        publisher; for the others it is said through what they were read.
      </p>
      {error ? (
        <div role="alert">
          <p>The list of sources could not be loaded.</p>
          <Button onClick={() => refetch()} disabled={isFetching}>
            Try again
          </Button>
        </div>
      ) : (
        groupsOf(data ?? []).map(({ prefix, title }) => (
          <Group
            key={prefix}
            title={title}
            sources={(data ?? []).filter(({ id }) => id.startsWith(`${prefix}:`))}
          />
        ))
      )}
    </>
  )
}

/** The known groups, then any further prefix under its own name, so that no source is left out. */
function groupsOf(sources: readonly SourceRow[]): readonly Titled[] {
  const prefixes = new Set(
    sources.flatMap(({ id }) => (id.includes(':') ? id.slice(0, id.indexOf(':')) : [])),
  )
  for (const { prefix } of GROUPS) prefixes.delete(prefix)
  return [...GROUPS, ...[...prefixes].map((prefix) => ({ prefix, title: prefix }))]
}

function Group({ title, sources }: { title: string; sources: readonly SourceRow[] }) {
  return (
    <details className="about__sources">
      <summary>
        {title} <span>{sources.length > 0 && `${sources.length} sources`}</span>
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function SourceName({ source }: { source: SourceRow }) {
  const link = sourceLink(source)
  if (!link) return sourceLabel(source)
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {sourceLabel(source)}
    </a>
  )
}
