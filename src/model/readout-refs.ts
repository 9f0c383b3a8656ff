import type { EventsModel, MultiplesModel, Pane, PaneSeries, SpansModel, TimeModel } from './figure-model.ts'
import {
  datedIn,
  eventsOf,
  leadingFirst,
  phrases,
  type ReadoutDetail,
  type ReadPlot,
  saysOf,
  wordingOf,
} from './readout.ts'
import { type ValueRef, WHOLE_ROW } from './value-ref.ts'

/** The value a phrase tells; null for a phrase that tells of several values, or of none. */
type PhraseRef = ValueRef | null

/** For each phrase of `readoutOf`, in its order, the value it tells. A lone phrase of why there is none stands for the leading value. */
export function readoutRefs(model: TimeModel | SpansModel | EventsModel, year: number): readonly PhraseRef[] {
  switch (model.shape) {
    case 'time':
      return plotRefs(model, year, 'full')
    case 'spans':
      return (model.counts[year - model.from] ?? [])
        .filter(({ value }) => value > 0)
        .map(({ name }) => ({ row: `${year}`, column: name }))
    case 'events': {
      const rows = [`${year}`, ...eventsOf(model, year).map(({ id }) => id)]
      return rows.map((row) => ({ row, column: WHOLE_ROW }))
    }
  }
}

/** The same for `paneReadout`. */
export function paneRefs(
  model: MultiplesModel,
  pane: Pane,
  year: number,
  detail: ReadoutDetail,
): readonly PhraseRef[] {
  return plotRefs({ ...pane, from: model.from, to: model.to }, year, detail)
}

function plotRefs(plot: ReadPlot, year: number, detail: ReadoutDetail): PhraseRef[] {
  const index = year - plot.from
  const series = leadingFirst(plot)
  const wording = wordingOf(series, detail)
  const refs = series.flatMap((one) => refsOf(one, index, year, phrases(one, index, year, wording).length))
  if (refs.length > 0 && series.some((one) => saysOf(one, index, year))) return refs
  return series.slice(0, 1).map(({ id }) => ({ row: `${year}`, column: id }))
}

function refsOf(series: PaneSeries, index: number, year: number, told: number): PhraseRef[] {
  if (told === 0) return []
  const dated = series.points[index]?.value == null ? datedIn(series, year) : []
  if (dated.length === 0) return [{ row: `${year}`, column: series.id }]
  if (told < dated.length) return [null]
  return dated.map(({ dateText }) => ({ row: dateText, column: series.id }))
}
