import { sameList } from '../../filter/filter.ts'
import type { FigureModel } from '../../model/figure-model.ts'
import type { FigureQuery } from './define.ts'

const AT_MOST = 64

/**
 * Builds models, and gives the same one again for what was asked before, as long as it is among the last asked: years that
 * are dragged or played go back and forth, and what was drawn of a model can be drawn again.
 */
export function rememberModels(
  build: (query: FigureQuery) => FigureModel,
): (query: FigureQuery) => FigureModel {
  const known = new Map<string, FigureModel>()
  let last: { readonly query: FigureQuery; readonly model: FigureModel } | undefined
  return (query) => {
    if (last && sameQuery(last.query, query)) return last.model
    const key = keyOf(query)
    const model = known.get(key) ?? build(query)
    known.delete(key)
    known.set(key, model)
    const [oldest] = known.keys()
    if (known.size > AT_MOST && oldest !== undefined) known.delete(oldest)
    last = { query, model }
    return model
  }
}

const sameQuery = (a: FigureQuery, b: FigureQuery) =>
  a.from === b.from &&
  a.to === b.to &&
  a.measure === b.measure &&
  (a.pin ?? null) === (b.pin ?? null) &&
  sameList(a.follow ?? [], b.follow ?? [])

const keyOf = ({ from, to, measure, pin = null, follow = [] }: FigureQuery) =>
  [from, to, measure, pin, ...follow].join(' ')
