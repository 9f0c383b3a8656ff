import { writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS } from './formats.ts'
import { openFile } from './source-file.ts'
import type { Cells, Import } from './table-import.ts'

/** Tables as small as the fixtures; every number is invented. */
const HELD: Readonly<Record<string, string>> = {
  'arms-imports': `year,supplier_code,supplier,tiv_million
2001,RUS,Russia,100.25
2001,SUN,Soviet Union,20.5
2002,RUS,Russia,40`,
  'arms-exports': `year,recipient_code,recipient,kind,tiv_million
2001,IND,India,country,59.75
2001,VNM,Vietnam,country,3
2001,WLD,All recipients,total,65.25`,
  'arms-releases': `release,year,total_tiv_million,russia_tiv_million
2031-03,2001,120.75,120.75`,
  'arms-deals': `deal_id,system,category,order_year
cr-1990-x,X-0,engine,1990
cr-2019-mi-99,Mi-99,helicopter,2019`,
  'china-trade': `year,total_usd_bn,flag,world_total_usd_bn
2029,200,reported,5000`,
  'adopted-votes': 'year\n2023',
  'unga-years': 'year\n1971',
  'un-members': `code,name
CHN,China\nDEU,Germany\nESP,Spain\nFRA,France\nIND,India\nRUS,Russia\nUSA,United States`,
}
const current = (table: string) => Papa.parse<Cells>(HELD[table] ?? '', { header: true }).data

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amur-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(format: string, path: string, release?: string): Promise<Import> {
  return FORMATS[format]!(await openFile(path), current, release)
}

/** A fixture with one text in the place of another. */
async function changed(format: string, name: string, before: string, after: string, release?: string) {
  const text = await readFile(fixture(name), 'utf8')
  expect(text).toContain(before)
  const path = join(folder, name)
  writeFileSync(
    path,
    text.replaceAll(before, () => after),
  )
  return read(format, path, release)
}

const rowsOf = ({ tables }: Import, table: string) =>
  tables.find((part) => part.table === table)?.rows.map(({ cells }) => Object.values(cells).join(' '))
const freshOf = ({ tables }: Import, table: string) =>
  tables.find((part) => part.table === table)?.rows.map(({ fresh }) => fresh)
const speaksOf = ({ tables }: Import, table: string, row: Cells) =>
  tables.find((part) => part.table === table)?.speaksOf?.(row)

describe('sipri-tiv', () => {
  const china = 'tiv-to-china.csv'

  test('a supplier without a code is refused', async () => {
    await expect(read('sipri-tiv', fixture(china))).rejects.toThrow(
      'tiv-to-china.csv line 12, column Supplier: "Atlantis" — expected a supplier of data/arms-imports.csv or a name of data/un-members.csv',
    )
  })

  test('imports keep exact values that agree; new supplier-years are left; unpublished years are no years', async () => {
    const told = await changed('sipri-tiv', china, 'Atlantis', 'Spain', '2031-03')
    expect(rowsOf(told, 'arms-imports')).toEqual(['2001 RUS 100.25', '2002 RUS 41', '2001 SUN 20.5'])
    expect(rowsOf(told, 'arms-releases')).toEqual([
      '2031-03 2001 120.75 120.75 100',
      '2031-03 2002 59 41 69.5',
    ])
    expect(told.left).toEqual([
      expect.stringMatching(/^arms-imports: new supplier-years \(2002 FRA, 2002 ESP\)/),
    ])
    expect(speaksOf(told, 'arms-imports', { year: '2002' })).toBe(true)
    expect(speaksOf(told, 'arms-imports', { year: '2003' })).toBe(false)
  })

  test('without a release arms-releases is left; another form of it is refused', async () => {
    const told = await changed('sipri-tiv', china, 'Atlantis', 'Spain')
    expect(told.left.at(-1)).toBe('arms-releases: no release is named (--release YYYY-MM)')
    await expect(changed('sipri-tiv', china, 'Atlantis', 'Spain', '2031')).rejects.toThrow(
      '--release: "2031" — expected a month such as 2027-03',
    )
  })

  test('exports, in the layout to 2022: named recipients, the remainder and the total', async () => {
    const told = await read('sipri-tiv', fixture('tiv-from-russia.csv'))
    expect(rowsOf(told, 'arms-exports')).toEqual([
      '2001 IND country 59.75 91.6',
      '2001 OTHER remainder 5.5 8.4',
      '2001 WLD total 65.25 100',
      '2002 IND country 30 75',
      '2002 VNM country 8 20',
      '2002 OTHER remainder 2 5',
      '2002 WLD total 40 100',
    ])
    expect(freshOf(told, 'arms-exports')?.[4]).toEqual({ recipient: 'Vietnam' })
  })

  test.each([
    [
      'another layout',
      'Supplier,2001,2002,2003,',
      'Land,2001,2002,2003,',
      /^tiv-to-china.csv line 8: expected heads Supplier or Recipient and years.*; found Land, 2001, 2002/,
    ],
    [
      'another subject',
      'Total exports to China',
      'Total exports to India',
      'tiv-to-china.csv line 13: expected deliveries to China or from Russia; found to India',
    ],
    [
      'no totals',
      'Total exports',
      'Sum of exports',
      'tiv-to-china.csv: expected a row of totals; found none',
    ],
    [
      'a bad cell',
      'Russia,100,',
      'Russia,1oo,',
      'tiv-to-china.csv line 9, column 2001: "1oo" — expected million TIV, or blank',
    ],
    [
      'a row missing',
      'Soviet Union,20,',
      'Soviet Union,,',
      'tiv-to-china.csv line 13, column 2001: "121" — expected about 100, the sum of the rows above',
    ],
  ])('refused: %s', async (_, before, after, message) => {
    await expect(changed('sipri-tiv', china, before, after)).rejects.toThrow(message)
  })
})

