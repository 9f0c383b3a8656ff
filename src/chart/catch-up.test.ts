import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { catchUpLater } from './catch-up.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

it('waits until nothing has been put off for a while, then does each task once, one by one', () => {
  const done: string[] = []
  const [a, b] = [() => done.push('a'), () => done.push('b')]
  catchUpLater(a)
  vi.advanceTimersByTime(300)
  catchUpLater(b)
  catchUpLater(a)
  vi.advanceTimersByTime(390)
  expect(done).toEqual([])
  vi.advanceTimersByTime(10)
  expect(done).toEqual(['a'])
  vi.runAllTimers()
  expect(done).toEqual(['a', 'b'])
  expect(vi.getTimerCount()).toBe(0)
})

it('a task taken back is not done, and the next one put off is', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  catchUpLater(first)()
  vi.runAllTimers()
  expect(first).not.toHaveBeenCalled()
  catchUpLater(second)
  vi.runAllTimers()
  expect(second).toHaveBeenCalledOnce()
})

it('a task that fails keeps no other from being done', () => {
  const other = vi.fn()
  catchUpLater(() => {
    throw new Error('broken')
  })
  catchUpLater(other)
  expect(() => vi.runAllTimers()).toThrow('broken')
  vi.runAllTimers()
  expect(other).toHaveBeenCalledOnce()
})

it('asked by many at every step it sets one timer a step, and waits for the last', () => {
  const tasks = Array.from({ length: 20 }, () => vi.fn())
  // Not a spy: restored after the clock, it would leave the fake timer to the files that follow in this thread.
  const { setTimeout } = globalThis
  let timers = 0
  globalThis.setTimeout = ((...given: Parameters<typeof setTimeout>) => {
    timers++
    return setTimeout(...given)
  }) as typeof setTimeout
  for (let step = 0; step < 5; step++) {
    for (const task of tasks) catchUpLater(task)
    vi.advanceTimersByTime(300)
  }
  globalThis.setTimeout = setTimeout
  expect(timers).toBe(5)
  for (const task of tasks) expect(task).not.toHaveBeenCalled()
  vi.runAllTimers()
  for (const task of tasks) expect(task).toHaveBeenCalledOnce()
})

it('where the first is taken back, the next speaks for the rest', () => {
  const other = vi.fn()
  const takeBack = catchUpLater(vi.fn())
  catchUpLater(other)
  takeBack()
  vi.advanceTimersByTime(300)
  catchUpLater(other)
  vi.advanceTimersByTime(300)
  expect(other).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(other).toHaveBeenCalledOnce()
})
