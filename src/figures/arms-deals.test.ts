import { expect, test } from 'vitest'
import { loadPeriod } from '../../tests/support/periods.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { periodText } from '../model/period.ts'
import { tableTwin } from '../model/table-twin.ts'

const build = await loadShape('arms-deals', 'spans')
const whole = build(1946, 2026)
const lane = (id: string) => whole.lanes.find((one) => one.id === id)

test('the 38 main orders; never a total of prices', () => {
  expect(whole.lanes).toHaveLength(38)
  const words = [whole.takeaway.text, whole.subtitle, ...tableTwin(whole).rows.map(({ head }) => head)].join(
    ' ',
  )
  expect(words).not.toMatch(/total|USD/i)
})

test('number, price and span of single orders', () => {
  expect(lane('cr-2015-su-35s')?.cells).toEqual(['combat aircraft', '24', '24', 'USD 2,000 million'])
  expect(lane('cr-2015-su-35s')?.spans.map(({ key, fromText, toText }) => [key, fromText, toText])).toEqual([
    ['order', '2015', '2016'],
    ['delivery', '2016', '2018'],
  ])
  expect(lane('cr-1999-su-30mk')?.cells?.[3]).toBe('USD 1,500–2,000 million')
  expect(lane('cr-1993-project-877e')?.cells).toEqual(['submarine', '2', '2', 'not reported'])
})

test('what SIPRI marks as uncertain is marked', () => {
  expect(lane('cr-1996-su-27s')?.cells?.slice(1, 3)).toEqual(['about 105', 'about 105'])
  expect(lane('cr-1996-su-27s')?.spans[1]?.quality).toBe('estimate')
  expect(lane('cr-1992-su-27s')?.spans[1]?.quality).toBe('reported')
  expect(lane('cr-1997-tor-m1')?.spans[0]?.fromText).toBe('1997, estimated')
})

test('years without a delivery are a break, and an unknown number is not zero', () => {
  expect(
    lane('cr-2011-al-31')
      ?.spans.slice(1)
      .map(({ from, to }) => [from, to]),
  ).toEqual([
    [2012, 2018],
    [2021, 2024],
  ])
  expect(lane('cr-2015-d-30')?.cells?.slice(1, 3)).toEqual(['not known', 'about 487'])
})

test('a period counts orders placed and orders with deliveries, never money', async () => {
  const period = await loadPeriod('arms-deals')
  expect(period(1990, 2025).map(periodText)).toEqual(['38', '38'])
  expect(period(2016, 2025).map(({ value }) => value)).toEqual([0, 9])
  expect(period(1980, 1991).map(periodText)).toEqual(['2 (1990–1991 only)', '1 (1990–1991 only)'])
})
