/** Size of a picture in px at 1×. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

export type PresetId = 'slide' | 'report' | 'square' | 'social' | 'custom'

interface Preset {
  readonly id: PresetId
  readonly label: string
  readonly size: PictureSize
  /** Picture px to one px of the scene: how large the type is. */
  readonly scale: number
}

/** Sizes offered; `custom` starts at the size given here. The first is the default. */
export const PRESETS: readonly Preset[] = [
  { id: 'slide', label: 'Slide', size: { width: 1920, height: 1080 }, scale: 2.2 },
  { id: 'report', label: 'Report', size: { width: 1600, height: 1000 }, scale: 1.8 },
  { id: 'square', label: 'Square', size: { width: 1200, height: 1200 }, scale: 1.66 },
  { id: 'social', label: 'Social card', size: { width: 1200, height: 628 }, scale: 1.5 },
  { id: 'custom', label: 'Custom', size: { width: 1600, height: 900 }, scale: 1.8 },
]

export const SIDE = { least: 320, most: 8000 } as const

/** What is wrong with a custom side, in words; null where nothing is. */
export function sideFault(name: string, side: number): string | null {
  if (!Number.isInteger(side)) return `${name} must be a whole number of pixels.`
  if (side < SIDE.least || side > SIDE.most)
    return `${name} must be between ${SIDE.least} and ${SIDE.most} pixels; ${side} is not.`
  return null
}

/** The size of a preset, or the custom size; throws with words for the reader where that is out of bounds. */
export function pictureSize(preset: PresetId, custom: PictureSize): PictureSize {
  if (preset !== 'custom') return presetOf(preset).size
  const fault = sideFault('Width', custom.width) ?? sideFault('Height', custom.height)
  if (fault) throw new RangeError(fault)
  return custom
}

/** Wished scale of the type: the preset’s, or for a custom size one that keeps the proportions of the presets. */
export function typeScale(preset: PresetId, { width, height }: PictureSize, large: boolean): number {
  const base =
    preset === 'custom'
      ? Math.min(Math.max(0.9, Math.sqrt((width * height) / 430_000)), width / 360, height / 330)
      : presetOf(preset).scale
  return base * (large ? LARGE_TYPE : 1)
}

/** How much larger type for projection is. */
export const LARGE_TYPE = 1.3

function presetOf(id: PresetId): Preset {
  return PRESETS.find((preset) => preset.id === id) ?? (PRESETS[0] as Preset)
}