describe('sipri-register', () => {
  const orders = 'register-orders.csv'
  const deliveries = 'register-deliveries.csv'

  test('orders: delivered ones of China from Russia, numbered by their deliveries', async () => {
    const told = await read('sipri-register', fixture(orders))
    expect(told.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      expect.objectContaining({
        deal_id: 'cr-2019-mi-99',
        quantity_delivered: '8',
        quantity_delivered_estimated: 'yes',
      }),
      {
        deal_id: 'cr-2019-mi-99-2',
        supplier: 'Russia',
        supplier_code: 'RUS',
        order_year: '2019',
        order_year_estimated: 'yes',
        quantity_ordered: '6',
        quantity_ordered_estimated: 'yes',
        quantity_delivered: '4',
        quantity_delivered_estimated: 'no',
        delivery_years: '2021;2022',
        condition: 'new',
        tiv_per_unit_million: '7.5',
        tiv_delivered_million: '30',
      },
      expect.objectContaining({
        deal_id: 'cr-2027-x-1-2-test',
        quantity_ordered: '',
        quantity_ordered_estimated: '',
        condition: 'second hand',
      }),
    ])
    expect(freshOf(told, 'arms-deals')?.slice(1)).toEqual([
      { system: 'Mi-99', category: 'helicopter', headline: 'no', note: 'Invented order; second batch' },
      { system: 'X-1/2 Test', category: 'anti-ship missile', headline: 'no', note: '' },
    ])
    expect(speaksOf(told, 'arms-deals', { supplier_code: 'RUS' })).toBe(true)
    expect(speaksOf(told, 'arms-deals', { supplier_code: 'SUN' })).toBe(false)
    expect(told.left[0]).toMatch(/cr-2019-mi-99-2 \(helicopter\), cr-2027-x-1-2-test \(anti-ship missile\)$/)
  })

  test('deliveries: exact imports with the part made in China, the release, and exports', async () => {
    const told = await read('sipri-register', fixture(deliveries), '2031-03')
    expect(rowsOf(told, 'arms-imports')).toEqual(['2001 RUS 16.75 6.5', '2002 ESP 4 0'])
    expect(rowsOf(told, 'arms-releases')).toEqual(['2031-03 2001 16.75 16.75 100', '2031-03 2002 4 0 0'])
    expect(rowsOf(told, 'arms-exports')).toEqual([
      '2001 OTHER remainder 16.75 100',
      '2001 WLD total 16.75 100',
      '2002 IND country 20 80',
      '2002 OTHER remainder 5 20',
      '2002 WLD total 25 100',
    ])
    expect(speaksOf(told, 'arms-imports', { year: '2003' })).toBe(false)
  })

  test.each([
    [
      'another layout',
      orders,
      'Weapon designation',
      'Weapon',
      /register-orders.csv line 6: expected heads of SIPRI’s trade register.*; found Recipient, Supplier/,
    ],
    [
      'another first line',
      orders,
      'Transfers of',
      'Deals in',
      /line 1: expected a first line “Transfers of .*; found Deals in major/,
    ],
    [
      'a range that begins late',
      orders,
      "range 'Not specified'",
      "range '2015'",
      'line 1: expected a year range from 1990 or before; found 2015',
    ],
    [
      'a bad cell of an order',
      orders,
      ',4,,2021',
      ',4?,,2021',
      'register-orders.csv line 7, column Deliveries in the Year Range: "4?" — expected a whole number',
    ],
    [
      'a query without totals',
      deliveries,
      'from All countries to All countries',
      'from Russia to China',
      'line 1: expected from All countries to China, or from Russia to All countries; found from Russia to China',
    ],
    [
      'a bad cell of a delivery',
      deliveries,
      '10.25,No',
      '10.25,Some',
      'register-deliveries.csv line 5, column Local production: "Some" — expected Yes or No',
    ],
  ])('refused: %s', async (_, name, before, after, message) => {
    await expect(changed('sipri-register', name, before, after)).rejects.toThrow(message)
  })
})

