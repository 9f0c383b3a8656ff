import { expect, test } from 'vitest'
import { realFiles } from './build/edit-files.test-support.ts'
import { chinaTradeQuality, crudeQuality, crudeShareQuality, heilongjiangQuality } from './row-quality.ts'
import type { HeilongjiangRow } from './tables/heilongjiang.ts'
import { validate } from './validation/validate.ts'

const { tables } = validate(realFiles())

function heilongjiangRow(row: Partial<HeilongjiangRow>): HeilongjiangRow {
  return { ...(tables.heilongjiang[0] as HeilongjiangRow), period: 'full-year', quality: 'solid', ...row }
}

test.each([
  [{ period: 'estimate', quality: 'weak', share_trade_basis: 'stated' }, 'estimate'],
  [{ period: 'part-year', quality: 'weak', share_trade_basis: 'stated' }, 'part-year'],
  [{ quality: 'weak', share_trade_basis: 'stated' }, 'single-source'],
  [{ quality: 'partial', share_trade_basis: 'stated' }, 'stated'],
  [{ quality: 'partial', share_trade_basis: 'computed_fx' }, 'derived'],
  [{ share_trade_basis: 'computed_same_source_residual' }, 'derived'],
  [{ share_trade_basis: 'computed_same_source' }, 'reported'],
  [{ share_trade_basis: 'computed_two_publications' }, 'reported'],
  [{ quality: 'partial', share_trade_basis: null }, 'reported'],
] satisfies [Partial<HeilongjiangRow>, string][])('Heilongjiang: %o is %s', (row, quality) => {
  expect(heilongjiangQuality(heilongjiangRow(row), 'trade')).toBe(quality)
})

test('each share of Heilongjiang has the quality of its own basis', () => {
  const row = tables.heilongjiang.find(({ year, period }) => year === 2021 && period === 'full-year')
  expect(row && heilongjiangQuality(row, 'trade')).toBe('reported')
  expect(row && heilongjiangQuality(row, 'exports')).toBe('reported')
  expect(row && heilongjiangQuality(row, 'imports')).toBe('derived')
})

test.each([
  ['reported', 'reported', 'reported'],
  ['reported', 'rounded', 'rounded'],
  ['rounded', 'derived', 'derived'],
  ['reported', 'relabelled', 'revised'],
  ['corrected', 'reported', 'revised'],
  ['reported', 'preliminary', 'preliminary'],
  ['partial', 'preliminary', 'part-year'],
] as const)('crude share: Russia %s, total %s is %s, whichever way round', (russia, total, quality) => {
  expect(crudeShareQuality({ russia_flag: russia, total_flag: total })).toBe(quality)
  expect(crudeShareQuality({ russia_flag: total, total_flag: russia })).toBe(quality)
})

test.each([
  ['reported', 'reported'],
  ['preliminary', 'preliminary'],
  ['rounded', 'rounded'],
  ['derived', 'derived'],
  ['corrected', 'revised'],
  ['relabelled', 'revised'],
  ['partial', 'part-year'],
] as const)('crude origin: %s is %s', (flag, quality) => {
  expect(crudeQuality({ flag })).toBe(quality)
})

test.each([
  ['reported', 'derived', 'reported', 'derived'],
  ['preliminary', 'reported', 'preliminary', 'reported'],
  ['rounded', null, 'rounded', null],
  ['derived', 'rounded', 'derived', 'rounded'],
  ['gap', null, null, null],
] as const)('trade: flag %s, split flag %s are %s and %s', (flag, split_flag, total, split) => {
  expect(chinaTradeQuality({ flag, split_flag })).toBe(total)
  expect(chinaTradeQuality({ flag, split_flag }, 'split')).toBe(split)
})
