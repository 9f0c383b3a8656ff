import './NumberCard.css'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { explainQuery, type NumberExplainer } from '../../figures/kit/explain.ts'
import { figureMeta } from '../../figures/registry.ts'
import type { ValueRef } from '../../model/value-ref.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberCardBody } from './NumberCardBody.tsx'
import { type NumberChoice, numberAsked } from './numbers-asked.ts'
import type { NumberAsked } from './use-number-card.tsx'

interface Props {
  readonly asked: NumberAsked
  readonly onClose: () => void
}

/** Where one number comes from: what it is, how it is made, the rows it rests on, what others say. */
export function NumberCardDialog({ asked, onClose }: Props) {
  const { data: explainer, error, refetch, isFetching } = useQuery(explainQuery(asked.figure))
  const [chosen, setChosen] = useState<ValueRef | null>(null)
  const figure = figureMeta(asked.figure)?.title ?? ''
  if (!explainer)
    return (
      <Dialog open onClose={onClose} title="Number card" description={figure}>
        {error ? (
          <div role="alert">
            <p>What this number rests on could not be loaded.</p>
            <Button onClick={() => refetch()} disabled={isFetching}>
              Try again
            </Button>
          </div>
        ) : (
          <p role="status">Loading what the number rests on…</p>
        )}
      </Dialog>
    )
  return <Explained {...{ asked, explainer, chosen, figure, onClose }} onChoose={setChosen} />
}

interface ExplainedProps extends Props {
  readonly explainer: NumberExplainer
  readonly chosen: ValueRef | null
  readonly figure: string
  readonly onChoose: (ref: ValueRef | null) => void
}

function Explained({ asked, explainer, chosen, figure, onChoose, onClose }: ExplainedProps) {
  const first = useRef<HTMLButtonElement>(null)
  const found = useMemo(() => numberAsked(explainer, asked), [explainer, asked])
  const ref = chosen ?? ('ref' in found ? found.ref : null)
  const card = useMemo(() => ref && explainer.card(asked.query, ref), [explainer, asked, ref])
  if (card)
    return (
      <Dialog
        open
        onClose={onClose}
        title={card.name}
        description={figure}
        size="wide"
        {...(chosen && {
          footer: (
            <Button variant="plain" onClick={() => onChoose(null)}>
              Other numbers
            </Button>
          ),
        })}
      >
        <NumberCardBody card={card} sources={explainer.sources} method={explainer.method} />
      </Dialog>
    )
  const list = 'choices' in found ? found : { title: 'Number card', choices: [] }
  return (
    <Dialog open onClose={onClose} title={list.title} description={figure} initialFocus={first}>
      {list.choices.length > 0 ? (
        <Choices choices={list.choices} first={first} onChoose={onChoose} />
      ) : (
        <p>The figure has no value here.</p>
      )}
    </Dialog>
  )
}

interface ChoicesProps {
  readonly choices: readonly NumberChoice[]
  /** Receives the first button. */
  readonly first: RefObject<HTMLButtonElement | null>
  readonly onChoose: (ref: ValueRef) => void
}

function Choices({ choices, first, onChoose }: ChoicesProps) {
  return (
    <ul className="number-choices">
      {choices.map(({ name, text, ref }, i) => (
        <li key={`${ref.row} ${ref.column}`}>
          <button
            ref={i === 0 ? first : null}
            type="button"
            className="number-choice"
            onClick={() => onChoose(ref)}
          >
            <span>{name}</span> <strong>{text}</strong>
          </button>
        </li>
      ))}
    </ul>
  )
}
