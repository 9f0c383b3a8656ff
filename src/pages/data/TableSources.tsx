import { useQuery } from '@tanstack/react-query'
import { resolveSources, sourceIndex } from '../../data/sources.ts'
import { tableQuery } from '../../data/tables.ts'
import { SourceName } from '../SourceName.tsx'

/** The sources a table’s rows name, that of most rows first. */
export function TableSources({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(tableQuery('sources'))
  if (ids.length === 0) return null
  const sources = data ? resolveSources(sourceIndex(data), ids) : []
  return (
    <div>
      <dt>Sources</dt>
      <dd>
        <details>
          <summary>
            {ids.length} {ids.length === 1 ? 'source' : 'sources'}, that of most rows first
          </summary>
          <ul>
            {sources.map((source) => (
              <li key={source.id}>
                <SourceName source={source} />
              </li>
            ))}
          </ul>
        </details>
      </dd>
    </div>
  )
}
