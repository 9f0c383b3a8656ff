import './ExportDialog.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LargeTypeChoice, LookChoice, ScaleChoice } from './choice-fields.tsx'
import type { Choices } from './choices.ts'
import { download } from './download.ts'
import { PicturePreview } from './PicturePreview.tsx'
import type { Picture } from './picture.ts'
import { paintPng } from './raster.ts'
import { svgText } from './svg-text.ts'
import { useChoices } from './use-choices.ts'

interface Props {
  readonly title: string
  /** What the picture shows, besides the choices of its look. */
  readonly of: readonly unknown[]
  readonly draw: (choices: Choices) => Promise<Picture>
  readonly fileName: (extension: 'svg' | 'png') => string
  /** What is said when it cannot be drawn. */
  readonly failure: string
  /** More choices, below those of the picture. */
  readonly more?: (choices: Choices) => ReactNode
  readonly onClose: () => void
}

/** A picture with its look and type to choose, to be kept as PNG or SVG. */
export function PictureDialog({ title, of, draw, fileName, failure, more, onClose }: Props) {
  const [choices, change] = useChoices()
  const [message, setMessage] = useState('')
  const {
    data: picture,
    isError,
    refetch,
  } = useQuery({
    queryKey: ['export-picture', ...of, choices.look, choices.largeType],
    queryFn: () => draw(choices),
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
    placeholderData: (before) => before,
  })
  const save = (extension: 'svg' | 'png', content: Blob | string, type: string, warning = '') => {
    const name = fileName(extension)
    download(content, name, type)
    setMessage(`${name} was handed to your downloads. ${warning}`)
  }
  const savePng = (drawn: Picture) =>
    paintPng(drawn, choices.factor).then(
      ({ blob, warning }) => save('png', blob, 'image/png', warning ?? ''),
      (reason: Error) => setMessage(reason.message),
    )

  return (
    <Dialog open onClose={onClose} size="wide" title={title}>
      {picture ? (
        <div className="export">
          <div className="export__picture">
            <PicturePreview picture={picture} look={choices.look} />
            <div className="export__buttons">
              <Button variant="strong" onClick={() => savePng(picture)}>
                PNG
              </Button>
              <Button variant="strong" onClick={() => save('svg', svgText(picture), 'image/svg+xml')}>
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
            {more?.(choices)}
          </div>
        </div>
      ) : isError ? (
        <p role="alert">
          {failure} <Button onClick={() => refetch()}>Try again</Button>
        </p>
      ) : (
        <p role="status">Loading…</p>
      )}
    </Dialog>
  )
}
