import { useQueryClient } from '@tanstack/react-query'
import type { ClaimResult } from '../claims/claim.ts'
import { claimPicture } from './claim-picture.ts'
import { PictureDialog } from './PictureDialog.tsx'

interface Props {
  readonly result: ClaimResult
  /** The time the claim speaks of, in words. */
  readonly period: string
  readonly onClose: () => void
}

/** One claim as a picture of its own. */
export function ClaimDialog({ result, period, onClose }: Props) {
  const client = useQueryClient()
  const { id } = result.record
  return (
    <PictureDialog
      title={`Picture of claim ${id}`}
      of={['claim', id]}
      draw={(choices) => claimPicture(client, result, period, choices)}
      fileName={(extension) => `amur-claim-${id}.${extension}`}
      failure="A table behind this claim could not be loaded."
      onClose={onClose}
    />
  )
}
