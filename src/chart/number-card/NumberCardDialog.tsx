import './NumberCard.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { explainQuery, type NumberExplainer } from '../../figures/kit/explain.ts'
import { figureMeta } from '../../figures/registry.ts'
import type { ValueRef } from '../../model/value-ref.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
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
  const { place } = asked
  const first = 'year' in place ? (place.first ?? null) : null
  const [chosen, setChosen] = useState(first)
  const shown = useMemo(() => explainer && whatIsShown(explainer, asked, chosen), [explainer, asked, chosen])
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={shown?.title ?? 'Number card'}
      description={figureMeta(asked.figure)?.title}
      {...(chosen && {
        footer: (
          <Button variant="plain" onClick={() => setChosen(null)}>
            Other numbers
          </Button>
        ),
      })}
    >
      {!explainer || !shown ? (
        <Loading failed={error !== null} busy={isFetching} onRetry={refetch} />
      ) : 'card' in shown ? (
        <NumberCardBody
          card={shown.card}
          sources={explainer.sources}
          tables={explainer.tables}
          method={explainer.method}
          focused={chosen !== first}
        />
      ) : (
        <Choices choices={shown.choices} onChoose={setChosen} />
      )}
    </Dialog>
  )
}

function whatIsShown(explainer: NumberExplainer, asked: NumberAsked, chosen: ValueRef | null) {
  const found = chosen ? { ref: chosen } : numberAsked(explainer, asked)
  if ('choices' in found) return found
  const card = explainer.card(asked.query, found.ref)
  return card ? { title: card.name, card } : { title: 'Number card', choices: [] }
}

interface LoadingProps {
  readonly failed: boolean
  readonly busy: boolean
  readonly onRetry: () => void
}

function Loading({ failed, busy, onRetry }: LoadingProps) {
  if (!failed) return <p role="status">Loading what the number rests on…</p>
  return (
    <LoadFailure onRetry={onRetry} busy={busy}>
      What this number rests on could not be loaded.
    </LoadFailure>
  )
}

interface ChoicesProps {
  readonly choices: readonly NumberChoice[]
  readonly onChoose: (ref: ValueRef) => void
}

function Choices({ choices, onChoose }: ChoicesProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  if (choices.length === 0) return <p>The figure has no value here.</p>
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
