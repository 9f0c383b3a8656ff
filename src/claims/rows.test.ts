import { describe, expect, test } from 'vitest'
import { columnInfo } from '../data/schema.ts'
import type { Tables } from '../data/tables.ts'
import { ALL_TABLES } from '../data/validation/all-tables.ts'
import { figureMeta } from '../figures/registry.ts'
import { EXTENT } from '../filter/years.ts'
import { groups, results, tables } from './all-claims.test-support.ts'
import type { RowRef } from './claim.ts'
import { testClaims } from './claims.ts'

type AnyRow = Readonly<Record<string, unknown>>

function rowsOf({ table, key }: RowRef): AnyRow[] {
  const columns = ALL_TABLES[table].key
  return (tables[table] as readonly unknown[] as readonly AnyRow[]).filter((row) =>
    columns.every((column, i) => row[column] === key[i]),
  )
}

const tested = results.filter(({ verdict }) => verdict !== 'not-testable')

describe.each(tested.map((result) => [result.record.id, result] as const))('%s', (_, result) => {
  test('names rows of the tables, each once', () => {
    expect(result.rows.length).toBeGreaterThan(0)
    expect(new Set(result.rows.map(({ table, key }) => `${table} ${key}`)).size).toBe(result.rows.length)
    for (const ref of result.rows) expect(rowsOf(ref)).toHaveLength(1)
  })

  test('uses no row whose only source is the document, and none flagged as a claim', () => {
    for (const ref of result.rows) {
      const [row] = rowsOf(ref)
      const { shape } = ALL_TABLES[ref.table].columns
      const sources = Object.keys(shape)
        .filter((column) => shape[column] && columnInfo(shape[column]).references === 'sources')
        .flatMap((column) => row?.[column] as string[])
      expect(sources.some((source) => source !== result.record.document)).toBe(true)
      expect(row?.flag).not.toBe('claim')
      expect(row).not.toMatchObject({ claim_id: 'pc01' })
    }
  })

  test('says its numbers in words', () => {
    expect(result.explanation.text).toContain(result.claimedText)
    expect(result.explanation.text).toContain(result.primary?.basis)
    for (const { text } of result.others) expect(result.explanation.text).toContain(text)
    expect(result.explanation.text).not.toMatch(/undefined|null|NaN|\.\.|\d\.\d{3}/)
    expect(result.explanation.text).toMatch(/\.$/)
    expect(result.missing === null).toBe(result.verdict !== 'undecided')
    if (result.missing) expect(result.explanation.text).toContain(result.missing)
  })

  test('opens a figure that exists, with a measure it has and years in which it has data', () => {
    if (result.figure === null) return
    const { id, years, measure, pin } = result.figure
    const meta = figureMeta(id)
    expect(meta, id).toBeDefined()
    expect(years[0]).toBeLessThanOrEqual(years[1])
    expect(years[0]).toBeGreaterThanOrEqual(EXTENT.from)
    expect(years[1]).toBeLessThanOrEqual(EXTENT.to)
    expect(meta?.covers[0]).toBeLessThanOrEqual(years[1])
    expect(meta?.covers[1]).toBeGreaterThanOrEqual(years[0])
    if (pin !== undefined) expect(years).toContain(pin)
    if (measure) {
      expect(meta?.measure?.param).toBe(measure.param)
      expect(meta?.measure?.options.map(({ value }) => value)).toContain(measure.value)
    }
  })

  test('looks at nothing later than the claim, except for today', () => {
    const { period_end } = result.record
    const known = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        (rows as readonly AnyRow[]).filter((row) => begins(row) <= period_end),
      ]),
    ) as unknown as Tables
    const [then] = testClaims([result.record], groups, known)
    expect(then?.primary).toEqual(result.primary)
    expect(then?.verdict).toBe(result.verdict)
    // Shares of a later year may stand beside a claim, as its record says.
    if (!result.record.other_bases?.includes('later years')) expect(then?.others).toEqual(result.others)
  })
})

/** When what a row tells of began, as an ISO date. */
function begins(row: AnyRow): string {
  const date =
    row.date ?? row.start_date ?? row.arrive_date ?? row.trip_start ?? row.decision_date ?? row.effective_date
  return String(date ?? row.year ?? row.window_start ?? row.order_year ?? '').padEnd(10, '-01')
}

test('claims that no table can test show nothing', () => {
  for (const result of results.filter(({ verdict }) => verdict === 'not-testable')) {
    expect(result.rows).toEqual([])
    expect(result.primary).toBeNull()
    expect(result.record.not_testable).not.toBeNull()
  }
})

test('all explanations, as they read', async () => {
  const text = results
    .map(({ record, verdict, today, explanation }) => {
      const now = today.measured
        ? `; today ${today.state}: ${today.measured.text}, ${today.measured.period}`
        : ''
      return `${record.id} · ${verdict}${now}\n${record.claim}\n${explanation.text}\n`
    })
    .join('\n')
  await expect(text).toMatchFileSnapshot('../../tests/golden/claims.txt')
})
