import { type ComponentType, type ReactNode, useCallback, useState } from 'react'
import type { FigureQuery } from '../../figures/kit/define.ts'
import type { ValueRef } from '../../model/value-ref.ts'
import { ReloadLink } from '../../ui/ReloadLink.tsx'

/** Where a number was asked for; what it stands for is found out only then. */
export type NumberPlace =
  | { readonly ref: ValueRef }
  /** All values of a year, one of them first; of the figure as a whole where it has no years. */
  | { readonly year: number | null; readonly first?: ValueRef | null }
  /** All numbers of the takeaway. */
  | { readonly takeaway: true }

export interface NumberAsked {
  readonly figure: string
  readonly query: FigureQuery
  readonly place: NumberPlace
}

type Content = ComponentType<{ readonly asked: NumberAsked; readonly onClose: () => void }>

export type AskNumber = (query: FigureQuery, place: NumberPlace) => void

/**
 * Opens the number cards of a figure, whose code is fetched when the first is asked for. `card` is to be rendered; `ask`
 * stays the same function.
 */
export function useNumberCard(figure: string): { readonly ask: AskNumber; readonly card: ReactNode } {
  const [open, setOpen] = useState<{ Content: Content; asked: NumberAsked } | null>(null)
  const [failed, setFailed] = useState(false)
  const ask: AskNumber = useCallback(
    async (query, place) => {
      setFailed(false)
      try {
        const { NumberCardDialog } = await import('./NumberCardDialog.tsx')
        setOpen({ Content: NumberCardDialog, asked: { figure, query, place } })
      } catch {
        setFailed(true)
      }
    },
    [figure],
  )
  const card = (
    <>
      {failed && (
        <p role="alert" className="number-failure">
          The number card could not be loaded. Try again or: <ReloadLink />.
        </p>
      )}
      {open && <open.Content asked={open.asked} onClose={() => setOpen(null)} />}
    </>
  )
  return { ask, card }
}
