import type { FigureQuery, Follow } from '../figures/kit/define.ts'
import type { LoadedFigure } from '../figures/registry.ts'
import { EXTENT } from '../filter/years.ts'
import type { FigureModel, RankingRow } from '../model/figure-model.ts'
import { formatValue } from '../model/format.ts'
import { folded } from '../model/records.ts'
import { rankingRows } from '../model/table-twin.ts'

/** A row that can be followed, and its place in the ranking of the years asked. */
export interface FollowOption {
  readonly id: string
  readonly name: string
  /** `12. 88.1%`, `88.1%` for a row that is not ranked, empty for one without a value in these years. */
  readonly place: string
}

/** Everything that can be followed, in the order of the ranking; what has no value in these years last, by name. */
export function followOptions(
  { model }: Pick<LoadedFigure, 'model'>,
  { ids }: Follow,
  query: FigureQuery,
): FollowOption[] {
  const known = new Set(ids.split(' '))
  const asked = model({ ...query, follow: [] })
  const options = new Map(rowsOf(asked).map((row) => [row.id, optionOf(row, asked)]))
  const rest = rowsOf(model({ ...EXTENT, measure: query.measure, follow: [] }))
    .filter(({ id }) => !options.has(id))
    .map(({ id, name }) => ({ id, name, place: '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return [...options.values(), ...rest].filter(({ id }) => known.has(id))
}

const rowsOf = (model: FigureModel) => (model.shape === 'ranking' ? rankingRows(model) : [])

function optionOf({ id, name, rank, value }: RankingRow, model: FigureModel): FollowOption {
  const share = value === null || model.shape !== 'ranking' ? '' : formatValue(value, model.unit)
  return { id, name, place: rank === null ? share : `${rank}. ${share}` }
}

/** The options whose name holds every word of a search, in any order, case and spelling of accents. */
export function searchOptions(options: readonly FollowOption[], search: string): readonly FollowOption[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return options.filter(({ id, name }) =>
    words.every((word) => folded(name).includes(word) || folded(id) === word),
  )
}
