import { describe, expect, test } from 'vitest'
import { claim, tables } from '../../../src/claims/all-claims.test-support.ts'
import type { Tables } from '../../../src/data/tables.ts'

/** A table with one row changed. */
function changed<N extends keyof Tables>(
  name: N,
  which: Partial<Tables[N][number]>,
  change: Partial<Tables[N][number]>,
): Partial<Tables> {
  const matches = (row: Tables[N][number]) =>
    Object.entries(which).every(([column, value]) => (row as Record<string, unknown>)[column] === value)
  const rows: readonly Tables[N][number][] = tables[name]
  expect(rows.filter(matches)).toHaveLength(1)
  return { [name]: rows.map((row) => (matches(row) ? { ...row, ...change } : row)) } as Partial<Tables>
}

describe('changing one datum moves the verdict', () => {
  test.each([
    ['csis-01', 'agrees', changed('xi-putin-meetings', { meeting_id: 'M40' }, { official_ordinal: 39 })],
    ['csis-01', 'differs', changed('xi-putin-meetings', { meeting_id: 'M40' }, { official_ordinal: 36 })],
    ['csis-03', 'differs', changed('xi-visits', { trip_no: 3, country_code: 'RUS' }, { counted: false })],
    ['csis-04', 'agrees', changed('xi-visits', { trip_no: 26, country_code: 'USA' }, { counted: false })],
    [
      'csis-05',
      'differs',
      changed(
        'sco-status',
        { state_code: 'EGY', status: 'dialogue_partner' },
        { effective_date: '2022-08-01' },
      ),
    ],
    ['csis-06', 'differs', changed('vetoes', { veto_id: 'V195' }, { veto_rus: false })],
    ['csis-07', 'differs', changed('vetoes', { veto_id: 'V195' }, { topic: 'Iraq' })],
    ['csis-08', 'differs', changed('vetoes', { draft_symbol: 'S/2014/189' }, { chn_vote: 'yes' })],
    [
      'csis-12',
      'close',
      changed('arms-reliance', { importer_code: 'VNM', release: '2022-03' }, { russia_tiv_million: 5900 }),
    ],
    [
      'csis-13',
      'agrees',
      changed('arms-reliance', { importer_code: 'IND', release: '2022-03' }, { russia_tiv_million: 25500 }),
    ],
    [
      'csis-15',
      'differs',
      changed('arms-deals', { deal_id: 'cr-2002-project-636e' }, { quantity_ordered: 6 }),
    ],
    [
      'csis-15',
      'undecided',
      changed('arms-deals', { deal_id: 'cr-2002-project-636e' }, { quantity_ordered: null }),
    ],
    [
      'csis-17',
      'close',
      changed('arms-releases', { release: '2026-03', year: 2018 }, { total_tiv_million: 5254 }),
    ],
    ['csis-24', 'agrees', changed('china-trade', { year: 2021 }, { total_usd_bn: 147.1 })],
    ['csis-24', 'differs', changed('china-trade', { year: 2021 }, { total_usd_bn: 145.9 })],
    ['csis-24', 'undecided', changed('china-trade', { year: 2021 }, { total_usd_bn: null })],
    ['csis-28', 'close', changed('imports-mix', { year: 2021, category: 'crude' }, { value_usd_bn: 39.6 })],
    ['csis-30', 'close', changed('crude-share', { year: 2021 }, { russia_value_usd_bn: 46 })],
    [
      'csis-33',
      'close',
      changed(
        'heilongjiang',
        { period_start: '2021-01-01', period_end: '2021-12-31' },
        { imports_from_russia_bn: 119 },
      ),
    ],
    ['crs-04', 'close', changed('exercises', { exercise_id: 'ex2023-05' }, { end_date: '2023-07-31' })],
    ['crs-05', 'undecided', changed('xi-putin-meetings', { meeting_id: 'M42' }, { date: '2022-12-29' })],
    ['crs-08', 'close', changed('russia-markets', { year: 2022 }, { eu_imports_eur_bn: 50 })],
  ] as const)('%s becomes %s', (id, verdict, replaced) => {
    expect(claim(id).verdict).not.toBe(verdict)
    expect(claim(id, replaced).verdict).toBe(verdict)
  })

  test('and so may one of today', () => {
    const second = changed('crude-share', { year: 2025 }, { russia_rank: 2 })
    expect(claim('csis-31').today.state).toBe('no-longer-so')
    expect(claim('csis-31', second).today.state).toBe('still-so')
  })
})

