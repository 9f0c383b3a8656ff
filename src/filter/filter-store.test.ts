import { describe, expect, it, vi } from 'vitest'
import { DOMAINS } from '../model/domain.ts'
import { defaultFilter } from './filter.ts'
import { createFilterStore } from './filter-store.ts'
import { createHoverStore } from './hover-store.ts'
import { VOCABULARY } from './test-vocabulary.ts'

function storeWithListener() {
  const store = createFilterStore(VOCABULARY)
  const listener = vi.fn()
  store.subscribe(listener)
  return {
    store,
    listener,
    act: store.getState(),
    filter: () => store.getState().filter,
  }
}

describe('filter store', () => {
  it('orders, rounds and clamps years', () => {
    const { act, filter } = storeWithListener()
    act.setYears(2030, 1990.4)
    expect([filter().from, filter().to]).toEqual([1990, 2026])
    act.setYears(Number.NaN, 2000)
    expect([filter().from, filter().to]).toEqual([1990, 2026])
  })

  it('keeps the filter object and stays silent when nothing changes', () => {
    const { act, filter, listener } = storeWithListener()
    const before = filter()
    act.setYears(2025, 2000)
    act.setPin(null)
    act.setMeasure('trade.measure', 'volume')
    act.setMeasure('trade.measure', 'weight')
    act.setMeasure('__proto__', 'x')
    act.setList('sco.states', [])
    act.setList('sco.states', ['XXX', 'ind'])
    act.setList('__proto__', ['IND'])
    act.setFigures(['arms-share', 'vetoes', 'vetoes', 'nope'])
    act.setFigures([])
    act.setPin(1800)
    act.reset()
    act.replace({ ...defaultFilter(VOCABULARY), domains: [...DOMAINS] })
    expect(filter()).toBe(before)
    expect(listener).not.toHaveBeenCalled()
  })

  it('chooses items of a list once each, in order, to the most it may hold', () => {
    const { act, filter } = storeWithListener()
    act.setList('sco.states', ['RUS', 'IND', 'RUS', 'XXX'])
    expect(filter().lists).toEqual({ 'sco.states': ['RUS', 'IND'] })
    const before = filter()
    act.setList('sco.states', ['RUS', 'IND'])
    expect(filter()).toBe(before)
    act.setList('sco.states', ['RUS', 'IND', 'KAZ', 'CHN'])
    expect(filter().lists['sco.states']).toEqual(['RUS', 'IND', 'KAZ'])
    act.setList('sco.states', ['IND', 'RUS'])
    expect(filter().lists['sco.states']).toEqual(['IND', 'RUS'])
    act.reset()
    expect(filter().lists).toEqual({ 'sco.states': [] })
  })

  it('keeps the lists that a change does not touch', () => {
    const { act, filter } = storeWithListener()
    const before = filter()
    act.replace({
      ...before,
      from: 1990,
      figures: [...before.figures],
      measures: { ...before.measures },
    })
    expect(filter()).not.toBe(before)
    expect(filter().figures).toBe(before.figures)
    expect(filter().measures).toBe(before.measures)
  })

  it('takes removing the last domain as all', () => {
    const { act, filter } = storeWithListener()
    act.toggleDomain('energy')
    expect(filter().domains).toEqual(['diplomatic', 'military', 'un'])
    act.toggleDomain('un')
    act.toggleDomain('diplomatic')
    act.toggleDomain('military')
    expect(filter().domains).toBe(DOMAINS)
  })

  it('names the kind of each change', () => {
    const { store, act } = storeWithListener()
    const kinds = [
      () => act.setYears(1990, 2000),
      () => act.toggleDomain('un'),
      () => act.setPin(1999),
      () => act.setMeasure('vetoes.members', 'p5'),
      () => act.setFigures(['trade']),
      () => act.reset(),
    ].map((change) => {
      change()
      return store.getState().changeKind
    })
    expect(kinds).toEqual(['years', 'domains', 'pin', 'vetoes.members', 'figures', 'reset'])
  })
})

describe('hover store', () => {
  it('tells changes only', () => {
    const store = createHoverStore()
    const listener = vi.fn()
    store.subscribe(listener)
    const { set, clear } = store.getState()
    clear()
    set(2014, 'trade')
    set(2014, 'trade')
    expect(listener).toHaveBeenCalledTimes(1)
    clear('vetoes')
    expect(store.getState().year).toBe(2014)
    clear('trade')
    expect(store.getState()).toMatchObject({ year: null, source: null })
  })
})
