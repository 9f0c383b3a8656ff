import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { FIGURES } from '../figures/registry.ts'
import { useFilterAndYears } from '../filter/context.tsx'
import { Button } from '../ui/Button.tsx'
import type { Choices } from './choices.ts'
import { collectionName } from './file-name.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { downloadAll, sheetOf } from './sheet-actions.ts'

interface Props {
  /** Ids of the figures on the sheet, in order. */
  readonly figures: readonly string[]
  readonly onClose: () => void
}

/** The figures shown as one sheet, and all figures there are as one zip. */
export function SheetDialog({ figures, onClose }: Props) {
  const client = useQueryClient()
  const filter = useFilterAndYears((all) => all)
  return (
    <PictureDialog
      title="Export sheet"
      of={['sheet', figures, filter]}
      draw={(choices) => sheetOf(client, figures, filter, choices)}
      fileName={(extension) => collectionName(filter, extension)}
      failure="A figure of this sheet could not be loaded."
      more={(choices) => <AllFigures choices={choices} />}
      onClose={onClose}
    />
  )
}

type Running = { readonly done: number; readonly total: number }

/** Every figure as files, with its progress and a way to stop it; closing the dialog stops it too. */
function AllFigures({ choices }: { choices: Choices }) {
  const client = useQueryClient()
  const filter = useFilterAndYears((all) => all)
  const [running, setRunning] = useState<Running | null>(null)
  const [message, setMessage] = useState('')
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const start = async () => {
    const controller = new AbortController()
    abort.current = controller
    setMessage('')
    setRunning({ done: 0, total: FIGURES.length })
    try {
      const progress = (done: number, total: number) => setRunning({ done, total })
      const name = await downloadAll(client, filter, choices, progress, controller.signal)
      setMessage(`${name} was handed to your downloads.`)
    } catch (reason) {
      const stopped = controller.signal.aborted
      setMessage(stopped ? 'Cancelled; nothing was saved.' : `It failed: ${(reason as Error).message}`)
    } finally {
      setRunning(null)
    }
  }

  return (
    <fieldset>
      <legend>All {FIGURES.length} figures as files</legend>
      {running ? (
        <>
          <progress
            className="export__progress"
            aria-label="Figures done"
            value={running.done}
            max={running.total}
          />
          <Button onClick={() => abort.current?.abort()}>Cancel</Button>
        </>
      ) : (
        <Button onClick={start}>All figures</Button>
      )}
      <p className="export__status" role="status">
        {message}
      </p>
    </fieldset>
  )
}
