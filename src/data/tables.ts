import { queryOptions } from '@tanstack/react-query'
import { type PackedTable, unpackTable } from './decode.ts'
import { isOwn, setAside } from './own/own-tables.ts'
import type { AdoptedVoteRow } from './tables/adopted-votes.ts'
import type { ArmsDealRow } from './tables/arms-deals.ts'
import type { ArmsExportRow } from './tables/arms-exports.ts'
import type { ArmsImportRow } from './tables/arms-imports.ts'
import type { ArmsReleaseRow } from './tables/arms-releases.ts'
import type { ArmsRelianceRow } from './tables/arms-reliance.ts'
import type { BorderEventRow } from './tables/border-events.ts'
import type { ChangeRow } from './tables/changes.ts'
import type { ChinaTradeRow } from './tables/china-trade.ts'
import type { ClaimRow } from './tables/claims.ts'
import type { CrudeMonthRow } from './tables/crude-months.ts'
import type { CrudeOriginRow } from './tables/crude-origins.ts'
import type { CrudeShareRow } from './tables/crude-share.ts'
import type { EnergyRelianceRow } from './tables/energy-reliance.ts'
import type { ExerciseCountRow } from './tables/exercise-counts.ts'
import type { ExerciseRow } from './tables/exercises.ts'
import type { GasCoalRow } from './tables/gas-coal.ts'
import type { HeilongjiangRow } from './tables/heilongjiang.ts'
import type { ImportsMixRow } from './tables/imports-mix.ts'
import type { JointStatementRow } from './tables/joint-statements.ts'
import type { MilestoneRow } from './tables/milestones.ts'
import type { PartnerRankRow } from './tables/partner-ranks.ts'
import type { ProvinceRow } from './tables/provinces.ts'
import type { ResolutionsAdoptedRow } from './tables/resolutions-adopted.ts'
import type { RussiaCrudeExportRow } from './tables/russia-crude-exports.ts'
import type { RussiaCrudeShareRow } from './tables/russia-crude-shares.ts'
import type { RussiaGasExportRow } from './tables/russia-gas-exports.ts'
import type { RussiaMarketRow } from './tables/russia-markets.ts'
import type { RussiaTradeShareRow } from './tables/russia-trade-share.ts'
import type { ScoStatusRow } from './tables/sco-status.ts'
import type { SettlementRow } from './tables/settlement.ts'
import type { SourceRow } from './tables/sources.ts'
import type { UkraineVoteRow } from './tables/ukraine-votes.ts'
import type { UnMemberRow } from './tables/un-members.ts'
import type { UngaIssueLabelRow } from './tables/unga-issue-labels.ts'
import type { UngaIssueRow } from './tables/unga-issues.ts'
import type { UngaPairRow } from './tables/unga-pairs.ts'
import type { UngaStateRow } from './tables/unga-states.ts'
import type { UngaYearRow } from './tables/unga-years.ts'
import type { VetoRow } from './tables/vetoes.ts'
import type { XiLeaderMeetingRow } from './tables/xi-leader-meetings.ts'
import type { XiPutinMeetingRow } from './tables/xi-putin-meetings.ts'
import type { XiVisitRow } from './tables/xi-visits.ts'

/** Rows of every bundled table, by the name of its file in `data/`; units stand in each table’s definition. */
export interface Tables {
  readonly 'arms-imports': readonly ArmsImportRow[]
  readonly 'arms-releases': readonly ArmsReleaseRow[]
  readonly 'arms-exports': readonly ArmsExportRow[]
  readonly heilongjiang: readonly HeilongjiangRow[]
  readonly provinces: readonly ProvinceRow[]
  readonly 'border-events': readonly BorderEventRow[]
  readonly 'crude-share': readonly CrudeShareRow[]
  readonly 'crude-origins': readonly CrudeOriginRow[]
  readonly 'china-trade': readonly ChinaTradeRow[]
  readonly 'russia-trade-share': readonly RussiaTradeShareRow[]
  readonly 'partner-ranks': readonly PartnerRankRow[]
  readonly 'russia-markets': readonly RussiaMarketRow[]
  readonly 'crude-months': readonly CrudeMonthRow[]
  readonly 'gas-coal': readonly GasCoalRow[]
  readonly 'russia-crude-exports': readonly RussiaCrudeExportRow[]
  readonly 'russia-crude-shares': readonly RussiaCrudeShareRow[]
  readonly 'russia-gas-exports': readonly RussiaGasExportRow[]
  readonly settlement: readonly SettlementRow[]
  readonly vetoes: readonly VetoRow[]
  readonly 'adopted-votes': readonly AdoptedVoteRow[]
  readonly 'resolutions-adopted': readonly ResolutionsAdoptedRow[]
  readonly 'un-members': readonly UnMemberRow[]
  readonly 'unga-issue-labels': readonly UngaIssueLabelRow[]
  readonly 'unga-issues': readonly UngaIssueRow[]
  readonly 'unga-pairs': readonly UngaPairRow[]
  readonly 'unga-states': readonly UngaStateRow[]
  readonly 'unga-years': readonly UngaYearRow[]
  readonly 'energy-reliance': readonly EnergyRelianceRow[]
  readonly 'imports-mix': readonly ImportsMixRow[]
  readonly 'ukraine-votes': readonly UkraineVoteRow[]
  readonly 'xi-putin-meetings': readonly XiPutinMeetingRow[]
  readonly 'joint-statements': readonly JointStatementRow[]
  readonly exercises: readonly ExerciseRow[]
  readonly 'exercise-counts': readonly ExerciseCountRow[]
  readonly milestones: readonly MilestoneRow[]
  readonly 'xi-visits': readonly XiVisitRow[]
  readonly 'sco-status': readonly ScoStatusRow[]
  readonly 'xi-leader-meetings': readonly XiLeaderMeetingRow[]
  readonly 'arms-reliance': readonly ArmsRelianceRow[]
  readonly 'arms-deals': readonly ArmsDealRow[]
  readonly claims: readonly ClaimRow[]
  readonly sources: readonly SourceRow[]
  readonly changes: readonly ChangeRow[]
}

