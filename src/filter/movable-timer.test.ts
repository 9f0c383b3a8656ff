import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMovableTimer } from './movable-timer.ts'

let called: number[]
const timer = () => createMovableTimer(() => called.push(performance.now()))

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  called = []
})
afterEach(() => {
  vi.useRealTimers()
})

test('set again it calls back once, so long after the last time', () => {
  const one = timer()
  const start = performance.now()
  one.set(200)
  vi.advanceTimersByTime(150)
  one.set(200)
  vi.advanceTimersByTime(199)
  expect(called).toEqual([])
  vi.advanceTimersByTime(1)
  expect(called).toEqual([start + 350])
  vi.runAllTimers()
  expect(called).toHaveLength(1)
})

test('it can be set to an earlier time, and again after it has called back', () => {
  const one = timer()
  one.set(200)
  one.set(50)
  vi.advanceTimersByTime(50)
  expect(called).toHaveLength(1)
  vi.advanceTimersByTime(500)
  expect(called).toHaveLength(1)
  one.set(10)
  vi.advanceTimersByTime(10)
  expect(called).toHaveLength(2)
})

test('cleared it is silent, until it is set again', () => {
  const one = timer()
  one.set(200)
  one.clear()
  vi.advanceTimersByTime(500)
  expect(called).toEqual([])
  one.set(200)
  vi.advanceTimersByTime(200)
  expect(called).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})
