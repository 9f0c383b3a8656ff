import { table } from './facts.ts'

const newest = (name: string, column: string) =>
  Math.max(...table(name).map((row) => Number(row[column]?.slice(0, 4))))

/** The last year of the controls: that of the newest entry of the change log. */
export const LAST_YEAR = newest('changes', 'date')

/** The last year of a view that names none: the newest any table of the start view has. */
export const DEFAULT_TO = Math.max(
  newest('arms-imports', 'year'),
  newest('crude-share', 'year'),
  newest('vetoes', 'year'),
)
