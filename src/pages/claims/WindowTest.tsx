import './WindowTest.css'
import { useMemo, useState } from 'react'
import type { ClaimResult } from '../../claims/claim.ts'
import {
  rangeSentence,
  type WindowClaim,
  type Windows as WindowYears,
  windowRange,
  windowValue,
  type Years,
} from '../../claims/window.ts'
import { windowExtent, windowModel } from '../../claims/window-model.ts'
import { levelText, resultSentences, windowLevel, windowValueText } from '../../claims/window-words.ts'
import { formatYears } from '../../model/format.ts'
import { Button } from '../../ui/Button.tsx'
import { YearRange } from '../../ui/YearRange.tsx'
import { useYearsSource } from './use-years-source.ts'
import { WindowChart } from './WindowChart.tsx'

const LETTERS = ['A', 'B']
const NAMES = ['Earlier window', 'Later window']

interface Props {
  readonly result: ClaimResult
  readonly window: WindowClaim
}

/** Moves the windows of a claim, and shows what it then comes to and how much the choice of windows matters. */
export function WindowTest({ result: { record, claimedText, primary }, window: claim }: Props) {
  const [windows, setWindows] = useState<WindowYears>(claim.windows)
  const model = useMemo(() => windowModel(claim, releaseIn(primary?.basis)), [claim, primary])
  const range = useMemo(() => windowRange(claim, record), [claim, record])
  const several = windows.length > 1
  const marks = useMemo(
    () =>
      windows.map(([from, to], i) => ({
        from,
        to,
        name: several ? (LETTERS[i] ?? '') : '',
        level: claim.kind === 'change' ? windowLevel(claim, [from, to]) : null,
      })),
    [windows, several, claim],
  )
  const stated: WindowYears = claim.windows
  const moved = windows.join(' ') !== stated.join(' ')
  return (
    <div className="window-test__body">
      <div className="window-test__ranges">
        {windows.map((window, i) => (
          <fieldset key={NAMES[i]}>
            <legend>
              {several ? `${LETTERS[i]} · ${NAMES[i]}` : 'Window'}: {formatYears(...window)},{' '}
              {levelText(claim, window)}
            </legend>
            <WindowRange
              window={window}
              extent={windowExtent(claim)}
              onChange={(next) => setWindows((all) => all.map((one, j) => (j === i ? next : one)))}
            />
          </fieldset>
        ))}
      </div>
      <div className="window-test__result">
        <p className="window-test__value">{windowValueText(claim, windowValue(claim, windows))}</p>
        <p role="status">{resultSentences(claim, record, windows).join(' ')}</p>
        <Button onClick={() => setWindows(stated)} disabled={!moved}>
          The document’s {several ? 'windows' : 'window'}
        </Button>
      </div>
      <p className="window-test__title">
        <strong>{model.title}</strong>, {model.subtitle}
      </p>
      <WindowChart
        model={model}
        windows={marks}
        description={`${model.title}, ${model.subtitle}, with ${windows.map((window) => formatYears(...window)).join(' and ')} marked`}
      />
      {range && <p className="window-test__range">{rangeSentence(claim, range, claimedText)}</p>}
    </div>
  )
}

/** The release out of the words of a basis: from “release of” on. */
function releaseIn(basis = ''): string {
  return /release of .+$/.exec(basis)?.[0] ?? basis
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
