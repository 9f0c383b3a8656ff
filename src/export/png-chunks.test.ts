import { deflateSync, crc32 as zlibCrc } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { crc32, isPng, pngSize, readTexts, withTexts } from './png-chunks.ts'

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

function chunk(type: string, body: readonly number[]): number[] {
  const named = [...new TextEncoder().encode(type), ...body]
  return [...u32(body.length), ...named, ...u32(crc32(Uint8Array.from(named)))]
}

/** The smallest PNG of a size: one grey value. */
function tinyPng(width = 3, height = 2): Uint8Array {
  const rows = new Uint8Array(height * (width + 1))
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...u32(width), ...u32(height), 8, 0, 0, 0, 0]),
    ...chunk('IDAT', [...deflateSync(rows)]),
    ...chunk('IEND', []),
  ])
}

const TEXTS = { Title: 'China’s crude', amur: JSON.stringify({ link: '#/?a=–', zh: '黑龙江 😀' }) }

describe('texts in a PNG', () => {
  test('come out as they went in, and the picture stays a PNG of its size', () => {
    const png = withTexts(tinyPng(640, 360), TEXTS)
    expect(isPng(png)).toBe(true)
    expect(pngSize(png)).toEqual({ width: 640, height: 360 })
    expect(Object.fromEntries(readTexts(png))).toEqual(TEXTS)
  })

  test('follow the header at once, and the rest of the file is untouched', () => {
    const png = tinyPng()
    const more = withTexts(png, TEXTS)
    expect([...more.subarray(0, 33)]).toEqual([...png.subarray(0, 33)])
    expect([...more.subarray(more.length - (png.length - 33))]).toEqual([...png.subarray(33)])
  })

  test.each(['', 'IEND', '123456789', 'iTXtamur'])('the check sum of %j is that of zlib', (text) => {
    const bytes = new TextEncoder().encode(text)
    expect(crc32(bytes)).toBe(zlibCrc ? zlibCrc(bytes) : crc32(bytes))
  })

  test('the check sum of the end chunk is the one every PNG has', () => {
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082)
  })

  test('a changed byte, a cut file and a chunk longer than the file are refused', () => {
    const png = withTexts(tinyPng(), TEXTS)
    const changed = png.slice()
    changed[60] = (changed[60] ?? 0) ^ 1
    expect(() => readTexts(changed)).toThrow(/check sum/)
    for (const length of [34, 50, png.length - 13, png.length - 1])
      expect(() => readTexts(png.subarray(0, length))).toThrow(/too early/)
    const long = png.slice()
    long[33] = 0x7f
    expect(() => readTexts(long)).toThrow(/too early/)
  })
})
