import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { realFiles, replaced } from '../build/edit-files.test-support.ts'
import { validate } from './validate.ts'

const problemsOf = (table: string, before: string, after: string) =>
  validate(replaced(table, before, after)).problems

test('the real data have no problems', () => {
  const { problems, tables } = validate(realFiles())
  expect(problems).toEqual([])
  expect(tables['crude-share'].find((row) => row.year === 2024)).toMatchObject({
    russia_mt: 108.47,
    russia_share_pct: (100 * 108.47) / 553.41,
    total_value_usd_bn: 324.79,
    russia_value_usd_bn: null,
    sources: ['energy:tass_2013843', 'energy:digipub_2026', 'energy:reuters_2024', 'energy:spg_gacc'],
    note: null,
  })
})

describe('a broken cell', () => {
  test('not a number', () => {
    expect(problemsOf('crude-share', '\n2013,24.446,', '\n2013,24.4x,')).toEqual([
      'data/crude-share.csv line 15, column russia_mt: "24.4x" — expected a number of at least 0',
    ])
  })

  test('a thousands separator, a leading zero and an exponent are not numbers', () => {
    for (const text of ['"1,024"', '024.446', '24.446e0', ' 24.446', '+24.446', '.5', 'Infinity'])
      expect(problemsOf('crude-share', '\n2013,24.446,', `\n2013,${text},`)).toEqual([
        expect.stringMatching(/^data\/crude-share\.csv line 15, column russia_mt: .* — expected a number/),
      ])
  })

  test('a share beyond 100', () => {
    expect(problemsOf('crude-share', '24.446,281.95,8.7,', '24.446,281.95,174,')).toEqual([
      'data/crude-share.csv line 15, column russia_share_pct: "174" — expected a share between 0 and 100',
    ])
  })

  test('an unknown word', () => {
    expect(problemsOf('china-trade', ',5.862,reported,', ',5.862,guessed,')).toEqual([
      'data/china-trade.csv line 2, column flag: "guessed" — expected one of reported, preliminary, rounded, derived, gap',
    ])
  })

  test('a year outside the extent', () => {
    expect(problemsOf('crude-share', '\n2013,24.446,', '\n1913,24.446,')).toEqual([
      'data/crude-share.csv line 15, column year: "1913" — expected a year between 1946 and 2100',
    ])
  })

  test('a day that does not exist', () => {
    expect(problemsOf('vetoes', 'V002,1946-06-18,', 'V002,1946-06-31,')).toEqual([
      'data/vetoes.csv line 3, column date: "1946-06-31" — expected a date such as 2014-05-21',
    ])
  })

  test('a text with blanks at an end', () => {
    for (const text of ['Afghanistan ', ' Afghanistan', '\u00a0Afghanistan'])
      expect(problemsOf('un-members', 'AFG,Afghanistan,', `AFG,${text},`)).toEqual([
        `data/un-members.csv line 2, column name: ${JSON.stringify(text)} — expected text`,
      ])
  })

  test('blank where a value is required', () => {
    expect(problemsOf('crude-share', '\n2013,24.446,', '\n2013,,')).toEqual([
      'data/crude-share.csv line 15, column russia_mt: "" — expected a number of at least 0',
    ])
  })

  test('a blank or unknown word, a blank text, a blank list of sources', () => {
    expect(problemsOf('arms-imports', '1990,FRA,France,', '1990,FRA,,')).toEqual([
      'data/arms-imports.csv line 3, column supplier: "" — expected text',
    ])
    expect(problemsOf('milestones', '\n4,1992-12,1992,month,', '\n4,1992-12,1992,,')).toEqual([
      'data/milestones.csv line 5, column date_precision: "" — expected one of day, month, year',
    ])
    const row = '\n2022-03,1990,304,81,26.6,'
    expect(problemsOf('arms-releases', `${row}arms:sipri_2022_tiv`, row)).toEqual([
      'data/arms-releases.csv line 2, column sources: "" — expected source ids such as energy:wind_gacc, separated by ;',
    ])
  })

  test('a source named twice in a list', () => {
    const row = '\n2022-03,1990,304,81,26.6,arms:sipri_2022_tiv'
    expect(problemsOf('arms-releases', row, `${row};arms:sipri_2022_tiv`)).toEqual([
      'data/arms-releases.csv line 2, column sources: "arms:sipri_2022_tiv;arms:sipri_2022_tiv" — expected source ids such as energy:wind_gacc, separated by ;',
    ])
  })

  test('every fault is told, not only the first', () => {
    const files = replaced('crude-share', '\n2013,24.446,281.95,8.7,', '\n2013,x,y,z,')
    expect(validate(files).problems).toHaveLength(3)
  })

  test('a source id of a wrong form', () => {
    expect(
      problemsOf(
        'arms-releases',
        '\n2022-03,1990,304,81,26.6,arms:sipri_2022_tiv',
        '\n2022-03,1990,304,81,26.6,sipri',
      ),
    ).toEqual([
      'data/arms-releases.csv line 2, column sources: "sipri" — expected source ids such as energy:wind_gacc, separated by ;',
    ])
  })
})

