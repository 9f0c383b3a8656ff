import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { loadAbouts, loadTable, TABLE_NAMES } from '../../data/tables.ts'
import { EXTENT } from '../../filter/years.ts'
import { hasYearAxis } from '../../model/figure-model.ts'
import { formatBare, formatShare, formatValue, formatWhole, isCount } from '../../model/format.ts'
import { evaluate } from '../../model/formula.ts'
import { type NumberCard, plainCard, type SourceRow } from '../../model/number-card.ts'
import { tableTwin } from '../../model/table-twin.ts'
import { type ValueRef, valueColumns } from '../../model/value-ref.ts'
import { yearEntries } from '../../model/year-entry.ts'
import { yearsOf } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cellText, explainQuery } from '../kit/explain.ts'
import { plainRows } from '../kit/plain-rows.ts'
import { groupRows } from '../kit/ranking-figure.ts'
import { FIGURES } from '../registry.ts'

const FULL = process.env.AMUR_FULL === '1'
// All years of a ranking of all members take minutes where a machine is busy.
vi.setConfig({ testTimeout: 600_000 })
const SAMPLE = FULL ? yearsOf(EXTENT.from, EXTENT.to) : [1972, 1992, 2011, 2014, 2021, 2025, 2026]

const client = new QueryClient()
const explainers = await Promise.all(
  FIGURES.map(async (meta) => ({ meta, explainer: await client.fetchQuery(explainQuery(meta.id)) })),
)
const tables = new Map<string, readonly object[]>(
  await Promise.all(TABLE_NAMES.map(async (name) => [name, await loadTable(name)] as const)),
)
const cases = explainers.flatMap(({ meta, explainer }) =>
  (meta.measure?.options.map(({ value }) => value) ?? [undefined]).flatMap((measure) => [
    { meta, name: measure ? `${meta.id} ${measure}` : meta.id, measure, follow: [] as string[], explainer },
    ...(meta.follow
      ? [{ meta, name: `${meta.id} ${measure}, followed`, measure, follow: ['IND', 'SSD', 'USA'], explainer }]
      : []),
  ]),
)

const of = (id: string) => {
  const found = explainers.find(({ meta }) => meta.id === id)
  if (!found) throw new Error(`no figure ${id}`)
  return found.explainer
}

const card = (id: string, row: string, column: string, query: Partial<FigureQuery> = {}): NumberCard => {
  const found = of(id).card({ from: 1990, to: 2025, ...query }, { row, column })
  if (!found) throw new Error(`${id} has no ${row} ${column}`)
  return found
}

/** As many digits as are shown: a stored share has one decimal, a count none. */
const rounding = ({ unit }: NumberCard) => (isCount(unit) ? 1e-9 : 0.05 + 1e-9)

/** Values of a table and of the read-outs of sampled years; what answers to single years is asked for them alone too. */
function placesOf({ meta, measure, follow, explainer }: (typeof cases)[number]) {
  const whole = { ...EXTENT, measure, follow }
  const alone =
    hasYearAxis(explainer.model(whole)) && !meta.pinned
      ? []
      : SAMPLE.map((year) => (meta.pinned ? { ...whole, pin: year } : { ...whole, from: year, to: year }))
  return [whole, ...alone].flatMap((query) => {
    const model = explainer.model(query)
    const columns = valueColumns(model)
    const cells = tableTwin(model).rows.flatMap((row) =>
      row.cells.flatMap((cell, i) => {
        const column = columns[i]
        return column && (cell.text || cell.remark)
          ? [{ query, ref: { row: row.id, column }, value: cell.value }]
          : []
      }),
    )
    const entries = (query === whole ? SAMPLE : []).flatMap((year) =>
      yearEntries(model, year).flatMap(({ ref, value }) => (ref ? [{ query, ref, value }] : [])),
    )
    return [...cells, ...entries]
  })
}

const cardsOf = (figure: (typeof cases)[number]) =>
  placesOf(figure).map((place) => ({ ...place, card: figure.explainer.card(place.query, place.ref) }))

const rowIndexes = new Map<string, ReadonlyMap<string, readonly object[]>>()

