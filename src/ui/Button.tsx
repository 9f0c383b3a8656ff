import './Button.css'
import type { ComponentProps } from 'react'

export type ButtonVariant = 'plain' | 'strong' | 'quiet'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant
}

/** A button in one of three weights: `plain` (bordered), `strong` (dark), `quiet` (text only). */
export function Button({ variant = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(variant, className)} />
}

/** The look of a button for what must be a link. */
export function buttonClass(variant: ButtonVariant = 'plain', more?: string): string {
  return `button button--${variant}${more ? ` ${more}` : ''}`
}