describe('a broken file', () => {
  test('a missing column', () => {
    const problems = problemsOf('arms-releases', 'release,year,total_tiv_million,', 'release,year,total,')
    expect(problems).toEqual([
      'data/arms-releases.csv line 1: column total_tiv_million is missing',
      'data/arms-releases.csv line 1: column total is not in the schema',
    ])
  })

  test('an extra column', () => {
    const files = realFiles()
    const text = files.get('changes') ?? ''
    files.set('changes', text.replaceAll(/(.)\n/g, '$1,extra\n'))
    expect(validate(files).problems).toEqual(['data/changes.csv line 1: column extra is not in the schema'])
  })

  test('columns in another order', () => {
    expect(problemsOf('changes', 'date,table,kind,', 'table,date,kind,')[0]).toBe(
      'data/changes.csv line 1: the columns are table,date,kind,rows,summary — expected the order date,table,kind,rows,summary',
    )
  })

  test('a ragged row', () => {
    expect(problemsOf('arms-releases', '2022-03,1990,304,81,', '2022-03,1990,304,')).toEqual([
      'data/arms-releases.csv line 2: 5 cells — expected 6, as in the header',
    ])
  })

  test('a missing file and one that no table is defined for', () => {
    const files = realFiles()
    files.delete('vetoes')
    files.set('guesses', 'a\n1\n')
    expect(validate(files).problems).toEqual([
      'data/guesses.csv: no table of this name is defined',
      'data/vetoes.csv: the file is missing',
    ])
  })

  test('a table without rows', () => {
    const files = realFiles().set('changes', 'date,table,kind,rows,summary\n')
    expect(validate(files).problems).toEqual(['data/changes.csv: no rows'])
  })
})

