import type { HeilongjiangRow } from '../../data/tables/heilongjiang.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordColumn, RecordTable } from '../../model/records.ts'

const level = (key: string, label: string): RecordColumn => ({
  key,
  label: `${label}, bn`,
  kind: 'number',
  unit: 'currency',
})
const share = (key: string, label: string): RecordColumn[] => [
  { key: `${key}Share`, label: `Russian share of ${label}, %`, kind: 'number' },
  { key: `${key}Basis`, label: `How the share of ${label} was obtained`, kind: 'text' },
]

const BASIS: Record<NonNullable<HeilongjiangRow['share_trade_basis']>, string> = {
  computed_same_source: 'computed from one publication',
  computed_two_publications: 'computed from two publications',
  computed_same_source_residual: 'computed; trade with Russia is total less exports',
  computed_fx: 'computed; the total is converted from dollars',
  stated: 'stated by the source',
  estimate: 'our estimate',
}

const QUALITY: Record<HeilongjiangRow['quality'], string> = {
  solid: 'solid: consistent official release',
  partial: 'partial: a level or a total is missing, converted or estimated',
  weak: 'weak: one second-hand source',
}

/** Every published period and every estimate, not only the one a year is drawn from. */
export function heilongjiangRecords({ heilongjiang }: Pick<Tables, 'heilongjiang'>): RecordTable[] {
  return [
    {
      id: 'evidence',
      of: 'heilongjiang',
      title: 'Evidence',
      explanation:
        'Published releases on the province’s goods trade, as first released, and our estimates, with their formula in the note. Levels are in billions of the currency named in the row; releases change from dollars to yuan in the middle of the 2010s, so compare shares, not levels; sorting a level keeps the currencies apart. A part of a year supports the full years; it does not replace one.',
      coverage:
        'No release with a figure on Russia was found for the full years 2000, 2002–2004, 2007, 2015–2017, 2019, 2020, 2022, 2023 and 2025; for 2004, 2017 and 2020 there is an estimate.',
      columns: [
        { key: 'year', label: 'Year', kind: 'year' },
        { key: 'period', label: 'Period', kind: 'text' },
        { key: 'currency', label: 'Currency', kind: 'text' },
        level('trade', 'All trade'),
        level('exports', 'All exports'),
        level('imports', 'All imports'),
        level('russiaTrade', 'Trade with Russia'),
        level('russiaExports', 'Exports to Russia'),
        level('russiaImports', 'Imports from Russia'),
        { key: 'growth', label: 'Growth of trade with Russia as printed, %', kind: 'number' },
        ...share('trade', 'trade'),
        ...share('exports', 'exports'),
        ...share('imports', 'imports'),
        { key: 'quality', label: 'Quality of the row', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: heilongjiang.map((row) => ({
        id: `${row.period_start} ${row.period_end} ${row.currency} ${row.period}`,
        year: row.year,
        cells: {
          year: row.year,
          period: periodInWords(row),
          currency: row.currency,
          trade: row.total_trade_bn,
          exports: row.total_exports_bn,
          imports: row.total_imports_bn,
          russiaTrade: row.trade_with_russia_bn,
          russiaExports: row.exports_to_russia_bn,
          russiaImports: row.imports_from_russia_bn,
          growth: row.stated_growth_pct,
          tradeShare: row.share_trade_pct,
          tradeBasis: basis(row.share_trade_basis),
          exportsShare: row.share_exports_pct,
          exportsBasis: basis(row.share_exports_basis),
          importsShare: row.share_imports_pct,
          importsBasis: basis(row.share_imports_basis),
          quality: QUALITY[row.quality],
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}

const basis = (value: HeilongjiangRow['share_trade_basis']) => (value === null ? null : BASIS[value])

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

function periodInWords({ period, period_start, period_end }: HeilongjiangRow): string {
  if (period === 'full-year') return 'full year'
  if (period === 'estimate') return 'full year, our estimate'
  const [first, last] = [period_start, period_end].map((day) => month.format(new Date(day)))
  return first === last ? `${first} only` : `${first} to ${last}`
}
