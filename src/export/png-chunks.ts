const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
const HEADER_END = 33

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** CRC-32 as PNG uses it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

export function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_END && SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/** Width and height a PNG says it has. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The PNG with one `iTXt` chunk a text, after its header. Keywords are Latin letters, at most 79. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  const parts = [png.subarray(0, HEADER_END), ...chunks, png.subarray(HEADER_END)]
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    out.set(part, offset)
    offset += part.length
  }
  return out
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder()
  // keyword, end, not compressed, method 0, no language, no translated keyword
  const body = [...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)]
  const chunk = new Uint8Array(body.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, body.length)
  chunk.set([0x69, 0x54, 0x58, 0x74], 4)
  chunk.set(body, 8)
  view.setUint32(body.length + 8, crc32(chunk.subarray(4, body.length + 8)))
  return chunk
}

/** The uncompressed `iTXt` texts of a PNG by keyword; throws where a chunk is cut short or its check sum is wrong. */
export function readTexts(png: Uint8Array): Map<string, string> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const texts = new Map<string, string>()
  let at: number = SIGNATURE.length
  for (;;) {
    if (at + 12 > png.length) throw new Error('the file ends too early')
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > png.length) throw new Error('the file ends too early')
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'iTXt') {
      if (crc32(png.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
        throw new Error('a check sum is wrong')
      const text = itxt(png.subarray(at + 8, end - 4))
      if (text) texts.set(text.keyword, text.text)
    }
    if (type === 'IEND') return texts
    at = end
  }
}

function itxt(body: Uint8Array): { keyword: string; text: string } | null {
  const ends = [body.indexOf(0)]
  const compressed = body[(ends[0] ?? 0) + 1]
  ends.push(body.indexOf(0, (ends[0] ?? 0) + 3))
  ends.push(body.indexOf(0, (ends[1] ?? 0) + 1))
  if (ends.includes(-1) || compressed !== 0) return null
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return {
    keyword: decoder.decode(body.subarray(0, ends[0])),
    text: decoder.decode(body.subarray((ends[2] ?? 0) + 1)),
  }
}
