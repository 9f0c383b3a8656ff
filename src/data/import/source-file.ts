import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { Refusal, refuseLayout } from './refusal.ts'

/** A line of a CSV file or a row of a sheet. */
export interface Line {
  /** Where it begins; the first is 1. */
  readonly line: number
  /** Without blanks at their ends. */
  readonly cells: readonly string[]
}

/** A publisher’s file. */
export interface SourceFile {
  /** Name without folders, as messages show it. */
  readonly name: string
  /** Lines of a CSV file, or rows of the first sheet of an XLSX workbook. */
  readonly lines: () => AsyncIterable<Line>
  readonly text: () => Promise<string>
}

const EXCEL_97 = 'd0cf11e0'
const ZIP = '504b0304'

/** Opens a file. Throws a `Refusal` when it cannot be read or is a workbook of Excel 97–2003. */
export async function openFile(path: string): Promise<SourceFile> {
  const name = basename(path)
  const start = await firstBytes(path)
  if (start === EXCEL_97)
    return refuseLayout(name, 'CSV or XLSX', 'a workbook of Excel 97–2003: save it as XLSX')
  const lines = () => (start === ZIP ? sheetLines(path) : csvLines(path))
  return { name, lines, text: () => readFile(path, 'utf8') }
}

/** All lines at once. */
export async function allLines(file: SourceFile): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of file.lines()) lines.push(line)
  return lines
}

async function firstBytes(path: string): Promise<string> {
  try {
    const file = await open(path)
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4)
    await file.close()
    return buffer.toString('hex')
  } catch (error) {
    throw new Refusal(`${path}: expected a file that can be read; found ${(error as Error).message}`)
  }
}

async function* csvLines(path: string): AsyncGenerator<Line> {
  let line = 1
  const text = Readable.from(decoded(path, (await isUtf8(path)) ? 'utf-8' : 'windows-1252'))
  const rows = text.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ',' }))
  for await (const cells of rows as AsyncIterable<string[]>) {
    yield { line, cells: cells.map((cell) => cell.trim()) }
    line += cells.join('').split('\n').length
  }
}

/** A stream, because the votes of the Assembly are longer than a string may be. */
async function* decoded(path: string, encoding: string, fatal = false): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal })
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

/** SIPRI’s register is not in UTF-8. */
async function isUtf8(path: string): Promise<boolean> {
  try {
    for await (const _ of decoded(path, 'utf-8', true));
    return true
  } catch {
    return false
  }
}

async function* sheetLines(path: string): AsyncGenerator<Line> {
  const rows = await readSheet(await readFile(path), { parseNumber: (text) => text, trim: false })
  for (const [index, cells] of rows.entries())
    yield { line: index + 1, cells: cells.map((cell) => String(cell ?? '').trim()) }
}
