import { ENERGY } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  product: t.oneOf('Product', 'What is counted.', {
    'power-of-siberia': 'Power of Siberia',
    lng: 'LNG',
    coal: 'Coal',
    'pipeline-gas': 'Pipeline gas',
  }),
  basis: t.oneOf(
    'Basis',
    'Who counts: Gazprom; customs, the monthly series summed; customs-press, annual customs figures quoted in the press; energy-institute, the Statistical Review. Bases must not be mixed.',
    {
      gazprom: 'Gazprom',
      customs: 'China Customs, months summed',
      'customs-press': 'China Customs, year as quoted in the press',
      'energy-institute': 'Statistical Review of World Energy',
    },
  ),
  volume: t.number('Volume', '', 'Volume in the unit of the row.'),
  unit: t.oneOf(
    'Unit',
    'Mt: million tonnes; bcm: billion cubic metres, those of Gazprom and of the Statistical Review being different.',
    { Mt: 'million tonnes', bcm: 'billion m³' },
  ),
  flag: t.oneOf('Volume is', 'How the volume was obtained.', [
    'reported',
    'preliminary',
    'rounded',
    'derived',
  ]),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Derivation, disagreement.')),
})

export type GasCoalRow = t.Row<typeof columns>

/** China’s gas and coal from Russia by year, on several bases. */
export default t.defineTable({
  name: 'gas-coal',
  title: 'Gas and coal from Russia to China',
  description:
    'Power of Siberia, liquefied natural gas, coal and pipeline gas by year. A basis and its unit belong together; figures of different bases differ and must not be joined.',
  columns,
  key: ['year', 'product', 'basis'],
  unit: 'Billion cubic metres or million tonnes, as the row says.',
  time: { state: ({ flag }) => flag },
  series: {
    pipeline: ({ product }) => product === 'power-of-siberia',
    coal: ({ product, basis }) => product === 'coal' && basis === 'customs',
    'coal-in-the-press': ({ product, basis }) => product === 'coal' && basis === 'customs-press',
    'liquefied-gas': ({ product, basis }) => product === 'lng' && basis !== 'energy-institute',
  },
  licence: ENERGY,
  rules: {
    unit: ({ unit, basis }) =>
      (unit === 'bcm') !== (basis === 'gazprom' || basis === 'energy-institute') &&
      'bcm for Gazprom and the Energy Institute, else Mt',
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'gas-coal': GasCoalRow
  }
}