export type TableName = keyof Tables

const modules: { readonly [N in TableName]: () => Promise<{ readonly default: PackedTable }> } = {
  'arms-imports': () => import('../../data/arms-imports.csv'),
  'arms-releases': () => import('../../data/arms-releases.csv'),
  'arms-exports': () => import('../../data/arms-exports.csv'),
  heilongjiang: () => import('../../data/heilongjiang.csv'),
  provinces: () => import('../../data/provinces.csv'),
  'border-events': () => import('../../data/border-events.csv'),
  'crude-share': () => import('../../data/crude-share.csv'),
  'crude-origins': () => import('../../data/crude-origins.csv'),
  'china-trade': () => import('../../data/china-trade.csv'),
  'russia-trade-share': () => import('../../data/russia-trade-share.csv'),
  'partner-ranks': () => import('../../data/partner-ranks.csv'),
  'russia-markets': () => import('../../data/russia-markets.csv'),
  'crude-months': () => import('../../data/crude-months.csv'),
  'gas-coal': () => import('../../data/gas-coal.csv'),
  'russia-crude-exports': () => import('../../data/russia-crude-exports.csv'),
  'russia-crude-shares': () => import('../../data/russia-crude-shares.csv'),
  'russia-gas-exports': () => import('../../data/russia-gas-exports.csv'),
  settlement: () => import('../../data/settlement.csv'),
  vetoes: () => import('../../data/vetoes.csv'),
  'adopted-votes': () => import('../../data/adopted-votes.csv'),
  'resolutions-adopted': () => import('../../data/resolutions-adopted.csv'),
  'un-members': () => import('../../data/un-members.csv'),
  'unga-issue-labels': () => import('../../data/unga-issue-labels.csv'),
  'unga-issues': () => import('../../data/unga-issues.csv'),
  'unga-pairs': () => import('../../data/unga-pairs.csv'),
  'unga-states': () => import('../../data/unga-states.csv'),
  'unga-years': () => import('../../data/unga-years.csv'),
  'energy-reliance': () => import('../../data/energy-reliance.csv'),
  'imports-mix': () => import('../../data/imports-mix.csv'),
  'ukraine-votes': () => import('../../data/ukraine-votes.csv'),
  'xi-putin-meetings': () => import('../../data/xi-putin-meetings.csv'),
  'joint-statements': () => import('../../data/joint-statements.csv'),
  exercises: () => import('../../data/exercises.csv'),
  'exercise-counts': () => import('../../data/exercise-counts.csv'),
  milestones: () => import('../../data/milestones.csv'),
  'xi-visits': () => import('../../data/xi-visits.csv'),
  'sco-status': () => import('../../data/sco-status.csv'),
  'xi-leader-meetings': () => import('../../data/xi-leader-meetings.csv'),
  'arms-reliance': () => import('../../data/arms-reliance.csv'),
  'arms-deals': () => import('../../data/arms-deals.csv'),
  claims: () => import('../../data/claims.csv'),
  sources: () => import('../../data/sources.csv'),
  changes: () => import('../../data/changes.csv'),
}

/** Names of all bundled tables. */
export const TABLE_NAMES = Object.keys(modules) as readonly TableName[]

/** Rows of a bundled table, in file order. Rejects only when its chunk cannot be loaded. */
export async function loadTable<N extends TableName>(name: N): Promise<Tables[N]> {
  const { default: table } = await modules[name]()
  // The build has validated every row against the schema the row type is inferred from.
  return unpackTable(table) as unknown as Tables[N]
}

/** Rows to show of a table: those of the reader’s own file where there is one that fits. */
async function shownRows<N extends TableName>(name: N): Promise<Tables[N]> {
  if (!isOwn(name)) return loadTable(name)
  const { ownRows } = await import('./own/own-rows.ts')
  const rows = await ownRows(name)
  if (rows) return rows
  setAside(name)
  return loadTable(name)
}

/** Query options of a table: loaded once, kept for good, also while offline. */
export function tableQuery<N extends TableName>(name: N) {
  return queryOptions({
    queryKey: ['table', name] as const,
    queryFn: () => shownRows(name),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
}