test('a claim that fits on another basis only is close, and differs without it', () => {
  const without = tables['partner-ranks'].filter((row) => row.year !== 2021)
  expect(claim('crs-10').verdict).toBe('close')
  expect(claim('crs-10', { 'partner-ranks': without }).verdict).toBe('differs')
})

describe('what was missing decides once it is there', () => {
  const crude = tables['energy-reliance'].find(({ country_code }) => country_code === 'SRB')
  const states = (shares: Readonly<Record<string, number>>) => ({
    'energy-reliance': [
      ...tables['energy-reliance'].filter(({ country_code }) => !(country_code in shares)),
      ...Object.entries(shares).map(([country_code, share]) => ({
        ...crude!,
        country: country_code,
        country_code,
        russia_quantity: share,
        total_quantity: 100,
      })),
    ],
  })

  test.each([
    ['csis-10', { KAZ: 99, KGZ: 98, BLR: 95 }, 'agrees'],
    ['csis-10', { KAZ: 99, KGZ: 40, BLR: 95 }, 'differs'],
    ['csis-10', { KAZ: 99, BLR: 95 }, 'undecided'],
    ['csis-11', { KAZ: 99, KGZ: 98 }, 'agrees'],
    ['csis-11', { KAZ: 99, KGZ: 91 }, 'close'],
    ['csis-11', { KAZ: 99, KGZ: 60 }, 'differs'],
  ] as const)('%s with %j', (id, shares, verdict) => {
    expect(claim(id, states(shares)).verdict).toBe(verdict)
  })

  test.each([
    [2, 2, 'agrees'],
    [0.1, 0.1, 'differs'],
  ] as const)('csis-27 with LNG for %d billion and refined products for %d', (lng, products, verdict) => {
    const coal = tables['imports-mix'].find((row) => row.year === 2021 && row.category === 'coal')
    const shrunk = verdict === 'differs' ? 30 : 40.295
    const replaced = {
      'imports-mix': [
        ...tables['imports-mix'].map((row) =>
          row.year === 2021 && row.category === 'crude' ? { ...row, value_usd_bn: shrunk } : row,
        ),
        { ...coal!, category: 'lng' as never, value_usd_bn: lng },
        { ...coal!, category: 'products' as never, value_usd_bn: products },
      ],
    }
    expect(claim('csis-27', replaced).verdict).toBe(verdict)
  })

  test.each([
    [14, 7, 'agrees'],
    [7, 14, 'agrees'],
    [70, 7, 'differs'],
    [14, 0.5, 'differs'],
  ] as const)('csis-34 with Jilin at %d and Inner Mongolia at %d percent', (jilin, mongolia, verdict) => {
    const any = tables.provinces.find((row) => row.period === 'full-year' && row.share_trade_pct !== null)
    const codes = ['CN-JL', 'CN-NM', ...Array.from({ length: 28 }, (_, i) => `CN-${i}`)]
    const replaced = (some: readonly string[]) => ({
      provinces: some.map((province_code, i) => ({
        ...any!,
        province_code,
        year: 2021,
        share_trade_pct: [jilin, mongolia][i] ?? 1,
      })),
    })
    expect(claim('csis-34', replaced(codes)).verdict).toBe(verdict)
    expect(claim('csis-34', replaced(codes.slice(0, 29))).verdict).toBe('undecided')
  })
})
