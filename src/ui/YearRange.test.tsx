// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { YearRange } from './YearRange.tsx'
import { movedRange, readYear, yearToPercent } from './year-scale.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

type OnChange = (from: number, to: number) => void

interface HostProps {
  readonly from: number
  readonly to: number
  readonly onChange: OnChange
  readonly onEnd: () => void
}

function Host({ from, to, onChange, onEnd }: HostProps) {
  const [source] = useState(() => {
    const listeners = new Set<() => void>()
    let years = { from, to }
    return {
      get: () => years,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      set: (next: { from: number; to: number }) => {
        years = next
        for (const listener of listeners) listener()
      },
    }
  })
  return (
    <YearRange
      years={source}
      min={1946}
      max={2026}
      onInteractionEnd={onEnd}
      onChange={(nextFrom, nextTo) => {
        onChange(nextFrom, nextTo)
        source.set({ from: nextFrom, to: nextTo })
      }}
    />
  )
}

function show(from = 2000, to = 2025) {
  const onChange = vi.fn<OnChange>()
  const onEnd = vi.fn<() => void>()
  const { container } = render(<Host from={from} to={to} onChange={onChange} onEnd={onEnd} />)
  const thumb = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name })
  return {
    container,
    onChange,
    onEnd,
    user: userEvent.setup(),
    fromThumb: thumb('From year'),
    toThumb: thumb('To year'),
    firstYear: screen.getByRole<HTMLInputElement>('textbox', { name: 'First year' }),
    lastYear: screen.getByRole<HTMLInputElement>('textbox', { name: 'Last year' }),
    years: () =>
      [thumb('From year'), thumb('To year')].map((each) => Number(each.getAttribute('aria-valuenow'))),
    message: () =>
      screen
        .getAllByRole('status')
        .map((each) => each.textContent)
        .join(''),
  }
}

describe('thumbs', () => {
  it('are named sliders whose value is a year in plain digits', () => {
    const { container, toThumb } = show()
    expect(container.querySelectorAll('[role=slider]')).toHaveLength(2)
    expect(toThumb.getAttribute('aria-valuenow')).toBe('2025')
    expect(toThumb.getAttribute('aria-valuetext')).toBe('2025')
    expect(container.querySelector('script, style')).toBeNull()
  })

  it('have the fill between them, wherever they move', async () => {
    const { container, fromThumb, toThumb, user } = show()
    const fill = container.querySelector<HTMLElement>('.year-range__fill')
    const share = (year: number) => ((year - 1946) / (2026 - 1946)) * 100
    const expectFill = (from: number, to: number) => {
      expect(Number.parseFloat(fill?.style.left ?? '')).toBeCloseTo(share(from), 3)
      expect(100 - Number.parseFloat(fill?.style.right ?? '')).toBeCloseTo(share(to), 3)
    }
    expectFill(2000, 2025)
    fromThumb.focus()
    await user.keyboard('{PageUp}')
    toThumb.focus()
    await user.keyboard('{ArrowLeft}')
    await vi.waitFor(() => expectFill(2010, 2024))
  })

  it.each([
    ['From year', '{ArrowRight}', [2001, 2025]],
    ['From year', '{ArrowLeft}', [1999, 2025]],
    ['From year', '{ArrowUp}{ArrowUp}{ArrowDown}', [2001, 2025]],
    ['From year', '{PageUp}', [2010, 2025]],
    ['From year', '{PageDown}', [1990, 2025]],
    ['From year', '{Home}', [1946, 2025]],
    ['From year', '{End}', [2025, 2025]],
    ['To year', '{Home}', [2000, 2000]],
    ['To year', '{End}', [2000, 2026]],
    ['To year', '{PageUp}', [2000, 2026]],
    ['To year', '{PageDown}{PageDown}{PageDown}{ArrowLeft}', [2000, 2000]],
    ['From year', '{End}{ArrowRight}', [2025, 2025]],
    ['From year', '{Shift>}{ArrowLeft}{/Shift}', [1999, 2024]],
    ['To year', '{Shift>}{ArrowRight}{ArrowRight}{/Shift}', [2001, 2026]],
    ['To year', '{Shift>}{PageDown}{/Shift}', [1990, 2015]],
  ])('%s answers %s', async (name, keys, expected) => {
    const { user, years, fromThumb, toThumb } = show()
    ;(name === 'From year' ? fromThumb : toThumb).focus()
    await user.keyboard(keys)
    await waitFor(() => expect(years()).toEqual(expected))
  })

  it('answer the first key at once and those that follow within a frame together, with the next one', () => {
    const frames: FrameRequestCallback[] = []
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback))
    const nextFrame = () => {
      for (const callback of frames.splice(0)) callback(0)
    }
    const { fromThumb, onChange, years } = show()
    const press = (key: string, times: number) => {
      for (let i = 0; i < times; i++) fireEvent.keyDown(fromThumb, { key })
    }
    press('ArrowLeft', 3)
    expect(onChange.mock.calls).toEqual([[1999, 2025]])
    nextFrame()
    expect(years()).toEqual([1997, 2025])
    press('ArrowLeft', 2)
    expect(onChange).toHaveBeenCalledTimes(2)
    nextFrame()
    expect(onChange).toHaveBeenLastCalledWith(1995, 2025)
    nextFrame()
    press('ArrowRight', 1)
    expect(years()).toEqual([1996, 2025])
    expect(onChange).toHaveBeenCalledTimes(4)
  })

  it('lose no key where a year is typed or the page goes within the frame', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1)
    const { fromThumb, lastYear, onChange, years } = show()
    fireEvent.keyDown(fromThumb, { key: 'ArrowLeft' })
    fireEvent.keyDown(fromThumb, { key: 'ArrowLeft' })
    fireEvent.change(lastYear, { target: { value: '2020' } })
    fireEvent.keyDown(lastYear, { key: 'Enter' })
    expect(years()).toEqual([1998, 2020])
    fireEvent.keyDown(fromThumb, { key: 'ArrowLeft' })
    cleanup()
    expect(onChange).toHaveBeenLastCalledWith(1997, 2020)
  })

  it('say nothing when a key changes nothing', async () => {
    const { user, onChange, fromThumb } = show(1946, 2026)
    fromThumb.focus()
    await user.keyboard('{Home}{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}')
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('a drag', () => {
  /** One px a year from 1946 on. */
  function drag(grip: number) {
    const frames: FrameRequestCallback[] = []
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback))
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 80, 32))
    const shown = show()
    const control = shown.container.querySelector('.year-range__control') as Element
    const at = (year: number) => ({ clientX: year - 1946, pointerId: 1, pointerType: 'mouse', button: 0 })
    fireEvent.pointerDown(control, at(grip))
    return {
      ...shown,
      move: (...years: number[]) => {
        for (const year of years) fireEvent.pointerMove(control, at(year))
      },
      release: (year: number) => fireEvent.pointerUp(control, at(year)),
      nextFrame: () => {
        for (const callback of frames.splice(0)) callback(0)
      },
    }
  }

  it('shows its first move at once and the newest of those within a frame with the next one', () => {
    const { move, nextFrame, onChange } = drag(2000)
    move(1990, 1985, 1980)
    expect(onChange.mock.calls).toEqual([[1990, 2025]])
    nextFrame()
    expect(onChange.mock.calls).toEqual([
      [1990, 2025],
      [1980, 2025],
    ])
  })

  it('stands where it was let go, before its end is told', () => {
    const { move, release, onChange, onEnd, years } = drag(2000)
    onEnd.mockImplementation(() => expect(years()).toEqual([1980, 2025]))
    move(1990, 1980)
    release(1980)
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('across the other edge takes that edge along, however few frames were drawn', () => {
    const { move, release, years } = drag(2025)
    move(2010, 1995, 1990)
    release(1990)
    expect(years()).toEqual([1990, 2000])
  })
})

