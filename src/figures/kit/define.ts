import type { Abouts, TableName, Tables } from '../../data/tables.ts'
import type { Domain } from '../../model/domain.ts'
import type { FigureModel, Shape } from '../../model/figure-model.ts'
import type { PeriodValue } from '../../model/period.ts'
import type { RecordTable } from '../../model/records.ts'

/** The part of the filter that one figure answers to. */
export interface FigureQuery {
  readonly from: number
  readonly to: number
  /** The chosen measure's value; the first option where the figure has one measure only. */
  readonly measure?: string | undefined
  /** The items followed over time, in the order chosen; none where the figure lets none be followed. */
  readonly follow?: readonly string[]
  /** The pinned year; only for figures whose meta says `pinned`. */
  readonly pin?: number | null
}

export interface Measure {
  /** Parameter in links, as CONTRACT fixes it (`arms-share.measure`). */
  readonly param: string
  /** Accessible name of the switch. */
  readonly label: string
  /** The first is the default. */
  readonly options: readonly {
    readonly value: string
    readonly label: string
  }[]
}

/** What of a figure can be followed over time. */
export interface Follow {
  /** Parameter in links (`unga-rank.states`). */
  readonly param: string
  /** Ids of the rows that can be followed, separated by blanks. */
  readonly ids: string
  readonly most: number
  /** What a row is (`a state`), and several (`states`). */
  readonly one: string
  readonly many: string
}

/** What the application knows of a figure without loading it. Plain data. */
export interface FigureMeta {
  readonly id: string
  readonly title: string
  readonly domains: readonly Domain[]
  /** First and last year with data, for the coverage strip under the slider. */
  readonly covers: readonly [number, number]
  readonly measure?: Measure
  /** Rows of a ranking that can be followed: while any is, the figure is over time. */
  readonly follow?: Follow
  /** Shape of its models, where it is not over time. */
  readonly shape?: Exclude<Shape, 'time'>
  /** Whether a pinned year changes what is shown. */
  readonly pinned?: boolean
}

/** The part of a filter that decides what a figure shows. */
type Asked = Pick<FigureQuery, 'from' | 'to'> & {
  readonly pin: number | null
  readonly measures: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** What of a figure decides how it answers a filter. */
type Answers = Pick<FigureMeta, 'measure' | 'follow' | 'pinned' | 'shape'>

const NONE: readonly string[] = []

/** What a filter lets a figure follow. */
export function followedOf(
  { follow }: Pick<FigureMeta, 'follow'>,
  { lists }: Pick<Asked, 'lists'>,
): readonly string[] {
  return (follow && lists[follow.param]) ?? NONE
}

/** The query a filter asks of a figure. */
export function queryOf(meta: Answers, filter: Asked): FigureQuery {
  const { measure, pinned, follow } = meta
  return {
    from: filter.from,
    to: filter.to,
    measure: measure ? filter.measures[measure.param] : undefined,
    ...(follow ? { follow: followedOf(meta, filter) } : {}),
    ...(pinned ? { pin: filter.pin } : {}),
  }
}

/** The shape of the model a filter asks for. */
export function shapeOf(meta: Answers, filter: Pick<Asked, 'lists'>): Shape {
  return followedOf(meta, filter).length > 0 ? 'time' : (meta.shape ?? 'time')
}

/** A model without what its figure, the query and its own values tell: question, domains, years asked, sources. */
export type Body<M extends FigureModel = FigureModel> = M extends FigureModel
  ? Omit<M, Told> & Partial<Pick<M, 'from' | 'to' | 'sources'>>
  : never
type Told = 'id' | 'title' | 'domains' | 'from' | 'to' | 'sources'

export interface FigureDefinition<N extends TableName = TableName, R extends TableName = TableName>
  extends Omit<FigureMeta, 'covers'> {
  readonly tables: readonly N[]
  /** First and last year with data; without it those of the first table. */
  readonly covers?: (tables: Pick<Tables, N>) => readonly [number, number]
  /** Indexes the tables once; the function returned builds the model of one query, purely. */
  readonly prepare: (tables: Pick<Tables, N>, about: Abouts<N>) => (query: FigureQuery) => FigureModel
  /** What the figure says of a whole period, for two periods side by side. */
  readonly period?: (
    tables: Pick<Tables, N>,
    about: Abouts<N>,
  ) => (from: number, to: number) => readonly PeriodValue[]
  /** Tables that only the records need; loaded when these are asked for. */
  readonly recordTables?: readonly R[]
  /** The rows of data behind the figure, over all years. */
  readonly records?: (tables: Pick<Tables, N | R>, about: Abouts<N | R>) => readonly RecordTable[]
  /** What is counted or measured, in one or two sentences. */
  readonly definition?: string
  /** How the values are made from what the sources give, whatever the query. */
  readonly method?: string
}

/** What a figure counts and how; loaded apart from the meta. */
export type FigureDescription = Pick<FigureDefinition, 'definition' | 'method'>

/** Names of the tables behind a figure. */
export interface FigureTables {
  readonly drawn: readonly TableName[]
  /** Tables that only its records show. */
  readonly records: readonly TableName[]
}

/** Declares a figure; its models are completed by what its definition and the query say, their sources collected only when asked for. */
export function defineFigure<const N extends TableName, const R extends TableName = never>({
  prepare,
  ...definition
}: Omit<FigureDefinition<N, R>, 'prepare'> & {
  readonly prepare: (tables: Pick<Tables, N>, about: Abouts<N>) => (query: FigureQuery) => Body
}): FigureDefinition<N, R> {
  const { id, title, domains } = definition
  return {
    ...definition,
    prepare: (tables, about) => {
      const build = prepare(tables, about)
      return (query) => {
        const body = build(query)
        const { from = query.from, to = query.to } = body
        const model = Object.assign(body, { id, title, domains, from, to }) as FigureModel
        return 'sources' in body
          ? model
          : Object.defineProperty(model, 'sources', { get: () => sourcesOf(model), enumerable: true })
      }
    },
  }
}

/** Source ids of all values shown, in the order they appear, each once. */
function sourcesOf(model: FigureModel): readonly string[] {
  switch (model.shape) {
    case 'time':
      return distinct(model.series.flatMap(({ points }) => points.filter(({ value }) => value !== null)))
    case 'multiples': {
      const all = model.panes.flatMap(({ series }) => series.flatMap(({ points, dated }) => dated ?? points))
      return distinct(all.filter(({ value }) => value !== null))
    }
    case 'spans':
      return distinct(model.lanes.flatMap(({ spans }) => spans))
    case 'events':
      return distinct(model.events)
    case 'ranking':
    case 'matrix':
      return distinct(model.rows)
  }
}

const distinct = (sourced: readonly { readonly sources?: readonly string[] }[]) => [
  ...new Set(sourced.flatMap(({ sources = [] }) => sources)),
]
