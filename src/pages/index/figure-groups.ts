import type { FigureDescription, FigureMeta } from '../../figures/kit/define.ts'
import { DOMAIN_LABELS, DOMAINS, type Domain } from '../../model/domain.ts'
import { folded } from '../../model/records.ts'

export type GroupId = Domain | 'several'

export interface FigureGroup {
  readonly id: GroupId
  readonly title: string
  readonly figures: readonly FigureMeta[]
}

const TITLES: Record<GroupId, string> = { ...DOMAIN_LABELS, several: 'Several domains' }

/** Figures by domain, in the order of the domains; those of more than one stand last. Empty groups are left out. */
export function figureGroups(figures: readonly FigureMeta[]): FigureGroup[] {
  const groupOf = ({ domains: [first, ...more] }: FigureMeta): GroupId | undefined =>
    more.length > 0 ? 'several' : first
  return [...DOMAINS, 'several' as const]
    .map((id) => ({ id, title: TITLES[id], figures: figures.filter((figure) => groupOf(figure) === id) }))
    .filter((group) => group.figures.length > 0)
}

export type Descriptions = Readonly<Record<string, FigureDescription>>

/** The figures in whose title, domains, measures or description all words of the search stand. */
export function findFigures(
  figures: readonly FigureMeta[],
  descriptions: Descriptions,
  search: string,
): readonly FigureMeta[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return figures
  return figures.filter((figure) => {
    const text = folded(textOf(figure, descriptions[figure.id]))
    return words.every((word) => text.includes(word))
  })
}

function textOf({ id, title, domains, measure }: FigureMeta, description: FigureDescription = {}): string {
  return [
    id,
    title,
    ...domains.map((domain) => DOMAIN_LABELS[domain]),
    ...(measure ? [measure.label, ...measure.options.map(({ label }) => label)] : []),
    description.definition,
    description.method,
  ].join('\n')
}
