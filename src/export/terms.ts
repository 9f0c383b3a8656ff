import dataPackage from '../../data/datapackage.json'
import licenceText from '../../data/LICENSES.md?raw'

/** Whose terms a table is under. */
export interface TableTerms {
  readonly table: string
  readonly title: string
  readonly terms: string
}

/** Terms of the tables a figure is drawn from, as the data package states them. */
export function termsOf(tables: readonly string[]): TableTerms[] {
  return dataPackage.resources
    .filter(({ name }) => tables.includes(name))
    .map(({ name, title, licenses }) => ({
      table: name,
      title,
      terms: licenses.map((licence) => licence.title).join('; '),
    }))
}

/** The licence notice that goes with data: the terms of the tables used, then those of all. */
export function licenceNotice(tables: readonly string[]): string {
  const used = termsOf(tables).map(({ table, title, terms }) => `- ${title} (${table}): ${terms}`)
  return ['Tables used here and whose terms they are under:', '', ...used, '', '---', '', licenceText].join(
    '\n',
  )
}
