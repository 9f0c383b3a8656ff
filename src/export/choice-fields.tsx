import { useId } from 'react'
import { Segmented } from '../ui/Segmented.tsx'
import { type Choices, FACTORS } from './choices.ts'
import { LOOKS } from './looks.ts'

export interface ChoiceProps {
  readonly choices: Choices
  readonly onChange: (changed: Partial<Choices>) => void
}

export function LookChoice({ choices, onChange }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset>
      <legend>Look</legend>
      {LOOKS.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={choices.look === id}
            onChange={() => onChange({ look: id })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

export function ScaleChoice({ choices, onChange }: ChoiceProps) {
  return (
    <fieldset>
      <legend>Pixels of the PNG</legend>
      <div>
        <Segmented
          label="Scale of the PNG"
          options={FACTORS.map((factor) => ({ value: `${factor}`, label: `${factor}×` }))}
          value={`${choices.factor}`}
          onChange={(value) => onChange({ factor: FACTORS.find((factor) => `${factor}` === value) ?? 1 })}
        />
      </div>
    </fieldset>
  )
}

export function LargeTypeChoice({ choices, onChange }: ChoiceProps) {
  return (
    <Check
      label="Larger type for projection"
      on={choices.largeType}
      onChange={(largeType) => onChange({ largeType })}
    />
  )
}

export function Check(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  )
}
