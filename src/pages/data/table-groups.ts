import type { TableSummary } from '../../data/build/summaries.ts'
import { domainsOfTable } from '../../figures/kit/table-figures.ts'
import { DOMAIN_LABELS, DOMAINS } from '../../model/domain.ts'

export interface TableGroup {
  readonly title: string
  readonly tables: readonly TableSummary[]
}

/** Tables by the first of their domains, in the order given; those about the data themselves last. */
export function tableGroups(tables: readonly TableSummary[]): TableGroup[] {
  const titled = [
    ...DOMAINS.map((domain) => ({ domain, title: DOMAIN_LABELS[domain] })),
    { domain: undefined, title: 'Behind the claims, and about the data' },
  ]
  return titled
    .map(({ domain, title }) => ({
      title,
      tables: tables.filter(({ name }) => domainsOfTable(name)[0] === domain),
    }))
    .filter((group) => group.tables.length > 0)
}
