import { describe, expect, test } from 'vitest'
import { EXTENT } from '../../../src/filter/years.ts'
import { type RecordTable, recordsOf } from '../../../src/model/records.ts'
import { everyRecordTable, figureDefinitions, recordTableOf } from '../../support/records.ts'

const all = await everyRecordTable(await figureDefinitions())
const table = (figure: string, id: string) => recordTableOf(all, figure, id)

const cellsIn = (of: RecordTable, year: number) =>
  recordsOf(of, { ...EXTENT, year }).map((row) => Object.values(row.cells))

describe('arms-share', () => {
  test('deliveries by supplier and year, with the part made in China', () => {
    const deliveries = table('arms-share', 'deliveries')
    expect(deliveries.rows).toHaveLength(203)
    expect(cellsIn(deliveries, 1990).slice(0, 2)).toEqual([
      [1990, 'Germany', 2.5, 2.5],
      [1990, 'France', 117.75, 112.75],
    ])
  })

  test('the total and the Russian part by release', () => {
    const releases = table('arms-share', 'releases')
    expect(releases.rows).toHaveLength(132)
    expect(cellsIn(releases, 2018).map(([, release, total, russia]) => [release, total, russia])).toEqual([
      ['2022-03', 2052, 1767],
      ['2024-03', 2028.6, 1686.05],
      ['2025-03', 2007.6, 1656.05],
      ['2026-03', 2254.05, 1905.75],
    ])
  })
})

describe('heilongjiang', () => {
  const evidence = table('heilongjiang', 'evidence')
  const in2021 = recordsOf(evidence, { ...EXTENT, year: 2021 })

  test('all 52 rows, the periods in words', () => {
    expect(evidence.rows).toHaveLength(52)
    expect(in2021.map(({ cells }) => cells.period)).toEqual([
      'full year',
      'January to June',
      'January to July',
      'January to August',
      'January to October',
    ])
    const periods = evidence.rows.map(({ cells }) => cells.period)
    expect(periods.filter((period) => period === 'full year')).toHaveLength(22)
    expect(periods.filter((period) => period === 'full year, our estimate')).toHaveLength(9)
    expect(periods.filter((period) => period === 'January only')).toHaveLength(2)
  })

  test('a full year with both shares and how they were obtained', () => {
    expect(in2021[0]?.cells).toMatchObject({
      currency: 'CNY',
      total_trade_bn: 199.5,
      total_exports_bn: 44.77,
      total_imports_bn: 154.73,
      trade_with_russia_bn: 131.34,
      exports_to_russia_bn: 10.69,
      share_trade_pct: expect.closeTo(65.8, 1),
      share_exports_pct: expect.closeTo(23.9, 1),
      share_imports_pct: expect.closeTo(78, 1),
      share_imports_basis: 'computed; trade with Russia is total less exports',
    })
  })
})

describe('crude-share', () => {
  test('a year with its volumes, values, rank and flags', () => {
    const years = table('crude-share', 'years')
    expect(years.rows).toHaveLength(26)
    expect(years.rows.find(({ year }) => year === 2021)?.cells).toMatchObject({
      russia_mt: 79.646,
      total_mt: 512.92,
      russia_share_pct: expect.closeTo(15.5, 1),
      russia_rank: 2,
      russia_value_usd_bn: 40.295,
      total_value_usd_bn: 257.3,
      russia_value_share_pct: expect.closeTo(15.7, 1),
      value_basis: 'USD',
      russia_flag: 'reported',
    })
    expect(years.rows.find(({ year }) => year === 2011)?.cells.russia_flag).toBe('revised')
  })

  test('origins on three bases, named in words', () => {
    const origins = table('crude-share', 'origins')
    expect(origins.rows).toHaveLength(477)
    const bases = origins.rows.map(({ cells }) => cells.basis)
    expect(bases.filter((basis) => basis === 'China Customs')).toHaveLength(109)
    expect(bases.filter((basis) => basis === 'China Customs, compiled')).toHaveLength(255)
    expect(bases.filter((basis) => basis === 'Energy Institute')).toHaveLength(113)
    const russia = recordsOf(origins, { ...EXTENT, year: 2025, search: 'russia' })
    expect(russia.map(({ cells }) => [cells.basis, cells.volume_mt])).toContainEqual([
      'China Customs',
      100.718,
    ])
  })
})

