import { useState } from 'react'
import type { Choices } from './choices.ts'
import { type Action, act, type Outcome } from './picture-actions.ts'
import type { ExportInput } from './use-export.ts'

/** One action at a time, and what came of the last. */
export interface Actions {
  readonly busy: boolean
  readonly outcome: Outcome
  readonly run: (action: Action) => void
  readonly say: (message: string) => void
}

/** Runs actions with the choices as they stand at the press. */
export function useActions(input: ExportInput, choices: () => Choices): Actions {
  const [outcome, setOutcome] = useState<Outcome>({ message: '', offerSvg: false })
  const [busy, setBusy] = useState(false)
  const say = (message: string) => setOutcome({ message, offerSvg: false })
  const run = (action: Action) => {
    if (busy) return
    const result = act(action, input, choices())
    setBusy(true)
    say('Working…')
    result.then(setOutcome).finally(() => setBusy(false))
  }
  return { busy, outcome, run, say }
}
