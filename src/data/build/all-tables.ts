import type { AnyTable } from '../schema.ts'
import { adoptedVotes } from '../tables/adopted-votes.ts'
import { armsDeals } from '../tables/arms-deals.ts'
import { armsExports } from '../tables/arms-exports.ts'
import { armsImports } from '../tables/arms-imports.ts'
import { armsReleases } from '../tables/arms-releases.ts'
import { armsReliance } from '../tables/arms-reliance.ts'
import { borderEvents } from '../tables/border-events.ts'
import { changes } from '../tables/changes.ts'
import { chinaTrade } from '../tables/china-trade.ts'
import { claims } from '../tables/claims.ts'
import { crudeMonths } from '../tables/crude-months.ts'
import { crudeOrigins } from '../tables/crude-origins.ts'
import { crudeShare } from '../tables/crude-share.ts'
import { energyReliance } from '../tables/energy-reliance.ts'
import { exerciseCounts } from '../tables/exercise-counts.ts'
import { exercises } from '../tables/exercises.ts'
import { gasCoal } from '../tables/gas-coal.ts'
import { heilongjiang } from '../tables/heilongjiang.ts'
import { importsMix } from '../tables/imports-mix.ts'
import { jointStatements } from '../tables/joint-statements.ts'
import { milestones } from '../tables/milestones.ts'
import { partnerRanks } from '../tables/partner-ranks.ts'
import { provinces } from '../tables/provinces.ts'
import { resolutionsAdopted } from '../tables/resolutions-adopted.ts'
import { russiaCrudeExports } from '../tables/russia-crude-exports.ts'
import { russiaCrudeShares } from '../tables/russia-crude-shares.ts'
import { russiaGasExports } from '../tables/russia-gas-exports.ts'
import { russiaMarkets } from '../tables/russia-markets.ts'
import { russiaTradeShare } from '../tables/russia-trade-share.ts'
import { scoStatus } from '../tables/sco-status.ts'
import { settlement } from '../tables/settlement.ts'
import { sources } from '../tables/sources.ts'
import { ukraineVotes } from '../tables/ukraine-votes.ts'
import { unMembers } from '../tables/un-members.ts'
import { ungaIssueLabels } from '../tables/unga-issue-labels.ts'
import { ungaIssues } from '../tables/unga-issues.ts'
import { ungaPairs } from '../tables/unga-pairs.ts'
import { ungaStates } from '../tables/unga-states.ts'
import { ungaYears } from '../tables/unga-years.ts'
import { vetoes } from '../tables/vetoes.ts'
import { xiLeaderMeetings } from '../tables/xi-leader-meetings.ts'
import { xiPutinMeetings } from '../tables/xi-putin-meetings.ts'
import { xiVisits } from '../tables/xi-visits.ts'
import type { TableName } from '../tables.ts'

/** Every table of `data/`, in the order of the data package. */
export const ALL_TABLES: { readonly [N in TableName]: AnyTable } = {
  'arms-imports': armsImports,
  'arms-releases': armsReleases,
  'arms-exports': armsExports,
  heilongjiang,
  provinces,
  'border-events': borderEvents,
  'crude-share': crudeShare,
  'crude-origins': crudeOrigins,
  'china-trade': chinaTrade,
  'russia-trade-share': russiaTradeShare,
  'partner-ranks': partnerRanks,
  'russia-markets': russiaMarkets,
  'crude-months': crudeMonths,
  'gas-coal': gasCoal,
  'russia-crude-exports': russiaCrudeExports,
  'russia-crude-shares': russiaCrudeShares,
  'russia-gas-exports': russiaGasExports,
  settlement,
  vetoes,
  'adopted-votes': adoptedVotes,
  'resolutions-adopted': resolutionsAdopted,
  'un-members': unMembers,
  'unga-issue-labels': ungaIssueLabels,
  'unga-issues': ungaIssues,
  'unga-pairs': ungaPairs,
  'unga-states': ungaStates,
  'unga-years': ungaYears,
  'energy-reliance': energyReliance,
  'imports-mix': importsMix,
  'ukraine-votes': ukraineVotes,
  'xi-putin-meetings': xiPutinMeetings,
  'joint-statements': jointStatements,
  exercises: exercises,
  'exercise-counts': exerciseCounts,
  milestones,
  'xi-visits': xiVisits,
  'sco-status': scoStatus,
  'xi-leader-meetings': xiLeaderMeetings,
  'arms-reliance': armsReliance,
  'arms-deals': armsDeals,
  claims,
  sources,
  changes,
}
