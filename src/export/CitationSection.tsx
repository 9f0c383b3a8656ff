import { Button } from '../ui/Button.tsx'
import { CITATION_FORMATS, CITATION_LABELS, citation } from './citation.ts'
import { copyText } from './clipboard.ts'
import type { ExportInput } from './use-export.ts'

interface Props {
  readonly input: ExportInput
  readonly onSaid: (message: string) => void
}

/** The figure’s citation in each format, to be copied. */
export function CitationSection({ input: { model, context }, onSaid }: Props) {
  const copy = (label: string, text: string) =>
    copyText(text).then(
      () => onSaid(`${label} is copied.`),
      (reason: Error) => onSaid(reason.message),
    )
  return (
    <section className="export__citation" aria-label="Citation">
      <dl>
        {CITATION_FORMATS.map((format) => {
          const text = citation(format, model, context)
          return (
            <div key={format}>
              <dt>
                {CITATION_LABELS[format]}
                <Button
                  variant="quiet"
                  aria-label={`Copy ${CITATION_LABELS[format]}`}
                  onClick={() => copy(CITATION_LABELS[format], text)}
                >
                  Copy
                </Button>
              </dt>
              <dd>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
                <pre tabIndex={0}>{text}</pre>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
