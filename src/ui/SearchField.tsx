import './SearchField.css'
import { type Ref, useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The input itself, to give it the focus. */
  readonly ref?: Ref<HTMLInputElement>
}

/** A field to search with, and its name before it. */
export function SearchField({ label, value, onChange, ref }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        className="search-field"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
