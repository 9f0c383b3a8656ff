import './ToggleChip.css'

export interface ToggleChipProps {
  readonly label: string
  readonly pressed: boolean
  readonly onPressedChange: (pressed: boolean) => void
  /** Colour of the dot. */
  readonly tone?: 'accent' | 'diplomatic' | 'military' | 'energy' | 'un'
}

/** An on/off button; on is a filled dot with a check, off an open ring, so that it is not told by colour alone. */
export function ToggleChip({ label, pressed, onPressedChange, tone = 'accent' }: ToggleChipProps) {
  return (
    <button
      type="button"
      className="toggle-chip"
      aria-pressed={pressed}
      data-tone={tone}
      onClick={() => onPressedChange(!pressed)}
    >
      <svg className="toggle-chip__dot" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="6" />
        {pressed && <path d="M4.2 7.2 6.2 9.2 9.9 5" />}
      </svg>
      {label}
    </button>
  )
}
