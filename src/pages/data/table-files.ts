import { gapNotes } from '../../data/about.ts'
import type { TableSummary } from '../../data/build/summaries.ts'
import { loadTable, type TableName } from '../../data/tables.ts'
import { dataVersion } from '../../data/version.ts'

const files = import.meta.glob<string>('../../../data/*.csv', { query: '?raw', import: 'default' })

/** The CSV file of a table, byte for byte as it was built from. Rejects when its chunk cannot be loaded. */
export async function tableCsv(name: TableName): Promise<string> {
  const load = files[`../../../data/${name}.csv`]
  if (!load) throw new Error(`There is no file of ${name}.`)
  return load()
}

/** The decoded rows of a table as JSON, with definition, notes, terms and data version. */
export async function tableJson(table: TableSummary): Promise<string> {
  const { name, title, description, unit, vintage, dataTo, checked, caveats, licence } = table
  const rows = await loadTable(name)
  return `${JSON.stringify(
    {
      name,
      title,
      description,
      unit,
      vintage,
      dataTo,
      checked,
      caveats,
      gaps: gapNotes(table),
      licence,
      dataVersion,
      rows,
    },
    null,
    1,
  )}\n`
}
