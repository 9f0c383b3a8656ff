import { expect, it } from 'vitest'
import { domainsInWords, filterInWords, yearsInWords } from './filter-in-words.ts'
import { presetOf, YEAR_PRESETS } from './presets.ts'
import { EXTENT } from './years.ts'

it('keeps presets in order, inside the extent, with distinct ids and ranges', () => {
  for (const { from, to } of YEAR_PRESETS) {
    expect(from).toBeLessThanOrEqual(to)
    expect(from).toBeGreaterThanOrEqual(EXTENT.from)
    expect(to).toBeLessThanOrEqual(EXTENT.to)
  }
  expect(new Set(YEAR_PRESETS.map(({ id }) => id)).size).toBe(YEAR_PRESETS.length)
  expect(YEAR_PRESETS.every((preset) => presetOf(preset.from, preset.to) === preset)).toBe(true)
  expect(presetOf(1999, 2001)).toBeUndefined()
})

it('says where the last year of a range is unfinished, and only there', () => {
  for (const { to, description = '' } of YEAR_PRESETS)
    expect(description.includes(`${to} is unfinished`)).toBe(to >= EXTENT.to)
  expect(YEAR_PRESETS.find(({ id }) => id === 'last-ten-years')).toMatchObject({
    from: EXTENT.to - 10,
    to: EXTENT.to - 1,
  })
})

it('says a filter in words', () => {
  expect(yearsInWords(2014, 2014)).toBe('2014')
  expect(filterInWords({ from: 2000, to: 2025, domains: ['military', 'energy'] })).toBe(
    '2000–2025 · Military and Energy',
  )
  expect(domainsInWords(['diplomatic', 'military', 'un'])).toBe('Diplomatic, Military and UN')
  expect(domainsInWords(['un'])).toBe('UN')
  expect(domainsInWords(['diplomatic', 'military', 'energy', 'un'])).toBe('all domains')
})
