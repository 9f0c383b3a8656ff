import { useId, useState } from 'react'
import { Segmented } from '../ui/Segmented.tsx'
import { type Choices, FACTORS } from './choices.ts'
import { LOOKS, type LookId } from './looks.ts'
import { type PictureSize, PRESETS, sideFault } from './presets.ts'

interface Props {
  readonly choices: Choices
  readonly onChange: (changed: Partial<Choices>) => void
}

/** Size, look, scale, type and notes of the picture. */
export function PictureChoices({ choices, onChange }: Props) {
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
      <fieldset>
        <legend>Look</legend>
        {LOOKS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name={`${name}-look`}
              checked={choices.look === id}
              onChange={() => onChange({ look: id satisfies LookId })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Pixels of the PNG</legend>
        <Segmented
          label="Scale of the PNG"
          options={FACTORS.map((factor) => ({ value: `${factor}`, label: `${factor}×` }))}
          value={`${choices.factor}`}
          onChange={(value) => onChange({ factor: FACTORS.find((factor) => `${factor}` === value) ?? 1 })}
        />
      </fieldset>
      <fieldset>
        <legend>Text</legend>
        <label>
          <input
            type="checkbox"
            checked={choices.notes}
            onChange={(event) => onChange({ notes: event.target.checked })}
          />
          Notes
        </label>
        <label>
          <input
            type="checkbox"
            checked={choices.largeType}
            onChange={(event) => onChange({ largeType: event.target.checked })}
          />
          Larger type for projection
        </label>
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
