import './ExportDialog.css'
import { Button } from '../ui/Button.tsx'
import { ActionButtons, ActionStatus } from './ActionButtons.tsx'
import { CitationSection } from './CitationSection.tsx'
import { rememberedChoices } from './choices.ts'
import { Terms } from './Terms.tsx'
import { useActions } from './use-actions.ts'
import { type ExportInput, useExportInput } from './use-export.ts'

/** Downloads and citations of a figure, standing on a page; how pictures look is chosen in the export dialog. */
export function FigureExports({ figure }: { figure: string }) {
  const { input, failed, retry } = useExportInput(figure)
  if (failed)
    return (
      <p role="alert">
        The data of this figure could not be loaded. <Button onClick={retry}>Try again</Button>
      </p>
    )
  return input ? <Exports input={input} /> : <p role="status">Loading…</p>
}

function Exports({ input }: { input: ExportInput }) {
  const actions = useActions(input, rememberedChoices)
  return (
    <>
      <div className="export__buttons">
        <ActionButtons actions={actions} />
      </div>
      <ActionStatus actions={actions} />
      <p>
        Pictures have the size and look last chosen under <em>Export</em>, at first those of a slide. CSV and
        JSON hold what is drawn; the bundle holds everything, with licences and citations.
      </p>
      <Terms tables={input.tables} />
      <CitationSection input={input} onSaid={actions.say} />
    </>
  )
}
