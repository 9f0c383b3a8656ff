import type { FigureMeta } from '../../figures/kit/define.ts'

const MOST = 6

/** Figures that share a domain with this one: those of the same domains first, then by how many they share. */
export function relatedFigures(meta: FigureMeta, all: readonly FigureMeta[]): readonly FigureMeta[] {
  const closeness = ({ domains }: FigureMeta) => {
    const shared = domains.filter((domain) => meta.domains.includes(domain)).length
    return shared / new Set([...domains, ...meta.domains]).size
  }
  return all
    .filter((figure) => figure.id !== meta.id && closeness(figure) > 0)
    .sort((a, b) => closeness(b) - closeness(a))
    .slice(0, MOST)
}
