import { spansScene } from './spans-scene.ts'
import { type ChartProps, type DrawYears, YearChart } from './YearChart.tsx'

const draw: DrawYears = (model, ...rest) => {
  if (model.shape !== 'spans') throw new Error(`${model.id} has no spans`)
  return spansScene(model, ...rest)
}

/** A figure of time spans on the screen. */
export function SpansChart(props: ChartProps) {
  return <YearChart {...props} scene={draw} />
}
