/** A run of words in one style. */
export interface Run {
  readonly text: string
  readonly style: 'plain' | 'strong' | 'emphasis'
}

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }

/**
 * Reads light formatting: `**bold**`, `*italic*`, lines beginning with `- ` as a list, empty lines between paragraphs.
 * Everything else, markup included, is plain words.
 */
export function lightText(text: string): Block[] {
  const blocks: Block[] = []
  for (const part of text.split(/\n\s*\n/)) {
    let lines: (readonly Run[])[] = []
    let items: (readonly Run[])[] = []
    const close = () => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
      if (items.length > 0) blocks.push({ kind: 'list', items })
      lines = []
      items = []
    }
    for (const line of part.split('\n')) {
      const item = /^\s*[-•]\s+(.*)$/.exec(line)
      if (line.trim() === '') continue
      if (item ? lines.length > 0 : items.length > 0) close()
      if (item) items.push(runsOf(item[1] ?? ''))
      else lines.push(runsOf(line))
    }
    close()
  }
  return blocks
}

const MARKED = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*/g

function runsOf(line: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const match of line.matchAll(MARKED)) {
    if (match.index > at) runs.push({ text: line.slice(at, match.index), style: 'plain' })
    runs.push({
      text: match[1] ?? match[2] ?? '',
      style: match[1] === undefined ? 'emphasis' : 'strong',
    })
    at = match.index + match[0].length
  }
  if (at < line.length) runs.push({ text: line.slice(at), style: 'plain' })
  return runs
}
