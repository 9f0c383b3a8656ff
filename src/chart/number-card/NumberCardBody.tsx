import { type ReactNode, useEffect, useRef, useState } from 'react'
import { resolveSources, type SourceIndex } from '../../data/sources.ts'
import type { TableName } from '../../data/tables.ts'
import { dataVersion } from '../../data/version.ts'
import { formatDate, formatList, formatValue } from '../../model/format.ts'
import { type Formula, formulaText, isCalculated, isCount, termText } from '../../model/formula.ts'
import type { NumberCard } from '../../model/number-card.ts'
import { numberSentence } from '../../model/number-sentence.ts'
import { differenceText } from '../../model/period.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import { Button } from '../../ui/Button.tsx'
import { OwnNote, useOwnAmong } from '../OwnNote.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { SourceRows } from './SourceRows.tsx'

interface Props {
  readonly card: NumberCard
  readonly sources: SourceIndex
  /** Every table the card rests on. */
  readonly tables: readonly TableName[]
  /** How the figure makes its values, where no formula says it of this one. */
  readonly method: string | null
  /** Whether it takes the focus, having taken the place of what had it. */
  readonly focused: boolean
}

/** All that is known of one number, in the order a person doubts it. */
export function NumberCardBody({ card, sources, tables, method, focused }: Props) {
  const version = versionOf(useOwnAmong(tables))
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) body.current?.focus()
  }, [focused])
  const others = card.value === null ? [] : card.others
  const named = resolveSources(sources, [...card.sources, ...others.flatMap((other) => other.sources)])
  const numberOf = (id: string) => named.findIndex((source) => source.id === id) + 1
  return (
    <div ref={body} className="number-card" tabIndex={-1}>
      <OwnNote tables={tables} />
      <p className="number-card__value" data-missing={card.quality === null || undefined}>
        <strong>{card.text}</strong> <span>{card.period}</span>
      </p>
      <Quality card={card} explained={card.own || !method} />
      {card.formula && <FormulaPart formula={card.formula} card={card} />}
      {!(card.formula && isCalculated(card.formula)) && method && (
        <Part title="How the figure is made">
          <p>{method}</p>
        </Part>
      )}
      <Part title="Source rows">
        {card.rowsNote && <p>{card.rowsNote}</p>}
        <SourceRows rows={card.rows} numberOf={numberOf} />
        {card.moreRows > 0 && <p>{card.moreRows} more under Records.</p>}
      </Part>
      {card.gaps.length > 0 && (
        <Part title="What its tables are known to lack">
          <ul className="number-card__terms">
            {card.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Part>
      )}
      {others.length > 0 && (
        <Part title="Other releases, sources or bases">
          <table className="number-card__others">
            <tbody>
              {others.map((other) => (
                <tr key={other.label}>
                  <th scope="row">
                    {other.label}
                    {other.note && <span className="number-card__aside">{other.note}</span>}
                  </th>
                  <td>{formatValue(other.value, card.unit)}</td>
                  <td>{differenceText(card.value === null ? null : other.value - card.value, card.unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
      )}
      <Sentence card={card} version={version} />
      <Part title="Sources">
        <ol className="number-card__sources">
          {named.map((source) => (
            <li key={source.id}>
              <SourceLink source={source} />
            </li>
          ))}
        </ol>
        <p className="number-card__aside">
          {card.vintage.credit}; data to {card.vintage.dataTo}; {version}.
        </p>
      </Part>
    </div>
  )
}

function versionOf(own: readonly TableName[]): string {
  const version = `data version ${dataVersion.hash} of ${formatDate(dataVersion.date)}`
  return own.length === 0 ? version : `${version} with the author’s own data for ${formatList(own)}`
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="number-card__part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Quality({ card, explained }: { card: NumberCard; explained: boolean }) {
  const { quality, period } = card
  const text = quality && QUALITY_TEXT[quality]
  const note = card.note === period ? null : card.note
  return (
    <p className="number-card__quality">
      {text && (
        <>
          <strong>{text.label}</strong>: {text.explanation}
          {card.own && ` This holds for what it rests on; the ${workOf(card)} is ours.`}
          {!card.formula && !explained && ' This holds for what it rests on; how it is made is said below.'}
        </>
      )}
      {note && <span className="number-card__aside">{note}</span>}
    </p>
  )
}

const workOf = ({ formula }: NumberCard) => (formula && isCount(formula) ? 'count' : 'calculation')

function FormulaPart({ formula, card }: { formula: Formula; card: NumberCard }) {
  const terms = formula.kind === 'share' ? [formula.part, formula.whole] : [formula.of]
  return (
    <Part
      title={
        isCount(formula)
          ? 'What is counted'
          : isCalculated(formula)
            ? 'How it is calculated'
            : 'Taken over from its row'
      }
    >
      {isCalculated(formula) && !isCount(formula) && (
        <p className="number-card__formula">
          {formulaText(formula)} = <strong>{card.text}</strong>
        </p>
      )}
      <ul className="number-card__terms">
        {terms.map((term) => (
          <li key={term.name}>{termText(term)}</li>
        ))}
      </ul>
    </Part>
  )
}

function Sentence({ card, version }: { card: NumberCard; version: string }) {
  const [said, setSaid] = useState('')
  const sentence = useRef<HTMLParagraphElement>(null)
  const { text } = numberSentence(card, `Amur, ${version}`)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => {
        if (sentence.current) window.getSelection()?.selectAllChildren(sentence.current)
        setSaid('The browser did not allow copying; the sentence is selected.')
      },
    )
  return (
    <Part title="As a sentence">
      <p ref={sentence} className="number-card__sentence">
        {text}
      </p>
      <Button onClick={copy}>Copy sentence</Button>{' '}
      <span role="status" className="number-card__aside">
        {said}
      </span>
    </Part>
  )
}
