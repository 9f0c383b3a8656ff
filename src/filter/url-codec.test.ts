import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOMAINS } from '../model/domain.ts'
import { defaultFilter, type Filter } from './filter.ts'
import { VOCABULARY } from './test-vocabulary.ts'
import { formatFilter, linkVersion, parseFilter } from './url-codec.ts'

const EXTENT = VOCABULARY.extent
const year = fc.integer({ min: EXTENT.from, max: EXTENT.to })
const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    years: fc.tuple(year, year),
    domains: fc.subarray([...DOMAINS], { minLength: 1 }),
    figures: fc.shuffledSubarray([...VOCABULARY.figures], { minLength: 1 }),
    pin: fc.option(year, { nil: null }),
    measures: fc.record(
      Object.fromEntries(
        Object.entries(VOCABULARY.measures).map(([name, values]) => [name, fc.constantFrom(...values)]),
      ),
    ),
    lists: fc.record({ 'sco.states': fc.shuffledSubarray(['CHN', 'IND', 'KAZ', 'RUS'], { maxLength: 3 }) }),
  })
  .map(({ years, ...rest }) => ({
    from: Math.min(...years),
    to: Math.max(...years),
    ...rest,
  }))

const parse = (search: string) => parseFilter(search, VOCABULARY)
const defaults = defaultFilter(VOCABULARY)

describe('a filter written and read again', () => {
  it('is the same with every parameter, without notices', () => {
    fc.assert(
      fc.property(
        anyFilter,
        fc.option(fc.stringMatching(/^[\w.:+-]{1,64}$/), { nil: null }),
        (filter, version) => {
          const search = formatFilter(filter, VOCABULARY, {
            every: true,
            ...(version && { version }),
          })
          expect(parse(search)).toEqual({ filter, notices: [], version })
          expect(parse(`?${search}`)).toEqual({ filter, notices: [], version })
        },
      ),
    )
  })

  it('is the same with only what differs from the defaults', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parse(formatFilter(filter, VOCABULARY))).toEqual({
          filter,
          notices: [],
          version: null,
        })
      }),
    )
  })
})

