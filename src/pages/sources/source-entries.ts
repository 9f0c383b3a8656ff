import type { SourceUse } from '../../data/build/summaries.ts'
import { sourceLabel } from '../../data/sources.ts'
import type { SourceRow } from '../../data/tables/sources.ts'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { domainsOfTable, figuresOfTable } from '../../figures/kit/table-figures.ts'
import { DOMAINS, type Domain } from '../../model/domain.ts'
import { folded } from '../../model/records.ts'

/** A source with where it is used. */
export interface SourceEntry {
  readonly source: SourceRow
  readonly uses: readonly SourceUse[]
  /** Domains of the tables that name it. */
  readonly domains: readonly Domain[]
  /** Figures drawn from these tables. */
  readonly figures: readonly FigureMeta[]
}

/** Every source with its uses, by publisher and title. */
export function sourceEntries(
  sources: readonly SourceRow[],
  uses: Readonly<Record<string, readonly SourceUse[]>>,
): SourceEntry[] {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  return sources
    .map((source) => {
      const used = uses[source.id] ?? []
      const domains = new Set(used.flatMap(({ table }) => domainsOfTable(table)))
      return {
        source,
        uses: used,
        domains: DOMAINS.filter((domain) => domains.has(domain)),
        figures: [...new Set(used.flatMap(({ table }) => figuresOfTable(table).drawn))],
      }
    })
    .sort(
      ({ source: a }, { source: b }) =>
        collator.compare(a.publisher, b.publisher) || collator.compare(a.title, b.title),
    )
}

/** The entries of a domain (`null`: of all) in which every word of the search stands. */
export function findSources(
  entries: readonly SourceEntry[],
  search: string,
  domain: Domain | null,
): readonly SourceEntry[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return entries.filter(
    (entry) =>
      (domain === null || entry.domains.includes(domain)) &&
      words.every((word) => textOf(entry).includes(word)),
  )
}

const texts = new WeakMap<SourceEntry, string>()

function textOf(entry: SourceEntry): string {
  let text = texts.get(entry)
  if (text === undefined) {
    const { id, licence, access, url } = entry.source
    text = folded(
      [id, sourceLabel(entry.source), licence, access, url, ...entry.uses.map(({ table }) => table)].join(
        '\n',
      ),
    )
    texts.set(entry, text)
  }
  return text
}
