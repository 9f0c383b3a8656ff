import './Notice.css'
import { Button } from './Button.tsx'
import { CloseIcon } from './icons.tsx'

export interface NoticeProps {
  /** Nothing is shown for an empty list; keep the component mounted, so that what comes later is read out. */
  readonly messages: readonly string[]
  readonly onDismiss: () => void
}

/** A polite message the reader can send away. */
export function Notice({ messages, onDismiss }: NoticeProps) {
  return (
    <div role="status" className="notice">
      {messages.length > 0 && (
        <div className="notice__body">
          <ul className="notice__list">
            {messages.map((message, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
          <Button variant="quiet" aria-label="Dismiss" onClick={onDismiss}>
            <CloseIcon />
          </Button>
        </div>
      )}
    </div>
  )
}
