import './ExportDialog.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { FIGURES } from '../figures/registry.ts'
import { useFilter } from '../filter/context.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LargeTypeChoice, LookChoice, ScaleChoice } from './choice-fields.tsx'
import { type Choices, rememberChoices, rememberedChoices } from './choices.ts'
import { download } from './download.ts'
import { collectionName } from './file-name.ts'
import { PicturePreview } from './PicturePreview.tsx'
import type { Picture } from './picture.ts'
import { paintPng } from './raster.ts'
import { downloadAll, sheetOf } from './sheet-actions.ts'
import { svgText } from './svg-text.ts'

interface Props {
  /** Ids of the figures on the sheet, in order. */
  readonly figures: readonly string[]
  readonly onClose: () => void
}

/** The figures shown as one sheet, and all figures there are as one zip. */
export function SheetDialog({ figures, onClose }: Props) {
  const client = useQueryClient()
  const filter = useFilter((all) => all)
  const [choices, setChoices] = useState<Choices>(rememberedChoices)
  const [message, setMessage] = useState('')
  const sheet = useQuery({
    queryKey: ['export-sheet', figures, filter, choices],
    queryFn: () => sheetOf(client, figures, filter, choices),
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
    placeholderData: (before) => before,
  })
  const change = (changed: Partial<Choices>) => {
    const next = { ...choices, ...changed }
    setChoices(next)
    rememberChoices(next)
  }
  const save = (name: string, content: Blob | string, type: string) => {
    download(content, name, type)
    setMessage(`${name} was handed to your downloads.`)
  }
  const savePng = (picture: Picture) =>
    paintPng(picture, choices.factor).then(
      ({ blob }) => save(collectionName(filter, 'png'), blob, 'image/png'),
      (reason: Error) => setMessage(reason.message),
    )

  return (
    <Dialog open onClose={onClose} size="wide" title="Export sheet">
      {sheet.data ? (
        <div className="export">
          <div className="export__picture">
            <PicturePreview picture={sheet.data} look={choices.look} />
            <div className="export__buttons">
              <Button variant="strong" onClick={() => savePng(sheet.data)}>
                PNG
              </Button>
              <Button
                variant="strong"
                onClick={() => save(collectionName(filter, 'svg'), svgText(sheet.data), 'image/svg+xml')}
              >
                SVG
              </Button>
            </div>
            <p className="export__status" role="status">
              {message}
            </p>
          </div>
          <div className="export__choices">
            <LookChoice choices={choices} onChange={change} />
            <ScaleChoice choices={choices} onChange={change} />
            <fieldset>
              <legend>Text</legend>
              <LargeTypeChoice choices={choices} onChange={change} />
            </fieldset>
            <AllFigures choices={choices} />
          </div>
        </div>
      ) : sheet.isError ? (
        <p role="alert">
          A figure of this sheet could not be loaded.{' '}
          <Button onClick={() => sheet.refetch()}>Try again</Button>
        </p>
      ) : (
        <p role="status">Loading…</p>
      )}
    </Dialog>
  )
}

type Running = { readonly done: number; readonly total: number }

/** Every figure as files, with its progress and a way to stop it; closing the dialog stops it too. */
function AllFigures({ choices }: { choices: Choices }) {
  const client = useQueryClient()
  const filter = useFilter((all) => all)
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
