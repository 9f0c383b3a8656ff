import * as z from 'zod/mini'
import { ENERGY } from '../licences.ts'
import { defineTable, number, oneOf, optional, sourceList, text, year } from '../schema.ts'

const columns = z.object({
  year: year('Calendar year.'),
  product: oneOf('What is counted.', ['power-of-siberia', 'lng', 'coal', 'pipeline-gas']),
  basis: oneOf(
    'Who counts: Gazprom; customs, the monthly series summed; customs-press, annual customs figures quoted in the press; energy-institute, the Statistical Review. Bases must not be mixed.',
    ['gazprom', 'customs', 'customs-press', 'energy-institute'],
  ),
  volume: number('Volume in the unit of the row.'),
  unit: oneOf(
    'Mt: million tonnes; bcm: billion cubic metres, those of Gazprom and of the Statistical Review being different.',
    ['Mt', 'bcm'],
  ),
  flag: oneOf('How the volume was obtained.', ['reported', 'preliminary', 'rounded', 'derived']),
  sources: sourceList('Sources of the row.'),
  note: optional(text('Derivation, disagreement.')),
})

export type GasCoalRow = z.infer<typeof columns>

/** China’s gas and coal from Russia by year, on several bases. */
export const gasCoal = defineTable({
  name: 'gas-coal',
  title: 'Gas and coal from Russia to China',
  description:
    'Power of Siberia, liquefied natural gas, coal and pipeline gas by year. A basis and its unit belong together; figures of different bases differ and must not be joined.',
  columns,
  key: ['year', 'product', 'basis'],
  vintage:
    'Gazprom to 2025, the last year stated before its end; China Customs to 2025; Statistical Review to 2023',
  licence: ENERGY,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      (row.unit === 'bcm') === (row.basis === 'gazprom' || row.basis === 'energy-institute')
        ? []
        : [
            {
              row: index,
              column: 'unit',
              value: row.unit,
              expected: 'bcm for Gazprom and the Energy Institute, else Mt',
            },
          ],
    ),
})
