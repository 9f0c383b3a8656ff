import { describe, expect, it } from 'vitest'
import { actionOf, type Place } from './keys.ts'
import { presentAddress, readPresent } from './parameters.ts'
import { stepOf } from './swipe.ts'

const key = (name: string, more = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

describe('keys of a presentation', () => {
  it.each([
    ['ArrowRight', 1],
    ['ArrowDown', 1],
    ['PageDown', 1],
    [' ', 1],
    ['ArrowLeft', -1],
    ['ArrowUp', -1],
    ['PageUp', -1],
    ['Backspace', -1],
  ] as const)('%s steps by %i', (name, by) => {
    expect(actionOf(key(name), 'page')).toEqual({ kind: 'step', by })
  })

  it('takes Home, End, B and the full stop, F, digits with Enter, and shift with space', () => {
    expect(actionOf(key('Home'), 'page')).toEqual({ kind: 'first' })
    expect(actionOf(key('End'), 'page')).toEqual({ kind: 'last' })
    for (const name of ['b', 'B', '.']) expect(actionOf(key(name), 'page')).toEqual({ kind: 'blank' })
    expect(actionOf(key('f'), 'page')).toEqual({ kind: 'full-screen' })
    expect(actionOf(key('7'), 'page')).toEqual({ kind: 'digit', digit: '7' })
    expect(actionOf(key('Enter'), 'page')).toEqual({ kind: 'go' })
    expect(actionOf(key(' ', { shiftKey: true }), 'page')).toEqual({ kind: 'step', by: -1 })
  })

  it('leaves a chart or slider its keys, and a clicker its own', () => {
    for (const name of ['ArrowRight', 'ArrowLeft', 'Home', 'End', ' ', 'Enter', 'f', 'Escape', '7'])
      expect(actionOf(key(name), 'control'), name).toBeNull()
    expect(actionOf(key('PageDown'), 'control')).toEqual({ kind: 'step', by: 1 })
    expect(actionOf(key('b'), 'control')).toEqual({ kind: 'blank' })
  })

  it('leaves a button space and Enter, a field everything, and the browser its own', () => {
    expect(actionOf(key(' '), 'button')).toBeNull()
    expect(actionOf(key('Enter'), 'button')).toBeNull()
    expect(actionOf(key('ArrowRight'), 'button')).toEqual({ kind: 'step', by: 1 })
    for (const name of ['b', '.', 'PageDown', 'ArrowRight', '3'])
      expect(actionOf(key(name), 'field')).toBeNull()
    for (const place of ['page', 'control', 'button'] satisfies Place[])
      expect(actionOf(key('ArrowLeft', { altKey: true }), place)).toBeNull()
  })
})

it('steps by a stroke to the side, but lets a slow one read the chart under it', () => {
  const stroke = { dx: -200, dy: 20, ms: 200, onChart: true }
  expect(stepOf(stroke)).toBe(1)
  expect(stepOf({ ...stroke, dx: 200 })).toBe(-1)
  expect(stepOf({ ...stroke, ms: 900 })).toBeNull()
  expect(stepOf({ ...stroke, ms: 900, onChart: false })).toBe(1)
  expect(stepOf({ ...stroke, dx: -40 })).toBeNull()
  expect(stepOf({ ...stroke, dy: 150 })).toBeNull()
})

describe('parameters of a presentation', () => {
  it('reads what it writes', () => {
    const parameters = {
      show: ['filter', 'clock'] as const,
      theme: 'dark' as const,
      speaker: true,
      room: 'ab12',
      packed: 'xyz_-',
    }
    const address = presentAddress('csis-eight', 3, parameters)
    expect(address).toBe(
      '/present/csis-eight/3?show=filter,clock&theme=dark&view=speaker&room=ab12&deck=xyz_-',
    )
    expect(readPresent(new URLSearchParams(address.split('?')[1]))).toEqual(parameters)
  })

  it('writes nothing where nothing was chosen, and passes over what it does not know', () => {
    const plain = readPresent(new URLSearchParams('show=nothing&theme=pink&view=x&room=<a>'))
    expect(plain).toEqual({ show: [], theme: null, speaker: false, room: '', packed: '' })
    expect(presentAddress('a', 1, readPresent(new URLSearchParams('')))).toBe('/present/a/1')
  })
})
