import { expect, test } from 'vitest'
import { realFiles } from '../build/edit-files.test-support.ts'
import type { TableName, TableRows } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'
import { ruleProblems } from './rules.ts'
import { validate } from './validate.ts'

const { tables } = validate(realFiles())

interface Wrong {
  readonly table: TableName
  /** The rule that has to find it. */
  readonly column: string
  readonly expected: RegExp
  readonly rows: readonly object[]
}

/** A table of the project with its first row of a kind made wrong. */
function wrong<N extends TableName>(
  table: N,
  column: keyof TableRows[N] & string,
  made: (row: TableRows[N]) => { readonly [C in keyof TableRows[N]]?: unknown },
  expected: RegExp,
  of: (row: TableRows[N], index: number) => boolean = () => true,
): Wrong {
  const rows = tables[table] as readonly TableRows[N][]
  const at = rows.findIndex(of)
  const row = rows[at]
  if (!row) throw new Error(`no row of ${table} is of that kind`)
  return { table, column, expected, rows: rows.with(at, { ...row, ...made(row) }) }
}

const release = <N extends 'heilongjiang' | 'provinces'>(table: N): Wrong[] => {
  type R = TableRows['heilongjiang']
  const one = wrong as typeof wrong<'heilongjiang'>
  const name = table as 'heilongjiang'
  const withSum = (row: R) => row.exports_to_russia_bn !== null && row.imports_from_russia_bn !== null
  return [
    one(
      name,
      'period',
      () => ({ period: 'full-year' }),
      /^part-year$/,
      (row) => row.period === 'part-year',
    ),
    one(
      name,
      'period_end',
      (row) => ({ period_start: `${row.year}-12-31`, period_end: `${row.year}-01-31` }),
      /a last day in \d+, not before/,
    ),
    one(
      name,
      'share_exports_basis',
      (row) => ({ share_exports_basis: row.share_exports_basis ? null : 'stated' }),
      /if and only if share_exports_pct/,
    ),
    one(
      name,
      'share_imports_basis',
      (row) => ({ share_imports_basis: row.share_imports_basis ? null : 'stated' }),
      /if and only if share_imports_pct/,
    ),
    one(
      name,
      'share_trade_basis',
      (row) => ({ share_trade_basis: row.share_trade_basis ? null : 'stated' }),
      /if and only if share_trade_pct/,
    ),
    one(
      name,
      'total_trade_bn',
      () => ({ total_trade_bn: 10, total_exports_bn: 4, total_imports_bn: 5 }),
      /the sum 4 \+ 5 = 9/,
    ),
    one(name, 'trade_with_russia_bn', () => ({ trade_with_russia_bn: 1 }), /the sum/, withSum),
  ]
}

