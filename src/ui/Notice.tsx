import './Notice.css'
import type { ReactNode } from 'react'
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
        <NoticeBody onDismiss={onDismiss}>
          <ul>
            {messages.map((message, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </NoticeBody>
      )}
    </div>
  )
}

interface BodyProps {
  readonly onDismiss: () => void
  /** What the button says to a screen reader. */
  readonly dismiss?: string
  readonly children: ReactNode
}

/** The frame of what can be sent away, with the button that does it. */
export function NoticeBody({ onDismiss, dismiss = 'Dismiss', children }: BodyProps) {
  return (
    <div className="notice__body">
      <div className="notice__text">{children}</div>
      <Button variant="quiet" aria-label={dismiss} onClick={onDismiss}>
        <CloseIcon />
      </Button>
    </div>
  )
}
