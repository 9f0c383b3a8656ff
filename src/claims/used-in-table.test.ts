import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { queryOf } from '../figures/kit/define.ts'
import { recordsQuery } from '../figures/kit/records-query.ts'
import { figureQuery, VOCABULARY } from '../figures/registry.ts'
import { createFilterStore } from '../filter/filter-store.ts'
import { tableTwin } from '../model/table-twin.ts'
import { results } from './all-claims.test-support.ts'
import { usedInTable } from './used-in-table.ts'

const client = new QueryClient()

async function markedOf(claim: string) {
  const { figure, rows } = results.find(({ record }) => record.id === claim)!
  if (!figure) throw new Error(`${claim} has no figure`)
  const { definition, model } = await client.fetchQuery(figureQuery(figure.id))
  const { tables } = await client.fetchQuery(recordsQuery(figure.id))
  const store = createFilterStore(VOCABULARY)
  store.getState().setYears(...figure.years)
  if (figure.measure) store.getState().setMeasure(figure.measure.param, figure.measure.value)
  if (figure.pin) store.getState().setPin(figure.pin)
  const shown = model(queryOf(definition, store.getState().filter))
  const { ids } = usedInTable(shown, tables, rows)
  const heads = tableTwin(shown).rows.filter(({ id }) => ids.has(id))
  return { heads: heads.map(({ head }) => head), of: tableTwin(shown).rows.length }
}

test('over time the years of the records used', async () => {
  expect(await markedOf('csis-24')).toEqual({ heads: ['2000', '2021'], of: 22 })
  expect((await markedOf('csis-17')).heads).toHaveLength(22)
  expect((await markedOf('crs-01')).heads).toEqual(['2022'])
})

test('how many rows of each table are marked', async () => {
  const told = []
  for (const { record, figure } of results) {
    if (!figure) continue
    const { heads, of } = await markedOf(record.id)
    told.push(`${record.id} ${figure.id} ${heads.length}/${of} ${[...new Set(heads)].slice(0, 4).join(', ')}`)
  }
  expect(told).toMatchInlineSnapshot(`
    [
      "csis-01 xi-putin-meetings 9/10 2013, 2014, 2015, 2016",
      "csis-02 xi-leaders 1/21 Narendra Modi",
      "csis-03 xi-visits 1/74 Russia",
      "csis-04 xi-visits 2/74 Russia, United States",
      "csis-05 sco 18/26 China, Kazakhstan, Kyrgyzstan, Russia",
      "csis-06 vetoes 10/16 2007, 2008, 2011, 2012",
      "csis-07 vetoes 7/16 2011, 2012, 2014, 2016",
      "csis-08 unsc-solo 2/9 2014, 2022",
      "csis-10 energy-reliance 8/36 Slovakia, Finland, Belarus, Lithuania",
      "csis-11 energy-reliance 2/36 Slovakia, Estonia",
      "csis-12 arms-reliance 1/79 Vietnam",
      "csis-13 arms-reliance 1/79 India",
      "csis-15 arms-deals 11/56 Project-877E, Project-636E, Sovremenny",
      "csis-16 arms-share 16/16 1990, 1991, 1992, 1993",
      "csis-17 arms-share 22/22 2000, 2001, 2002, 2003",
      "csis-18 arms-share 11/11 2011, 2012, 2013, 2014",
      "csis-19 arms-deals 2/13 Su-35S, S-400 Triumf",
      "csis-20 exercises 1/3 2005",
      "csis-21 exercises 4/7 2007, 2009, 2010, 2012",
      "csis-22 exercises 16/20 2003, 2005, 2007, 2009",
      "csis-23 exercises 1/1 2021",
      "csis-24 trade 2/22 2000, 2021",
      "csis-25 trade 2/22 2000, 2021",
      "csis-26 trade 1/12 2021",
      "csis-27 imports-mix 1/7 2021",
      "csis-28 imports-mix 1/7 2021",
      "csis-29 crude-share 1/12 2021",
      "csis-30 crude-share 1/12 2021",
      "csis-31 crude-share 1/12 2021",
      "csis-32 heilongjiang 1/12 2021",
      "csis-33 heilongjiang 1/12 2021",
      "csis-34 provinces 1/1 2021",
      "crs-01 vetoes 1/16 2022",
      "crs-02 crude-share 1/13 2022",
      "crs-03 gas-coal 6/6 2020, 2021, 2022, 2023",
      "crs-04 exercises 1/1 2023",
      "crs-05 xi-putin-meetings 1/10 2022",
      "crs-06 milestones 1/41 28 June 2021",
      "crs-07 milestones 1/41 23 November 2021",
    ]
  `)
})
