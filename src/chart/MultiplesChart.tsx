import { multiplesScene } from './multiples-scene.ts'
import { type ChartProps, type DrawYears, YearChart } from './YearChart.tsx'

const draw: DrawYears = (model, size, theme) => {
  if (model.shape !== 'multiples') throw new Error(`${model.id} has no panes`)
  return multiplesScene(model, size, theme)
}

/** A figure of several small charts on the screen. */
export function MultiplesChart(props: ChartProps) {
  return <YearChart {...props} scene={draw} />
}
