import type { FigureModel } from '../../model/figure-model.ts'
import type { FigureQuery } from './define.ts'

const AT_MOST = 64

/**
 * Builds models, and gives the same one again for what was asked before, as long as it is among the last asked: years go
 * to and fro while they are dragged, and what was drawn of a model can be drawn again.
 */
export function rememberModels(
  build: (query: FigureQuery) => FigureModel,
): (query: FigureQuery) => FigureModel {
  const known = new Map<string, FigureModel>()
  return (query) => {
    const key = keyOf(query)
    const model = known.get(key) ?? build(query)
    known.delete(key)
    known.set(key, model)
    const [oldest] = known.keys()
    if (known.size > AT_MOST && oldest !== undefined) known.delete(oldest)
    return model
  }
}

const keyOf = ({ from, to, measure, pin = null, follow = [] }: FigureQuery) =>
  [from, to, measure, pin, ...follow].join(' ')
