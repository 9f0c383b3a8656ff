import { memo, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { SourceLink } from '../../chart/SourceLink.tsx'
import { formatDate } from '../../model/format.ts'
import { useFigureLinks } from '../figure-link.ts'
import type { SourceEntry } from './source-entries.ts'

const ACCESS = {
  publisher: 'with its publisher',
  republished: 'republished by others',
  'repository copy': 'a copy in a public repository',
  'not online': 'not online',
} as const

interface Props {
  readonly entry: SourceEntry
  /** Whether the link names this source: it then comes into view. */
  readonly asked: boolean
}

/** One source and what rests on it. */
export const SourceItem = memo(function SourceItem({ entry, asked }: Props) {
  const { source, uses } = entry
  const item = useRef<HTMLLIElement>(null)

  useEffect(() => {
    if (!asked) return
    item.current?.scrollIntoView({ block: 'center' })
    item.current?.focus({ preventScroll: true })
  }, [asked])

  return (
    <li
      ref={item}
      tabIndex={asked ? -1 : undefined}
      className="source-item"
      data-source={source.id}
      data-asked={asked || undefined}
    >
      <p className="source-item__name">
        <span>{source.publisher}</span> <SourceLink source={source}>{source.title}</SourceLink>
        {source.published && <span> · {published(source.published)}</span>}
      </p>
      <p className="source-item__terms">
        Text: {ACCESS[source.access]}
        {source.read_through && <>, read through {throughWords(source.read_through)}</>}. Terms:{' '}
        {source.licence}. Checked on {formatDate(source.checked)}. <code>{source.id}</code>
      </p>
      <p className="source-item__uses">
        Used in{' '}
        {uses.map(({ table, rows }, i) => (
          <span key={table}>
            {i > 0 && ', '}
            <Link to={`/data?table=${table}`}>{table}</Link> ({rows === 1 ? '1 row' : `${rows} rows`})
          </span>
        ))}
        <Figures entry={entry} />
      </p>
    </li>
  )
})

/** A date or, for a series, two. */
function published(dates: string): string {
  return dates.split('/').map(formatDate).join(' to ')
}

const throughWords = (text: string) => (text.startsWith('copy ') ? `a ${text}` : text)

function Figures({ entry: { figures, uses } }: { entry: SourceEntry }) {
  const links = useFigureLinks()
  if (figures.length === 0) return '.'
  return (
    <>
      . Figures drawn from {uses.length === 1 ? 'this table' : 'these tables'}:{' '}
      {figures.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          <Link to={links.to(id)}>{title}</Link>
        </span>
      ))}
    </>
  )
}
