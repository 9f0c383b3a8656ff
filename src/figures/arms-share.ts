import { coveredNote } from '../model/period.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, yearsOf } from '../model/year-series.ts'
import { shareModel, shareSeries } from './arms-share/share.ts'
import { volumeModel, volumeSeries } from './arms-share/volume.ts'
import { indexYears, TITLE } from './arms-share/years.ts'
import { defineFigure } from './kit/define.ts'
import { armsRecords } from './records/arms-share.ts'

export default defineFigure({
  id: 'arms-share',
  title: TITLE,
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
  period: ({ 'arms-imports': rows }) => {
    const years = indexYears(rows)
    return (from, to) => {
      const covered = yearsOf(from, to).filter((year) => atYear(years, year))
      const total = sum(covered.map((year) => atYear(years, year)?.total ?? 0))
      const russia = sum(covered.map((year) => atYear(years, year)?.russia ?? 0))
      const note = coveredNote([from, to], covered)
      return [
        {
          label: 'Russian share of China’s arms imports',
          unit: 'percent',
          value: sharePercent(russia, total),
          ...note,
        },
        {
          label: 'China’s arms imports',
          unit: 'million-tiv',
          value: covered.length > 0 ? total : null,
          ...note,
        },
      ]
    }
  },
  prepare: ({ 'arms-imports': rows }) => {
    const years = indexYears(rows)
    const share = shareSeries(years)
    const volume = volumeSeries(years)
    return (query) =>
      query.measure === 'volume' ? volumeModel(volume, years, query) : shareModel(share, years, query)
  },
})
