import { columnInfo } from '../schema.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import type { DataVersion } from '../version.ts'

/** Text of `datapackage.json` (Frictionless Data Package) for the tables as defined and a data version. */
export function dataPackage(version: DataVersion): string {
  const resources = Object.values(ALL_TABLES).map((table) => ({
    name: table.name,
    path: `${table.name}.csv`,
    profile: 'tabular-data-resource',
    title: table.title,
    description: `${table.description} Vintage: ${table.vintage}.`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    licenses: [{ ...table.licence, path: 'LICENSES.md' }],
    schema: {
      fields: Object.entries(table.columns.shape).map(([name, column]) => {
        const { type, description, constraints, trueValues, falseValues, blank } = columnInfo(column)
        return {
          name,
          type,
          description,
          ...(trueValues ? { trueValues } : {}),
          ...(falseValues ? { falseValues } : {}),
          ...(blank && !constraints
            ? {}
            : { constraints: { ...(blank ? {} : { required: true }), ...constraints } }),
        }
      }),
      missingValues: [''],
      primaryKey: table.key,
    },
  }))
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'amur',
    title: 'Amur: China–Russia relations in figures',
    description:
      'The tables behind the dashboard Amur. A blank cell is a gap, never zero. Source ids are separated by ; and listed in sources.csv. Terms differ by table: see LICENSES.md.',
    version: `${version.date}+${version.hash}`,
    created: version.date,
    licenses: [{ name: 'other', title: 'Terms by table', path: 'LICENSES.md' }],
    resources,
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
