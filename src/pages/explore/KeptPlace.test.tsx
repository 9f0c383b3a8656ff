// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { KeptPlace } from './KeptPlace.tsx'

function Counter({ full = false }) {
  const [count, setCount] = useState(0)
  return (
    <button type="button" data-full={full || undefined} onClick={() => setCount(count + 1)}>
      pressed {count}
    </button>
  )
}

function Page({ shown, full, dialog }: { shown: boolean; full?: boolean; dialog?: boolean }) {
  return (
    <>
      <KeptPlace shown={shown}>
        <Counter full={full ?? false} />
      </KeptPlace>
      {dialog && <div role="dialog" />}
    </>
  )
}

const button = () => screen.queryByRole('button')

test('what is not shown is not in the page, and comes back as it was', () => {
  const { rerender } = render(<Page shown />)
  const before = button()
  fireEvent.click(before!)
  rerender(<Page shown={false} />)
  expect(button()).toBeNull()
  rerender(<Page shown />)
  expect(button()).toBe(before)
  expect(button()?.textContent).toBe('pressed 1')
})

test('what was never shown is not made', () => {
  let made = 0
  const Made = () => {
    made++
    return null
  }
  const page = (shown: boolean) => (
    <KeptPlace shown={shown}>
      <Made />
    </KeptPlace>
  )
  const { rerender } = render(page(false))
  expect(made).toBe(0)
  rerender(page(true))
  expect(made).toBe(1)
})

test.each([
  ['a dialog is open', { dialog: true }],
  ['it fills the screen', { full: true }],
])('it is made anew where %s while it is taken out', (_, busy) => {
  const { rerender } = render(<Page shown {...busy} />)
  fireEvent.click(button()!)
  rerender(<Page shown={false} {...busy} />)
  rerender(<Page shown />)
  expect(button()?.textContent).toBe('pressed 0')
})
