import { columnInfo } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { aboutsOf } from '../validation/abouts.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import type { DataVersion } from '../version.ts'

/** Text of `datapackage.json` (Frictionless Data Package) for the tables as defined and a data version. */
export function dataPackage(version: DataVersion, tables: Tables): string {
  const resources = Object.values(aboutsOf(tables)).map((about) => {
    const table = ALL_TABLES[about.name as keyof Tables]
    return {
      name: table.name,
      path: `${table.name}.csv`,
      profile: 'tabular-data-resource',
      title: table.title,
      description: `${table.description} Vintage: ${about.vintage}.`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      licenses: [{ ...table.licence, path: 'LICENSES.md' }],
      schema: {
        fields: Object.entries(table.columns.shape).map(([name, column]) => {
          const { type, label, unit, description, constraints, trueValues, falseValues, blank } =
            columnInfo(column)
          return {
            name,
            type,
            title: unit ? `${label}, ${unit}` : label,
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
    }
  })
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
