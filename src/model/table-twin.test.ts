import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadFigure, timeFigures } from '../../tests/support/tables.ts'
import { CALENDAR } from './extent.ts'
import { GAP_TEXT } from './figure-model.ts'
import { tableTwin } from './table-twin.ts'

const figures = await timeFigures()
const rowOf = (twin: ReturnType<typeof tableTwin>, year: number) =>
  twin.rows.find(({ head }) => head === `${year}`)?.cells

describe.each(figures)('$name', ({ build }) => {
  test('has a row for exactly the years in which anything is drawn, with every value drawn', () => {
    const year = fc.integer({ min: CALENDAR.from, max: CALENDAR.to })
    fc.assert(
      fc.property(year, year, (a, b) => {
        const model = build(Math.min(a, b), Math.max(a, b))
        const { columns, rows } = tableTwin(model)
        const drawn = model.series[0]?.points.flatMap((_, i) =>
          model.series.some(({ points }) => points[i]?.value != null) ? [model.from + i] : [],
        )
        expect(rows.map(({ head }) => Number(head))).toEqual(drawn)
        expect(columns.map(({ name }) => name)).toEqual(model.series.map(({ name }) => name))
        for (const { head, cells } of rows)
          expect(cells.map(({ value }) => value)).toEqual(
            model.series.map(({ points }) => points[Number(head) - model.from]?.value),
          )
      }),
      { numRuns: 30 },
    )
  })

  test('says in every empty cell why, and shows no number there', () => {
    for (const { cells } of tableTwin(build(CALENDAR.from, CALENDAR.to)).rows)
      for (const { text, value, remark } of cells)
        if (value === null) expect([text, Object.values(GAP_TEXT).includes(remark)]).toEqual(['', true])
        else expect(Number(text.replaceAll(',', ''))).toBeCloseTo(value, 0)
  })
})

test('numbers, units and remarks of single rows', async () => {
  const arms = tableTwin((await loadFigure('arms-share'))(1990, 2025))
  expect(arms.columns.map(({ unit }) => unit)).toEqual(['million TIV', '%', '%'])
  expect(rowOf(arms, 2025)).toEqual([
    { text: '207.25', value: 207.25, remark: '' },
    { text: '12.1', value: expect.closeTo((100 * 25) / 207.25), remark: 'tiny base; of 207 million TIV' },
    { text: '66.1', value: expect.any(Number), remark: '2021–2025' },
  ])
  expect(rowOf(arms, 1992)?.[2]).toEqual({ text: '', value: null, remark: GAP_TEXT['not-collected'] })

  const heilongjiang = tableTwin((await loadFigure('heilongjiang'))(2000, 2025))
  expect(rowOf(heilongjiang, 2014)?.map(({ text, remark }) => `${text} ${remark}`)).toEqual([
    '2.2 ',
    ` ${GAP_TEXT['not-found']}`,
    ` ${GAP_TEXT['not-found']}`,
    '66.7 part of the year; January to June',
  ])

  const crude = tableTwin((await loadFigure('crude-share'))(2000, 2025, 'value'))
  expect(rowOf(crude, 2024)?.map(({ text, remark }) => `${text} ${remark}`)).toEqual([
    '19.6 108.5 million tonnes',
    '19.2 in yuan',
  ])
})
