import { expect, it } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { loadFigure } from '../../tests/support/tables.ts'
import type { MultiplesModel } from './figure-model.ts'
import type { Quality } from './quality.ts'
import { changeText, yearEntries } from './year-entry.ts'

const arms = await loadFigure('arms-share')
const heilongjiang = await loadFigure('heilongjiang')
const crude = await loadFigure('crude-share')

it('gives every series of the year with its change, the leading one first', () => {
  const entries = yearEntries(arms(2013, 2014), 2014)
  expect(entries.map(({ series, text, change }) => [series, text, change])).toEqual([
    ['Russia (USSR to 1991), trailing five years', '55.0%', '−5.6 points on 2013'],
    ['Russia (USSR to 1991), single year', '54.2%', '+2.6 points on 2013'],
    ['Total imports', '1,033 million TIV', '−188 million TIV on 2013'],
  ])
})

it('says what a value is where it is not simply reported', () => {
  const [trailing, single] = yearEntries(arms(2024, 2025), 2025)
  expect(trailing?.quality).toBeNull()
  expect(single?.quality?.label).toBe('tiny base')
  expect(single?.note).toBe('of 207 million TIV')
  const [trade] = yearEntries(heilongjiang(2018, 2019), 2019)
  expect([trade?.text, trade?.quality?.label, trade?.note]).toEqual([
    '68.9%',
    'part of the year',
    'January to June; no full-year figure was found for 2019',
  ])
})

it('says that an estimate stands for a full year that was not found', () => {
  const [trade] = yearEntries(heilongjiang(2000, 2001), 2001)
  expect(trade?.quality?.label).toBe('estimate')
  expect(trade?.note).toMatch(/no full-year figure was found for 2001$/)
})

it('compares no part of a year with a whole one where its months are known', () => {
  const months = {
    id: 'm',
    name: 'Months',
    label: 'm',
    mark: 'line',
    emphasis: 'main',
    unit: 'million-tonnes',
  }
  const change = (quality: Quality) => {
    const points = [
      { value: 100, quality: 'reported' },
      { value: 40, quality },
    ]
    const model = { shape: 'multiples', from: 2024, panes: [{ series: [{ ...months, points, dated: [] }] }] }
    return yearEntries(model as unknown as MultiplesModel, 2025)[0]?.change
  }
  expect(change('part-year')).toBeNull()
  expect(change('derived')).toBe('−60.0 million tonnes on 2024')
})

it('says that a year has no figure, and compares with none', () => {
  const [trade, , , china] = yearEntries(heilongjiang(2014, 2015), 2015)
  expect(trade).toMatchObject({
    value: null,
    text: 'no figure was found for 2015',
    change: null,
    sources: [],
  })
  expect(china?.series).not.toBe(trade?.series)
  const [after] = yearEntries(heilongjiang(2015, 2016), 2016)
  expect(after?.change).toBeNull()
  const [first] = yearEntries(crude(2000, 2000), 2000)
  expect([first?.text, first?.change]).toEqual(['2.1%', null])
})

it.each([
  [10, 12.34, 'percent', '+2.3 points on 2013'],
  [12.34, 10, 'percent', '−2.3 points on 2013'],
  [10, 10.04, 'percent', 'unchanged from 2013'],
  [2000, 1000, 'million-tiv', '−1,000 million TIV on 2013'],
  [3, 0, 'items', '−3 on 2013'],
] as const)('change from %d to %d %s: %s', (earlier, later, unit, words) => {
  expect(changeText(earlier, later, unit, 2013)).toBe(words)
})

it('a ranking of the pinned year names the one that stands out, whatever its rank', async () => {
  const build = await loadShape('unga-rank', 'ranking')
  const names = yearEntries(build(2000, 2025, { pin: 2024 }), 2024).map(
    ({ series, text }) => `${series} ${text}`,
  )
  expect(names).toHaveLength(7)
  expect(names[5]).toBe('109. Russia 67.0%')
  expect(names[6]).toBe('Others 181 more in the table')
})

it('a row of a matrix says its figures, and names once what it has none of', async () => {
  const build = await loadShape('provinces', 'matrix')
  const [entry] = yearEntries(build(2000, 2025, { pin: 2014 }), 2014)
  expect(entry).toMatchObject({
    text: 'All China 2.2%, Heilongjiang 66.7% (part of the year; January to June), Xinjiang 7.8%',
    note: 'no figure: Jilin, Inner Mongolia, Liaoning, Shandong',
  })
})
