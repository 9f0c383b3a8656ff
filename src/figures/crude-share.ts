import type { CrudeShareRow } from '../data/tables/crude-share.ts'
import { coveredNote } from '../model/period.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, oneByYear, yearsOf } from '../model/year-series.ts'
import { originSeries, originsByYear, originsModel } from './crude-share/origins.ts'
import { russiaByVolume, sharesOf } from './crude-share/series.ts'
import { saudiByVolume, shareModel } from './crude-share/share.ts'
import { FAINT, russiaByValue, valueModel } from './crude-share/value.ts'
import { defineFigure } from './kit/define.ts'
import { crudeRecords } from './records/crude-share.ts'

export default defineFigure({
  id: 'crude-share',
  title: 'How much of China’s crude oil comes from Russia?',
  domains: ['energy'],
  definition:
    'Russia’s part in the crude oil that China Customs records as imported, by volume (with Saudi Arabia beside it) or by value; or the recorded imports by country of origin, in tonnes.',
  method:
    'Tonnes or value from Russia over the total of the same year on the same basis. The share by value is given only where the value of all crude imports is known: in dollars, or in yuan where only that is published. The view by origin turns customs barrels a day, as compiled for 13 origins and a remainder, into tonnes. Other bases are kept in the records and never mixed into one ratio.',
  tables: ['crude-share', 'crude-origins'],
  records: crudeRecords,
  measure: {
    param: 'crude-share.measure',
    label: 'Measure of crude imports',
    options: [
      { value: 'share', label: 'Share' },
      { value: 'value', label: 'Value' },
      { value: 'origins', label: 'Origins' },
    ],
  },
  period: ({ 'crude-share': rows }) => {
    const shares = oneByYear(rows)
    return (from, to) => {
      const known = yearsOf(from, to).flatMap((year) => atYear(shares, year) ?? [])
      const withSaudi = known.filter((row) => row.saudi_mt !== null)
      const share = (list: readonly CrudeShareRow[], part: (row: CrudeShareRow) => number | null) => ({
        unit: 'percent' as const,
        value: sharePercent(sum(list.map((row) => part(row) ?? 0)), sum(list.map((row) => row.total_mt))),
        ...coveredNote(
          [from, to],
          list.map((row) => row.year),
        ),
      })
      return [
        { label: 'Russian share of China’s recorded crude imports', ...share(known, (row) => row.russia_mt) },
        {
          label: 'Saudi Arabian share of China’s recorded crude imports',
          ...share(withSaudi, (row) => row.saudi_mt),
        },
      ]
    }
  },
  prepare: ({ 'crude-share': shareRows, 'crude-origins': originRows }, about) => {
    const shares = sharesOf(shareRows, about['crude-share'])
    const origins = originsByYear(originRows, about['crude-origins'])
    const volume = russiaByVolume(shares)
    const saudi = saudiByVolume(shares)
    const value = russiaByValue(shares)
    const stack = originSeries(origins)
    return (query) => {
      if (query.measure === 'value') return valueModel([{ ...volume, ...FAINT }, value], shares, query)
      if (query.measure === 'origins') return originsModel(stack, origins, query)
      return shareModel([saudi, volume], shares, query)
    }
  },
})
