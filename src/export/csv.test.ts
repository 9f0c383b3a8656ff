import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { timeFigures } from '../../tests/support/tables.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { tableTwin } from '../model/table-twin.ts'
import { csvText, defused, figureCsv } from './csv.ts'

const figures = await timeFigures()

describe.each(figures)('CSV of $name', ({ build }) => {
  test.each([
    [2000, 2025],
    [1946, 2026],
    [2012, 2012],
  ])('read again it is the model, %i–%i', (from, to) => {
    const model = build(from, to)
    const text = figureCsv(model, '2026-11-21 · 0123abcd')
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true })
    expect(errors).toEqual([])
    const [header = [], ...rows] = data
    expect(header[0]).toBe('year')
    expect(rows.map(([year]) => year)).toEqual(tableTwin(model).rows.map(({ head }) => head))
    for (const [year, ...cells] of rows)
      model.series.forEach(({ points }, i) => {
        const point = points[Number(year) - from]
        const [value, quality, note, sources] = cells.slice(4 * i, 4 * i + 4)
        expect(value === '' ? null : Number(value)).toBe(point?.value)
        if (point?.value == null) return
        expect(quality).toBe(QUALITY_TEXT[point.quality!].label)
        expect(note).toBe(point.note ?? '')
        expect(sources).toBe((point.sources ?? []).join(';'))
      })
    for (const row of rows) expect(row.slice(-1)).toEqual(['2026-11-21 · 0123abcd'])
  })
})

test.each([
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tcmd', "'\tcmd"],
  ['\rcmd', "'\rcmd"],
  ['  =cmd', "'  =cmd"],
  ['＝cmd', "'＝cmd"],
  ['-', "'-"],
  ['-5.2', '-5.2'],
  ['+7', '+7'],
  ['-1e-7', '-1e-7'],
  ['-5.2.1', "'-5.2.1"],
  ['-5;=1', "'-5;=1"],
  ['plain', 'plain'],
  ['a=b', 'a=b'],
  ['', ''],
])('the cell %j becomes %j', (given, expected) => {
  expect(defused(given)).toBe(expected)
})

test('numbers stay numbers; quotes, commas and line ends are quoted; lines end with CRLF', () => {
  expect(csvText([['a"b', 'c,d', 'e\nf', null, -5.25, 1e-7]])).toBe('"a""b","c,d","e\nf",,-5.25,1e-7\r\n')
})
