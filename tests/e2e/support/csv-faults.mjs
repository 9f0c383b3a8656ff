import Papa from 'papaparse'

/**
 * What an exported CSV, read again, has other than the model it was exported with (the JSON of the same dialog) and the
 * table of the page; empty where it is the same.
 * @param {string} text
 * @param {{ shape: string, from: number, series?: { name: string, points: { value: number | null }[] }[] }} model
 * @param {string[]} heads first cells of the table's rows
 * @returns {string[]}
 */
export function csvFaults(text, model, heads) {
  const { data, errors } = Papa.parse(text, { skipEmptyLines: true })
  const [header = [], ...rows] = data
  const faults = errors.map(({ message }) => message)
  const found = rows.map(([head]) => head)
  if (rows.length === 0) faults.push('it has no row')
  if (found.join('|') !== heads.join('|')) faults.push(`its rows are ${found} and not ${heads}`)
  for (const row of rows)
    if (row.length !== header.length) faults.push(`${row[0]} has ${row.length} cells, not ${header.length}`)
  if (model.shape === 'time') faults.push(...timeFaults(header, rows, model))
  return faults
}

function timeFaults(header, rows, { from, series }) {
  return series.flatMap(({ name, points }) => {
    const column = header.findIndex((title) => title.startsWith(`${name} (`))
    if (column < 0) return [`it has no column ${name}`]
    return rows.flatMap((row) => {
      const value = row[column] === '' ? null : Number(row[column])
      const expected = points[Number(row[0]) - from]?.value
      return value === expected ? [] : [`${name} in ${row[0]} is ${value}, not ${expected}`]
    })
  })
}
