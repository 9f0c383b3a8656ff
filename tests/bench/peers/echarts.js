import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { AxisPointerComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { connect, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { highest, MARGIN, STRIP } from './panels.js'

use([
  BarChart,
  LineChart,
  ScatterChart,
  AxisPointerComponent,
  GridComponent,
  TooltipComponent,
  CanvasRenderer,
])

/** ECharts on canvas: all data given once, a step changes the ends of the axes; hover linked by `connect`. */
export function mount(panels, range) {
  const charts = panels.map((panel) => {
    const chart = init(panel.element, null, { renderer: 'canvas', width: panel.width, height: panel.height })
    chart.group = 'amur'
    chart.setOption(whole(panel, range))
    return chart
  })
  connect('amur')
  return {
    update(next) {
      for (const [i, panel] of panels.entries()) charts[i].setOption(axes(panel, next))
    },
    unmount() {
      for (const chart of charts) chart.dispose()
    },
  }
}

function axes(panel, range) {
  const ends = { min: range.from - 0.5, max: range.to + 0.5 }
  const barWidth = ((panel.width - MARGIN.left - MARGIN.right) / (range.to - range.from + 1)) * 0.74
  const bars = panel.series.filter(({ mark }) => mark === 'bars' || mark === 'strip')
  return {
    xAxis: panel.hasStrip
      ? [
          { id: 'x', ...ends },
          { id: 'strip-x', ...ends },
        ]
      : [{ id: 'x', ...ends }],
    yAxis: [{ id: 'y', min: 0, max: highest(panel, range) }],
    series: bars.map(({ id }) => ({ id, barWidth })),
  }
}

function whole(panel, range) {
  const first = axes(panel, range)
  const plot = panel.height - MARGIN.top - MARGIN.bottom
  const depth = panel.hasStrip ? plot * STRIP.depth : 0
  const sides = { left: MARGIN.left, right: MARGIN.right }
  const xAxis = {
    type: 'value',
    splitLine: { show: false },
    axisLabel: { formatter: (year) => (Number.isInteger(year) ? `${year}` : '') },
  }
  const widths = new Map(first.series.map(({ id, barWidth }) => [id, barWidth]))
  return {
    animation: false,
    tooltip: { trigger: 'axis', transitionDuration: 0 },
    grid: [
      { ...sides, top: MARGIN.top, bottom: MARGIN.bottom + depth },
      ...(panel.hasStrip
        ? [
            {
              ...sides,
              top: MARGIN.top + plot - depth * (1 - STRIP.gap / STRIP.depth),
              bottom: MARGIN.bottom,
            },
          ]
        : []),
    ],
    xAxis: first.xAxis.map((axis, gridIndex) => ({ ...xAxis, ...axis, gridIndex })),
    yAxis: [
      { type: 'value', splitNumber: 5, ...first.yAxis[0] },
      ...(panel.hasStrip ? [{ type: 'value', show: false, gridIndex: 1, id: 'strip-y' }] : []),
    ],
    series: panel.series.map((series) => ({ ...seriesOf(series), barWidth: widths.get(series.id) })),
  }
}

function seriesOf({ id, mark, color, dash, width, rows }) {
  const data = rows.map(({ year, value }) => [year, value])
  const common = { id, data, itemStyle: { color }, clip: true, silent: true }
  switch (mark) {
    case 'line':
      return {
        ...common,
        type: 'line',
        showSymbol: false,
        lineStyle: { color, width, type: dash ?? 'solid' },
      }
    case 'dots':
      return { ...common, type: 'scatter', symbolSize: 6.4 }
    case 'ticks':
      return { ...common, type: 'scatter', symbol: 'rect', symbolSize: [10, 2.4] }
    case 'bars':
      return { ...common, type: 'bar', stack: 'all' }
    case 'strip':
      return { ...common, type: 'bar', xAxisIndex: 1, yAxisIndex: 1 }
    default:
      throw new Error(`no mark ${mark}`)
  }
}
