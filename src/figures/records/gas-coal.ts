import { gapNotes } from '../../data/about.ts'
import type { GasCoalRow } from '../../data/tables/gas-coal.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import { formatYears } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'
import { groupRows } from '../kit/ranking-figure.ts'
import { columnOf, qualityColumn, recordTable } from '../kit/record-table.ts'
import { spanOfYears } from '../kit/table-facts.ts'

/** Every basis collected, also those that are not drawn. */
export function gasCoalRecords(
  { 'gas-coal': rows }: Pick<Tables, 'gas-coal'>,
  { 'gas-coal': about }: Abouts<'gas-coal'>,
): RecordTable[] {
  const product = columnOf<GasCoalRow>(about, 'product')
  const covered = groupRows(rows, (row) => `${product.of(row)}`).map(
    ([name, own]) => `${name} ${formatYears(...spanOfYears(own))}`,
  )
  return [
    recordTable(about, rows, {
      id: 'gas-coal',
      title: 'Gas and coal',
      explanation:
        'Volumes from Russia by product and basis. Gazprom and the Statistical Review use different cubic metres; customs months and the customs years of the press differ for coal. Compare only within one basis.',
      coverage: [`${covered.join('; ')}.`, ...gapNotes(about)].join(' '),
      columns: [
        'year',
        'product',
        'basis',
        { ...columnOf<GasCoalRow>(about, 'volume'), unit: 'unit' },
        'unit',
        qualityColumn<GasCoalRow>(about, 'flag', ({ flag }) => flag),
        'note',
      ],
    }),
  ]
}