describe('vetoes', () => {
  const vetoed = table('vetoes', 'vetoed')
  const without = table('vetoes', 'without-the-other')
  const adopted = table('vetoes', 'adopted')
  const cells = (one: RecordTable, id: string) => one.rows.find((row) => row.id === id)?.cells

  test('all 233 items; a joint veto, a lone one, one without a tally', () => {
    expect(vetoed.rows).toHaveLength(233)
    expect(cells(vetoed, 'V213')).toMatchObject({
      date: '2022-05-26',
      draft_symbol: 'S/2022/431',
      item_type: 'draft resolution',
      vetoedBy: 'China, Russia',
      tally: '13–2–0',
      chn_vote: 'no',
      rus_vote: 'no',
      meeting_record: 'S/PV.9048',
    })
    expect(cells(vetoed, 'V212')).toMatchObject({
      topic: 'Ukraine',
      vetoedBy: 'Russia',
      tally: '11–1–3',
      chn_vote: 'abstained',
      chn_vote_basis: 'stated in a source',
    })
    expect(cells(vetoed, 'V001')).toMatchObject({
      vetoedBy: 'USSR',
      tally: 'not documented',
      chn_vote: 'not documented',
      chn_vote_basis: null,
      chn_seat_holder: 'Republic of China',
    })
  })

  test('a symbol is linked only where the source is its publisher’s own page', () => {
    expect(vetoed.rows.filter(({ url }) => url).map(({ id, url }) => [id, url])).toEqual([
      ['V229', 'https://press.un.org/en/2025/ga12677.doc.htm'],
      ['V230', 'https://press.un.org/en/2025/ga12677.doc.htm'],
    ])
  })

  test('35 Russian (Soviet) vetoes without China, 3 Chinese without Russia, since 25 October 1971', () => {
    const of = (other: readonly string[]) =>
      without.rows.filter((row) => other.includes(`${row.cells.other}`))
    expect(without.rows).toHaveLength(38)
    expect(of(['China'])).toHaveLength(35)
    expect(of(['Russia', 'USSR']).map(({ id, cells }) => [id, cells.vote])).toEqual([
      ['V091', 'yes'],
      ['V168', 'yes'],
      ['V171', 'abstained'],
    ])
    expect(without.explanation).toContain(
      'vetoed 35 items without China, which abstained 21 times, voted yes 10 times and did not take part once; 3 votes are not documented.',
    )
    expect(without.explanation).toContain(
      'China vetoed 3 without Russia (USSR), which abstained once and voted yes twice.',
    )
  })

  test('since 2007 China abstained on 19 of Russia’s 20 lone vetoes of a draft and voted yes on one', () => {
    const since2007 = recordsOf(without, { from: 2007, to: 2026 })
    expect(since2007.filter(({ cells }) => cells.vote === 'abstained')).toHaveLength(19)
    expect(
      since2007.filter(({ cells }) => cells.vote === 'yes').map(({ cells }) => cells.draft_symbol),
    ).toEqual(['S/2024/826'])
    expect(since2007.filter(({ cells }) => cells.vote === 'not documented').map(({ id }) => id)).toEqual([
      'V229',
      'V230',
    ])
    expect(since2007).toHaveLength(22)
  })

  test('fifty adopted texts: China abstained on 28, Russia on 44, both on 27', () => {
    const rows = adopted.rows.map((row) => row.cells)
    expect(rows).toHaveLength(50)
    expect(rows.filter(({ chn_vote }) => chn_vote === 'abstained')).toHaveLength(28)
    expect(rows.filter(({ rus_vote }) => rus_vote === 'abstained')).toHaveLength(44)
    expect(
      rows.filter(({ chn_vote, rus_vote }) => chn_vote === 'abstained' && rus_vote === 'abstained'),
    ).toHaveLength(27)
    expect(adopted.explanation).toContain('China abstained on 28 of them and Russia on 44, on 27 both')
    expect(cells(adopted, '2799')).toMatchObject({
      date: '2025-11-06',
      chn_vote: 'abstained',
      rus_vote: 'yes',
    })
    expect(adopted.coverage).toMatch(/^Resolutions before 2023 .* are not collected\.$/)
  })
})
