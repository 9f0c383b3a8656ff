import { notSum } from '../arithmetic.ts'
import { REVIEW } from '../licences.ts'
import * as t from '../schema.ts'

const bcm = (what: string) => t.number(what, 'billion cubic metres', `${what}, of the Statistical Review.`)

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  pipeline_europe_bcm: bcm('Pipeline gas to Europe with Turkey'),
  pipeline_china_bcm: bcm('Pipeline gas to China'),
  pipeline_other_cis_bcm: bcm('Pipeline gas to the other states of the CIS'),
  pipeline_total_bcm: bcm('All pipeline exports'),
  lng_total_bcm: bcm('All exports of liquefied natural gas'),
  total_bcm: bcm('All gas exports'),
  lng_europe_bcm: t.optional(bcm('Liquefied natural gas to Europe')),
  lng_china_bcm: t.optional(bcm('Liquefied natural gas to China')),
  sources: t.sourceList('Sources', 'Editions of the Statistical Review.'),
  note: t.optional(t.text('Note', 'What explains the row.')),
})

export type RussiaGasExportRow = t.Row<typeof columns>

/** Russia’s gas exports by pipeline and ship, billion standardised cubic metres; Statistical Review. */
export default t.defineTable({
  name: 'russia-gas-exports',
  title: 'Russia’s gas exports',
  description:
    'Pipeline gas to Europe (with Turkey), China and the other CIS states and liquefied natural gas, in the standardised cubic metres of the Statistical Review; Gazprom’s own figures are higher. A zero is a zero in the source.',
  columns,
  key: ['year'],
  unit: 'Billion standardised cubic metres a year.',
  series: { volume: () => true },
  licence: REVIEW,
  rules: {
    pipeline_total_bcm: (row) =>
      notSum(
        row.pipeline_total_bcm,
        [row.pipeline_europe_bcm, row.pipeline_china_bcm, row.pipeline_other_cis_bcm],
        0.02,
      ),
    total_bcm: (row) => notSum(row.total_bcm, [row.pipeline_total_bcm, row.lng_total_bcm], 0.02),
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-gas-exports': RussiaGasExportRow
  }
}
