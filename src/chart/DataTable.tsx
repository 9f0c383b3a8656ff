import type { FigureModel } from '../model/figure-model.ts'
import { tableTwin } from '../model/table-twin.ts'

/** The table twin of a figure: exactly what is drawn, with the remark each value carries. */
export function DataTable({ model }: { model: FigureModel }) {
  const { head, columns, rows } = tableTwin(model)
  return (
    <table className="data-table" data-figure={model.id}>
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
          <tr key={row.id}>
            <th scope="row">{row.head}</th>
            {row.cells.map((cell, i) => (
              <td
                key={i}
                data-missing={cell.text === '' || undefined}
                data-words={(cell.text !== '' && cell.value === null) || undefined}
              >
                {cell.text}
                {cell.remark && <span className="data-table__remark">{cell.remark}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
