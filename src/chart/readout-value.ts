import { readoutOf } from '../model/readout.ts'
import type { ValueRef } from '../model/value-ref.ts'
import type { Shown } from './readout-overlay.ts'
import { PILL, pillAt, valueAt } from './readout-pill.ts'

/** The value told at `x` of the one read-out of a chart; null where none is, or a phrase tells several. */
export function pillValueAt({ model, scene }: Shown, year: number, x: number): ValueRef | null {
  if (model.shape === 'multiples') return null
  const readout = readoutOf(model, year)
  const pill = pillAt(readout, scene.layout.xOf(year), scene.width)
  return valueAt(readout, [pill.text], 0, x - pill.x - PILL.padding)
}
