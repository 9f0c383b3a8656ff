import type { ValueRef } from '../model/value-ref.ts'
import { type MultiplesScene, multiplesScene } from './multiples-scene.ts'
import { paneValueAt } from './pane-readout.ts'
import type { Shown } from './readout-overlay.ts'
import { type ChartProps, type DrawYears, YearChart } from './YearChart.tsx'

const draw: DrawYears = (model, size, theme) => {
  if (model.shape !== 'multiples') throw new Error(`${model.id} has no panes`)
  return multiplesScene(model, size, theme)
}

function valueAt({ model, scene }: Shown, year: number, x: number, y: number): ValueRef | null {
  if (model.shape !== 'multiples') throw new Error(`${model.id} has no panes`)
  return paneValueAt(model, (scene as MultiplesScene).panes, year, x, y)
}

/** A figure of several small charts on the screen. */
export function MultiplesChart(props: ChartProps) {
  return <YearChart {...props} scene={draw} valueAt={valueAt} />
}