describe('un-votes', () => {
  const council = 'votes-council.csv'
  const assembly = 'votes-assembly.csv'

  test('Council: resolutions with dissent, and counts of years that are over', async () => {
    const told = await read('un-votes', fixture(council))
    expect(rowsOf(told, 'adopted-votes')).toEqual([
      '3002 2030-06-01 2030 S/2030/5/Rev.1 abstain abstain',
      '3003 2031-01-30 2031 S/2031/1 yes yes',
    ])
    expect(freshOf(told, 'adopted-votes')?.[0]).toEqual({ agenda: 'SECOND ITEM' })
    expect(rowsOf(told, 'resolutions-adopted')).toEqual(['2030 2 1'])
    expect(told.left).toEqual([
      'resolutions-adopted: 2031, since the file ends on 2031-01-30',
      'vetoes: the file holds adopted resolutions only',
    ])
    expect(
      ['2030-01-04', '2030-01-05', '2031-01-31'].map((date) => speaksOf(told, 'adopted-votes', { date })),
    ).toEqual([false, true, false])
  })

  test('Assembly: states, pairs and years; China from the day it was seated; no year that goes on', async () => {
    const told = await read('un-votes', fixture(assembly))
    expect(rowsOf(told, 'unga-states')).toEqual([
      '1971 CHN   1 0',
      '1971 DEU 1 1 2 1',
      '1971 RUS 1 0  ',
      '1971 USA 1 0 2 0',
      '2030 CHN   3 1',
      '2030 ESP 1 1 1 1',
      '2030 FRA 3 1 3 0',
      '2030 IND 2 1 2 1',
      '2030 RUS 3 1  ',
      '2030 USA 2 1 2 0',
    ])
    expect(rowsOf(told, 'unga-pairs')).toEqual([
      '1971 CHN RUS 1 0 1 0',
      '1971 CHN USA 1 0 0 1',
      '1971 RUS USA 2 0 1 1',
      '2030 CHN RUS 3 1 1 1',
      '2030 CHN USA 2 1 0 1',
      '2030 RUS USA 2 0 0 2',
    ])
    expect(rowsOf(told, 'unga-years')?.[1]).toBe('2030 3 3 4 41.7 58.4 3 4 16.7 33.4 1 1 0')
    expect(told.left[0]).toBe('unga-states, unga-pairs, unga-years: 2031, since the file ends on 2031-03-01')
  })

  test.each([
    [
      'another layout',
      assembly,
      'ms_vote',
      'vote',
      /votes-assembly.csv line 1: expected the columns undl_id.*; found undl_id, ms_code, ms_name, vote/,
    ],
    [
      'a bad vote',
      council,
      'CHINA,True,A',
      'CHINA,True,Q',
      'votes-council.csv line 6, column ms_vote: "Q" — expected Y, N, A, X or blank',
    ],
    [
      'a bad date',
      council,
      '2030-06-01',
      '1 June 2030',
      'votes-council.csv line 6, column date: "1 June 2030" — expected a date such as 2024-05-21',
    ],
    [
      'an unknown member',
      assembly,
      '3,IND',
      '3,XYZ',
      'column ms_code: "XYZ" — expected a code of data/un-members.csv',
    ],
    [
      'a member twice',
      assembly,
      '3,IND',
      '3,RUS',
      'column ms_code: "RUS" — expected one vote of each member on A/RES/84/1',
    ],
    [
      'both bodies',
      assembly,
      'A/RES/85/3',
      'S/RES/1(2031)',
      'column resolution: "S/RES/1(2031)" — expected a resolution of the assembly, as before',
    ],
  ])('refused: %s', async (_, name, before, after, message) => {
    await expect(changed('un-votes', name, before, after)).rejects.toThrow(message)
  })
})

