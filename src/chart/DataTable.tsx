import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { FigureModel } from '../model/figure-model.ts'
import { type TableCell, tableTwin } from '../model/table-twin.ts'
import { type ValueRef, valueColumns } from '../model/value-ref.ts'
import { ValueButton } from '../ui/ValueButton.tsx'

interface Props {
  readonly model: FigureModel
  /** Called with a value that was pressed. */
  readonly onAsk?: (ref: ValueRef) => void
  /** Ids of the rows that a claim rests on. */
  readonly used?: { readonly claim: string; readonly ids: ReadonlySet<string> } | undefined
}

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * The table twin of a figure: exactly what is drawn, with the remark each value carries. Where values can be asked for,
 * one of them is in the order of tabs and the arrow keys lead to the others.
 */
export function DataTable({ model, onAsk, used }: Props) {
  const { head, columns, rows } = tableTwin(model)
  const [current, setCurrent] = useState<string | null>(null)
  const asking = onAsk !== undefined
  const askable = asking ? valueColumns(model) : []
  const placeOf = (row: string, { text, remark }: TableCell, index: number) =>
    askable[index] != null && (text !== '' || remark !== '') ? `${row} ${askable[index]}` : undefined
  const places = rows.flatMap((row) => row.cells.flatMap((cell, i) => placeOf(row.id, cell, i) ?? []))
  const inOrder = current !== null && places.includes(current) ? current : places[0]

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key]
    const button = (event.target as HTMLElement).closest('button')
    if (!step || !button) return
    event.preventDefault()
    neighbour(button, step)?.focus()
  }
  const onClick = (event: MouseEvent) => {
    const { row, column } = (event.target as HTMLElement).closest('button')?.dataset ?? {}
    if (row !== undefined && column !== undefined) onAsk?.({ row, column })
  }
  const onFocus = (event: { readonly target: EventTarget }) => {
    const { row, column } = (event.target as HTMLElement).dataset
    if (row !== undefined) setCurrent(`${row} ${column}`)
  }

  return (
    <table className="data-table" data-figure={model.id} {...(asking ? { onClick, onKeyDown, onFocus } : {})}>
      <caption className="visually-hidden">
        {model.title} {model.subtitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((column) => (
            <th key={column.name} scope="col">
              {column.name}{' '}
              {column.unit && !column.name.toLowerCase().includes(column.unit) && (
                <span className="data-table__unit">{column.unit}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-used={used?.ids.has(row.id) ? used.claim : undefined}>
            <th scope="row">
              {row.head}
              {used?.ids.has(row.id) && <span className="visually-hidden">, used by claim {used.claim}</span>}
            </th>
            {row.cells.map((cell, i) => {
              const place = placeOf(row.id, cell, i)
              return (
                <td
                  key={i}
                  data-missing={cell.text === '' || undefined}
                  data-words={(cell.text !== '' && cell.value === null) || undefined}
                >
                  {place === undefined ? (
                    <Cell cell={cell} />
                  ) : (
                    <ValueButton
                      data-row={row.id}
                      data-column={askable[i]}
                      tabIndex={place === inOrder ? 0 : -1}
                    >
                      <Cell cell={cell} />
                    </ValueButton>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell: { text, remark } }: { cell: TableCell }) {
  return (
    <>
      {text}
      {remark && <span className="data-table__remark">{remark}</span>}
    </>
  )
}

/** The next button in a direction; rows may have none in a column. */
function neighbour(button: HTMLElement, [rows, columns]: readonly [number, number]): HTMLElement | null {
  const cell = button.closest('td')
  const row = cell?.parentElement
  if (!cell || !row) return null
  const next = (from: Element): Element | null => {
    if (columns !== 0) return columns > 0 ? from.nextElementSibling : from.previousElementSibling
    const other =
      rows > 0 ? from.parentElement?.nextElementSibling : from.parentElement?.previousElementSibling
    return other?.children[(from as HTMLTableCellElement).cellIndex] ?? null
  }
  for (let at = next(cell); at; at = next(at)) {
    const found = at.querySelector('button')
    if (found) return found
  }
  return null
}
