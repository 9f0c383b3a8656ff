import { useState } from 'react'
import type { TableName } from '../../data/tables.ts'
import type { Fault } from '../../data/validation/validate.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Brought } from './bring-files.ts'

interface Props {
  readonly outcome: Brought
  readonly onChoose: (file: File, table: TableName) => void
}

/** What came of a file: used, refused with its faults, or a question which table it is. */
export function BroughtFile({ outcome, onChoose }: Props) {
  return (
    <section className="brought-file" data-outcome={outcome.kind}>
      <h3>{outcome.fileName.slice(0, 80)}</h3>
      {outcome.kind === 'message' && <p>{outcome.message} Nothing was changed.</p>}
      {outcome.kind === 'unclear' && (
        <WhichTable nearest={outcome.nearest} onChoose={(table) => onChoose(outcome.file, table)} />
      )}
      {outcome.kind === 'faults' && <Faults table={outcome.table} faults={outcome.faults} />}
      {outcome.kind === 'used' && (
        <p>
          It now stands in for the table {outcome.table}. {outcome.words.join(' ')}{' '}
          {!outcome.kept &&
            'This browser does not let Amur keep it: it is used until this page is closed or loaded again. '}
          A figure draws the years it was made for; later ones in your file are not drawn.
        </p>
      )}
    </section>
  )
}

function WhichTable({
  nearest,
  onChoose,
}: {
  nearest: readonly TableName[]
  onChoose: (table: TableName) => void
}) {
  const [table, setTable] = useState(nearest[0])
  return (
    <div className="brought-file__which">
      <p>No table has exactly these columns. Which is it meant to be?</p>
      <Select
        label="Table it is meant to be"
        value={table ?? ''}
        placeholder=""
        options={nearest.map((value) => ({ value, label: value }))}
        onChange={(value) => setTable(value as TableName)}
      />
      <Button onClick={() => table && onChoose(table)}>Check it as this table</Button>
    </div>
  )
}

const MOST_LISTED = 200

function Faults({ table, faults }: { table: TableName; faults: readonly Fault[] }) {
  const more = faults.length - MOST_LISTED
  return (
    <>
      <p>
        {faults.length === 1 ? 'One fault' : `${faults.length} faults`} as the table {table}. Nothing was
        changed; correct the file and bring it again.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
      <section className="brought-file__faults" tabIndex={0} aria-label="Faults by line and column">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What was found, and expected</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, MOST_LISTED).map((fault, i) => (
              <tr key={i}>
                <td>{fault.line ?? '–'}</td>
                <td>{fault.column ?? '–'}</td>
                <td>
                  {fault.table !== table && `In the table ${fault.table}: `}
                  {fault.text.length > 400 ? `${fault.text.slice(0, 400)}…` : fault.text}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p>And {more} more.</p>}
    </>
  )
}
