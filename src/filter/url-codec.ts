import { DOMAINS, type Domain } from '../model/domain.ts'
import { clampYear, defaultFilter, type Filter, sameList, type Vocabulary, type Years } from './filter.ts'
import { yearsInWords } from './filter-in-words.ts'

export interface ParsedFilter {
  readonly filter: Filter
  /** One sentence for each thing dropped or changed: what was wrong and what is shown instead. */
  readonly notices: string[]
  /** The data version the link was made with. */
  readonly version: string | null
}

const LONGEST_QUOTE = 60
const OWN_PARAMETERS = ['years', 'domains', 'figures', 'pin', 'v']

/**
 * Reads a query string (with or without `?`) into a filter; never throws, always gives a valid filter.
 * `alsoKnown` names parameters that belong to others and are passed over in silence.
 */
export function parseFilter(
  search: string,
  vocabulary: Vocabulary,
  alsoKnown: readonly string[] = [],
): ParsedFilter {
  const notices: string[] = []
  const given = firstOfEach(search, vocabulary, alsoKnown, notices)
  const defaults = defaultFilter(vocabulary)
  const filter: Filter = {
    ...defaults,
    ...parseYears(given.get('years'), vocabulary, notices),
    domains: parseDomains(given.get('domains'), notices),
    figures: parseFigures(given.get('figures'), vocabulary, notices),
    pin: parsePin(given.get('pin'), vocabulary, notices),
    measures: {
      ...defaults.measures,
      ...parseMeasures(given, vocabulary, notices),
    },
    lists: {
      ...defaults.lists,
      ...parseLists(given, vocabulary, notices),
    },
  }
  return { filter, notices, version: parseVersion(given.get('v'), notices) }
}

/**
 * The query string of a filter, without `?`: only what differs from the defaults, or with `every` all of it,
 * as a copied link must. `version` adds the data version.
 */
export function formatFilter(
  filter: Filter,
  vocabulary: Vocabulary,
  options: { every?: boolean; version?: string } = {},
): string {
  const { every = false, version } = options
  const defaults = defaultFilter(vocabulary)
  const pairs: [string, string][] = []
  if (every || filter.from !== defaults.from || filter.to !== defaults.to) {
    pairs.push(['years', `${filter.from}..${filter.to}`])
  }
  if (every || !sameList(filter.domains, defaults.domains)) pairs.push(['domains', filter.domains.join(',')])
  if (every || !sameList(filter.figures, defaults.figures)) pairs.push(['figures', filter.figures.join(',')])
  if (filter.pin !== null) pairs.push(['pin', `${filter.pin}`])
  for (const [parameter, values] of Object.entries(vocabulary.measures)) {
    const value = filter.measures[parameter] ?? values[0] ?? ''
    if (every || value !== values[0]) pairs.push([parameter, value])
  }
  for (const parameter of Object.keys(vocabulary.lists)) {
    const items = filter.lists[parameter] ?? []
    if (items.length > 0) pairs.push([parameter, items.join(',')])
  }
  if (version) pairs.push(['v', version])
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',')
}

function firstOfEach(
  search: string,
  vocabulary: Vocabulary,
  alsoKnown: readonly string[],
  notices: string[],
): Map<string, string> {
  const first = new Map<string, string>()
  const told = new Set<string>()
  for (const [name, value] of new URLSearchParams(search)) {
    const known =
      OWN_PARAMETERS.includes(name) ||
      Object.hasOwn(vocabulary.measures, name) ||
      Object.hasOwn(vocabulary.lists, name)
    if (!known) {
      if (!alsoKnown.includes(name) && !told.has(name))
        notices.push(`${quote(name)} is not a known parameter; ignored.`)
      told.add(name)
    } else if (!first.has(name)) {
      first.set(name, value.trim())
    } else if (!told.has(name)) {
      told.add(name)
      notices.push(`${name} is given more than once; using the first, ${quote(first.get(name) ?? '')}.`)
    }
  }
  return first
}

const inWords = ({ from, to }: Years) => yearsInWords(from, to)

function parseYears(
  text: string | undefined,
  { extent, defaultYears }: Vocabulary,
  notices: string[],
): Years {
  if (text === undefined) return defaultYears
  const range = /^(\d*)\s*\.\.\s*(\d*)$/.exec(text) ?? /^(\d+)$/.exec(text)
  if (!range || (!range[1] && !range[2])) {
    notices.push(`years=${quote(text)} is not a range of years; showing ${inWords(defaultYears)}.`)
    return defaultYears
  }
  const single = range.length === 2
  const first = range[1] ? Number(range[1]) : extent.from
  const last = single ? first : range[2] ? Number(range[2]) : extent.to
  const from = clampYear(Math.min(first, last), extent)
  const to = clampYear(Math.max(first, last), extent)
  const faults = [
    range[1] && range[2] && first > last ? 'runs backwards' : '',
    [first, last].some((year) => year < extent.from || year > extent.to)
      ? `reaches beyond ${inWords(extent)}`
      : '',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) {
    notices.push(`years=${quote(text)} ${faults.join(' and ')}; showing ${yearsInWords(from, to)}.`)
  }
  return { from, to }
}

