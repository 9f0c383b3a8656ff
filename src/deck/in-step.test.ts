import { expect, it, vi } from 'vitest'
import { clockWords, createInStep, type InStepOptions, timerAt, type Wire } from './in-step.ts'

/** A room in which every wire hears the others. */
function room() {
  const all = new Set<(data: unknown) => void>()
  return (): Wire & { hear: (data: unknown) => void } => {
    let own: (data: unknown) => void = () => {}
    return {
      post: (data) => {
        for (const callback of all) if (callback !== own) callback(structuredClone(data))
      },
      onMessage: (callback) => {
        own = callback
        all.add(callback)
      },
      close: () => all.delete(own),
      hear: (data) => own(data),
    }
  }
}

const START = { slide: 0, blank: false, view: null, since: null, elapsed: 0 }
const join = (wire: Wire, self: string, more: Partial<InStepOptions> = {}) =>
  createInStep({ show: 'a', self, initial: START, wire, deckFile: () => ({ deck: self }), ...more })

it('lets either window lead', () => {
  const wire = room()
  const [one, two] = [join(wire(), 'one'), join(wire(), 'two')]
  one.change({ slide: 3 })
  expect(two.state.getState().slide).toBe(3)
  two.change({ slide: 4, blank: true })
  expect(one.state.getState()).toMatchObject({ slide: 4, blank: true })
  expect(two.peer.getState().present).toBe(true)
})

it('puts a window that was loaded again where the other is, and not the other way round', () => {
  const wire = room()
  const speaker = join(wire(), 'speaker')
  const first = wire()
  const show = join(first, 'show')
  speaker.change({ slide: 5, since: 1000 })
  show.close()
  const again = join(wire(), 'again', { initial: { ...START, slide: 2 } })
  again.hello()
  expect(again.state.getState()).toMatchObject({ slide: 5, since: 1000 })
  expect(speaker.state.getState().slide).toBe(5)
})

it('sends nothing where nothing changes, so that a repeated key cannot overrule the other window', () => {
  const wire = room()
  const own = wire()
  const post = vi.fn(own.post)
  const one = join({ ...own, post }, 'one')
  one.change({ slide: 3 })
  one.change({ slide: 3, blank: false })
  expect(post).toHaveBeenCalledTimes(1)
})

it('knows when the other window has gone', () => {
  const wire = room()
  const [one, two] = [join(wire(), 'one'), join(wire(), 'two')]
  one.hello()
  two.pointAt(2014)
  expect(one.peer.getState()).toEqual({ present: true, year: 2014 })
  two.bye()
  expect(one.peer.getState()).toEqual({ present: false, year: null })
})

it('settles two changes at once alike in both windows', () => {
  const wire = room()
  const held: (() => void)[] = []
  const slow = (inner: Wire): Wire => ({ ...inner, post: (data) => held.push(() => inner.post(data)) })
  const [one, two] = [join(slow(wire()), 'one'), join(slow(wire()), 'two')]
  one.change({ slide: 1 })
  two.change({ slide: 2 })
  for (const send of held.splice(0)) send()
  expect(one.state.getState().slide).toBe(2)
  expect(two.state.getState().slide).toBe(2)
})

it('gives the deck to a window that cannot read it', () => {
  const wire = room()
  const onDeck = vi.fn()
  join(wire(), 'one')
  join(wire(), 'two', { onDeck }).hello(true)
  expect(onDeck).toHaveBeenCalledWith({ deck: 'one' })
})

it('passes over other presentations and whatever else it hears', () => {
  const wire = room()
  const mine = wire()
  const one = join(mine, 'one')
  join(wire(), 'other', { show: 'b' }).change({ slide: 7 })
  const stamp = { turn: 99, by: 'x' }
  const from = { amur: 'present', show: 'a', from: 'x' }
  for (const noise of [
    null,
    'state',
    { amur: 'present' },
    { ...from, message: { kind: 'state', state: { ...START, slide: -1 }, stamp } },
    { ...from, message: { kind: 'state', state: { ...START, slide: '3' }, stamp } },
    { ...from, message: { kind: 'state', state: START, stamp: { turn: 1.5, by: 'x' } } },
    { ...from, message: { kind: 'state', state: { ...START, view: {} }, stamp } },
    { ...from, message: { kind: 'eval' } },
  ])
    mine.hear(noise)
  expect(one.state.getState()).toEqual(START)
})

it('tells the time', () => {
  expect(timerAt({ since: 5000, elapsed: 60_000 }, 12_000)).toBe(67_000)
  expect(timerAt({ since: null, elapsed: 500 }, 12_000)).toBe(500)
  // The clock of the computer was put back.
  expect(timerAt({ since: 5000, elapsed: 60_000 }, 4000)).toBe(60_000)
  expect([0, 67_000, 3_847_000].map(clockWords)).toEqual(['0:00', '1:07', '1:04:07'])
})