describe('reading', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.tuple(
          fc.constantFrom('years', 'domains', 'figures', 'pin', 'v', 'trade.measure', '__proto__', ''),
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom(
              '%',
              '%E0%A4%A',
              '%00',
              '1e3',
              'NaN',
              '-1..2',
              '+2000..2001',
              '9'.repeat(400),
              '..',
              ',',
            ),
          ),
        ),
      )
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
  )

  it('never throws and always gives a valid filter', () => {
    fc.assert(
      fc.property(hostile, (search) => {
        const { filter } = parse(search)
        expect(filter.from).toBeLessThanOrEqual(filter.to)
        expect([filter.from, filter.to].every((each) => each >= EXTENT.from && each <= EXTENT.to)).toBe(true)
        expect(parse(formatFilter(filter, VOCABULARY, { every: true })).filter).toEqual(filter)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['years=1990..2010', 1990, 2010],
    ['years=2010..', 2010, 2026],
    ['years=..2022', 1946, 2022],
    ['years=2014', 2014, 2014],
    ['years=%202000%20..+2010', 2000, 2010],
    ['years=2000%2E%2E2010', 2000, 2010],
    ['', 2000, 2025],
  ])('takes %s without a word', (search, from, to) => {
    expect(parse(search)).toEqual({
      filter: { ...defaults, from, to },
      notices: [],
      version: null,
    })
  })

  it.each([
    ['years=2020..2010', 2010, 2020, 'years=2020..2010 runs backwards; showing 2010–2020.'],
    ['years=1900..2030', 1946, 2026, 'years=1900..2030 reaches beyond 1946–2026; showing 1946–2026.'],
    ['years=1900..1910', 1946, 1946, 'years=1900..1910 reaches beyond 1946–2026; showing 1946.'],
    ['years=2030..', 2026, 2026, 'years=2030.. reaches beyond 1946–2026; showing 2026.'],
    ['years=..1900', 1946, 1946, 'years=..1900 reaches beyond 1946–2026; showing 1946.'],
    ['years=3000', 2026, 2026, 'years=3000 reaches beyond 1946–2026; showing 2026.'],
    [
      'years=2030..1950',
      1950,
      2026,
      'years=2030..1950 runs backwards and reaches beyond 1946–2026; showing 1950–2026.',
    ],
    ['years=abc', 2000, 2025, 'years=abc is not a range of years; showing 2000–2025.'],
    ['years=', 2000, 2025, 'years= is not a range of years; showing 2000–2025.'],
    ['years=..', 2000, 2025, 'years=.. is not a range of years; showing 2000–2025.'],
    ['years=1e3..2000', 2000, 2025, 'years=1e3..2000 is not a range of years; showing 2000–2025.'],
    ['years=NaN..2000', 2000, 2025, 'years=NaN..2000 is not a range of years; showing 2000–2025.'],
    ['years=1990-2000', 2000, 2025, 'years=1990-2000 is not a range of years; showing 2000–2025.'],
    ['years=-5..2000', 2000, 2025, 'years=-5..2000 is not a range of years; showing 2000–2025.'],
    ['years=1990.5..2000', 2000, 2025, 'years=1990.5..2000 is not a range of years; showing 2000–2025.'],
    [
      'years=2001..2002&years=1990',
      2001,
      2002,
      'years is given more than once; using the first, 2001..2002.',
    ],
  ])('%s', (search, from, to, notice) => {
    expect(parse(search)).toEqual({
      filter: { ...defaults, from, to },
      notices: [notice],
      version: null,
    })
  })

  it.each<[string, Partial<Filter>, string[]]>([
    ['domains=', {}, []],
    ['domains=un,military', { domains: ['military', 'un'] }, []],
    ['domains=un,diplomatic,energy,military', {}, []],
    ['domains=space', {}, ['domains: space is not a domain; showing all domains.']],
    ['domains=space,sea', {}, ['domains: space, sea are not domains; showing all domains.']],
    ['domains=un,space', { domains: ['un'] }, ['domains: space is not a domain; showing un.']],
    ['domains=un,un', { domains: ['un'] }, ['domains: un named more than once; kept once.']],
    ['figures=trade,vetoes', { figures: ['trade', 'vetoes'] }, []],
    ['figures=', {}, ['figures= names no figure; showing the start view.']],
    ['figures=nope', {}, ['figures: nope is not a figure; showing the start view.']],
    ['figures=trade,nope', { figures: ['trade'] }, ['figures: nope is not a figure; showing trade.']],
    ['figures=trade,trade', { figures: ['trade'] }, ['figures: trade named more than once; kept once.']],
    ['pin=2014', { pin: 2014 }, []],
    ['pin=1900', { pin: 1946 }, ['pin=1900 is outside 1946–2026; 1946 is pinned.']],
    ['pin=20x4', {}, ['pin=20x4 is not a year; no year is pinned.']],
    ['trade.measure=shares', { measures: { ...defaults.measures, 'trade.measure': 'shares' } }, []],
    ['trade.measure=weight', {}, ['trade.measure=weight is not one of volume, shares; showing volume.']],
    ['sco.states=IND,CHN', { lists: { 'sco.states': ['IND', 'CHN'] } }, []],
    ['sco.states=', {}, []],
    [
      'sco.states=IND,FRA',
      { lists: { 'sco.states': ['IND'] } },
      ['sco.states: FRA is not a state; showing IND.'],
    ],
    ['sco.states=XXX,ind', {}, ['sco.states: XXX, ind are not states; showing none.']],
    [
      'sco.states=RUS,IND,KAZ,CHN',
      { lists: { 'sco.states': ['RUS', 'IND', 'KAZ'] } },
      ['sco.states names 4 states; the first 3 are kept.'],
    ],
    [
      'sco.states=IND,IND',
      { lists: { 'sco.states': ['IND'] } },
      ['sco.states: IND named more than once; kept once.'],
    ],
    ['colour=red&colour=blue', {}, ['colour is not a known parameter; ignored.']],
    ['constructor=1', {}, ['constructor is not a known parameter; ignored.']],
    ['v=%3Cb%3E', {}, ['v=<b> is not a data version; ignored.']],
    [
      `pin=${'9'.repeat(99)}`,
      { pin: 2026 },
      [`pin=${'9'.repeat(60)}… is outside 1946–2026; 2026 is pinned.`],
    ],
  ])('%s', (search, changed, notices) => {
    expect(parse(search)).toEqual({
      filter: { ...defaults, ...changed },
      notices,
      version: null,
    })
  })

  it('reads the data version alone as it reads it with the filter', () => {
    for (const search of ['v=2026-08-01.1a2b3c4d', 'v=%3Cb%3E', 'v=', 'years=2000', `v=${'a'.repeat(65)}`])
      expect(linkVersion(search)).toBe(parse(search).version)
    expect(linkVersion('?years=2000&v=1a2b3c4d')).toBe('1a2b3c4d')
  })

  it('collects every notice of a link', () => {
    expect(parse('years=x&domains=y&figures=z&pin=w&vetoes.members=q').notices).toHaveLength(5)
  })

  it('passes over the parameters of others in silence', () => {
    expect(parseFilter('claim=russia-top', VOCABULARY, ['claim']).notices).toEqual([])
  })
})

describe('writing', () => {
  it('is empty for the defaults', () => {
    expect(formatFilter(defaults, VOCABULARY)).toBe('')
  })

  it('keeps commas and dots readable', () => {
    const filter: Filter = {
      ...defaults,
      from: 1990,
      to: 2014,
      domains: ['military', 'un'],
      pin: 2001,
    }
    expect(formatFilter(filter, VOCABULARY)).toBe('years=1990..2014&domains=military,un&pin=2001')
  })

  it('names everything in a copied link', () => {
    expect(
      formatFilter(defaults, VOCABULARY, {
        every: true,
        version: '2026-11-21.3f9c2a',
      }),
    ).toBe(
      'years=2000..2025&domains=diplomatic,military,energy,un&figures=arms-share,vetoes' +
        '&arms-share.measure=share&vetoes.members=pair&trade.measure=volume&v=2026-11-21.3f9c2a',
    )
  })
})
