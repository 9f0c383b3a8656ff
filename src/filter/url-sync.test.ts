import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFilterStore } from './filter-store.ts'
import { VOCABULARY } from './test-vocabulary.ts'
import { connectUrl } from './url-sync.ts'

function browser(start = '') {
  const entries = [start]
  let index = 0
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    entries,
    current: () => entries[index],
    read: () => entries[index] ?? '',
    push: (search: string) => {
      index += 1
      entries.splice(index, Number.POSITIVE_INFINITY, search)
      tell()
    },
    replace: (search: string) => {
      entries[index] = search
      tell()
    },
    onExternal: (callback: () => void) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    go: (steps: number) => {
      index += steps
      tell()
    },
  }
}

function connected(start = '') {
  const history = browser(start)
  const store = createFilterStore(VOCABULARY)
  const onNotices = vi.fn()
  const url = connectUrl({
    store,
    vocabulary: VOCABULARY,
    onNotices,
    ...history,
  })
  const years = () => [store.getState().filter.from, store.getState().filter.to]
  return { history, store, act: store.getState(), url, onNotices, years }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('from the URL', () => {
  it('reads the start and tells what it dropped, without writing', () => {
    const { history, onNotices, years } = connected('?years=2020..2010&v=2026-11-21')
    vi.advanceTimersByTime(5000)
    expect(years()).toEqual([2010, 2020])
    expect(onNotices).toHaveBeenCalledWith(
      ['years=2020..2010 runs backwards; showing 2010–2020.'],
      '2026-11-21',
    )
    expect(history.entries).toEqual(['?years=2020..2010&v=2026-11-21'])
  })

  it('follows Back, Forward and a pasted link without writing', () => {
    const { history, act, years, onNotices } = connected()
    act.setYears(1990, 2000)
    vi.advanceTimersByTime(220)
    history.go(-1)
    expect(years()).toEqual([2000, 2025])
    history.go(1)
    expect(years()).toEqual([1990, 2000])
    history.push('years=bad')
    expect(years()).toEqual([2000, 2025])
    expect(onNotices).toHaveBeenLastCalledWith(
      ['years=bad is not a range of years; showing 2000–2025.'],
      null,
    )
    vi.advanceTimersByTime(5000)
    expect(history.entries).toEqual(['', 'years=1990..2000', 'years=bad'])
  })

  it('drops a change still waiting when someone navigates', () => {
    const { history, act, years } = connected()
    act.setYears(1990, 2000)
    history.push('years=2001..2002')
    vi.advanceTimersByTime(5000)
    expect(years()).toEqual([2001, 2002])
    expect(history.entries).toEqual(['', 'years=2001..2002'])
  })

  it('does not take its own writes, spelt anew by the router, for navigation', () => {
    const { history, act } = connected()
    const spelt = (search: string) => search.replaceAll(',', '%2C')
    const push = vi.spyOn(history, 'push')
    act.setFigures(['trade', 'sco'])
    vi.advanceTimersByTime(220)
    history.replace(spelt(history.read()))
    act.setFigures(['trade', 'sco', 'vetoes'])
    vi.advanceTimersByTime(220)
    expect(history.entries).toEqual(['', 'figures=trade,sco,vetoes'])
    expect(push).not.toHaveBeenCalled()
  })
})

describe('to the URL', () => {
  it('is current 220 ms after the last change', () => {
    const { history, act } = connected()
    act.setYears(1990, 2000)
    vi.advanceTimersByTime(219)
    expect(history.current()).toBe('')
    vi.advanceTimersByTime(1)
    expect(history.current()).toBe('years=1990..2000')
  })

  it('makes a burst of key steps one entry, and Back returns to before it', () => {
    const { history, act, years } = connected()
    for (let from = 2001; from <= 2020; from += 1) {
      act.setYears(from, 2025)
      vi.advanceTimersByTime(from % 5 === 0 ? 700 : 90)
    }
    vi.advanceTimersByTime(220)
    expect(history.entries).toEqual(['', 'years=2020..2025'])
    history.go(-1)
    expect(years()).toEqual([2000, 2025])
  })

  it('makes a slow drag one entry', () => {
    const { history, act, url } = connected()
    url.beginInteraction()
    for (const from of [2001, 2005, 2009]) {
      act.setYears(from, 2025)
      vi.advanceTimersByTime(4000)
    }
    url.endInteraction()
    expect(history.entries).toEqual(['', 'years=2009..2025'])
  })

  it('starts a new entry after a pause, also when a drag follows earlier steps', () => {
    const { history, act, url } = connected()
    act.setYears(2001, 2025)
    vi.advanceTimersByTime(1000)
    url.beginInteraction()
    act.setYears(2002, 2025)
    vi.advanceTimersByTime(3000)
    url.endInteraction()
    act.setYears(2003, 2025)
    vi.advanceTimersByTime(220)
    expect(history.entries).toEqual(['', 'years=2001..2025', 'years=2002..2025', 'years=2003..2025'])
  })

  it('starts a new entry for another kind of change, losing none in between', () => {
    const { history, act } = connected()
    act.setYears(2010, 2025)
    act.toggleDomain('un')
    act.setPin(2014)
    vi.advanceTimersByTime(220)
    expect(history.entries).toEqual([
      '',
      'years=2010..2025',
      'years=2010..2025&domains=diplomatic,military,energy',
      'years=2010..2025&domains=diplomatic,military,energy&pin=2014',
    ])
  })

  it('starts a new entry after Back', () => {
    const { history, act } = connected()
    act.setYears(2010, 2025)
    vi.advanceTimersByTime(220)
    history.go(-1)
    act.setYears(2011, 2025)
    vi.advanceTimersByTime(220)
    expect(history.entries).toEqual(['', 'years=2011..2025'])
  })

  it('writes nothing for a change taken back in time', () => {
    const { history, act } = connected('years=2000..2025')
    act.setYears(2010, 2025)
    act.setYears(2000, 2025)
    vi.advanceTimersByTime(5000)
    expect(history.entries).toEqual(['years=2000..2025'])
  })

  it('flushes at once, and is silent once disconnected', () => {
    const { history, act, url } = connected()
    act.setYears(2010, 2025)
    url.flush()
    expect(history.current()).toBe('years=2010..2025')
    act.setYears(2011, 2025)
    url.disconnect()
    act.setYears(2012, 2025)
    vi.advanceTimersByTime(5000)
    expect(history.entries).toEqual(['', 'years=2010..2025'])
  })
})
