import { useQuery } from '@tanstack/react-query'
import type { YearCoverage } from '../../data/coverage.ts'
import { ROW_STATES, type RowState } from '../../data/row-time.ts'
import type { TableName, Tables } from '../../data/tables.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import { yearList } from './year-list.ts'

interface Props<N extends TableName> {
  readonly table: N
  readonly rows: Tables[N]
}

const STATE_LABELS = (state: RowState): string => (state === 'gap' ? 'no value' : QUALITY_TEXT[state].label)

/** Rows by year and quality as a small picture, with the same in words. */
export function Coverage<N extends TableName>({ table, rows }: Props<N>) {
  // The definitions of the tables, which say how a row lies in time, are loaded with the first details opened.
  const { data: coverage } = useQuery({
    queryKey: ['coverage', table, rows.length],
    queryFn: async () => (await import('../../data/coverage.ts')).coverageOf(table, rows),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })
  if (!coverage || coverage.length === 0) return null
  const states = ROW_STATES.filter((state) => coverage.some((year) => year.rows[state]))
  const most = Math.max(...coverage.flatMap(({ rows: counts }) => Object.values(counts)))
  const [first, last] = [coverage[0]!.year, coverage.at(-1)!.year]
  return (
    <figure className="coverage">
      <figcaption>
        Rows by year and quality, {first}–{last}
        {most > 1 && <>; the stronger the colour, the more rows (at most {most} a year)</>}
      </figcaption>
      <div aria-hidden="true">
        {states.map((state) => (
          <Strip key={state} state={state} coverage={coverage} most={most} />
        ))}
        <Axis first={first} last={last} />
      </div>
      <details className="coverage__words">
        <summary>In words</summary>
        <ul>
          {states.map((state) => (
            <li key={state}>{stateInWords(state, coverage)}</li>
          ))}
          <Empty coverage={coverage} />
        </ul>
      </details>
    </figure>
  )
}

/** `reported: 2000–2003 and 2005 (26 rows)` */
function stateInWords(state: RowState, coverage: readonly YearCoverage[]): string {
  const found = coverage.filter(({ rows }) => rows[state])
  const rows = found.reduce((sum, year) => sum + (year.rows[state] ?? 0), 0)
  return `${STATE_LABELS(state)}: ${yearList(found.map(({ year }) => year))} (${rows === 1 ? '1 row' : `${rows} rows`})`
}

function Empty({ coverage }: { coverage: readonly YearCoverage[] }) {
  const empty = coverage.filter(({ rows }) => Object.keys(rows).length === 0).map(({ year }) => year)
  return empty.length > 0 && <li>no row: {yearList(empty)}</li>
}

const LEVELS = 4

function Strip({
  state,
  coverage,
  most,
}: {
  state: RowState
  coverage: readonly YearCoverage[]
  most: number
}) {
  return (
    <div className="coverage__strip">
      <span>{STATE_LABELS(state)}</span>
      <svg
        viewBox={`0 0 ${coverage.length} 1`}
        preserveAspectRatio="none"
        data-state={state}
        aria-hidden="true"
      >
        {coverage.map(({ year, rows }, index) => {
          const count = rows[state]
          if (!count) return null
          const level = Math.max(1, Math.ceil((LEVELS * Math.sqrt(count)) / Math.sqrt(most)))
          return (
            <rect key={year} x={index + 0.06} y="0" width="0.88" height="1" data-level={level}>
              <title>{`${year}, ${STATE_LABELS(state)}: ${count}`}</title>
            </rect>
          )
        })}
      </svg>
    </div>
  )
}

function Axis({ first, last }: { first: number; last: number }) {
  const span = last - first + 1
  const decades = Array.from({ length: span }, (_, index) => first + index).filter(
    (year) => year % 10 === 0 && year - first > span * 0.16 && last - year > span * 0.16,
  )
  const every = Math.ceil(decades.length / 4)
  const shown = decades.filter((_, index) => index % every === 0)
  const marks = first === last ? [first] : [first, ...shown, last]
  return (
    <div className="coverage__strip coverage__axis">
      <span />
      <div>
        {marks.map((year) => (
          <span
            key={year}
            data-end={year === last && first !== last ? 'last' : year === first ? 'first' : undefined}
            style={{ left: `${((year - first + 0.5) / span) * 100}%` }}
          >
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}
