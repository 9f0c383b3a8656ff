import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { TableName } from '../data/tables.ts'
import { recordsQuery } from '../figures/kit/records-query.ts'
import { FIGURES } from '../figures/registry.ts'
import { results, tables } from './all-claims.test-support.ts'
import { isUsed, withoutRecord } from './marked.ts'
import { refs } from './rows.ts'

const client = new QueryClient()
const recordsOf = async (figure: string) => (await client.fetchQuery(recordsQuery(figure))).tables

test('a record that stands for a row has its key', async () => {
  let tied = 0
  for (const { id } of FIGURES)
    for (const table of await recordsOf(id)) {
      if (table.of === undefined) continue
      const name = table.of as TableName
      const keys = new Set(refs(name, tables[name] as readonly never[]).map(({ key }) => key.join(' ')))
      for (const row of table.rows) expect(keys, `${id} ${table.id}`).toContain(row.id)
      tied += 1
    }
  expect(tied).toBeGreaterThan(20)
})

test('how many rows of each claim have a record on the page of its figure', async () => {
  const told = []
  for (const { record, rows, figure } of results) {
    if (!figure) continue
    const without = withoutRecord(await recordsOf(figure.id), rows)
    const names = [...new Set(without.map(({ table }) => table))].join()
    told.push(`${record.id} ${figure.id} ${rows.length - without.length}/${rows.length} ${names}`.trim())
  }
  expect(told).toMatchInlineSnapshot(`
    [
      "csis-01 xi-putin-meetings 33/33",
      "csis-02 xi-leaders 16/47 xi-putin-meetings",
      "csis-03 xi-visits 11/11",
      "csis-04 xi-visits 17/17",
      "csis-05 sco 40/40",
      "csis-06 vetoes 17/17",
      "csis-07 vetoes 10/10",
      "csis-08 unsc-solo 2/2",
      "csis-10 energy-reliance 13/13",
      "csis-11 energy-reliance 2/2",
      "csis-12 arms-reliance 3/3",
      "csis-13 arms-reliance 3/3",
      "csis-15 arms-deals 5/5",
      "csis-16 arms-share 128/128",
      "csis-17 arms-share 48/48",
      "csis-18 arms-share 26/26",
      "csis-19 arms-deals 2/2",
      "csis-20 exercises 1/1",
      "csis-21 exercises 59/59",
      "csis-22 exercises 90/90",
      "csis-23 exercises 1/1",
      "csis-24 trade 3/3",
      "csis-25 trade 3/3",
      "csis-26 trade 2/2",
      "csis-27 imports-mix 3/3",
      "csis-28 imports-mix 2/2",
      "csis-29 crude-share 1/1",
      "csis-30 crude-share 2/2",
      "csis-31 crude-share 2/2",
      "csis-32 heilongjiang 1/1",
      "csis-33 heilongjiang 1/1",
      "csis-34 provinces 3/3",
      "crs-01 vetoes 1/1",
      "crs-02 crude-share 2/2",
      "crs-03 gas-coal 6/6",
      "crs-04 exercises 1/1",
      "crs-05 xi-putin-meetings 1/1",
      "crs-06 milestones 1/1",
      "crs-07 milestones 1/1",
    ]
  `)
})

test('the rows of csis-18 are marked among the releases, and nowhere else', async () => {
  const rows = results.find(({ record }) => record.id === 'csis-18')?.rows ?? []
  const marked = (await recordsOf('arms-share')).map((table) => [
    table.id,
    table.rows.filter(isUsed(table, rows)).map(({ id }) => id),
  ])
  expect(marked).toMatchInlineSnapshot(`
    [
      [
        "deliveries",
        [],
      ],
      [
        "releases",
        [
          "2022-03 2011",
          "2022-03 2012",
          "2022-03 2013",
          "2022-03 2014",
          "2022-03 2015",
          "2022-03 2016",
          "2022-03 2017",
          "2022-03 2018",
          "2022-03 2019",
          "2022-03 2020",
          "2022-03 2021",
          "2026-03 2011",
          "2026-03 2012",
          "2026-03 2013",
          "2026-03 2014",
          "2026-03 2015",
          "2026-03 2016",
          "2026-03 2017",
          "2026-03 2018",
          "2026-03 2019",
          "2026-03 2020",
          "2026-03 2021",
          "2026-03 2022",
          "2026-03 2023",
          "2026-03 2024",
          "2026-03 2025",
        ],
      ],
    ]
  `)
})
