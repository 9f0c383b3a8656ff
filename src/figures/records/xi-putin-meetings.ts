import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordColumn, RecordTable } from '../../model/records.ts'

const DATE: RecordColumn = { key: 'date', label: 'Date', kind: 'date' }
const NOTE: RecordColumn = { key: 'note', label: 'Note', kind: 'text' }

const OCCASION: Record<XiPutinMeetingRow['occasion'], string> = {
  state_visit: 'state visit',
  working_visit: 'working visit',
  summit_sidelines: 'beside a summit',
  ceremony_attendance: 'ceremony attended',
  virtual_ceremony: 'ceremony by video',
  virtual: 'video meeting',
}

const TYPE: Record<XiPutinMeetingRow['meeting_type'], string> = {
  bilateral_in_person: 'bilateral, in person',
  bilateral_video: 'bilateral, by video',
  multilateral_session_only: 'session in a larger round',
  informal_in_person: 'informal, in person',
  video_ceremony: 'video ceremony',
}

/** Every encounter, the two counts by year, and the joint statements. */
export function meetingRecords(
  tables: Pick<Tables, 'xi-putin-meetings' | 'joint-statements'>,
): RecordTable[] {
  const rows = tables['xi-putin-meetings']
  return [encounters(rows), counts(rows), statements(tables['joint-statements'])]
}

function encounters(rows: readonly XiPutinMeetingRow[]): RecordTable {
  const uncounted = rows.filter((row) => !row.counted).length
  return {
    id: 'encounters',
    of: 'xi-putin-meetings',
    title: 'Every encounter',
    explanation: `One row for each encounter since Xi became president: ${rows.length - uncounted} counted and ${uncounted} listed only. China’s own number follows another rule; “implied” is the only number that fits between two stated ones.`,
    coverage: 'Covers 22 March 2013 to 31 August 2026. Phone calls are left out.',
    columns: [
      DATE,
      { key: 'place', label: 'Place', kind: 'text' },
      { key: 'country', label: 'Country', kind: 'text' },
      { key: 'occasion', label: 'Occasion', kind: 'text' },
      { key: 'type', label: 'Kind', kind: 'text' },
      { key: 'counted', label: 'Counted', kind: 'text' },
      { key: 'number', label: 'Our number', kind: 'number' },
      { key: 'official', label: 'China’s number', kind: 'number' },
      { key: 'officialBasis', label: 'China’s number is', kind: 'text' },
      { key: 'until', label: 'Last day', kind: 'date' },
      { key: 'confidence', label: 'Confidence', kind: 'text' },
      NOTE,
    ],
    rows: rows.map((row) => ({
      id: row.meeting_id,
      year: row.year,
      cells: {
        date: row.date,
        until: row.end_date,
        place: row.place,
        country: row.country,
        occasion: OCCASION[row.occasion],
        type: TYPE[row.meeting_type],
        counted: row.counted ? 'yes' : 'no',
        number: row.counted ? row.cum_total : null,
        official: row.official_ordinal,
        officialBasis: row.official_basis,
        confidence: row.confidence,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}

function counts(rows: readonly XiPutinMeetingRow[]): RecordTable {
  const years = [...new Set(rows.map(({ year }) => year))]
  return {
    id: 'counts',
    title: 'Two counts side by side',
    explanation:
      'Our strict count so far at the end of each year, and the last number China gave, or that follows from its numbers, in that year, with ours at that meeting. The two are equal to June 2018; from December 2021 to October 2024 China’s is five higher. The five uncounted encounters of June 2019 to May 2021 (a second meeting on 6 June 2019, Dushanbe, Osaka and two video ceremonies) would explain it; that is our inference.',
    coverage:
      'A year without a row had no encounter. No number of China’s is known before 2017 or after 2024.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'inPerson', label: 'In person, since 2013', kind: 'number' },
      { key: 'video', label: 'By video, since 2013', kind: 'number' },
      { key: 'total', label: 'Both, since 2013', kind: 'number' },
      { key: 'official', label: 'China’s last number of the year', kind: 'number' },
      { key: 'ours', label: 'Our number at that meeting', kind: 'number' },
      { key: 'difference', label: 'Difference', kind: 'number' },
    ],
    rows: years.map((year) => {
      const own = rows.filter((row) => row.year === year)
      const last = own.at(-1)
      const official = own.findLast((row) => row.official_ordinal !== null)
      return {
        id: `${year}`,
        year,
        cells: {
          year,
          inPerson: last?.cum_in_person ?? null,
          video: last?.cum_video ?? null,
          total: last?.cum_total ?? null,
          official: official?.official_ordinal ?? null,
          ours: official?.cum_total ?? null,
          difference: official?.official_ordinal ? official.official_ordinal - official.cum_total : null,
        },
        sources: [...new Set(own.flatMap((row) => row.sources))],
      }
    }),
  }
}

function statements(rows: Tables['joint-statements']): RecordTable {
  return {
    id: 'statements',
    title: 'Joint statements',
    explanation: `Joint statements of the two presidents, as named in China’s evening bulletin: ${rows.reduce((sum, row) => sum + row.statements, 0)} on ${rows.length} days. Statements on single topics may be missing, above all in 2025.`,
    coverage: 'Covers 2013 to 20 May 2026; statements before 2013 are not collected.',
    columns: [
      DATE,
      { key: 'subject', label: 'Subject', kind: 'text' },
      { key: 'statements', label: 'Statements', kind: 'number' },
      NOTE,
    ],
    rows: rows.map((row) => ({
      id: row.date,
      year: row.year,
      cells: { date: row.date, subject: row.subject, statements: row.statements, note: row.note },
      sources: row.sources,
    })),
  }
}
