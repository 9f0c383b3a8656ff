import type { Quality } from '../model/quality.ts'
import type { RowState } from './row-time.ts'
import type { ChinaTradeRow } from './tables/china-trade.ts'
import type { CrudeShareRow } from './tables/crude-share.ts'
import type { EnergyRelianceRow } from './tables/energy-reliance.ts'
import type { HeilongjiangRow } from './tables/heilongjiang.ts'
import type { ImportsMixRow } from './tables/imports-mix.ts'
import type { RussiaCrudeShareRow } from './tables/russia-crude-shares.ts'

/** Quality of one of Heilongjiang’s three shares; a row with several reasons carries the weightiest. */
export function heilongjiangQuality(row: HeilongjiangRow, which: 'trade' | 'exports' | 'imports'): Quality {
  const basis = row[`share_${which}_basis`]
  if (row.period === 'estimate') return 'estimate'
  if (row.period === 'part-year') return 'part-year'
  if (row.quality === 'weak') return 'single-source'
  if (basis === 'stated') return 'stated'
  if (basis === 'computed_fx' || basis === 'computed_same_source_residual') return 'derived'
  return 'reported'
}

/** What a release is worth as one of a year: the quality of its share of trade. */
export function releaseState(row: HeilongjiangRow): RowState {
  return row.share_trade_pct === null ? 'gap' : heilongjiangQuality(row, 'trade')
}

type CrudeFlag = CrudeShareRow['total_flag']

const CRUDE: { readonly [F in CrudeFlag]: Quality } = {
  reported: 'reported',
  rounded: 'rounded',
  derived: 'derived',
  relabelled: 'revised',
  corrected: 'revised',
  preliminary: 'preliminary',
  partial: 'part-year',
}

/** Flags of crude volumes from best to worst. */
const CRUDE_ORDER: readonly CrudeFlag[] = [
  'reported',
  'rounded',
  'derived',
  'relabelled',
  'corrected',
  'preliminary',
  'partial',
]

/** Quality of Russia’s share of crude imports: the worse of its two parts. */
export function crudeShareQuality(row: Pick<CrudeShareRow, 'russia_flag' | 'total_flag'>): Quality {
  const worst = Math.max(CRUDE_ORDER.indexOf(row.russia_flag), CRUDE_ORDER.indexOf(row.total_flag))
  return CRUDE[CRUDE_ORDER[worst] ?? 'reported']
}

/** Quality of a volume of crude: of one origin, or of a month. */
export function crudeQuality({ flag }: { readonly flag: CrudeFlag }): Quality {
  return CRUDE[flag]
}

const CRUDE_SHARE_BASIS: { readonly [B in RussiaCrudeShareRow['basis']]: Quality } = {
  'first-edition': 'reported',
  'later-total': 'revised',
  barrels: 'rounded',
  customs: 'other-basis',
  value: 'other-basis',
}

/** Quality of China’s share of Russia’s crude exports; part of a year weighs most. */
export function russiaCrudeShareQuality({
  basis,
  period,
}: Pick<RussiaCrudeShareRow, 'basis' | 'period'>): Quality {
  return period === 'first-half' ? 'part-year' : CRUDE_SHARE_BASIS[basis]
}

/** Quality of a year’s trade with Russia: of its total, or of exports and imports. `null` where there is no figure. */
export function chinaTradeQuality(
  row: Pick<ChinaTradeRow, 'flag' | 'split_flag'>,
  which: 'total' | 'split' = 'total',
): Quality | null {
  if (which === 'split') return row.split_flag
  return row.flag === 'gap' ? null : row.flag
}

/** Quality of a share of fuel imports; one that is not attributed has none to qualify. */
export function energyRelianceQuality({ flag }: Pick<EnergyRelianceRow, 'flag'>): Quality {
  return flag === 'not-attributed' ? 'reported' : flag
}

/** Quality of a part of a year’s imports from Russia: what is left is derived, and all parts of a derived total are. */
export function importsMixQuality(
  { flag }: Pick<ImportsMixRow, 'flag'>,
  total: ChinaTradeRow['split_flag'],
): Quality {
  return flag === 'reported' && total !== null ? total : flag
}
