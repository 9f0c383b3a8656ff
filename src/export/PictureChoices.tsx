import { useId, useState } from 'react'
import { Check, type ChoiceProps, LargeTypeChoice, LookChoice, ScaleChoice } from './choice-fields.tsx'
import { type PictureSize, PRESETS, sideFault } from './presets.ts'

/** Size, look, scale, type and notes of the picture. */
export function PictureChoices({ choices, onChange }: ChoiceProps) {
  const name = useId()
  return (
    <div className="export__choices">
      <fieldset>
        <legend>Size</legend>
        {PRESETS.map(({ id, label, size }) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              checked={choices.preset === id}
              onChange={() => onChange({ preset: id })}
            />
            {label}
            {id !== 'custom' && (
              <span className="export__size">
                {size.width} × {size.height}
              </span>
            )}
          </label>
        ))}
        {choices.preset === 'custom' && (
          <CustomSize size={choices.custom} onChange={(custom) => onChange({ custom })} />
        )}
      </fieldset>
      <LookChoice choices={choices} onChange={onChange} />
      <ScaleChoice choices={choices} onChange={onChange} />
      <fieldset>
        <legend>Text</legend>
        <Check label="Notes" on={choices.notes} onChange={(notes) => onChange({ notes })} />
        <LargeTypeChoice choices={choices} onChange={onChange} />
      </fieldset>
    </div>
  )
}

/** Keeps what is typed; only a size within bounds is taken over. */
function CustomSize({ size, onChange }: { size: PictureSize; onChange: (size: PictureSize) => void }) {
  const [typed, setTyped] = useState({ width: `${size.width}`, height: `${size.height}` })
  const faultId = useId()
  const faults = {
    width: sideFault('Width', numberOf(typed.width)),
    height: sideFault('Height', numberOf(typed.height)),
  }
  const type = (changed: Partial<typeof typed>) => {
    const next = { ...typed, ...changed }
    setTyped(next)
    const [width, height] = [numberOf(next.width), numberOf(next.height)]
    if (!sideFault('Width', width) && !sideFault('Height', height)) onChange({ width, height })
  }
  const fault = faults.width ?? faults.height
  return (
    <>
      <div className="export__sides">
        {(['width', 'height'] as const).map((side) => (
          <input
            key={side}
            inputMode="numeric"
            aria-label={side === 'width' ? 'Width in pixels' : 'Height in pixels'}
            aria-invalid={faults[side] !== null}
            aria-describedby={fault ? faultId : undefined}
            value={typed[side]}
            onChange={(event) => type({ [side]: event.target.value })}
          />
        ))}
        px
      </div>
      <p id={faultId} className="export__fault" role="status">
        {fault}
      </p>
    </>
  )
}

function numberOf(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
}
