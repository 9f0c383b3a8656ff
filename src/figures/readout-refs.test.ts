import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createFilterStore } from '../filter/filter-store.ts'
import type { FigureModel, MultiplesModel, PaneSeries } from '../model/figure-model.ts'
import { formatBare } from '../model/format.ts'
import { datedIn, paneReadout, readoutOf } from '../model/readout.ts'
import { paneRefs, readoutRefs } from '../model/readout-refs.ts'
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

/** The number a phrase stands for, as a read-out writes it; undefined where the model has none. */
function numberOf(model: FigureModel, { row, column }: ValueRef): string | undefined {
  if (model.shape !== 'time' && model.shape !== 'multiples') return undefined
  const all: readonly PaneSeries[] = model.shape === 'time' ? model.series : multiplesSeries(model)
  const series = all.find(({ id }) => id === column)
  const point =
    series?.dated?.find(({ dateText }) => dateText === row) ?? series?.points[Number(row) - model.from]
  return series && point?.value != null ? formatBare(point.value, series.unit) : undefined
}

test('every phrase of every read-out tells the value it stands for', async () => {
  let told = 0
  for (const { id } of FIGURES) {
    const model = await modelOf(id)
    if (model.shape === 'ranking' || model.shape === 'matrix') continue
    for (let year = model.from; year <= model.to; year++) {
      const said =
        model.shape === 'multiples'
          ? model.panes.flatMap((pane) =>
              (['bare', 'named'] as const).map((detail) => ({
                parts: paneReadout(model, pane, year, detail).parts,
                refs: paneRefs(model, pane, year, detail),
              })),
            )
          : [{ parts: readoutOf(model, year).parts, refs: readoutRefs(model, year) }]
      for (const { parts, refs } of said) {
        expect(refs.length, `${id} ${year}`).toBeLessThanOrEqual(parts.length)
        for (const [i, ref] of refs.entries()) {
          const text = ref && numberOf(model, ref)
          if (!text) continue
          expect(parts[i], `${id} ${year} ${ref?.column}`).toContain(text)
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
  expect(readoutOf(model, 2014).parts[0]).toContain('55.0%')
  expect(readoutRefs(model, 2014)[0]).toMatchInlineSnapshot(`
    {
      "column": "trailing",
      "row": "2014",
    }
  `)
})

test('a lone phrase of why there is no value stands for the leading value', async () => {
  const model = await modelOf('heilongjiang', 1985)
  if (model.shape !== 'time') throw new Error()
  expect(readoutOf(model, 1987).parts).toHaveLength(1)
  expect(readoutRefs(model, 1987)).toMatchInlineSnapshot(`
    [
      {
        "column": "trade",
        "row": "1987",
      },
    ]
  `)
})

test('counts of spans and events, and single events, have their own', async () => {
  const spans = await modelOf('sco')
  const events = await modelOf('milestones')
  if (spans.shape !== 'spans' || events.shape !== 'events') throw new Error()
  expect(readoutRefs(spans, 2021)).toEqual(
    ['Member', 'Observer', 'Dialogue partner'].map((column) => ({ row: '2021', column })),
  )
  const [count, first] = readoutRefs(events, 2014)
  expect(count).toEqual({ row: '2014', column: 'whole' })
  const event = events.events.find(({ id }) => id === first?.row)
  expect(readoutOf(events, 2014).parts[1]).toBe(event?.short)
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
  expect(paneRefs(model, { ...pane, series }, year, 'bare')[0]).toBeNull()
  const two = series.map((one) => ({ ...one, dated: datedIn(one, year).slice(0, 2) }))
  expect(paneRefs(model, { ...pane, series: two }, year, 'bare')).toEqual(
    datedIn(series[0]!, year)
      .slice(0, 2)
      .map(({ dateText }) => ({ row: dateText, column: series[0]?.id })),
  )
})
