import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createFilterStore } from '../filter/filter-store.ts'
import type { FigureModel, MultiplesModel, PaneSeries } from '../model/figure-model.ts'
import { formatBare, formatValue } from '../model/format.ts'
import { datedIn, paneReadout, readoutOf } from '../model/readout.ts'
import type { Sentence } from '../model/sentence.ts'
import { multiplesSeries } from '../model/table-twin.ts'
import type { ValueRef } from '../model/value-ref.ts'
import { queryOf } from './kit/define.ts'
import { FIGURES, figureQuery, VOCABULARY } from './registry.ts'

const client = new QueryClient()

async function modelOf(id: string, from = 1990, to = 2025): Promise<FigureModel> {
  const store = createFilterStore(VOCABULARY)
  store.getState().setYears(from, to)
  const { definition, model } = await client.fetchQuery(figureQuery(id))
  return model(queryOf(definition, store.getState().filter))
}

/** The ways a read-out writes a value; none where the model has no such number. */
function writingsOf(model: FigureModel, { row, column }: ValueRef): string[] {
  if (model.shape !== 'time' && model.shape !== 'multiples') return []
  const all: readonly PaneSeries[] = model.shape === 'time' ? model.series : multiplesSeries(model)
  const series = all.find(({ id }) => id === column)
  const point =
    series?.dated?.find(({ dateText }) => dateText === row) ?? series?.points[Number(row) - model.from]
  if (!series || point?.value == null) return []
  return [formatBare(point.value, series.unit), formatValue(point.value, series.unit)]
}

const refsOf = (parts: readonly Sentence[]) => parts.map(({ numbers }) => numbers[0]?.ref ?? null)

test('every phrase of every read-out tells the value it stands for', async () => {
  let told = 0
  for (const { id } of FIGURES) {
    const model = await modelOf(id)
    if (model.shape === 'ranking' || model.shape === 'matrix') continue
    for (let year = model.from; year <= model.to; year++) {
      const parts =
        model.shape === 'multiples'
          ? model.panes.flatMap((pane) =>
              (['bare', 'named', 'full'] as const).flatMap(
                (detail) => paneReadout(model, pane, year, detail).parts,
              ),
            )
          : readoutOf(model, year).parts
      for (const { numbers } of parts) {
        expect(numbers.length, `${id} ${year}`).toBeLessThanOrEqual(1)
        for (const { text, ref } of numbers) {
          const writings = writingsOf(model, ref)
          if (writings.length === 0) continue
          expect(writings, `${id} ${year} ${ref.column}`).toContain(text)
          told += 1
        }
      }
    }
  }
  expect(told).toBeGreaterThan(1000)
})

test('the leading phrase comes first, whatever the order of the series', async () => {
  const model = await modelOf('arms-share')
  if (model.shape !== 'time') throw new Error()
  const [first] = readoutOf(model, 2014).parts
  expect(first?.text).toContain('55.0%')
  expect(first?.numbers[0]?.ref).toEqual({ row: '2014', column: 'trailing' })
})

test('a lone phrase of why there is no value stands for the leading value', async () => {
  const model = await modelOf('heilongjiang', 1985)
  if (model.shape !== 'time') throw new Error()
  expect(refsOf(readoutOf(model, 1987).parts)).toEqual([{ row: '1987', column: 'trade' }])
})

test('counts of spans and events, and single events, have their own', async () => {
  const spans = await modelOf('sco')
  const events = await modelOf('milestones')
  if (spans.shape !== 'spans' || events.shape !== 'events') throw new Error()
  expect(refsOf(readoutOf(spans, 2021).parts)).toEqual(
    ['Member', 'Observer', 'Dialogue partner'].map((column) => ({ row: '2021', column })),
  )
  const { parts } = readoutOf(events, 2014)
  const [count, first] = refsOf(parts)
  expect(count).toEqual({ row: '2014', column: 'whole' })
  expect(parts[1]?.text).toBe(events.events.find(({ id }) => id === first?.row)?.short)
})

test('several dated values of a year are told apart where each has its phrase, and not where one tells all', async () => {
  const model = (await modelOf('crude-monthly')) as MultiplesModel
  const [pane] = model.panes
  if (!pane) throw new Error()
  const none = { value: null, gap: 'not-found' } as const
  const series = pane.series.map((one) => ({ ...one, points: one.points.map(() => none) }))
  const year = [...Array(30).keys()]
    .map((i) => model.to - i)
    .find((one) => datedIn(series[0]!, one).length === 12)!
  const told = (all: typeof series) =>
    refsOf(paneReadout(model, { ...pane, series: all }, year, 'bare').parts)
  expect(told(series)[0]).toBeNull()
  expect(told(series.map((one) => ({ ...one, dated: datedIn(one, year).slice(0, 2) })))).toEqual(
    datedIn(series[0]!, year)
      .slice(0, 2)
      .map(({ dateText }) => ({ row: dateText, column: series[0]?.id })),
  )
})