describe('comtrade', () => {
  test('JSON: a new year with both partners, a held one with the world alone', async () => {
    const told = await read('comtrade', fixture('comtrade.json'))
    expect(told.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      {
        year: '2029',
        world_exports_usd_bn: '3400',
        world_imports_usd_bn: '2400',
        world_total_usd_bn: '5800',
        russia_share_pct: '3.45',
      },
      {
        year: '2030',
        exports_to_russia_usd_bn: '100',
        imports_from_russia_usd_bn: '120.5',
        total_usd_bn: '220.5',
        flag: 'reported',
        split_flag: 'reported',
        world_exports_usd_bn: '3500',
        world_imports_usd_bn: '2500',
        world_total_usd_bn: '6000',
        russia_share_pct: '3.68',
      },
    ])
    expect(told.left).toEqual(['1 records of other partners, flows or modes'])
  })

  test('CSV: the whole only, not its modes of transport', async () => {
    const told = await read('comtrade', fixture('comtrade.csv'))
    expect(rowsOf(told, 'china-trade')).toEqual(['2029 99 110 209 reported reported 4.18'])
  })

  test.each([
    [
      'another layout',
      'comtrade.csv',
      'primaryValue',
      'value',
      /comtrade.csv line 1: expected records with freqCode.*; found typeCode/,
    ],
    [
      'another reporter',
      'comtrade.csv',
      ',156,',
      ',643,',
      'comtrade.csv line 2, column reporterCode: "643" — expected 156, China',
    ],
    [
      'months',
      'comtrade.csv',
      'C,A,',
      'C,M,',
      'column freqCode: "M" — expected A: data/china-trade.csv holds full years',
    ],
    [
      'a bad value',
      'comtrade.csv',
      '99000000000',
      'n/a',
      'comtrade.csv line 2, column primaryValue: "n/a" — expected a value in US dollars',
    ],
    [
      'a value twice',
      'comtrade.csv',
      'C00,2100,',
      'C00,0,',
      'expected one value of 2029 imports with Russia',
    ],
    [
      'a flow missing',
      'comtrade.csv',
      'CHN,China,X',
      'CHN,China,RX',
      'expected exports (X) and imports (M) with Russia in 2029; found one of them',
    ],
    [
      'a new year of one partner',
      'comtrade.csv',
      '2029',
      '2033',
      'comtrade.csv: expected trade with Russia and the world for 2033, a new year; found one of them',
    ],
    ['no JSON', 'comtrade.json', '{', '', /comtrade.json: expected JSON; found/],
  ])('refused: %s', async (_, name, before, after, message) => {
    await expect(changed('comtrade', name, before, after)).rejects.toThrow(message)
  })
})

describe('gacc-countries', () => {
  const row = '2030 100 120.5 220.5 preliminary reported 3500 2500 6000 3.68'

  test.each(['gacc-zh.csv', 'gacc-en.csv'])('%s: the year in the cumulative columns', async (name) => {
    expect(rowsOf(await read('gacc-countries', fixture(name)), 'china-trade')).toEqual([row])
  })

  test('what is reported stays so where the customs have a preliminary figure', async () => {
    const told = await changed('gacc-countries', 'gacc-zh.csv', '2030年', '2029年')
    expect(rowsOf(told, 'china-trade')).toEqual([
      row.replace('2030', '2029').replace('preliminary', 'reported'),
    ])
  })

  test('the same as a workbook; one of Excel 97 is refused', async () => {
    const lines = Papa.parse<string[]>(await readFile(fixture('gacc-zh.csv'), 'utf8')).data
    const path = join(folder, 'gacc.xlsx')
    writeFileSync(path, workbook(lines))
    expect(rowsOf(await read('gacc-countries', path), 'china-trade')).toEqual([row])
    writeFileSync(path, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))
    await expect(read('gacc-countries', path)).rejects.toThrow(
      'gacc.xlsx: expected CSV or XLSX; found a workbook of Excel 97–2003: save it as XLSX',
    )
  })

  test.each([
    [
      'another layout',
      '进出口,,出口',
      '贸易,,出口',
      /gacc-zh.csv line 1: expected heads 进出口, 出口, 进口 or Total.* below each; found （2）2030年12月/s,
    ],
    ['another currency', '单位：千美元', '单位：万元', /expected a unit in US dollars .*单位：万元/s],
    [
      'part of a year',
      '2030年12月',
      '2030年1至11月',
      /expected December, since data\/china-trade.csv holds full years; found （2）2030年1至11月/,
    ],
    [
      'a column missing',
      '12月,1至12月,进出口',
      '12月,当月,进出口',
      /line 4: expected heads .* below each; found , 12月/,
    ],
    [
      'a bad cell',
      '"220,500,400"',
      '"220.500,400"',
      'gacc-zh.csv line 7, column total: "220.500,400" — expected a value from January to December',
    ],
    [
      'no row of Russia',
      '俄罗斯联邦',
      '罗马尼亚',
      'gacc-zh.csv: expected a row 俄罗斯联邦 or Russian Federation; found none',
    ],
  ])('refused: %s', async (_, before, after, message) => {
    await expect(changed('gacc-countries', 'gacc-zh.csv', before, after)).rejects.toThrow(message)
  })
})

/** A workbook of one sheet whose cells are inline texts and numbers. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string, row: number, column: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    const number = text.replaceAll(',', '')
    if (text === '') return ''
    return /^\d+$/.test(number)
      ? `<c r="${at}"><v>${number}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  }
  const sheet = rows.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((text, j) => cell(text, i, j)).join('')}</row>`,
  )
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    ),
  })
}
