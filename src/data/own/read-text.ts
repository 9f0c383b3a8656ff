export type ReadText =
  | { readonly kind: 'text'; readonly text: string; readonly changes: readonly string[] }
  | { readonly kind: 'message'; readonly message: string }

/** Many times the largest table; a table this project could draw is far smaller. */
const MOST_BYTES = 5 * 1024 * 1024

const message = (text: string): ReadText => ({ kind: 'message', message: text })

/** Text of a file that may be a CSV table; or, in words, why it is none. Nothing of a larger file is read. */
export async function readText(file: File): Promise<ReadText> {
  if (file.size === 0) return message('The file is empty.')
  if (file.size > MOST_BYTES)
    return message(
      `The file has ${megabytes(file.size)} MB; a table here has at most ${megabytes(MOST_BYTES)} MB.`,
    )
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return message('The file could not be read.')
  }
  return textOf(bytes)
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/** The same of bytes. What spreadsheets add, a byte order mark and CRLF line ends, is taken away and told. */
export function textOf(bytes: Uint8Array): ReadText {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return message(
      'This is a workbook or an archive, not a CSV file. Save the sheet as “CSV UTF-8” and bring that.',
    )
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return message('The file is in UTF-16. Save it as UTF-8 (“CSV UTF-8” in spreadsheets).')
  if (bytes.includes(0)) return message('The file holds bytes of zero: it is no text, or is damaged.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return message('The file is not in UTF-8. Save it as UTF-8 (“CSV UTF-8” in spreadsheets).')
  }
  const changes: string[] = []
  // The decoder has dropped a byte order mark by itself.
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) changes.push('A byte order mark was taken away.')
  if (text.includes('\r')) {
    text = text.replaceAll('\r\n', '\n')
    changes.push('Line ends were changed from CRLF to LF.')
  }
  return { kind: 'text', text, changes }
}
