import './Dialog.css'
import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { buttonClass } from './Button.tsx'
import { CloseIcon } from './icons.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly footer?: ReactNode
  readonly size?: 'medium' | 'wide'
  /** What has the focus first; the first control in the dialog without it. */
  readonly initialFocus?: RefObject<HTMLElement | null>
}

/** A modal dialog; the focus returns to what had it before. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, footer, size = 'medium', initialFocus } = props
  return (
    <BaseDialog.Root open={open} onOpenChange={(nowOpen) => !nowOpen && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog__backdrop" />
        <BaseDialog.Viewport className="dialog__viewport">
          <BaseDialog.Popup className="dialog" data-size={size} initialFocus={initialFocus}>
            <header className="dialog__header">
              <BaseDialog.Title className="dialog__title">{title}</BaseDialog.Title>
              <BaseDialog.Close className={buttonClass('quiet')} aria-label="Close">
                <CloseIcon />
              </BaseDialog.Close>
            </header>
            <div className="dialog__body">
              {description !== undefined && (
                <BaseDialog.Description className="dialog__description">{description}</BaseDialog.Description>
              )}
              {children}
            </div>
            {footer !== undefined && <footer className="dialog__footer">{footer}</footer>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
