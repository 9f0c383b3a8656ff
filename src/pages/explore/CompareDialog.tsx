import './CompareDialog.css'
import { useQueries } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { OwnNote, useOwnAmong } from '../../chart/OwnNote.tsx'
import type { TableName } from '../../data/tables.ts'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { figureQuery } from '../../figures/registry.ts'
import { useStores } from '../../filter/context.tsx'
import { EXTENT } from '../../filter/years.ts'
import { formatList, formatYears } from '../../model/format.ts'
import { comparePeriods, comparisonSentence, periodText } from '../../model/period.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { YearField } from '../../ui/YearField.tsx'
import type { YearsSource } from '../../ui/years-source.ts'

type Years = readonly [number, number]

/** Two periods, or two years, side by side for every panel shown: values, difference, sentences. */
export function CompareDialog({ figures, onClose }: { figures: readonly FigureMeta[]; onClose: () => void }) {
  const { filter } = useStores()
  const [first, setFirst] = useState<Years>(() => earlierHalf(filter.getState().filter))
  const [second, setSecond] = useState<Years>(() => laterHalf(filter.getState().filter))
  const loaded = useQueries({ queries: figures.map(({ id }) => figureQuery(id)) })
  const [copied, setCopied] = useState(false)

  const groups = figures.map((meta, i) => {
    const { period, definition } = loaded[i]?.data ?? {}
    const tables: readonly TableName[] = definition ? [...definition.tables, 'sources'] : []
    return { meta, tables, rows: period ? comparePeriods(period(...first), period(...second)) : [] }
  })
  const tables = groups.flatMap((group) => group.tables)
  const own = useOwnAmong(tables)
  const sentences = groups.flatMap((group) => {
    const mine = own.filter((name) => group.tables.includes(name))
    const said = mine.length > 0 ? ` With the author’s own data for ${formatList(mine)}.` : ''
    return group.rows.map((row) => `${comparisonSentence(row, first, second)}${said}`)
  })
  const copy = async () => {
    await navigator.clipboard.writeText(sentences.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title="Two periods side by side"
      description="Shares are computed over the whole period, not averaged from yearly shares; differences are computed before rounding."
    >
      <OwnNote tables={tables} />
      <div className="compare__periods">
        <Period name="First period" years={first} onChange={setFirst} />
        <Period name="Second period" years={second} onChange={setSecond} />
      </div>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">{formatYears(...first)}</th>
            <th scope="col">{formatYears(...second)}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        {groups.map(({ meta, rows }) => (
          <tbody key={meta.id}>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{periodText(row.first)}</td>
                <td>{periodText(row.second)}</td>
                <td>{row.differenceText}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <h3 className="compare__heading">In words</h3>
      <ul className="compare__words">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button onClick={copy}>{copied ? 'Copied' : 'Copy the sentences'}</Button>
    </Dialog>
  )
}

interface PeriodProps {
  readonly name: string
  readonly years: Years
  readonly onChange: (years: Years) => void
}

function Period({ name, years, onChange }: PeriodProps) {
  const source = useYearsSource(years)
  const change = (from: number, to: number) => onChange([from, to])
  return (
    <fieldset className="compare__period">
      <legend>{name}</legend>
      <YearField label={`${name}, first year`} edge="from" years={source} {...EXTENT_ENDS} change={change} />
      <span>to</span>
      <YearField label={`${name}, last year`} edge="to" years={source} {...EXTENT_ENDS} change={change} />
    </fieldset>
  )
}

const EXTENT_ENDS = { min: EXTENT.from, max: EXTENT.to }

/** A component's own years as a source for its fields. */
function useYearsSource([from, to]: Years): YearsSource {
  const state = useRef({ years: { from, to }, listeners: new Set<() => void>() })
  state.current.years = { from, to }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields must hear of every change
  useLayoutEffect(() => {
    for (const listener of state.current.listeners) listener()
  }, [from, to])
  return useMemo(
    () => ({
      get: () => state.current.years,
      subscribe: (listener) => {
        state.current.listeners.add(listener)
        return () => state.current.listeners.delete(listener)
      },
    }),
    [],
  )
}

interface Asked {
  readonly from: number
  readonly to: number
  readonly pin: number | null
}

/** A pinned year is compared with the last year shown; otherwise the two halves of the range. */
function earlierHalf({ from, to, pin }: Asked): Years {
  return pin === null ? [from, Math.floor((from + to) / 2)] : [pin, pin]
}

function laterHalf({ from, to, pin }: Asked): Years {
  return pin === null ? [Math.min(to, Math.floor((from + to) / 2) + 1), to] : [to, to]
}
