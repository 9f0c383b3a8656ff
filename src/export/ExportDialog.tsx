import './ExportDialog.css'
import { useMemo, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ActionButtons, ActionStatus } from './ActionButtons.tsx'
import { CitationSection } from './CitationSection.tsx'
import type { Choices } from './choices.ts'
import { composeFigure } from './compose-figure.ts'
import { EmbedSection } from './EmbedSection.tsx'
import { PictureChoices } from './PictureChoices.tsx'
import { PicturePreview } from './PicturePreview.tsx'
import { Terms } from './Terms.tsx'
import { useActions } from './use-actions.ts'
import { useChoices } from './use-choices.ts'
import { type ExportInput, useExportInput } from './use-export.ts'

interface Props {
  readonly figure: string
  readonly onClose: () => void
}

/** Everything a figure can leave as, with a live preview; drawn from data and filter, never from the screen. */
export function ExportDialog({ figure, onClose }: Props) {
  const { input, failed, retry } = useExportInput(figure)
  return (
    <Dialog open onClose={onClose} size="wide" title={input ? `Export: ${input.model.title}` : 'Export'}>
      {input ? (
        <ExportForm input={input} />
      ) : failed ? (
        <p role="alert">
          The data of this figure could not be loaded. <Button onClick={retry}>Try again</Button>
        </p>
      ) : (
        <p role="status">Loading…</p>
      )}
    </Dialog>
  )
}

function ExportForm({ input }: { input: ExportInput }) {
  const [choices, choose] = useChoices()
  const actions = useActions(input, () => choices)
  const [unfolded, setUnfolded] = useState<'Citation' | 'Embed' | null>(null)
  const picture = useMemo(() => composeFigure(input.model, input.context, choices), [input, choices])

  const change = (changed: Partial<Choices>) => {
    choose(changed)
    actions.say('')
  }
  return (
    <>
      <div className="export">
        <div className="export__picture">
          <PicturePreview picture={picture} look={choices.look} />
          <div className="export__buttons">
            <ActionButtons actions={actions} />
            {(['Citation', 'Embed'] as const).map((section) => (
              <Button
                key={section}
                aria-expanded={unfolded === section}
                onClick={() => setUnfolded((shown) => (shown === section ? null : section))}
              >
                {section}
              </Button>
            ))}
          </div>
          <ActionStatus actions={actions} />
        </div>
        <PictureChoices choices={choices} onChange={change} />
      </div>
      {unfolded === 'Citation' && <CitationSection input={input} onSaid={actions.say} />}
      {unfolded === 'Embed' && <EmbedSection input={input} size={picture} onSaid={actions.say} />}
      <Terms tables={input.tables} />
    </>
  )
}
