import { eventsScene } from './events-scene.ts'
import { type ChartProps, type DrawYears, YearChart } from './YearChart.tsx'

const draw: DrawYears = (model, ...rest) => {
  if (model.shape !== 'events') throw new Error(`${model.id} has no events`)
  return eventsScene(model, ...rest)
}

/** A figure of dated events on the screen. */
export function EventsChart(props: ChartProps) {
  return <YearChart {...props} scene={draw} />
}
