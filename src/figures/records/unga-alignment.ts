import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { agreement } from '../kit/assembly.ts'

const STATES = { CHN: 'China', RUS: 'Russia', USA: 'USA' } as const
const COVERAGE = 'Covers October 1971 to 18 December 2025; China’s votes of 1971 are 25.'

/** The votes of the three pairs by year, and of each year as a whole. */
export function alignmentRecords(tables: Pick<Tables, 'unga-pairs' | 'unga-years'>): RecordTable[] {
  return [pairs(tables['unga-pairs']), years(tables['unga-years'])]
}

function pairs(rows: Tables['unga-pairs']): RecordTable {
  return {
    id: 'pairs',
    title: 'Votes by pair',
    explanation:
      'Recorded votes in which both took part: identical, one abstaining, or yes against no. Russia is the USSR to December 1991.',
    coverage: COVERAGE,
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'pair', label: 'Pair', kind: 'text' },
      { key: 'both', label: 'Both voted', kind: 'number' },
      { key: 'identical', label: 'Same vote', kind: 'number' },
      { key: 'abstained', label: 'One abstained', kind: 'number' },
      { key: 'opposite', label: 'Yes against no', kind: 'number' },
      { key: 'share', label: 'Same vote, %', kind: 'number' },
      { key: 'half', label: 'With half an abstention, %', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year} ${row.first}-${row.second}`,
      year: row.year,
      cells: {
        year: row.year,
        pair: `${STATES[row.first]}–${STATES[row.second]}`,
        both: row.both_voted,
        identical: row.identical,
        abstained: row.one_abstained,
        opposite: row.opposite,
        share: oneDecimal(agreement(row, 'identical')),
        half: oneDecimal(agreement(row, 'half')),
      },
      sources: row.sources,
    })),
  }
}

const oneDecimal = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

function years(rows: Tables['unga-years']): RecordTable {
  return {
    id: 'years',
    title: 'Votes by year',
    explanation:
      'Recorded votes a year; how many China and Russia cast, how the USA voted, and the median member’s identical votes with China and with Russia.',
    coverage: COVERAGE,
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'votes', label: 'Recorded votes', kind: 'number' },
      { key: 'china', label: 'China cast', kind: 'number' },
      { key: 'russia', label: 'Russia cast', kind: 'number' },
      { key: 'chinaMedian', label: 'Median with China, %', kind: 'number' },
      { key: 'chinaRanked', label: 'of members', kind: 'number' },
      { key: 'russiaMedian', label: 'Median with Russia, %', kind: 'number' },
      { key: 'russiaRanked', label: 'of members', kind: 'number' },
      { key: 'usaYes', label: 'USA yes', kind: 'number' },
      { key: 'usaNo', label: 'USA no', kind: 'number' },
      { key: 'usaAbstained', label: 'USA abstained', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        votes: row.recorded_votes,
        china: row.china_cast,
        russia: row.russia_cast,
        chinaMedian: row.china_median_pct,
        chinaRanked: row.china_ranked,
        russiaMedian: row.russia_median_pct,
        russiaRanked: row.russia_ranked,
        usaYes: row.usa_yes,
        usaNo: row.usa_no,
        usaAbstained: row.usa_abstain,
      },
      sources: row.sources,
    })),
  }
}
