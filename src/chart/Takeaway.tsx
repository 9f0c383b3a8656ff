import './Takeaway.css'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react'
import type { LoadedFigure } from '../figures/registry.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { SaidNumber } from '../model/sentence.ts'
import { setText } from '../ui/set-text.ts'
import type { NumberPlace } from './number-card/use-number-card.tsx'
import { useDrawnModel } from './use-figure.ts'
import { numberButtons, setTabStop, writeSentence } from './write-sentence.ts'

interface Props {
  readonly figure: LoadedFigure
  /** Id of the sentence as mere text, for what it describes. */
  readonly descriptionId: string
  readonly onAsk: (place: NumberPlace) => void
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/**
 * The takeaway of a figure, in step with its chart. Each of its numbers opens its card; one is in the order of tabs and
 * the arrow keys lead to the others.
 */
export function Takeaway({ figure, descriptionId, onAsk }: Props) {
  const sentence = useRef<HTMLParagraphElement>(null)
  const description = useRef<HTMLSpanElement>(null)
  const list = useRef<HTMLButtonElement>(null)
  const said = useRef<readonly SaidNumber[]>([])
  const draw = useCallback(({ takeaway }: FigureModel) => {
    said.current = takeaway.numbers
    if (sentence.current) writeSentence(sentence.current, takeaway)
    setText(description.current, takeaway.text)
    if (list.current) list.current.hidden = takeaway.numbers.length > 0
  }, [])
  useDrawnModel(figure, draw)

  function onClick({ currentTarget, target }: MouseEvent<HTMLElement>) {
    const number = said.current[placeOf(target, numberButtons(currentTarget))]
    if (number) onAsk({ ref: number.ref })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = STEPS[event.key]
    const buttons = numberButtons(event.currentTarget)
    const place = placeOf(event.target, buttons)
    if (step === undefined || place < 0) return
    event.preventDefault()
    buttons[place + step]?.focus()
  }

  function onFocus({ currentTarget, target }: FocusEvent<HTMLElement>) {
    const buttons = numberButtons(currentTarget)
    setTabStop(currentTarget, buttons[placeOf(target, buttons)])
  }

  return (
    <>
      <p
        ref={sentence}
        className="panel__takeaway"
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
      <span ref={description} id={descriptionId} hidden />
      <button
        ref={list}
        type="button"
        className="panel__numbers"
        aria-haspopup="dialog"
        onClick={() => onAsk({ takeaway: true })}
      >
        Numbers of this sentence
      </button>
    </>
  )
}

const placeOf = (target: EventTarget, buttons: readonly HTMLElement[]) =>
  buttons.findIndex((button) => button.contains(target as Node))
