import { useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Bar, CartesianGrid, ComposedChart, Legend, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { EXTENT } from '../../../src/model/extent.ts'

const DASHES = { dashed: '5 3', dotted: '1.5 3' }

/** Recharts as its examples show it: rows as `data`, grid, tooltip, legend, linked by `syncId`; only animation is off. */
export function mount(panels, range) {
  const tables = panels.map((panel) => ({ ...panel, table: tableOf(panel) }))
  const root = createRoot(document.createElement('div'))
  let set
  function Panels() {
    const [years, setYears] = useState({ ...range })
    set = setYears
    return tables.map((panel) => createPortal(<Panel panel={panel} years={years} />, panel.element))
  }
  flushSync(() => root.render(<Panels />))
  return {
    update: (next) => set({ ...next }),
    unmount: () => root.unmount(),
  }
}

function tableOf({ series }) {
  return series[0].rows.map(({ year }, i) => ({
    // No series has this name, as one has `year`.
    when: year,
    ...Object.fromEntries(series.map(({ id, rows }) => [id, rows[i].value])),
  }))
}

function Panel({ panel, years }) {
  const data = panel.table.slice(years.from - EXTENT.from, years.to - EXTENT.from + 1)
  return (
    <ComposedChart
      width={panel.width}
      height={panel.height}
      data={data}
      syncId="amur"
      syncMethod="value"
      margin={{ top: 5, right: 20, bottom: 5, left: 0 }}
    >
      <CartesianGrid strokeDasharray="3 3" />
      <XAxis dataKey="when" />
      <YAxis domain={[0, (top) => Math.max(panel.atLeast, top)]} />
      {panel.hasStrip && <YAxis yAxisId="strip" orientation="right" domain={[0, (top) => top * 4]} hide />}
      <Tooltip isAnimationActive={false} />
      <Legend />
      {panel.series.map(markOf)}
    </ComposedChart>
  )
}

function markOf({ id, mark, color, dash, width }) {
  switch (mark) {
    case 'line':
      return (
        <Line
          key={id}
          dataKey={id}
          stroke={color}
          strokeWidth={width}
          strokeDasharray={DASHES[dash]}
          isAnimationActive={false}
        />
      )
    case 'dots':
    case 'ticks':
      return (
        <Line
          key={id}
          dataKey={id}
          stroke={color}
          strokeWidth={0}
          dot={{ r: 3.2, fill: color }}
          isAnimationActive={false}
        />
      )
    case 'bars':
      return <Bar key={id} dataKey={id} stackId="all" fill={color} isAnimationActive={false} />
    case 'strip':
      return <Bar key={id} dataKey={id} yAxisId="strip" fill={color} isAnimationActive={false} />
    default:
      throw new Error(`no mark ${mark}`)
  }
}
