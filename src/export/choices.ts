import { DEFAULT_OPTIONS, type PictureOptions } from './compose-figure.ts'
import { LOOKS } from './looks.ts'
import { PRESETS, sideFault } from './presets.ts'
import type { Factor } from './raster.ts'

/** What a reader last chose in the export dialog. */
export interface Choices extends PictureOptions {
  /** Scale of the PNG. */
  readonly factor: Factor
}

export const DEFAULT_CHOICES: Choices = { ...DEFAULT_OPTIONS, factor: 1 }
export const FACTORS: readonly Factor[] = [1, 2, 4]

const KEY = 'amur:export'

/** The remembered choices; anything missing, outdated or tampered with becomes its default. */
export function rememberedChoices(): Choices {
  try {
    return validChoices(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return DEFAULT_CHOICES
  }
}

export function rememberChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {
    // Without storage the choices last as long as the page.
  }
}

export function validChoices(given: unknown): Choices {
  const found = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  const { custom } = found as { custom?: { width?: unknown; height?: unknown } }
  const [width, height] = [custom?.width, custom?.height]
  const sound =
    typeof width === 'number' &&
    typeof height === 'number' &&
    (sideFault('', width) ?? sideFault('', height)) === null
  return {
    preset: PRESETS.find(({ id }) => id === found.preset)?.id ?? DEFAULT_CHOICES.preset,
    look: LOOKS.find(({ id }) => id === found.look)?.id ?? DEFAULT_CHOICES.look,
    factor: FACTORS.find((factor) => factor === found.factor) ?? DEFAULT_CHOICES.factor,
    notes: typeof found.notes === 'boolean' ? found.notes : DEFAULT_CHOICES.notes,
    largeType: typeof found.largeType === 'boolean' ? found.largeType : DEFAULT_CHOICES.largeType,
    custom: sound ? { width, height } : DEFAULT_CHOICES.custom,
  }
}