function parseDomains(text: string | undefined, notices: string[]): readonly Domain[] {
  const names = listOf(text)
  const { known, unknown } = knownOf(names, DOMAINS)
  const kept = known.length === 0 ? 'all domains' : known.join(', ')
  if (unknown.length > 0) {
    notices.push(
      `domains: ${quote(unknown.join(', '))} ${isNot(unknown, 'a domain', 'domains')}; showing ${kept}.`,
    )
  }
  tellRepeated('domains', known, names, notices)
  const chosen = DOMAINS.filter((domain) => known.includes(domain))
  return chosen.length === 0 ? DOMAINS : chosen
}

function parseFigures(
  text: string | undefined,
  vocabulary: Vocabulary,
  notices: string[],
): readonly string[] {
  if (text === undefined) return vocabulary.defaultFigures
  const names = listOf(text)
  const { known, unknown } = knownOf(names, vocabulary.figures)
  const kept = known.length === 0 ? 'the start view' : known.join(', ')
  if (unknown.length > 0) {
    notices.push(
      `figures: ${quote(unknown.join(', '))} ${isNot(unknown, 'a figure', 'figures')}; showing ${kept}.`,
    )
  } else if (names.length === 0) {
    notices.push('figures= names no figure; showing the start view.')
  }
  tellRepeated('figures', known, names, notices)
  return known.length === 0 ? vocabulary.defaultFigures : known
}

function parsePin(text: string | undefined, { extent }: Vocabulary, notices: string[]): number | null {
  if (text === undefined) return null
  if (!/^\d+$/.test(text)) {
    notices.push(`pin=${quote(text)} is not a year; no year is pinned.`)
    return null
  }
  const year = Number(text)
  const clamped = clampYear(year, extent)
  if (year !== clamped)
    notices.push(`pin=${quote(text)} is outside ${inWords(extent)}; ${clamped} is pinned.`)
  return clamped
}

function parseMeasures(given: ReadonlyMap<string, string>, vocabulary: Vocabulary, notices: string[]) {
  const chosen: Record<string, string> = {}
  for (const [parameter, values] of Object.entries(vocabulary.measures)) {
    const value = given.get(parameter)
    if (value === undefined) continue
    if (values.includes(value)) chosen[parameter] = value
    else {
      notices.push(
        `${parameter}=${quote(value)} is not one of ${values.join(', ')}; showing ${values[0] ?? 'none'}.`,
      )
    }
  }
  return chosen
}

function parseLists(given: ReadonlyMap<string, string>, vocabulary: Vocabulary, notices: string[]) {
  const chosen: Record<string, readonly string[]> = {}
  for (const [parameter, { values, most, one, many }] of Object.entries(vocabulary.lists)) {
    const names = listOf(given.get(parameter))
    const { known, unknown } = knownOf(names, values)
    const kept = known.slice(0, most)
    if (unknown.length > 0) {
      notices.push(
        `${parameter}: ${quote(unknown.join(', '))} ${isNot(unknown, one, many)}; showing ${kept.join(', ') || 'none'}.`,
      )
    }
    if (kept.length < known.length) {
      notices.push(`${parameter} names ${known.length} ${many}; the first ${most} are kept.`)
    }
    tellRepeated(parameter, kept, names, notices)
    if (kept.length > 0) chosen[parameter] = kept
  }
  return chosen
}

const VERSION = /^[\w.:+-]{1,64}$/

/** The data version a query string was made with; `null` where it names none, or what is none. */
export function linkVersion(search: string): string | null {
  const text = new URLSearchParams(search).get('v')?.trim()
  return text && VERSION.test(text) ? text : null
}

function parseVersion(text: string | undefined, notices: string[]): string | null {
  if (!text) return null
  if (VERSION.test(text)) return text
  notices.push(`v=${quote(text)} is not a data version; ignored.`)
  return null
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function knownOf<Name extends string>(names: readonly string[], vocabulary: readonly Name[]) {
  const all = new Set<string>(vocabulary)
  const distinct = [...new Set(names)]
  return {
    known: distinct.filter((name): name is Name => all.has(name)),
    unknown: distinct.filter((name) => !all.has(name)),
  }
}

function tellRepeated(
  parameter: string,
  known: readonly string[],
  names: readonly string[],
  notices: string[],
) {
  const repeated = known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (repeated.length > 0)
    notices.push(`${parameter}: ${repeated.join(', ')} named more than once; kept once.`)
}

function isNot(names: readonly string[], one: string, many: string): string {
  return names.length === 1 ? `is not ${one}` : `are not ${many}`
}

function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`
}
