import figureTables from 'virtual:figure-tables'
import { Link } from 'react-router'
import { useStore } from 'zustand'
import known from '../../data/versions.json'
import { ownTables } from '../data/own/own-tables.ts'
import { type DataVersion, dataVersion } from '../data/version.ts'
import type { KnownVersion } from '../data/versions.ts'
import { VOCABULARY } from '../figures/registry.ts'
import { parseFilter } from '../filter/url-codec.ts'
import { NoticeBody } from '../ui/Notice.tsx'
import { versionWords } from './version-words.ts'

interface Props {
  /** The version the link names. */
  readonly version: string
  /** Route and query of the link. */
  readonly path: string
  readonly onDismiss: () => void
}

// The type read off the file names every table of every version.
const VERSIONS = known as readonly DataVersion[] as readonly KnownVersion[]

/** What a link made with other data must say: which version it had, which this is, and what changed. */
export function VersionNotice({ version, path, onDismiss }: Props) {
  const { sentences, changed } = versionWords(
    version,
    dataVersion,
    VERSIONS,
    tablesShown(path),
    useStore(ownTables, ({ names }) => names),
  )
  return (
    <NoticeBody onDismiss={onDismiss}>
      {sentences.join(' ')} {changed && <Link to="/data?section=changes">What changed</Link>}
    </NoticeBody>
  )
}

/** Names of the tables behind the figures of a link; none where it shows no figure. */
function tablesShown(path: string): ReadonlySet<string> {
  const [route = '', search = ''] = path.split('?')
  const one = /^\/figure\/(.+)$/.exec(route)?.[1]
  const figures = one ? [one] : route === '/' ? parseFilter(search, VOCABULARY).filter.figures : []
  return new Set(figures.flatMap((id) => figureTables[id]?.drawn ?? []))
}
