import type { NumberExplainer } from '../../figures/kit/explain.ts'
import { type FigureModel, hasYearAxis } from '../../model/figure-model.ts'
import type { NumberCard } from '../../model/number-card.ts'
import { tableTwin } from '../../model/table-twin.ts'
import { type ValueRef, WHOLE_ROW } from '../../model/value-ref.ts'
import { yearEntries } from '../../model/year-entry.ts'
import type { NumberAsked } from './use-number-card.tsx'

/** One of several numbers to choose from. */
export interface NumberChoice {
  readonly name: string
  readonly text: string
  readonly ref: ValueRef
}

/** What a place stands for: one value, or several to choose from with the words that lead them in. */
export type Found =
  | { readonly ref: ValueRef }
  | { readonly title: string; readonly choices: readonly NumberChoice[] }

/** Finds the value that was meant; a list where it is not clear. */
export function numberAsked(explainer: NumberExplainer, { query, place }: NumberAsked): Found {
  if ('ref' in place) return place
  const model = explainer.model(query)
  if ('year' in place) return ofYear(explainer, model, place.year, query)
  return inTakeaway(explainer, model, query)
}

function ofYear(
  explainer: NumberExplainer,
  model: FigureModel,
  year: number | null,
  query: NumberAsked['query'],
): Found {
  if (!hasYearAxis(model)) return { title: 'Values shown', choices: rowsOf(model, explainer, query) }
  const of = year ?? model.to
  return { title: `Values of ${of}`, choices: entriesOf(model, of) }
}

function entriesOf(model: FigureModel, year: number): (NumberChoice & { readonly known: boolean })[] {
  return yearEntries(model, year).flatMap(({ series, text, value, ref }) =>
    ref ? [{ name: series, text, ref, known: value !== null }] : [],
  )
}

function rowsOf(model: FigureModel, explainer: NumberExplainer, query: NumberAsked['query']): NumberChoice[] {
  return tableTwin(model).rows.flatMap(({ id, head }) => {
    const ref = { row: id, column: WHOLE_ROW }
    const card = explainer.card(query, ref)
    return card ? [{ name: head, text: card.text, ref }] : []
  })
}

function inTakeaway(explainer: NumberExplainer, model: FigureModel, query: NumberAsked['query']): Found {
  const { text: said, numbers } = model.takeaway
  const choices = numbers.flatMap(({ ref, text }) => {
    const card = explainer.card(query, ref)
    return card ? [{ name: nameOf(card), text, ref }] : []
  })
  if (choices.length > 0) return { title: 'Numbers of this sentence', choices }
  if (!hasYearAxis(model)) return { title: 'Values shown', choices: rowsOf(model, explainer, query) }
  const named = [...new Set([...said.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)))]
  const years = named.filter((year) => year >= model.from && year <= model.to)
  return {
    title: 'Values of the years this sentence names',
    choices: (years.length > 0 ? years : [model.to]).flatMap((year) =>
      entriesOf(model, year)
        .filter(({ known }) => known)
        .map((one) => ({ ...one, name: `${year}: ${one.name}` })),
    ),
  }
}

const nameOf = ({ name, period }: NumberCard) => `${name}, ${period}`
