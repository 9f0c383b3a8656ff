import { describe, expect, test } from 'vitest'
import { everyRecordTable, figureDefinitions, recordTableOf } from '../../../tests/support/records.ts'
import { EXTENT } from '../../filter/years.ts'
import { type RecordTable, recordsOf } from '../../model/records.ts'
import { metaOf } from '../build/served.ts'
import { FIGURES, figureMeta } from '../registry.ts'

const DEFINITIONS = await figureDefinitions()
const all = await everyRecordTable(DEFINITIONS)
const table = (figure: string, id: string) => recordTableOf(all, figure, id)

describe('every record table', () => {
  const tables = [...all].flatMap(([figure, list]) => list.map((one) => [figure, one.id, one] as const))

  test.each(tables)(
    '%s %s: ids are unique, cells fit the columns, years and sources are given',
    (_f, _i, one) => {
      expect(new Set(one.rows.map(({ id }) => id)).size).toBe(one.rows.length)
      const keys = one.columns.map(({ key }) => key).sort()
      for (const row of one.rows) {
        expect(Object.keys(row.cells).sort()).toEqual(keys)
        expect(row.sources.length).toBeGreaterThan(0)
        for (const { key, kind } of one.columns) {
          const value = row.cells[key]
          if (kind === 'number' || kind === 'year') expect(['number', 'object']).toContain(typeof value)
          if (kind === 'date' && value !== null) expect(`${value}`).toMatch(/^\d{4}(-\d\d){0,2}$/)
          if (key === 'year') expect(value).toBe(row.year)
        }
      }
    },
  )

  test.each(tables)('%s %s speaks the words of the field', (_figure, _id, one) => {
    const shown = one.rows
      .flatMap(({ cells }) => Object.values(cells))
      .filter((cell) => typeof cell === 'string')
    for (const text of [...shown, ...one.columns.map(({ label }) => label)])
      expect(text).not.toMatch(/[a-z]_[a-z]/)
  })
})

test('every level names its currency and is sorted inside it', () => {
  const evidence = table('heilongjiang', 'evidence')
  expect(evidence.columns.filter(({ unit }) => unit === 'currency')).toHaveLength(6)
  const sorted = recordsOf(evidence, {
    ...EXTENT,
    sort: { column: 'total_trade_bn', direction: 'descending' },
  })
  const currencies = sorted
    .filter(({ cells }) => cells.total_trade_bn !== null)
    .map(({ cells }) => cells.currency)
  expect(currencies).toEqual(currencies.toSorted())
})

test('an order and a status are records of every year they last', () => {
  const deals = table('arms-deals', 'deals')
  const ids = (of: RecordTable, year: number) => recordsOf(of, { ...EXTENT, year }).map(({ id }) => id)
  expect(ids(deals, 2015)).toContain('cr-2015-su-35s')
  expect(ids(deals, 2018)).toContain('cr-2015-su-35s')
  expect(ids(deals, 2019)).not.toContain('cr-2015-su-35s')
  expect(
    recordsOf(deals, { from: 2016, to: 2025 }).filter(({ cells }) => cells.headline === 'yes'),
  ).toHaveLength(9)
  const status = table('sco', 'status')
  expect(ids(status, 2010)).toContain('IND observer')
  expect(ids(status, 2017)).toEqual(expect.arrayContaining(['IND observer', 'IND member']))
  expect(ids(status, 2018)).not.toContain('IND observer')
  expect(ids(status, 2026)).toEqual([])
})

test('the index of figures holds neither tables nor functions', () => {
  for (const definition of DEFINITIONS) {
    const meta = metaOf(definition, figureMeta(definition.id)?.covers ?? [0, 0])
    expect(JSON.parse(JSON.stringify(meta))).toEqual(meta)
    expect(Object.keys(meta).filter((key) => /tables|records|prepare|period/i.test(key))).toEqual([])
    expect(FIGURES).toContainEqual(meta)
  }
})
