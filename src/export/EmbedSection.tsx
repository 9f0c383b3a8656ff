import { ADDRESS_TO_FILL_IN, embedFrame, embedImage } from './embed.ts'
import type { PictureSize } from './presets.ts'
import { Snippets } from './Snippets.tsx'
import type { ExportInput } from './use-export.ts'

interface Props {
  readonly input: ExportInput
  /** Size of the picture as exported. */
  readonly size: PictureSize
  readonly onSaid: (message: string) => void
}

/** The figure as HTML for another page: live in a frame, or as a picture. */
export function EmbedSection({ input: { model, context }, size, onSaid }: Props) {
  const snippets = [
    { name: 'Live figure', text: embedFrame(model, context) },
    { name: 'Picture', text: embedImage(model, context, size) },
  ]
  return (
    <section className="export__citation" aria-label="Embed">
      {context.address === null && (
        <p>
          This copy of Amur was built without a public address (<code>PUBLIC_URL</code>). Put the address it
          is served at in place of <code>{ADDRESS_TO_FILL_IN}</code>.
        </p>
      )}
      <Snippets snippets={snippets} onSaid={onSaid} />
      <p>The picture is the PNG exported above, put beside the page that shows it.</p>
    </section>
  )
}
