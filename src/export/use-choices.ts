import { useState } from 'react'
import { type Choices, rememberChoices, rememberedChoices } from './choices.ts'

/** What the reader chose last, and a way to change some of it, which is remembered. */
export function useChoices(): [Choices, (changed: Partial<Choices>) => void] {
  const [choices, setChoices] = useState<Choices>(rememberedChoices)
  const change = (changed: Partial<Choices>) => {
    const next = { ...choices, ...changed }
    setChoices(next)
    rememberChoices(next)
  }
  return [choices, change]
}
