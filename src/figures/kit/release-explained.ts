import type { HeilongjiangRow } from '../../data/tables/heilongjiang.ts'
import type { ProvinceRow } from '../../data/tables/provinces.ts'
import type { Formula } from '../../model/formula.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { type Explained, sourceRow } from './explain.ts'
import { asGiven, orAsStored, shareOfTwo } from './formulas.ts'
import { bestRow, coverage, type Share, shareOf } from './releases.ts'

const COLUMNS = {
  trade: { whole: 'total_trade_bn', part: 'trade_with_russia_bn' },
  exports: { whole: 'total_exports_bn', part: 'exports_to_russia_bn' },
  imports: { whole: 'total_imports_bn', part: 'imports_from_russia_bn' },
} as const

const ofWhat = (share: Share) => (share === 'trade' ? 'goods trade' : `goods ${share}`)

/**
 * Russia’s share of a province’s trade in a year: from which release, what else is known.
 * @param rows all rows of the province and year
 */
export function releaseExplanation(
  province: string,
  rows: readonly HeilongjiangRow[],
  year: number,
  share: Share,
): Explained {
  const quantity = `Russia’s share of ${province}’s ${ofWhat(share)}`
  const row = bestRow(rows, share)
  if (!row)
    return {
      quantity,
      rows: rows.map((one) => rowOf(one, share)),
      rowsNote:
        rows.length > 0
          ? 'What is known of the year: a level or a growth, but no total to divide by.'
          : 'No release on the year’s trade with Russia was found.',
    }
  const { note } = coverage(row)
  const others = rows.flatMap((one): OtherValue[] => {
    const value = shareOf(one, share)
    if (one === row || value === null) return []
    return [{ label: periodOf(one), value, sources: one.sources, ...(one.note ? { note: one.note } : {}) }]
  })
  const stated = row[`stated_share_${share}_pct`]
  const printed: OtherValue[] =
    stated === null ? [] : [{ label: 'As printed by the source', value: stated, sources: row.sources }]
  return {
    quantity,
    period: note ? `${note} ${year}` : `${year}`,
    formula: formulaOf(row, share),
    rows: [rowOf(row, share)],
    rowsNote: partsNote(row, share),
    others: [...printed, ...others],
    ...(row.note ? { note: row.note } : {}),
  }
}

/** Why the share is not divided out, where it is not. */
function partsNote(row: HeilongjiangRow, share: Share): string | null {
  if (formulaOf(row, share)?.kind === 'share') return null
  if (row[`share_${share}_basis`] === 'stated') return 'The source states the share itself.'
  return row[COLUMNS[share].part] === null || row[COLUMNS[share].whole] === null
    ? 'The row has the share without both of its levels.'
    : 'The levels of the row are rounded too far to give the share again: it was computed before.'
}

/** From both levels where the row holds them and its share was computed from them; else the share as it stands there. */
function formulaOf(row: HeilongjiangRow, share: Share): Formula | null {
  const { part, whole } = COLUMNS[share]
  const [russia, all, value] = [row[part], row[whole], shareOf(row, share)]
  const stated = row[`share_${share}_basis`] === 'stated'
  if (value === null) return null
  if (russia === null || all === null || stated)
    return asGiven(stated ? 'Share as the source states it' : 'Share as stored', 'percent', row.year, value)
  return orAsStored(
    shareOfTwo(`billion ${row.currency}`, row.year, ['With Russia', russia], ['With all partners', all]),
    value,
    row.year,
  )
}

function periodOf(row: HeilongjiangRow): string {
  if (row.period === 'estimate') return 'Our estimate of the full year'
  return coverage(row).note ?? 'Full year'
}

function rowOf(row: HeilongjiangRow, share: Share) {
  const { part, whole } = COLUMNS[share]
  const own = 'province_code' in row
  return sourceRow(
    own ? 'provinces' : 'heilongjiang',
    row as HeilongjiangRow & Pick<ProvinceRow, 'province_code'>,
    [part, whole, `share_${share}_pct`, `share_${share}_basis`, 'stated_growth_pct', 'quality', 'note'],
  )
}
