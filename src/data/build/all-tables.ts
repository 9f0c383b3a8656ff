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
import { crudeOrigins } from '../tables/crude-origins.ts'
import { crudeShare } from '../tables/crude-share.ts'
import { energyReliance } from '../tables/energy-reliance.ts'
import { exerciseCounts } from '../tables/exercise-counts.ts'
import { exercises } from '../tables/exercises.ts'
import { heilongjiang } from '../tables/heilongjiang.ts'
import { importsMix } from '../tables/imports-mix.ts'
import { jointStatements } from '../tables/joint-statements.ts'
import { milestones } from '../tables/milestones.ts'
import { provinces } from '../tables/provinces.ts'
import { russiaTradeShare } from '../tables/russia-trade-share.ts'
import { scoStatus } from '../tables/sco-status.ts'
import { sources } from '../tables/sources.ts'
import { ukraineVotes } from '../tables/ukraine-votes.ts'
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
  'energy-reliance': energyReliance,
  'imports-mix': importsMix,
  vetoes,
  'adopted-votes': adoptedVotes,
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
  sources,
  changes,
}
