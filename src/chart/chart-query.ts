import { queryOptions } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Shape } from '../model/figure-model.ts'
import { KEPT } from '../model/kept.ts'
import type { ChartProps } from './YearChart.tsx'

export type Chart = ComponentType<ChartProps>

const LOADERS: Record<Shape, () => Promise<Chart>> = {
  time: async () => (await import('./TimeChart.tsx')).TimeChart,
  multiples: async () => (await import('./MultiplesChart.tsx')).MultiplesChart,
  ranking: async () => (await import('./RankingChart.tsx')).RankingChart,
  matrix: async () => (await import('./MatrixChart.tsx')).MatrixChart,
  spans: async () => (await import('./SpansChart.tsx')).SpansChart,
  events: async () => (await import('./EventsChart.tsx')).EventsChart,
}

/** The charting code of a shape, apart from the first load; a failed fetch can be tried again. */
export function chartQuery(shape: Shape = 'time') {
  return queryOptions({
    queryKey: ['chart', shape],
    queryFn: () => LOADERS[shape](),
    ...KEPT,
  })
}

/** The row of a panel by which states are followed; only figures that let some be followed load it. */
export function followRowQuery(enabled: boolean) {
  return queryOptions({
    queryKey: ['follow-row'],
    queryFn: async () => (await import('./FollowRow.tsx')).FollowRow,
    enabled,
    ...KEPT,
  })
}
