import { Button } from '../ui/Button.tsx'
import { copyText } from './clipboard.ts'

interface Props {
  readonly snippets: readonly { readonly name: string; readonly text: string }[]
  readonly onSaid: (message: string) => void
}

/** Texts to be copied, each under its name. */
export function Snippets({ snippets, onSaid }: Props) {
  const copy = (name: string, text: string) =>
    copyText(text).then(
      () => onSaid(`${name} is copied.`),
      (reason: Error) => onSaid(reason.message),
    )
  return (
    <dl>
      {snippets.map(({ name, text }) => (
        <div key={name}>
          <dt>
            {name}
            <Button variant="quiet" aria-label={`Copy ${name}`} onClick={() => copy(name, text)}>
              Copy
            </Button>
          </dt>
          <dd>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
            <pre tabIndex={0}>{text}</pre>
          </dd>
        </div>
      ))}
    </dl>
  )
}
