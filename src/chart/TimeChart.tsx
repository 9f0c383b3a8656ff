import { timeScene } from './time-scene.ts'
import { type ChartProps, type DrawYears, YearChart } from './YearChart.tsx'

const draw: DrawYears = (model, ...rest) => {
  if (model.shape !== 'time') throw new Error(`${model.id} is not over time`)
  return timeScene(model, ...rest)
}

/** A time figure on the screen. */
export function TimeChart(props: ChartProps) {
  return <YearChart {...props} scene={draw} />
}