describe('typed years', () => {
  it('are taken on Enter and on leaving', async () => {
    const { user, years, firstYear, lastYear } = show()
    await user.click(firstYear)
    await user.keyboard('1991{Enter}')
    expect(years()).toEqual([1991, 2025])
    await user.click(lastYear)
    await user.keyboard(' 2014 ')
    expect(years()).toEqual([1991, 2025])
    await user.tab()
    expect(years()).toEqual([1991, 2014])
  })

  it.each([
    ['20x4', '“20x4” is not a year; 2000 kept.'],
    ['1800', '1800 is outside 1946–2026; 2000 kept.'],
    ['99999999999999999999', '999999999999… is outside 1946–2026; 2000 kept.'],
    [' ', 'No year given; 2000 kept.'],
  ])('refuse %s in words and keep the range', async (typed, expected) => {
    const { user, onChange, firstYear, message } = show()
    await user.click(firstYear)
    await user.keyboard(`${typed}{Enter}`)
    expect(message()).toBe(expected)
    expect(firstYear.value).toBe(typed)
    expect(firstYear.getAttribute('aria-invalid')).toBe('true')
    await user.tab()
    expect(firstYear.value).toBe('2000')
    expect(message()).toBe(expected)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('take the other end along, and say so', async () => {
    const { user, years, firstYear, message } = show(2000, 2010)
    await user.click(firstYear)
    await user.keyboard('2022{Enter}')
    expect(years()).toEqual([2022, 2022])
    expect(message()).toBe('Last year moved to 2022 with it.')
  })

  it('come back on Escape', async () => {
    const { user, firstYear, onChange } = show()
    await user.click(firstYear)
    await user.keyboard('19{Escape}')
    expect(firstYear.value).toBe('2000')
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('step by arrow, no further than the other end', async () => {
    const { user, years, firstYear } = show(2023, 2024)
    await user.click(firstYear)
    await user.keyboard('{ArrowDown}')
    expect(years()).toEqual([2022, 2024])
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    expect(years()).toEqual([2024, 2024])
  })
})

describe('scale', () => {
  it('puts the first and last year at the ends', () => {
    expect([1946, 1986, 2026].map((year) => yearToPercent(year, 1946, 2026))).toEqual([0, 50, 100])
    expect(yearToPercent(2000, 2000, 2000)).toBe(0)
  })

  it('moves a range without changing its length', () => {
    expect(movedRange(2000, 2025, 9, 1946, 2026)).toEqual({ from: 2001, to: 2026 })
    expect(movedRange(2000, 2025, -99, 1946, 2026)).toEqual({ from: 1946, to: 1971 })
  })

  it('reads whole years only', () => {
    expect(readYear(' 2014 ', 1946, 2026)).toBe(2014)
    expect(readYear('1e3', 1946, 2026)).toBe('“1e3” is not a year')
  })
})
