import { type DataVersion, isOwnVersion } from '../data/version.ts'
import { type KnownVersion, tablesChanged } from '../data/versions.ts'
import { formatDate, formatList } from '../model/format.ts'

const MOST_NAMED = 6

/**
 * What to say of a link made with another data version. `shown` are the tables behind the figures the link shows;
 * `ownNow` those the reader
 * has replaced by their own; `changed` tells whether the change log has more to say.
 */
export function versionWords(
  version: string,
  now: DataVersion,
  known: readonly KnownVersion[],
  shown: ReadonlySet<string>,
  ownNow: readonly string[] = [],
): { readonly sentences: readonly string[]; readonly changed: boolean } {
  const own = isOwnVersion(version)
  const hash = version.split('.')[0] ?? ''
  const ownWords = own
    ? ['The maker of this link saw data of their own, which a link cannot hold: their figures may differ.']
    : []
  if (hash === now.hash) return { sentences: ownWords, changed: false }
  const then = known.find((one) => one.hash === hash)
  const current = known.find((one) => one.hash === now.hash)
  const these = `this is ${now.hash} of ${formatDate(now.date)}`
  if (!then || !current)
    return {
      sentences: [
        `This link was made with data version ${hash}, which is not known here; ${these}. Values may differ from those its maker saw.`,
        ...ownWords,
      ],
      changed: true,
    }
  const tables = tablesChanged(then, current)
  return {
    sentences: [
      `This link was made with data version ${hash} of ${formatDate(then.date)}; ${these}.`,
      `${count(tables.length)} new or changed since: ${named(tables)}.`,
      ...(shown.size > 0
        ? [
            shownWords(
              tables.filter((table) => shown.has(table)),
              ownNow.filter((table) => shown.has(table)),
            ),
          ]
        : []),
      ...ownWords,
    ],
    changed: true,
  }
}

const count = (tables: number) => (tables === 1 ? 'One table is' : `${tables} tables are`)

function named(tables: readonly string[]): string {
  const more = tables.length - MOST_NAMED
  return formatList(more > 1 ? [...tables.slice(0, MOST_NAMED), `${more} more`] : tables)
}

function shownWords(changed: readonly string[], own: readonly string[]): string {
  if (own.length > 0) return `What is shown holds your own data for ${formatList(own)}.`
  return changed.length === 0
    ? 'The tables behind what is shown are the same.'
    : `Behind what is shown: ${formatList(changed)}.`
}
