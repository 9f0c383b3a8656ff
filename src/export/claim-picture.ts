import type { QueryClient } from '@tanstack/react-query'
import type { ClaimResult } from '../claims/claim.ts'
import { usedRowsQuery } from '../claims/used-rows.ts'
import { resolveSources, sourceIndex } from '../data/sources.ts'
import { dataVersion } from '../data/version.ts'
import { composeClaim } from './compose-claim.ts'
import type { PictureOptions } from './compose-figure.ts'
import { EMBEDDED_FONTS } from './fonts.ts'
import type { Picture } from './picture.ts'
import { PUBLIC_ADDRESS } from './public-url.ts'
import { today } from './use-export.ts'

/** The picture of a claim, with the sources of the rows it rests on. */
export async function claimPicture(
  client: QueryClient,
  result: ClaimResult,
  period: string,
  options: PictureOptions,
): Promise<Picture> {
  const { tables, sources } = await client.ensureQueryData(usedRowsQuery(result.rows))
  const index = sourceIndex(sources)
  const [document] = resolveSources(index, [result.record.document])
  if (!document) throw new Error(`There is no source ${result.record.document}.`)
  const used = tables.flatMap(({ rows }) => rows.flatMap((row) => row.sources))
  return composeClaim(
    {
      result,
      document,
      period,
      context: {
        dataVersion,
        exported: today(),
        address: PUBLIC_ADDRESS,
        fonts: EMBEDDED_FONTS,
        sources: resolveSources(index, used),
      },
    },
    options,
  )
}
