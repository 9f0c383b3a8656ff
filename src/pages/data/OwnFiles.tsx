import './OwnFiles.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useStore } from 'zustand'
import { allFiles, type OwnFile } from '../../data/own/own-files.ts'
import { ownTables } from '../../data/own/own-tables.ts'
import { takeWaiting, waitingFiles } from '../../data/own/waiting-files.ts'
import type { TableName } from '../../data/tables.ts'
import { download } from '../../export/download.ts'
import { today } from '../../export/use-export.ts'
import { figuresOfTable } from '../../figures/kit/table-figures.ts'
import { formatDate } from '../../model/format.ts'
import { Button } from '../../ui/Button.tsx'
import { useFigureLinks } from '../figure-link.ts'
import { BroughtFile } from './BroughtFile.tsx'
import { type Brought, bringFiles } from './bring-files.ts'
import { useRemoveOwn } from './use-own.ts'

const OWN_FILES = ['own-files'] as const

/** Lets the reader see the figures with tables of their own, in this browser only. */
export function OwnFiles() {
  const client = useQueryClient()
  const [outcomes, setOutcomes] = useState<readonly Brought[]>([])
  const [busy, setBusy] = useState(false)
  const waiting = useStore(waitingFiles)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  const bring = async (files: readonly File[], as?: TableName) => {
    if (files.length === 0) return
    setBusy(true)
    setOutcomes([])
    try {
      setOutcomes(await bringFiles(client, files, today(), as))
    } catch {
      setOutcomes(
        files.map(({ name }) => ({
          kind: 'message',
          fileName: name,
          message: 'It could not be checked, because a part of the program could not be loaded. Try again.',
        })),
      )
    }
    client.invalidateQueries({ queryKey: OWN_FILES })
    setBusy(false)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: files dropped anywhere on the page are handed over here
  useEffect(() => {
    if (waiting.length > 0) bring(takeWaiting())
  }, [waiting])

  return (
    <div className="own-files">
      <p>
        Drop a CSV file with a table’s columns anywhere on this page, or choose one, to see the figures with
        it. It is checked as Amur’s own tables are and stays in this browser: nothing is sent anywhere. Every
        figure and picture that uses it says so. Begin with the CSV of a table above.
      </p>
      <p className="own-files__choose">
        <label htmlFor={id} className="visually-hidden">
          CSV files with your own data
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,text/csv"
          multiple
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            bring(files)
          }}
        />
      </p>
      <div role="status">{busy && 'Checking…'}</div>
      <div aria-live="polite">
        {outcomes.map((outcome, i) => (
          <BroughtFile key={i} outcome={outcome} onChoose={(file, table) => bring([file], table)} />
        ))}
      </div>
      <Kept />
    </div>
  )
}

/** The files in use, and those set aside because they no longer fit. */
function Kept() {
  const names = useStore(ownTables, (state) => state.names)
  const { data: files = [] } = useQuery({
    queryKey: [...OWN_FILES, names.join()],
    queryFn: allFiles,
    networkMode: 'always',
  })
  if (files.length === 0) return null
  return (
    <ul className="own-files__kept" aria-label="Your own files">
      {files.map((file) => (
        <KeptFile key={file.table} file={file} used={names.includes(file.table)} />
      ))}
    </ul>
  )
}

function KeptFile({ file, used }: { file: OwnFile; used: boolean }) {
  const remove = useRemoveOwn()
  const client = useQueryClient()
  const links = useFigureLinks()
  const { drawn } = figuresOfTable(file.table)
  return (
    <li>
      <p>
        <strong>{file.table}</strong> from {file.fileName}, brought on {formatDate(file.brought)}
        {used
          ? drawn.length > 0 && ': used in '
          : '. Set aside: it no longer fits the table, and Amur’s rows are shown.'}
        {used &&
          drawn.map(({ id, title }, i) => (
            <span key={id}>
              {i > 0 && ' · '}
              <Link to={links.to(id)}>{title}</Link>
            </span>
          ))}
      </p>
      <Button onClick={() => download(file.text, file.fileName, 'text/csv;charset=utf-8')}>
        Save a copy
      </Button>
      <Button
        onClick={() => remove(file.table).then(() => client.invalidateQueries({ queryKey: OWN_FILES }))}
        aria-label={`Remove your own data for ${file.table}`}
      >
        Remove
      </Button>
    </li>
  )
}
