import { useState } from 'react'
import { createTimeScene } from './time-scene.ts'
import { type ChartProps, type DrawYears, YearChart } from './YearChart.tsx'

function createDrawing(): DrawYears {
  const scene = createTimeScene()
  return (model, size, theme, options) => {
    if (model.shape !== 'time') throw new Error(`${model.id} is not over time`)
    return scene(model, size, theme, options)
  }
}

/** A time figure on the screen. */
export function TimeChart(props: ChartProps) {
  const [draw] = useState(createDrawing)
  return <YearChart {...props} scene={draw} />
}
