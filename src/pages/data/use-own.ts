import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { SMALL_PICTURES } from '../../chart/small-picture-query.ts'
import { dropFile } from '../../data/own/own-files.ts'
import { ownTables, setOwnNames } from '../../data/own/own-tables.ts'
import { type TableName, tableQuery } from '../../data/tables.ts'

/** Has everything that rests on these tables loaded and drawn again. */
export async function showAgain(client: QueryClient, tables: readonly TableName[]): Promise<void> {
  await Promise.all(tables.map((name) => client.resetQueries({ queryKey: tableQuery(name).queryKey })))
  await Promise.all(
    [['figure'], ['records'], ['explain'], [...SMALL_PICTURES]].map((queryKey) =>
      client.resetQueries({ queryKey }),
    ),
  )
}

/** Removes the reader’s file of a table, so that Amur’s rows are shown again. */
export function useRemoveOwn(): (table: TableName) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (table) => {
      await dropFile(table)
      const { names, setAside } = ownTables.getState()
      ownTables.setState({ setAside: setAside.filter((name) => name !== table) })
      setOwnNames(
        names.filter((name) => name !== table),
        true,
      )
      await showAgain(client, [table])
    },
    [client],
  )
}
