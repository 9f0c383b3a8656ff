import { expect, test, vi } from 'vitest'
import { kept, keptList } from './kept.ts'

test('asked with the same it gives what it made; asked with anything else it makes it anew', () => {
  const make = vi.fn((a: number, b: string | null) => ({ a, b }))
  const once = kept(make)
  const first = once(1, 'x')
  expect(once(1, 'x')).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
  expect(once(2, 'x')).toEqual({ a: 2, b: 'x' })
  expect(once(2, null)).toEqual({ a: 2, b: null })
  expect(once(1, 'x')).not.toBe(first)
  expect(make).toHaveBeenCalledTimes(4)
})

test('arguments that are left out count', () => {
  const once = kept((...given: number[]) => given.length)
  expect(once(1)).toBe(1)
  expect(once(1, 2)).toBe(2)
  expect(once(1)).toBe(1)
})

test('a list equal to the last is that one; length, order and every field count', () => {
  const same = keptList<{ readonly id: string; readonly y?: number }>()
  const first = same([{ id: 'a', y: 1 }, { id: 'b' }])
  expect(same([{ id: 'a', y: 1 }, { id: 'b' }])).toBe(first)
  for (const other of [
    [{ id: 'a', y: 1 }],
    [{ id: 'b' }, { id: 'a', y: 1 }],
    [{ id: 'a', y: 2 }, { id: 'b' }],
    [{ id: 'a' }, { id: 'b' }],
    [
      { id: 'a', y: 1 },
      { id: 'b', y: 1 },
    ],
    [],
  ])
    expect(same(other)).toBe(other)
})
