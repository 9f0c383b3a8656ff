import { useQuery } from '@tanstack/react-query'
import { sourceLabel, sourceLink } from '../../data/sources.ts'
import type { SourceRow } from '../../data/tables/sources.ts'
import { tableQuery } from '../../data/tables.ts'
import { Button } from '../../ui/Button.tsx'

const GROUPS = [
  { prefix: 'arms', title: 'Arms transfers' },
  { prefix: 'provinces', title: 'Provinces' },
  { prefix: 'energy', title: 'Energy and national trade' },
  { prefix: 'russia_trade', title: 'Russia’s trade' },
  { prefix: 'vetoes', title: 'Security Council' },
  { prefix: 'unga', title: 'General Assembly' },
  { prefix: 'exercises', title: 'Joint exercises' },
  { prefix: 'diplomacy', title: 'Milestones, visits and meetings' },
] as const

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
        GROUPS.map(({ prefix, title }) => (
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
