import './ExportDialog.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClaimResult } from '../claims/claim.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LargeTypeChoice, LookChoice, ScaleChoice } from './choice-fields.tsx'
import { type Choices, rememberChoices, rememberedChoices } from './choices.ts'
import { claimPicture } from './claim-picture.ts'
import { download } from './download.ts'
import { PicturePreview } from './PicturePreview.tsx'
import type { Picture } from './picture.ts'
import { paintPng } from './raster.ts'
import { svgText } from './svg-text.ts'

interface Props {
  readonly result: ClaimResult
  /** The time the claim speaks of, in words. */
  readonly period: string
  readonly onClose: () => void
}

/** One claim as a picture of its own, to be kept as PNG or SVG. */
export function ClaimDialog({ result, period, onClose }: Props) {
  const client = useQueryClient()
  const [choices, setChoices] = useState<Choices>(rememberedChoices)
  const [message, setMessage] = useState('')
  const { look, largeType } = choices
  const picture = useQuery({
    queryKey: ['export-claim', result.record.id, look, largeType],
    queryFn: () => claimPicture(client, result, period, choices),
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
  const name = `amur-claim-${result.record.id}`
  const save = (extension: 'svg' | 'png', content: Blob | string, type: string) => {
    download(content, `${name}.${extension}`, type)
    setMessage(`${name}.${extension} was handed to your downloads.`)
  }
  const savePng = (drawn: Picture) =>
    paintPng(drawn, choices.factor).then(
      ({ blob }) => save('png', blob, 'image/png'),
      (reason: Error) => setMessage(reason.message),
    )

  return (
    <Dialog open onClose={onClose} size="wide" title={`Picture of claim ${result.record.id}`}>
      {picture.data ? (
        <div className="export">
          <div className="export__picture">
            <PicturePreview picture={picture.data} look={look} />
            <div className="export__buttons">
              <Button variant="strong" onClick={() => savePng(picture.data)}>
                PNG
              </Button>
              <Button variant="strong" onClick={() => save('svg', svgText(picture.data), 'image/svg+xml')}>
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
          </div>
        </div>
      ) : picture.isError ? (
        <p role="alert">
          A table behind this claim could not be loaded.{' '}
          <Button onClick={() => picture.refetch()}>Try again</Button>
        </p>
      ) : (
        <p role="status">Loading…</p>
      )}
    </Dialog>
  )
}
