import { coveredNote } from '../model/period.ts'
import { shareModel, shareSeries } from './arms-share/share.ts'
import { volumeModel, volumeSeries } from './arms-share/volume.ts'
import { importsOf, windowOf } from './arms-share/years.ts'
import { defineFigure } from './kit/define.ts'
import { armsRecords } from './records/arms-share.ts'

export default defineFigure({
  id: 'arms-share',
  title: 'How much of China’s arms imports comes from Russia?',
  domains: ['military'],
  definition:
    'Russia’s part in all deliveries of major weapons to China, as a share or in volume. What the Soviet Union delivered in 1990 and 1991 counts as Russian.',
  method:
    'SIPRI’s trend-indicator value (TIV) multiplies the units delivered in a year by a value for each kind of unit. A share divides Russian TIV by the TIV of all suppliers in the same years. The five-year share sums a year and the four before it, above and below the line. A single year’s share rests on a tiny base, and is marked, where all suppliers together delivered almost nothing.',
  tables: ['arms-imports'],
  recordTables: ['arms-releases'],
  records: armsRecords,
  measure: {
    param: 'arms-share.measure',
    label: 'Measure of arms imports',
    options: [
      { value: 'share', label: 'Share' },
      { value: 'volume', label: 'Volume' },
    ],
  },
  period: ({ 'arms-imports': rows }, about) => {
    const imports = importsOf(rows, about['arms-imports'])
    return (from, to) => {
      const { years, total, share } = windowOf(imports, from, to)
      const note = coveredNote(
        [from, to],
        years.map(({ year }) => year),
      )
      return [
        { label: 'Russian share of China’s arms imports', unit: 'percent', value: share, ...note },
        {
          label: 'China’s arms imports',
          unit: 'million-tiv',
          value: years.length > 0 ? total : null,
          ...note,
        },
      ]
    }
  },
  prepare: ({ 'arms-imports': rows }, about) => {
    const imports = importsOf(rows, about['arms-imports'])
    const share = shareSeries(imports)
    const volume = volumeSeries(imports)
    return (query) =>
      query.measure === 'volume' ? volumeModel(volume, imports, query) : shareModel(share, imports, query)
  },
})
