import { listedYears } from '../model/period.ts'
import { defineFigure } from './kit/define.ts'
import { meetingRecords } from './records/xi-putin-meetings.ts'
import { cumulativeModel, cumulativeSeries } from './xi-putin-meetings/cumulative.ts'
import { encountersOf } from './xi-putin-meetings/encounters.ts'
import { count, PARTS, yearlyModel, yearlySeries } from './xi-putin-meetings/yearly.ts'

export default defineFigure({
  id: 'xi-putin-meetings',
  title: 'How often do Xi and Putin meet?',
  domains: ['diplomatic'],
  definition:
    'Meetings of Xi Jinping and Vladimir Putin since Xi became president in March 2013, in person or by announced video link, each with talks or a read-out of its own.',
  method:
    'Counted by the year of their first day, in person and by video apart, and added up since 2013. The official Chinese number is shown beside the count where a source states it, or where it is the only one that fits between two stated numbers.',
  tables: ['xi-putin-meetings'],
  recordTables: ['joint-statements'],
  records: meetingRecords,
  measure: {
    param: 'xi-putin-meetings.count',
    label: 'Count of meetings',
    options: [
      { value: 'yearly', label: 'Yearly' },
      { value: 'cumulative', label: 'Cumulative' },
    ],
  },
  period: ({ 'xi-putin-meetings': all }, { 'xi-putin-meetings': about }) => {
    const list = encountersOf(all, about)
    return (from, to) => {
      const { years, note } = listedYears([from, to], list.span)
      return PARTS.map((part) => ({
        label: part.type === 'bilateral_video' ? 'Video meetings of Xi and Putin' : 'Meetings in person',
        unit: 'meetings' as const,
        value: years.length > 0 ? count(list, { from, to }, part.type) : null,
        ...(note ? { note } : {}),
      }))
    }
  },
  prepare: ({ 'xi-putin-meetings': all }, { 'xi-putin-meetings': about }) => {
    const list = encountersOf(all, about)
    const yearly = yearlySeries(list)
    const cumulative = cumulativeSeries(list)
    return (query) =>
      query.measure === 'cumulative'
        ? cumulativeModel(list, cumulative, query)
        : yearlyModel(list, yearly, query)
  },
})
