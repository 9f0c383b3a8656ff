import { expect, test } from 'vitest'
import { parseCsv } from './parse.ts'

test('cells with commas, quotes and line breaks, and the lines rows begin on', () => {
  const { header, rows, problems } = parseCsv('a,b\n1,"x, ""y"""\n2,"two\nlines"\n3,z\n')
  expect(problems).toEqual([])
  expect(header).toEqual(['a', 'b'])
  expect(rows).toEqual([
    { line: 2, cells: ['1', 'x, "y"'] },
    { line: 3, cells: ['2', 'two\nlines'] },
    { line: 5, cells: ['3', 'z'] },
  ])
})

test('a file without a line end at its end', () => {
  expect(parseCsv('a\n1').rows).toEqual([{ line: 2, cells: ['1'] }])
})

test('faults of form are told with their line', () => {
  expect(parseCsv('a,b\n1\n1,2,3\n').problems).toEqual([
    { line: 2, text: '1 cells — expected 2, as in the header' },
    { line: 3, text: '3 cells — expected 2, as in the header' },
  ])
  expect(parseCsv('a,b,a\n1,2,3\n').problems).toEqual([
    { line: 1, text: 'column a stands twice in the header' },
  ])
  expect(parseCsv('a\r\n1\r\n').problems[0]?.text).toBe('carriage return in the file — expected LF line ends')
  expect(parseCsv('\uFEFFa\n1\n').problems).toEqual([
    { text: 'byte order mark at the start — expected none' },
  ])
  expect(parseCsv('a,b\n1,"x\n').problems[0]).toEqual({
    line: 2,
    text: expect.stringMatching(/^Quoted field unterminated/),
  })
  expect(parseCsv('a,b\n1,2\n\n3,4\n').problems).toEqual([
    { line: 3, text: '1 cells — expected 2, as in the header' },
  ])
})