/** The rows of a table whose key is that of a cited row. */
function citedRows({ table, key }: SourceRow): readonly object[] {
  const columns = key.map(([column]) => column)
  const name = `${table} ${columns.join(' ')}`
  const keyOf = (row: object) => columns.map((column) => cellOf(row, column)).join('|')
  const index = rowIndexes.get(name) ?? new Map(groupRows(tables.get(table) ?? [], keyOf))
  rowIndexes.set(name, index)
  return index.get(key.map(([, value]) => value).join('|')) ?? []
}

/** Rows of cards that have been found in their tables already. */
const checked = new Set<string>()

const cellOf = (row: object, column: string) => cellText(row[column as keyof typeof row])

describe.each(cases)('$name', (figure) => {
  const { explainer, measure, follow } = figure
  let made: ReturnType<typeof cardsOf> | undefined
  const cards = () => {
    made ??= cardsOf(figure)
    return made
  }

  test('has a card for every value and every gap', () => {
    expect(cards().length).toBeGreaterThan(0)
    for (const { ref, value, card: found } of cards()) {
      expect(found, JSON.stringify(ref)).not.toBeNull()
      if (!found) continue
      expect(found.value).toBe(value)
      expect(found.text).not.toBe('')
      expect(found.quantity === null && found.value !== null, `${JSON.stringify(ref)} says what it is`).toBe(
        false,
      )
      if (found.value !== null) expect(found.sources.length, JSON.stringify(ref)).toBeGreaterThan(0)
    }
  })

  test('every number has a formula, and its inputs give the value shown', () => {
    for (const { ref, card: found } of cards()) {
      if (!found) continue
      expect(found.formula !== null, JSON.stringify(ref)).toBe(found.value !== null)
      if (!found.formula) continue
      const off = Math.abs((evaluate(found.formula) ?? Number.NaN) - (found.value ?? Number.NaN))
      expect(off, JSON.stringify(ref)).toBeLessThanOrEqual(rounding(found))
    }
  })

  test('every row cited stands in its table as it is cited, and all sources resolve', () => {
    for (const { ref, card: found } of cards()) {
      if (!found) continue
      const where = JSON.stringify(ref)
      expect(found.rows.length > 0 || found.rowsNote !== null, where).toBe(true)
      for (const cited of found.rows) {
        const told = JSON.stringify(cited)
        if (checked.has(told)) continue
        checked.add(told)
        const rows = citedRows(cited)
        expect(rows, `${where}: ${cited.table} ${cited.key}`).toHaveLength(1)
        for (const [column, text] of cited.cells) expect(cellOf(rows[0] ?? {}, column), where).toBe(text)
        expect(cited.sources.length, where).toBeGreaterThan(0)
        for (const id of cited.sources) expect(explainer.sources.has(id), `${where}: ${id}`).toBe(true)
      }
      const all = [found, ...found.others].flatMap(({ sources }) => sources)
      for (const id of all) expect(explainer.sources.has(id), `${where}: ${id}`).toBe(true)
    }
  })

  test('what is missing says why', () => {
    for (const { ref, card: found } of cards()) {
      if (found?.quality !== null) continue
      const said = [found.note, found.rowsNote, ...found.gaps].filter(Boolean)
      expect(said.length, JSON.stringify(ref)).toBeGreaterThan(0)
    }
  })

  test('the numbers of its takeaway stand in it, in order, and each is its card’s value', () => {
    const year = fc.integer({ min: EXTENT.from, max: EXTENT.to })
    fc.assert(
      fc.property(year, year, (a, b) => {
        const asked = { from: Math.min(a, b), to: Math.max(a, b), measure, follow }
        const { text: said, numbers } = explainer.model(asked).takeaway
        let end = 0
        for (const { at, text, ref } of numbers) {
          expect(said.slice(at, at + text.length)).toBe(text)
          expect(at, `${text} in “${said}”`).toBeGreaterThanOrEqual(end)
          end = at + text.length
          const found = explainer.card(asked, ref)
          expect(writings(found), JSON.stringify(ref)).toContain(text)
          if (!found) continue
          const off = Math.abs((found.formula && evaluate(found.formula)) ?? Number.NaN) - (found.value ?? 0)
          expect(Math.abs(off), JSON.stringify(ref)).toBeLessThanOrEqual(rounding(found))
        }
      }),
      {
        numRuns: 60,
        examples: [
          [2000, 2025],
          [1990, 2026],
          [2014, 2014],
          [2026, 2026],
        ],
      },
    )
  })
})

