import { useState } from 'react'
import type { TableSummary } from '../../data/build/summaries.ts'
import { download } from '../../export/download.ts'
import { Button } from '../../ui/Button.tsx'

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const

/** The file the table was built from, and its decoded rows with what must be said of them. */
export function Downloads({ table }: { table: TableSummary }) {
  const [said, setSaid] = useState('')
  const save = async (extension: keyof typeof TYPES) => {
    try {
      const { tableCsv, tableJson } = await import('./table-files.ts')
      const text = await (extension === 'csv' ? tableCsv(table.name) : tableJson(table))
      download(text, `${table.name}.${extension}`, TYPES[extension])
      setSaid(`${table.name}.${extension} was handed to your downloads.`)
    } catch {
      setSaid('The file could not be loaded. Try again.')
    }
  }
  return (
    <div className="table-details__files">
      <Button onClick={() => save('csv')} aria-label={`CSV of ${table.title}`}>
        CSV
      </Button>
      <Button onClick={() => save('json')} aria-label={`JSON of ${table.title}`}>
        JSON
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}