describe('rows that contradict each other', () => {
  test('a key that stands twice', () => {
    const text = realFiles().get('crude-share') ?? ''
    const row = text.split('\n').find((line) => line.startsWith('2013,')) ?? ''
    expect(validate(realFiles().set('crude-share', `${text}${row}\n`)).problems).toEqual([
      `data/crude-share.csv line ${text.split('\n').length}, column year: "2013" — expected a key of its own; line 15 has the same`,
    ])
  })

  test('an unknown source, and one that nothing names', () => {
    expect(problemsOf('china-trade', 'energy:irsteel_2022', 'energy:irsteel_2023')).toEqual([
      'data/china-trade.csv line 30, column sources: "energy:irsteel_2023" — expected a source listed in data/sources.csv',
      expect.stringMatching(
        /^data\/sources\.csv line \d+, column id: "energy:irsteel_2022" — expected a source that a row of some table names$/,
      ),
    ])
  })

  test('a fuel share that is not attributed and still a number, and a tiny base that is not marked', () => {
    expect(problemsOf('energy-reliance', ',636210,TJ,,', ',636210,TJ,0,')).toEqual([
      expect.stringContaining('expected blank, with the quantity, if and only if flag is not-attributed'),
    ])
    expect(
      problemsOf(
        'energy-reliance',
        '42.5,42.5,thousand tonnes,100,tiny-base',
        '42.5,42.5,thousand tonnes,100,reported',
      ),
    ).toEqual([
      expect.stringContaining('expected tiny-base if and only if under 100 thousand tonnes were imported'),
    ])
  })

  test('parts of the imports from Russia that do not make the total', () => {
    expect(problemsOf('imports-mix', '2007,coal,0.014', '2007,coal,0.14')).toEqual([
      expect.stringContaining('expected the sum of the categories of 2007, 19.796, in each of its rows'),
    ])
  })

  test('a tally that leaves members out', () => {
    expect(problemsOf('ukraine-votes', ',100,11,58,24,', ',100,11,58,23,')).toEqual([
      expect.stringContaining('expected counts that add up to 193 members, not 192'),
    ])
  })

  test('suppliers that do not make the total', () => {
    expect(problemsOf('arms-imports', '1990,FRA,France,117.75,', '1990,FRA,France,117.85,')).toEqual([
      expect.stringMatching(
        /^data\/arms-releases\.csv line \d+, column total_tiv_million: "266\.55" — expected the sum .*117\.85 .* = 266\.65, in data\/arms-imports\.csv$/,
      ),
    ])
  })

  test('deliveries of Russia that differ from the release', () => {
    const problems = problemsOf('arms-imports', '1990,SUN,Soviet Union,87,', '1990,SUN,Soviet Union,88,')
    expect(problems).toContainEqual(
      expect.stringMatching(
        /column russia_tiv_million: "87" — expected the sum 88 = 88, in data\/arms-imports\.csv$/,
      ),
    )
  })

  test('more made in China than delivered', () => {
    expect(problemsOf('arms-imports', '1990,FRA,France,117.75,112.75', '1990,FRA,France,117.75,118')).toEqual(
      [
        'data/arms-imports.csv line 3, column tiv_local_production_million: "118" — expected at most the 117.75 of tiv_million',
      ],
    )
  })

  test('a share that does not recompute', () => {
    expect(problemsOf('arms-releases', '2022-03,1990,304,81,26.6,', '2022-03,1990,304,81,27.6,')).toEqual([
      'data/arms-releases.csv line 2, column russia_share_pct: "27.6" — expected 100 × 81 / 304 = 26.645',
    ])
  })

  test('a share by value that does not recompute, in its own currency', () => {
    const text = realFiles().get('crude-share') ?? ''
    const wrong = text.replace(/^(2025,.*,356\.534,2120,CNY),16\.8,/m, '$1,17.8,')
    expect(validate(realFiles().set('crude-share', wrong)).problems).toEqual([
      'data/crude-share.csv line 27, column russia_value_share_pct: "17.8" — expected 100 × 356.534 / 2120 = 16.818',
    ])
  })

  test('provincial exports and imports that are not the total', () => {
    expect(problemsOf('heilongjiang', ',44.77,154.73,199.5,', ',44.77,154.73,200.5,')).toContainEqual(
      expect.stringMatching(
        /^data\/heilongjiang\.csv line \d+, column total_trade_bn: "200\.5" — expected the sum 44\.77 \+ 154\.73 = 199\.5$/,
      ),
    )
  })

  test('a part of a year called a full year', () => {
    expect(
      problemsOf(
        'heilongjiang',
        '2021-01-01,2021-10-31,2021,part-year',
        '2021-01-01,2021-10-31,2021,full-year',
      ),
    ).toEqual([expect.stringMatching(/column period: "full-year" — expected part-year$/)])
  })

  test('a share without its basis', () => {
    expect(problemsOf('heilongjiang', ',52,,,computed_same_source,,,52,', ',52,,,,,,52,')).toEqual([
      expect.stringMatching(
        /column share_trade_basis: "" — expected a basis if and only if share_trade_pct is given$/,
      ),
    ])
  })

  test('origins that do not make their total, on one basis and year', () => {
    const text = realFiles().get('crude-origins') ?? ''
    const row =
      text.split('\n').find((line) => line.startsWith('2025,KWT,Kuwait,country,gacc-compiled,')) ?? ''
    const cells = row.split(',')
    cells[5] = String(Number(cells[5]) + 1)
    expect(problemsOf('crude-origins', row, cells.join(','))).toEqual([
      expect.stringMatching(
        /^data\/crude-origins\.csv line \d+, column volume_mt: "[\d.]+" — expected the sum of its parts, /,
      ),
    ])
  })

  test('customs origins that exceed the customs total', () => {
    expect(
      problemsOf(
        'crude-origins',
        '\n2025,WLD,World,total,gacc,577.73,',
        '\n2025,WLD,World,total,gacc,377.73,',
      ),
    ).toContainEqual(
      expect.stringMatching(/column volume_mt: "377\.73" — expected at least the sum of its origins, /),
    )
  })

  test('a gap that has a total', () => {
    expect(problemsOf('china-trade', ',5.076,reported,', ',5.076,gap,')).toEqual([
      'data/china-trade.csv line 4, column total_usd_bn: "5.076" — expected blank if and only if flag is gap',
    ])
  })

  test('trade whose exports and imports are not its total', () => {
    expect(
      problemsOf('china-trade', '\n2025,103.309,124.796,228.105,', '\n2025,113.309,124.796,228.105,'),
    ).toEqual([
      'data/china-trade.csv line 35, column total_usd_bn: "228.105" — expected the sum 113.309 + 124.796 = 238.105',
    ])
  })

  test('a veto without a no', () => {
    expect(
      problemsOf(
        'vetoes',
        ',13,2,0,no,recorded,no,recorded,vetoes:dhl_veto_list_2022,vetoes:dhl_meeting_tables,,"Printed',
        ',13,2,0,abstain,recorded,no,recorded,vetoes:dhl_veto_list_2022,vetoes:dhl_meeting_tables,,"Printed',
      ),
    ).toEqual(['data/vetoes.csv line 214, column chn_vote: "abstain" — expected no, because veto_chn is 1'])
  })

  test('more votes than members', () => {
    expect(
      problemsOf(
        'vetoes',
        ',13,2,0,no,recorded,no,recorded,vetoes:dhl_veto_list_2022,vetoes:dhl_meeting_tables,,"Printed',
        ',14,2,0,no,recorded,no,recorded,vetoes:dhl_veto_list_2022,vetoes:dhl_meeting_tables,,"Printed',
      ),
    ).toEqual([
      'data/vetoes.csv line 214, column votes_yes: "14" — expected a tally of at most 15 votes, not 16',
    ])
  })

  test('a row in which nobody vetoes', () => {
    expect(
      problemsOf(
        'vetoes',
        'Lebanon,Middle East,0,0,0,1,0,USSR,Republic of China,11,,,,not_documented,,no,',
        'Lebanon,Middle East,0,0,0,0,0,USSR,Republic of China,11,,,,not_documented,,yes,',
      ),
    ).toEqual(['data/vetoes.csv line 2, column veto_rus: "0" — expected at least one veto in the row'])
  })

  test('a veto dated in another year', () => {
    expect(problemsOf('vetoes', 'V001,1946-02-16,1946,', 'V001,1946-02-16,1947,')).toEqual([
      'data/vetoes.csv line 2, column year: "1947" — expected the year of 1946-02-16',
    ])
  })

  test('an adopted text with a veto, out of order, or dated in another year', () => {
    const row = '2774,2025-02-24,2025,S/2025/112,Ukraine,yes,yes,'
    const problemsAfter = (changed: string) => problemsOf('adopted-votes', row, changed)
    expect(problemsAfter(row.replace('yes,yes', 'yes,no'))).toEqual([
      'data/adopted-votes.csv line 36, column rus_vote: "no" — expected one of yes, abstain',
    ])
    expect(problemsAfter(row.replace('2774', '2771'))).toEqual([
      'data/adopted-votes.csv line 36, column resolution: "2771" — expected a number above 2772, the row before',
    ])
    expect(problemsAfter(row.replace('02-24', '02-16'))).toEqual([
      'data/adopted-votes.csv line 36, column date: "2025-02-16" — expected 2025-02-17 or later',
    ])
    expect(problemsAfter(row.replace(',2025,', ',2024,'))).toEqual([
      'data/adopted-votes.csv line 36, column year: "2024" — expected the year of 2025-02-24',
      'data/resolutions-adopted.csv line 3, column without_dissent: "30" — expected 29: data/adopted-votes.csv lists 17 of 46',
      'data/resolutions-adopted.csv line 4, column without_dissent: "27" — expected 28: data/adopted-votes.csv lists 16 of 44',
    ])
  })

  test('votes in the General Assembly that do not add up, or differ between pairs and states', () => {
    expect(problemsOf('unga-pairs', '2024,CHN,USA,93,', '2024,CHN,USA,94,')).toEqual([
      expect.stringMatching(/unga-pairs.csv line \d+, column both_voted: "94" — expected the sum .* = 93$/),
    ])
    expect(problemsOf('unga-pairs', '2024,CHN,RUS,94,63,19,12,', '2024,CHN,RUS,94,64,18,12,')).toEqual([
      expect.stringMatching(
        /column identical: "64" — expected 63 of 94, as for RUS in data\/unga-states.csv$/,
      ),
    ])
  })

  test('more identical votes than votes, a vote with nobody, a state without a name, more votes than were held', () => {
    expect(problemsOf('unga-states', '2024,CHN,,,94,63', '2024,CHN,,,94,95')).toEqual([
      expect.stringMatching(/column same_as_russia: "95" — expected at most 94, the votes both cast$/),
    ])
    expect(problemsOf('unga-states', '2024,CHN,,,94,63', '2024,CHN,,3,94,63')).toEqual([
      expect.stringMatching(/column same_as_china: "3" — expected blank only where with_china is$/),
    ])
    expect(problemsOf('un-members', 'AFG,Afghanistan,', 'AFX,Afghanistan,')).toHaveLength(53)
    expect(problemsOf('unga-years', '2025,192,192,', '2025,192,193,')).toEqual([
      expect.stringMatching(/column china_cast: "193" — expected at most 192, the recorded votes$/),
    ])
  })

  test('a year of votes without its row of sources', () => {
    expect(problemsOf('unga-states', '\n1971,AFG,', '\n1970,AFG,')).toEqual([
      'data/unga-states.csv line 2, column year: "1970" — expected a year of data/unga-years.csv',
    ])
  })

  test.each([
    ['own_core', '38,23,56', '"38" — expected 37'],
    ['own_core_bilateral', '37,24,56', '"24" — expected 23'],
    ['own_all', '37,23,57', '"57" — expected 56'],
  ])('our count of exercises that is not that of their table: %s', (column, counts, told) => {
    expect(problemsOf('exercise-counts', ',37,23,56,', `,${counts},`)).toEqual([
      `data/exercise-counts.csv line 2, column ${column}: ${told}, as in data/exercises.csv`,
    ])
  })

  test('a label too long for the strip', () => {
    expect(problemsOf('milestones', ',‘No limits’ statement,', ',The ‘no limits’ statement,')).toEqual([
      expect.stringMatching(
        /column short: "The ‘no limits’ statement" — expected text of at most 22 characters$/,
      ),
    ])
  })

  test('other than fourteen key milestones', () => {
    const problems = problemsOf(
      'milestones',
      'stop aiming strategic missiles at each other.,high,no,',
      'stop aiming strategic missiles at each other.,high,yes,',
    )
    expect(problems).toEqual([expect.stringMatching(/column key: "yes" — expected 14 key rows, not 15$/)])
  })

  test('a date less exact than its precision says', () => {
    expect(problemsOf('milestones', '\n4,1992-12,1992,month,', '\n4,1992-12,1992,day,')).toEqual([
      'data/milestones.csv line 5, column date_precision: "day" — expected month',
    ])
  })

  test('a milestone that links a republished text', () => {
    const before = 'the SCO summit.,high,no,,'
    expect(problemsOf('milestones', before, `${before.slice(0, -1)}https://example.org/,`)).toEqual([
      'data/milestones.csv line 59, column source_url: "https://example.org/" — expected blank, because the first source is not with its publisher',
    ])
  })

  test('an address for a source that is not with its publisher', () => {
    expect(
      problemsOf(
        'sources',
        'Security Council - Veto List (list to 26 May 2022),,',
        'Security Council - Veto List (list to 26 May 2022),https://example.org/,',
      ),
    ).toEqual([
      expect.stringMatching(
        /column url: "https:\/\/example\.org\/" — expected blank, because access is repository copy$/,
      ),
    ])
  })

  test('a table that the change log does not know', () => {
    const changes = realFiles().get('changes') ?? ''
    const { problems } = validate(
      realFiles().set('changes', changes.replaceAll(/^([\d-]+),vetoes,/gm, '$1,veto,')),
    )
    expect(problems[0]).toMatch(/^data\/changes\.csv line \d+, column table: "veto" — expected one of /)
    expect(problems.at(-1)).toBe('data/changes.csv: expected an entry for the table vetoes')
  })
})

