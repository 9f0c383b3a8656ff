import { type Block, lightText, type Run } from './light-text.ts'

/** Text with light formatting; whatever else it holds is shown as words. */
export function LightText({ text }: { text: string }) {
  return lightText(text).map((block, i) => <BlockOf key={i} block={block} />)
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, i) => (
          <li key={i}>
            <Runs runs={item} />
          </li>
        ))}
      </ul>
    )
  return (
    <p>
      {block.lines.map((line, i) => (
        <span key={i}>
          {i > 0 && <br />}
          <Runs runs={line} />
        </span>
      ))}
    </p>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, style }, i) => {
    if (style === 'strong') return <strong key={i}>{text}</strong>
    if (style === 'emphasis') return <em key={i}>{text}</em>
    return text
  })
}
