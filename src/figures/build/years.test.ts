import { expect, test } from 'vitest'
import { realFiles } from '../../data/build/edit-files.test-support.ts'
import type { Tables } from '../../data/tables.ts'
import { validate } from '../../data/validation/validate.ts'
import { DEFAULT_YEARS, EXTENT } from '../../filter/years.ts'
import type { FigureDefinition } from '../kit/define.ts'
import { figureMeta } from '../registry.ts'
import { coversOf, defaultYears, extentOf } from './years.ts'

const { tables } = validate(realFiles())
const modules = import.meta.glob<FigureDefinition>(
  ['../*.ts', '!../registry.ts', '!../*.test.ts', '!../*.d.ts'],
  {
    eager: true,
    import: 'default',
  },
)
const figures = Object.values(modules)
const figure = (id: string) => figures.find((one) => one.id === id) as FigureDefinition

/** Tables in which a row of the year given follows the last of a table. */
function withYear(name: 'vetoes' | 'heilongjiang' | 'unga-pairs', year: number, more: object = {}): Tables {
  return { ...tables, [name]: [...tables[name], { ...tables[name].at(-1), year, ...more }] }
}

test('the index holds the years of the tables', () => {
  for (const one of figures) expect(figureMeta(one.id)?.covers, one.id).toEqual(coversOf(one, tables))
  expect([defaultYears(figures, tables), extentOf(tables)]).toEqual([DEFAULT_YEARS, EXTENT])
})

test('a new year of a table is one of its figure, and of the start view', () => {
  expect(coversOf(figure('vetoes'), withYear('vetoes', 2040))).toEqual([1946, 2040])
  expect(defaultYears(figures, withYear('vetoes', 2040))).toEqual({ from: 2000, to: 2040 })
  expect(coversOf(figure('unga-alignment'), withYear('unga-pairs', 2040))).toEqual([1972, 2040])
  expect(defaultYears(figures, withYear('unga-pairs', 2040))).toEqual(DEFAULT_YEARS)
})

test('a year counts where what is shown of it is known', () => {
  const share = (value: number | null) =>
    coversOf(figure('heilongjiang'), withYear('heilongjiang', 2040, { share_trade_pct: value }))
  expect(share(50)).toEqual([2001, 2040])
  expect(share(null)).toEqual(coversOf(figure('heilongjiang'), tables))
})

test('the controls reach to the year of the newest entry of the change log', () => {
  const changes = [...tables.changes, { ...tables.changes[0]!, date: '2041-03-02' }]
  expect(extentOf({ changes })).toEqual({ from: 1946, to: 2041 })
})

test('a figure whose tables name no year is told', () => {
  expect(() => coversOf(figure('vetoes'), { ...tables, vetoes: [] })).toThrow(
    'src/figures/vetoes.ts: its tables name no years',
  )
})