/** What is wrong once the row of a table in `tables.csv` says something else. */
function factsOf(table: string, facts: Partial<Record<'data_to' | 'checked' | 'due', string>>) {
  const { data, meta } = Papa.parse<Record<string, string>>(realFiles().get('tables') ?? '', {
    header: true,
    skipEmptyLines: true,
  })
  const rows = data.map((row) => (row.table === table ? { ...row, ...facts } : row))
  const text = Papa.unparse(rows, { columns: meta.fields ?? [], newline: '\n' })
  return validate(realFiles().set('tables', `${text}\n`)).problems
}

describe('what is known of the tables, against their rows', () => {
  test('“data to” that is not the last row', () => {
    expect(factsOf('crude-share', { data_to: '2012' })).toEqual([
      expect.stringMatching(
        /^data\/tables\.csv line \d+, column data_to: "2012" — expected \d{4}, as in data\/crude-share/,
      ),
    ])
  })

  test('a hole in a yearly series without an entry', () => {
    expect(problemsOf('gaps', '\ncrude-share,saudi,2004,2008,', '\ncrude-share,saudi,2004,2007,')).toEqual([
      'data/gaps.csv: expected an entry for 2008, of which data/crude-share.csv has no saudi',
    ])
  })

  test('a listed gap that has a value', () => {
    expect(problemsOf('gaps', '\ncrude-share,saudi,2004,2008,', '\ncrude-share,saudi,2004,2009,')).toEqual([
      expect.stringMatching(
        /^data\/gaps\.csv line \d+, column to: "2004–2009" — expected years without a value; .* of 2009$/,
      ),
    ])
  })

  test('a year after that of the last change', () => {
    expect(problemsOf('imports-mix', '\n2023,crude', '\n2033,crude')).toContainEqual(
      expect.stringMatching(
        /column data_to: "2033" — expected no year after \d{4}, that of the last change$/,
      ),
    )
  })

  test('a day by which a publisher is due that lies before the last check', () => {
    expect(factsOf('crude-share', { checked: '2026-11-22', due: '2026-01-31' })).toEqual([
      expect.stringMatching(/column due: "2026-01-31" — expected a day after 2026-11-22/),
    ])
  })
})