/** The ways a takeaway writes a number. */
function writings(found: NumberCard | null): string[] {
  if (found?.value == null) return []
  const { value, unit } = found
  return [
    formatShare(value),
    formatValue(value, unit),
    formatBare(value, unit),
    formatWhole(value),
    `${formatWhole(value)}%`,
    value === 1 ? 'once' : value === 2 ? 'twice' : '',
  ]
}

test('arms-share: a missing trailing share says which years it needs', () => {
  const found = card('arms-share', '1992', 'trailing')
  expect([found.value, found.quality, found.formula]).toEqual([null, null, null])
  expect(found.note).toBe('Needs the 5 years 1988–1992; the series begins in 1990.')
})

test('vetoes: a count lists what was counted', () => {
  const found = card('vetoes', '2014', 'together', { from: 2000, measure: 'pair' })
  expect([found.value, found.rows.length]).toEqual([1, 1])
  expect(found.rows[0]?.cells).toContainEqual(['draft_symbol', 'S/2014/348'])
  const none = card('vetoes', '2015', 'together', { from: 2000, measure: 'pair' })
  expect([none.value, none.rows.length]).toEqual([0, 0])
  expect(none.rowsNote).toContain('counted, not missing')
})

test('heilongjiang: a part of a year says so and stands beside the estimate', () => {
  const found = card('heilongjiang', '2014', 'trade')
  expect([found.period, found.quality]).toEqual(['January to June 2014', 'part-year'])
  expect(found.value).toBeCloseTo(66.7, 1)
  expect(found.others.map(({ label }) => label)).toContain('Our estimate of the full year')
  const missing = card('heilongjiang', '2016', 'trade')
  expect([missing.value, missing.text]).toEqual([null, 'no figure was found'])
  expect(missing.rows.length).toBeGreaterThan(0)
})

test('crude-share: the share of 2024 on three bases', () => {
  const found = card('crude-share', '2022', 'russia')
  expect(found.formula && evaluate(found.formula)).toBeCloseTo(17.0, 1)
  expect(found.others.map(({ label }) => label)).toEqual([
    'Customs barrels a day, compiled and turned into tonnes',
    'Statistical Review of World Energy',
  ])
})

test('unga-alignment: half an abstention is weighed by half', () => {
  const found = card('unga-alignment', '2014', 'china-russia', { measure: 'half' })
  if (found.formula?.kind !== 'share') throw new Error('no share')
  expect(found.formula.part.parts.map(({ weight }) => weight ?? 1)).toEqual([1, 0.5])
  expect(found.others[0]?.label).toBe('Only identical votes counted')
})

test('xi-putin-meetings: our count beside China’s own number', () => {
  const found = card('xi-putin-meetings', '2024', 'total', { measure: 'cumulative' })
  expect(found.rows).toHaveLength(found.value ?? 0)
  expect(found.others[0]).toMatchObject({ value: 45 })
})

test('exercises: published counts of the same years', () => {
  const found = card('exercises', 'range', 'all', { from: 2021, to: 2021, measure: 'core' })
  expect(found.value).toBe(5)
  expect(found.others).toMatchObject([{ value: 5, note: 'Agrees with our core count, bilateral ones too.' }])
})

test('a value that nothing explains has the rows of its year that rest on its sources', async () => {
  const model = of('gas-coal').model({ from: 2020, to: 2025 })
  const place = { row: '2020', column: 'pipeline' }
  const plain = plainCard(model, place)
  if (!plain) throw new Error('no card')
  const { rows, rowsNote } = plainRows(
    { 'gas-coal': tables.get('gas-coal') ?? [] },
    await loadAbouts(['gas-coal']),
    model,
    place,
    plain,
  )
  expect(rows.map(({ key }) => key)).toEqual([
    [
      ['year', '2020'],
      ['product', 'power-of-siberia'],
      ['basis', 'gazprom'],
    ],
  ])
  expect(rowsNote).toContain('rest on the value’s sources')
})

const ref = (row: string, column: string): ValueRef => ({ row, column })

test('what no figure holds has no card', () => {
  expect(of('arms-share').card({ from: 2000, to: 2025 }, ref('1980', 'trailing'))).toBeNull()
  expect(of('arms-share').card({ from: 2000, to: 2025 }, ref('2014', 'nothing'))).toBeNull()
  expect(of('vetoes').card({ from: 2000, to: 2025 }, ref('range', 'nothing'))).toBeNull()
})
