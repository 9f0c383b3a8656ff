import { describe, expect, test } from 'vitest'
import { realFiles, replaced } from '../build/edit-files.test-support.ts'
import type { TableName } from '../tables.ts'
import { validate } from '../validation/validate.ts'
import { checkOwn, tableMeant } from './check-own.ts'
import { readText, textOf } from './read-text.ts'

const files = realFiles()
const { tables } = validate(files)
const bytes = (text: string) => new TextEncoder().encode(text)
const faultsOf = (table: TableName, text: string) => checkOwn(new Map([[table, text]]), tables)
const edited = (table: TableName, before: string, after: string) =>
  replaced(table, before, after).get(table) as string

test('every table of Amur is known by its header and passes as a file of one’s own', () => {
  for (const [name, text] of files) {
    if (['changes', 'claims', 'tables', 'gaps', 'caveats'].includes(name)) continue
    expect(tableMeant(text)).toEqual({ kind: 'table', table: name })
    expect(faultsOf(name as TableName, text)).toEqual([])
  }
})

describe('header', () => {
  test('one column short: the nearest table is offered', () => {
    expect(
      tableMeant(
        'year,russia_mt,total_mt,russia_share_pct,saudi_mt,saudi_share_pct,russia_flag,total_flag,sources,note\n',
      ),
    ).toEqual({
      kind: 'unclear',
      nearest: ['crude-share'],
    })
  })

  test('of no table, or with semicolons, says so', () => {
    expect(tableMeant('name,price\na,1\n')).toMatchObject({ message: expect.stringContaining('of no table') })
    expect(tableMeant('year;russia_mt;total_mt\n')).toMatchObject({
      message: expect.stringContaining('semicolons'),
    })
  })
})

describe('faults', () => {
  test('by line and column, as the build words them', () => {
    expect(faultsOf('crude-share', edited('crude-share', '\n2013,24.446,', '\n2013,much,'))).toEqual([
      {
        table: 'crude-share',
        line: 15,
        column: 'russia_mt',
        text: '"much" — expected a number of at least 0',
      },
    ])
  })

  test('a formula in a column of numbers is told once', () => {
    expect(faultsOf('crude-share', edited('crude-share', '\n2013,24.446,', '\n2013,=1+1,'))).toEqual([
      { table: 'crude-share', line: 15, column: 'russia_mt', text: '"=1+1" — a formula; expected its value' },
    ])
  })

  test('of a row, and between tables', () => {
    expect(
      faultsOf('crude-share', edited('crude-share', '\n2013,24.446,', '\n2013,44.446,'))[0],
    ).toMatchObject({
      line: 15,
      column: 'russia_share_pct',
    })
    expect(
      faultsOf('crude-share', edited('crude-share', 'energy:chinaorg_2003', 'energy:nowhere'))[0]?.text,
    ).toMatch(/expected a source listed/)
  })

  test('formulas are refused in any column; negative numbers are none', () => {
    for (const cell of ['=HYPERLINK(""x"")', '@SUM(A1)', '+cmd', '-cmd'])
      expect(
        faultsOf(
          'settlement',
          edited(
            'settlement',
            ',bne IntelliNews,russia_trade:bne_2019,Sum of both computed.\n2019-07,2018',
            `,"${cell}",russia_trade:bne_2019,Sum of both computed.\n2019-07,2018`,
          ),
        )[0],
      ).toMatchObject({
        line: 2,
        column: 'said_by',
        text: expect.stringContaining('a formula; expected its value'),
      })
  })

  test('ragged rows and quotes that never end', () => {
    expect(faultsOf('un-members', 'code,name,note\nAFG\n')[0]).toMatchObject({
      line: 2,
      text: expect.stringContaining('1 cells'),
    })
    expect(faultsOf('un-members', 'code,name,note\nAFG,"x,\n').length).toBeGreaterThan(0)
    expect(faultsOf('un-members', 'code,name,note\n')[0]).toMatchObject({ text: 'no rows' })
  })
})

describe('bytes', () => {
  const said = (input: Uint8Array) => textOf(input) as { message?: string }
  test('what is no CSV says what it is', async () => {
    expect(said(Uint8Array.of(0x50, 0x4b, 3, 4, 0)).message).toMatch(/workbook or an archive/)
    expect(said(Uint8Array.of(0xff, 0xfe, 0x61, 0)).message).toMatch(/UTF-16/)
    expect(said(bytes('a,b\n\0,1\n')).message).toMatch(/bytes of zero/)
    expect(said(Uint8Array.of(0x61, 0xe9, 0x0a)).message).toMatch(/not in UTF-8/)
    expect(await readText(new File([], 'a.csv'))).toMatchObject({ message: 'The file is empty.' })
  })

  test('50 MB are refused without being read', async () => {
    const file = new File(['a'], 'a.csv')
    Object.defineProperty(file, 'size', { value: 50 * 1024 * 1024 })
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) })
    expect(await readText(file)).toMatchObject({ message: expect.stringMatching(/^The file has 50 MB/) })
  })

  test('what spreadsheets add is taken away and told', () => {
    const text = textOf(bytes('\uFEFFa,b\r\n1,2\r\n'))
    expect(text).toEqual({
      kind: 'text',
      text: 'a,b\n1,2\n',
      changes: ['A byte order mark was taken away.', 'Line ends were changed from CRLF to LF.'],
    })
  })
})
