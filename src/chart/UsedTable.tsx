import './UsedTable.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { claimsQuery } from '../claims/claims.ts'
import { type UsedInTable, usedInTable } from '../claims/used-in-table.ts'
import { recordsQuery } from '../figures/kit/records-query.ts'
import { tableTwin } from '../model/table-twin.ts'
import { DataTable } from './DataTable.tsx'
import type { TableProps } from './Panel.tsx'
import { useModel } from './use-figure.ts'

interface Props extends TableProps {
  readonly claim: string
}

/** The table of a figure opened for a claim, with the rows marked that the claim rests on. */
export function UsedTable({ claim, figure, onAsk }: Props) {
  const model = useModel(figure)
  const { data: claims } = useQuery(claimsQuery())
  const { data: records } = useQuery(recordsQuery(figure.definition.id))
  const rows = claims?.find(({ record }) => record.id === claim)?.rows
  const used = useMemo(
    () => rows && records && usedInTable(model, records.tables, rows),
    [model, records, rows],
  )
  return (
    <>
      {used && (
        <p role="status" className="used-table__note">
          {inWords(claim, used, tableTwin(model).rows.length)}
        </p>
      )}
      <DataTable
        model={model}
        onAsk={(ref) => onAsk({ ref })}
        used={used && used.ids.size > 0 ? { claim, ids: used.ids } : undefined}
      />
    </>
  )
}

function inWords(claim: string, { by, ids }: UsedInTable, all: number): string {
  if (ids.size === 0) return `No row of this table is of what claim ${claim} used.`
  const rows = `${ids.size} of ${all} ${all === 1 ? 'row' : 'rows'} ${ids.size === 1 ? 'is' : 'are'} marked`
  const them = ids.size === 1 ? 'it' : 'them'
  const why = {
    year: `claim ${claim} used records of ${ids.size === 1 ? 'this year' : 'these years'}, which may be of another series or release than the values here`,
    thing: `claim ${claim} used records of ${them}; the values here may be of other years or another release`,
  }
  return `${rows}: ${why[by]}.`
}
