import { expect, test } from 'vitest'
import { realFiles } from './build/edit-files.test-support.ts'
import { resolveSources, sourceIndex, sourceLabel, sourceLink } from './sources.ts'
import { validate } from './validation/validate.ts'

const index = sourceIndex(validate(realFiles()).tables.sources)
const labels = (...ids: string[]) => resolveSources(index, ids).map(sourceLabel)

test('a label says what a text was read through, unless its publisher’s own is linked', () => {
  expect(
    labels('arms:sipri_2022_tiv', 'provinces:xh_2012jul', 'energy:tass_1734985', 'diplomacy:cctv_xwlb'),
  ).toEqual([
    'SIPRI, SIPRI Arms Transfers Database: TIV of arms exports by supplier, 1950–2021 (release of March 2022) (2022-07-28) — read through a copy in the public repository 360-info/report-arms-trade',
    'Xinhua, NE China province reports nearly 20% rise in trade with Russia (2012-08-18) — republished by tingroom.com',
    'TASS, citing China Customs, 2023: 107 Mt of Russian oil, 60.6 bn USD (2024-01-20)',
    'China Central Television, Xinwen Lianbo evening bulletin (2012-07 to 2026-06-11) — read through a copy in the public repository china-data/xwlb',
  ])
})

test('only a text at its publisher is linked', () => {
  const [republished, published] = resolveSources(index, ['provinces:xh_2012jul', 'energy:tass_1734985'])
  expect(republished && sourceLink(republished)).toBeNull()
  expect(published && sourceLink(published)).toBe('https://tass.com/economy/1734985')
})

test('ids are resolved in order, without repeats and without unknown ones', () => {
  const found = resolveSources(index, ['crs2023', 'nobody', 'csis2022', 'crs2023'])
  expect(found.map((source) => source.id)).toEqual(['crs2023', 'csis2022'])
})
