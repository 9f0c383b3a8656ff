import './ExportDialog.css'
import { useMemo, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CitationSection } from './CitationSection.tsx'
import { type Choices, rememberChoices, rememberedChoices } from './choices.ts'
import { composeFigure } from './compose-figure.ts'
import { EmbedSection } from './EmbedSection.tsx'
import { PictureChoices } from './PictureChoices.tsx'
import { PicturePreview } from './PicturePreview.tsx'
import { type Action, act, type Outcome } from './picture-actions.ts'
import { termsOf } from './terms.ts'
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

const ACTIONS: readonly Action[] = ['PNG', 'SVG', 'Copy image', 'CSV', 'JSON', 'Bundle']
const NOTHING: Outcome = { message: '', offerSvg: false }

function ExportForm({ input }: { input: ExportInput }) {
  const [choices, setChoices] = useState<Choices>(rememberedChoices)
  const [outcome, setOutcome] = useState<Outcome>(NOTHING)
  const [busy, setBusy] = useState(false)
  const [unfolded, setUnfolded] = useState<'Citation' | 'Embed' | null>(null)
  const picture = useMemo(() => composeFigure(input.model, input.context, choices), [input, choices])

  const change = (changed: Partial<Choices>) => {
    const next = { ...choices, ...changed }
    setChoices(next)
    setOutcome(NOTHING)
    rememberChoices(next)
  }
  const say = (message: string) => setOutcome({ message, offerSvg: false })
  const run = (action: Action) => {
    const result = act(action, input, choices)
    setBusy(true)
    say('Working…')
    result.then(setOutcome).finally(() => setBusy(false))
  }

  return (
    <>
      <div className="export">
        <div className="export__picture">
          <PicturePreview picture={picture} look={choices.look} />
          <div className="export__buttons">
            {ACTIONS.map((action) => (
              <Button
                key={action}
                variant={action === 'PNG' || action === 'SVG' ? 'strong' : 'plain'}
                aria-disabled={busy}
                onClick={() => !busy && run(action)}
              >
                {action}
              </Button>
            ))}
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
          <p className="export__status">
            <span role="status">{outcome.message}</span>{' '}
            {outcome.offerSvg && (
              <Button variant="quiet" onClick={() => run('SVG')}>
                Download SVG instead
              </Button>
            )}
          </p>
        </div>
        <PictureChoices choices={choices} onChange={change} />
      </div>
      {unfolded === 'Citation' && <CitationSection input={input} onSaid={say} />}
      {unfolded === 'Embed' && <EmbedSection input={input} size={picture} onSaid={say} />}
      <Terms tables={input.tables} />
    </>
  )
}

function Terms({ tables }: { tables: readonly string[] }) {
  return (
    <div className="export__terms">
      {termsOf(tables).map(({ table, title, terms }) => (
        <p key={table}>
          {title}: {terms}.
        </p>
      ))}
    </div>
  )
}
