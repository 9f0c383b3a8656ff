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
