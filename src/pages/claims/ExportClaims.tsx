import { useState } from 'react'
import type { ClaimResult } from '../../claims/claim.ts'
import { dataVersion } from '../../data/version.ts'
import { claimsCsv } from '../../export/claim-csv.ts'
import { download } from '../../export/download.ts'
import { versionText } from '../../export/metadata.ts'
import { Button } from '../../ui/Button.tsx'

const NAME = 'amur-claims.csv'

/** Downloads the claims shown as a table. */
export function ExportClaims({ results }: { results: readonly ClaimResult[] }) {
  const [said, setSaid] = useState('')
  const save = () => {
    download(claimsCsv(results, versionText(dataVersion)), NAME, 'text/csv;charset=utf-8')
    setSaid(
      `${NAME} with ${results.length} ${results.length === 1 ? 'claim' : 'claims'} was handed to your downloads.`,
    )
  }
  return (
    <>
      <span role="status">{said}</span>
      <Button
        onClick={save}
        disabled={results.length === 0}
        aria-label="Export these claims as a table (CSV)"
      >
        CSV
      </Button>
    </>
  )
}
