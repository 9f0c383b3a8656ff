import type { TableName } from '../../data/tables.ts'
import type { FigureModel } from '../../model/figure-model.ts'
import { formatList } from '../../model/format.ts'
import type { FigureQuery } from './define.ts'

type Build = (query: FigureQuery) => FigureModel

/** The same models, saying wherever they are shown or exported that tables are the reader’s own. */
export function markedAsOwn(build: Build, tables: readonly TableName[]): Build {
  const names = formatList(tables)
  return (query) => {
    const model = build(query)
    return {
      ...model,
      ownTables: tables,
      subtitle: `With your own data for ${names} · ${model.subtitle}`,
      notes: [
        `The rows of ${names} come from a file of the person who made this, in place of Amur’s; the words about sources and coverage were written for Amur’s.`,
        ...model.notes,
      ],
      vintage: {
        ...model.vintage,
        credit: `Own data for ${names}, not from Amur; otherwise ${model.vintage.credit}`,
      },
    }
  }
}
