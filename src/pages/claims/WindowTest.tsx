import './WindowTest.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ClaimRecord } from '../../claims/claim.ts'
import {
  extentOf,
  levelOf,
  type WindowTest as Test,
  windowTest,
  windowValue,
  type Years,
} from '../../claims/window.ts'
import { windowModel } from '../../claims/window-model.ts'
import {
  levelText,
  rangeSentence,
  releaseText,
  resultSentences,
  windowValueText,
} from '../../claims/window-words.ts'
import { tableQuery } from '../../data/tables.ts'
import { formatYears } from '../../model/format.ts'
import { Button } from '../../ui/Button.tsx'
import { YearRange } from '../../ui/YearRange.tsx'
import { useYearsSource } from './use-years-source.ts'
import { WindowChart } from './WindowChart.tsx'

/** Moves the windows a claim compares, and shows what it then comes to and how far the choice of windows matters. */
export function WindowTest({ record }: { record: ClaimRecord }) {
  const { data: rows, isError, refetch } = useQuery(tableQuery('arms-releases'))
  const test = useMemo(() => (rows ? windowTest(record, rows) : null), [record, rows])
  if (isError)
    return (
      <div role="alert">
        <p>The years behind the windows could not be loaded.</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </div>
    )
  if (!rows) return <p role="status">Loading…</p>
  return test && <Windows record={record} test={test} />
}

const LETTERS = ['A', 'B']
const NAMES = ['Earlier window', 'Later window']

function Windows({ record, test }: { record: ClaimRecord; test: Test }) {
  const [windows, setWindows] = useState(test.stated)
  const model = useMemo(() => windowModel(test), [test])
  const several = windows.length > 1
  const marks = useMemo(
    () =>
      windows.map(([from, to], i) => ({
        from,
        to,
        name: several ? (LETTERS[i] ?? '') : '',
        level: test.kind === 'change' ? levelOf(test, [from, to]) : null,
      })),
    [windows, several, test],
  )
  const extent = extentOf(test)
  const moved = windows.some(([from, to], i) => from !== test.stated[i]?.[0] || to !== test.stated[i]?.[1])
  const [result, ...more] = resultSentences(test, record, windows)
  return (
    <div className="window-test__body">
      <div className="window-test__ranges">
        {windows.map((window, i) => (
          <fieldset key={NAMES[i]}>
            <legend>
              {several ? `${LETTERS[i]} · ${NAMES[i]}` : 'Window'}: {formatYears(...window)},{' '}
              {levelText(test, window)}
            </legend>
            <WindowRange
              window={window}
              extent={extent}
              onChange={(next) => setWindows((all) => all.map((one, j) => (j === i ? next : one)))}
            />
          </fieldset>
        ))}
      </div>
      <div className="window-test__result">
        <p className="window-test__value">{windowValueText(test, windowValue(test, windows))}</p>
        <p role="status">
          {result} {more.join(' ')}
        </p>
        <Button onClick={() => setWindows(test.stated)} disabled={!moved}>
          The document’s {several ? 'windows' : 'window'}
        </Button>
      </div>
      <p className="window-test__title">
        <strong>{model.title}</strong>, {model.subtitle}, {releaseText(test)}
      </p>
      <WindowChart
        model={model}
        windows={marks}
        description={`${model.title}, ${model.subtitle}, with ${windows.map((window) => formatYears(...window)).join(' and ')} marked`}
      />
      <p className="window-test__range">
        {rangeSentence(test, test.period)} {rangeSentence(test, extent)}
      </p>
    </div>
  )
}

interface RangeProps {
  readonly window: Years
  readonly extent: Years
  readonly onChange: (window: Years) => void
}

function WindowRange({ window: [from, to], extent: [min, max], onChange }: RangeProps) {
  const years = useYearsSource(from, to)
  return <YearRange years={years} min={min} max={max} onChange={(first, last) => onChange([first, last])} />
}