const WRONG: readonly Wrong[] = [
  wrong('adopted-votes', 'year', () => ({ year: 1999 }), /the year of/),
  wrong(
    'adopted-votes',
    'resolution',
    () => ({ resolution: 1 }),
    /a number above/,
    (_, i) => i === 1,
  ),
  wrong(
    'adopted-votes',
    'date',
    () => ({ date: '1999-01-01' }),
    /or later/,
    (_, i) => i === 1,
  ),
  wrong(
    'arms-deals',
    'delivery_years',
    (row) => ({ delivery_years: `${row.order_year - 1}` }),
    /none before the order/,
  ),
  wrong(
    'arms-deals',
    'quantity_delivered',
    (row) => ({ quantity_ordered: row.quantity_delivered - 1 }),
    /at most the/,
  ),
  wrong(
    'arms-deals',
    'tiv_delivered_million',
    (row) => ({ tiv_delivered_million: row.tiv_delivered_million + 1 }),
    /quantity × value/,
  ),
  wrong(
    'arms-deals',
    'value_high_usd_million',
    () => ({ value_low_usd_million: 2, value_high_usd_million: 1 }),
    /at least the lower/,
  ),
  wrong(
    'arms-exports',
    'tiv_million',
    () => ({ tiv_million: 1 }),
    /the sum/,
    (row) => row.kind === 'total',
  ),
  wrong('arms-exports', 'share_pct', (row) => ({ share_pct: row.share_pct + 1 }), /100 ×/),
  wrong(
    'arms-imports',
    'tiv_local_production_million',
    (row) => ({ tiv_local_production_million: row.tiv_million + 1 }),
    /at most the/,
  ),
  wrong('arms-reliance', 'low_volume', (row) => ({ low_volume: !row.low_volume }), /yes below/),
  wrong('china-trade', 'total_usd_bn', (row) => ({ total_usd_bn: (row.total_usd_bn ?? 0) + 1 }), /the sum/),
  wrong('china-trade', 'split_flag', () => ({ split_flag: null }), /a flag if and only if/),
  wrong('china-trade', 'world_total_usd_bn', () => ({ world_total_usd_bn: 1 }), /the sum/),
  wrong('china-trade', 'sources', () => ({ sources: [] }), /a source, unless/),
  wrong('claims', 'sources', () => ({ sources: [] }), /alone$/),
  wrong(
    'claims',
    'primary_basis',
    (row) => ({ primary_basis: row.primary_basis === null ? 'a basis' : null }),
    /a basis unless/,
  ),
  wrong(
    'claims',
    'tolerance',
    () => ({ tolerance: null }),
    /a number unless/,
    (row) => row.not_testable === null,
  ),
  wrong(
    'claims',
    'near',
    () => ({ tolerance: 3, near: 2 }),
    /at least the tolerance, 3/,
    (row) => row.not_testable === null,
  ),
  wrong(
    'crude-months',
    'month',
    () => ({ month: '2030-01' }),
    /the month after/,
    (_, i) => i === 4,
  ),
  wrong(
    'crude-origins',
    'volume_mt',
    () => ({ volume_mt: 1 }),
    /the sum of its/,
    (row) => row.origin_kind === 'total',
  ),
  wrong(
    'crude-origins',
    'origin_code',
    () => ({ origin_code: null }),
    /a code for a country/,
    (row) => row.origin_kind === 'country',
  ),
  wrong(
    'crude-share',
    'value_basis',
    (row) => ({ value_basis: row.value_basis ? null : 'USD' }),
    /a currency if and only if/,
  ),
  wrong(
    'energy-reliance',
    'russia_share_pct',
    () => ({ russia_share_pct: null }),
    /if and only if flag is not-attributed/,
    (row) => row.flag === 'reported',
  ),
  wrong(
    'energy-reliance',
    'flag',
    () => ({ flag: 'tiny-base' }),
    /tiny-base if and only if/,
    (row) => row.flag === 'reported',
  ),
  wrong(
    'exercise-counts',
    'own_core',
    (row) => ({ own_core: row.own_core === null ? 1 : null }),
    /the period has an end/,
  ),
  wrong('exercises', 'year', () => ({ year: 1999 }), /the year of/),
  wrong('exercises', 'end_date', () => ({ end_date: '1999-01-01' }), /or a later day/),
  wrong(
    'exercises',
    'reason_not_counted',
    () => ({ reason_not_counted: 'none' }),
    /if it is not counted/,
    (row) => row.counted,
  ),
  wrong(
    'exercises',
    'counted',
    () => ({ confidence: 'low' }),
    /because confidence is low/,
    (row) => row.counted,
  ),
  wrong(
    'exercises',
    'others',
    () => ({ others: 'Iran' }),
    /because bilateral/,
    (row) => row.parties === 'bilateral',
  ),
  wrong('exercises', 'total_personnel', () => ({ total_personnel: 1, pla_personnel: 2 }), /at least/),
  wrong('exercises', 'total_ships', () => ({ total_ships: 1, pla_ships: 2 }), /at least/),
  wrong('exercises', 'total_aircraft', () => ({ total_aircraft: 1, rus_aircraft: 2 }), /at least/),
  wrong('gas-coal', 'unit', (row) => ({ unit: row.unit === 'bcm' ? 'Mt' : 'bcm' }), /bcm for Gazprom/),
  ...release('heilongjiang'),
  wrong('imports-mix', 'total_usd_bn', () => ({ total_usd_bn: 1 }), /the sum of the categories/),
  wrong('joint-statements', 'year', () => ({ year: 1999 }), /the year of/),
  wrong('milestones', 'year', () => ({ year: 1950 }), /the year of/),
  wrong(
    'milestones',
    'date_precision',
    () => ({ date_precision: 'year' }),
    /^day$/,
    (row) => row.date_precision === 'day',
  ),
  wrong(
    'milestones',
    'key',
    () => ({ key: false }),
    /key rows, not/,
    (row) => row.key,
  ),
  ...release('provinces'),
  wrong(
    'russia-crude-exports',
    'volume_mt',
    () => ({ volume_mt: 1 }),
    /the sum/,
    (row) => row.destination_kind === 'total',
  ),
  wrong('russia-crude-shares', 'china_share_pct', () => ({ china_share_pct: 1 }), /100 ×/),
  wrong('russia-gas-exports', 'pipeline_total_bcm', () => ({ pipeline_total_bcm: 1 }), /the sum/),
  wrong('russia-gas-exports', 'total_bcm', () => ({ total_bcm: 1 }), /the sum/),
  wrong(
    'russia-trade-share',
    'share_total_pct',
    () => ({ share_total_pct: 99 }),
    /a share between/,
    (row) => row.share_exports_pct !== null,
  ),
  wrong(
    'sco-status',
    'decision_date',
    () => ({ decision_date: null, effective_date: null }),
    /a decision or an effective date/,
  ),
  wrong('sco-status', 'end_date', () => ({ end_date: '1990' }), /a date from/),
  wrong(
    'sco-status',
    'date_precision',
    () => ({ date_precision: 'decision_day' }),
    /day, month or year/,
    (row) => row.effective_date !== null,
  ),
  wrong(
    'settlement',
    'together_pct',
    () => ({ together_pct: null }),
    /the scope is pair/,
    (row) => row.scope === 'pair',
  ),
  wrong(
    'sources',
    'url',
    () => ({ url: null }),
    /an address/,
    (row) => row.access === 'publisher',
  ),
  wrong(
    'sources',
    'read_through',
    () => ({ read_through: 'a copy' }),
    /blank, because/,
    (row) => row.access === 'publisher',
  ),
  wrong('tables', 'due', () => ({ due: '1999-01-01' }), /a day after/),
  wrong(
    'ukraine-votes',
    'n_not_voting',
    (row) => ({ n_not_voting: row.n_not_voting + 1 }),
    /counts that add up to 193/,
  ),
  wrong('unga-issues', 'both_voted', (row) => ({ both_voted: row.both_voted + 1 }), /the sum/),
  wrong('unga-pairs', 'both_voted', (row) => ({ both_voted: row.both_voted + 1 }), /the sum/),
  wrong('unga-states', 'same_as_china', () => ({ with_china: 1, same_as_china: 2 }), /at most 1/),
  wrong(
    'unga-states',
    'same_as_russia',
    () => ({ with_russia: 1, same_as_russia: null }),
    /blank only where/,
  ),
  wrong('unga-years', 'china_cast', () => ({ china_cast: 9999 }), /the recorded votes/),
  wrong('unga-years', 'russia_cast', () => ({ russia_cast: 9999 }), /the recorded votes/),
  wrong('unga-years', 'usa_yes', () => ({ usa_no: 9999 }), /the recorded votes/),
  wrong('vetoes', 'year', () => ({ year: 1999 }), /the year of/),
  wrong('vetoes', 'council_size', () => ({ council_size: 15 }), /^11$/),
  wrong(
    'vetoes',
    'votes_yes',
    () => ({ votes_yes: 9, votes_no: null, votes_abstain: null }),
    /together, or none/,
  ),
  wrong(
    'vetoes',
    'veto_rus',
    () => ({ veto_rus: false, veto_fra: false, rus_vote: 'yes' }),
    /at least one veto/,
  ),
  wrong('vetoes', 'votes_no', () => ({ votes_no: 0 }), /the number of vetoes/),
  wrong(
    'vetoes',
    'chn_vote',
    () => ({ chn_vote: 'no' }),
    /anything but no/,
    (row) => !row.veto_chn,
  ),
  wrong(
    'vetoes',
    'rus_vote',
    () => ({ rus_vote: 'yes' }),
    /no, because/,
    (row) => row.veto_rus,
  ),
  wrong(
    'vetoes',
    'chn_vote_basis',
    () => ({ chn_vote_basis: null }),
    /a basis unless/,
    (row) => row.chn_vote !== 'not_documented',
  ),
  wrong(
    'vetoes',
    'rus_vote_basis',
    () => ({ rus_vote_basis: null }),
    /a basis unless/,
    (row) => row.rus_vote !== 'not_documented',
  ),
  wrong('xi-leader-meetings', 'year', () => ({ year: 1999 }), /the year of/),
  wrong('xi-putin-meetings', 'year', () => ({ year: 1999 }), /the year of/),
  wrong(
    'xi-putin-meetings',
    'date',
    () => ({ date: '2013-01-01' }),
    /or a later day/,
    (_, i) => i === 2,
  ),
  wrong('xi-putin-meetings', 'end_date', () => ({ end_date: '2013-01-01' }), /or a later day/),
  wrong('xi-putin-meetings', 'counted', (row) => ({ counted: !row.counted }), /what follows from/),
  wrong(
    'xi-putin-meetings',
    'official_basis',
    (row) => ({ official_basis: row.official_basis ? null : 'stated' }),
    /an official number/,
  ),
  wrong(
    'xi-putin-meetings',
    'official_ordinal',
    () => ({ official_ordinal: 1 }),
    /more than/,
    ({ official_ordinal }) => (official_ordinal ?? 0) > 35,
  ),
  wrong('xi-putin-meetings', 'cum_in_person', (row) => ({ cum_in_person: row.cum_in_person + 1 }), /^\d+$/),
  wrong('xi-putin-meetings', 'cum_video', (row) => ({ cum_video: row.cum_video + 1 }), /^\d+$/),
  wrong('xi-putin-meetings', 'cum_total', (row) => ({ cum_total: row.cum_total + 1 }), /^\d+$/),
  wrong('xi-visits', 'year', () => ({ year: 1999 }), /the year of/),
  wrong('xi-visits', 'counted', (row) => ({ counted: !row.counted }), /^(yes|no)$/),
  wrong(
    'xi-visits',
    'visit_no',
    (row) => ({ visit_no: (row.visit_no ?? 0) + 1 }),
    /^\d+$/,
    (row) => row.counted,
  ),
  wrong(
    'xi-visits',
    'arrive_date',
    (row) => ({ trip_end: `${row.year}-01-01` }),
    /a day of the trip/,
    (row) => row.arrive_date !== null,
  ),
]

test.each(WRONG.map((one) => [one.table, one.column, one] as const))(
  '%s, %s: a wrong row is found',
  (table, column, { rows, expected }) => {
    const { rules } = ALL_TABLES[table]
    expect(ruleProblems(table, rules, tables[table])).toEqual([])
    const found = ruleProblems(table, rules, rows).filter((problem) => problem.column === column)
    expect(found.map((problem) => problem.expected)).toContainEqual(expect.stringMatching(expected))
  },
)

test('no rule of a table is left out above', () => {
  const all = Object.entries(ALL_TABLES).flatMap(([table, { rules }]) =>
    Object.keys(rules ?? {}).map((column) => `${table} ${column}`),
  )
  expect(WRONG.map(({ table, column }) => `${table} ${column}`)).toEqual(all)
})
