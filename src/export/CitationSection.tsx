import { CITATION_FORMATS, CITATION_LABELS, citation } from './citation.ts'
import { Snippets } from './Snippets.tsx'
import type { ExportInput } from './use-export.ts'

interface Props {
  readonly input: ExportInput
  readonly onSaid: (message: string) => void
}

/** The figure’s citation in each format, to be copied. */
export function CitationSection({ input: { model, context }, onSaid }: Props) {
  const snippets = CITATION_FORMATS.map((format) => ({
    name: CITATION_LABELS[format],
    text: citation(format, model, context),
  }))
  return (
    <section className="export__citation" aria-label="Citation">
      <Snippets snippets={snippets} onSaid={onSaid} />
    </section>
  )
}
