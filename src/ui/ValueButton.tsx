import './ValueButton.css'
import type { ButtonHTMLAttributes } from 'react'

/** A value in a text or a table that opens what it rests on; it looks like the text around it. */
export function ValueButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" aria-haspopup="dialog" {...props} className="value-button" />
}
