import './Select.css'
import { ChevronIcon } from './icons.tsx'

export interface SelectProps {
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly title?: string | undefined
  }[]
  /** The chosen option; one that is not offered shows the placeholder. */
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}

/** A choice from a list, as the browser’s own control: complete for mouse, keys, touch and screen readers. */
export function Select({ label, options, value, placeholder, onChange }: SelectProps) {
  return (
    <span className="select">
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {!options.some((option) => option.value === value) && <option value={value}>{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} title={option.title}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronIcon />
    </span>
  )
}
