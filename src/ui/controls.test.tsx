// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'
import { Segmented } from './Segmented.tsx'
import { Select } from './Select.tsx'
import { ToggleChip } from './ToggleChip.tsx'
import { setTheme, startTheme, useTheme } from './useTheme.ts'

afterEach(cleanup)
// jsdom has no CSS.escape, which user-event needs for radio buttons.
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })

function ChipHost() {
  const [pressed, setPressed] = useState(true)
  return <ToggleChip label="Energy" tone="energy" pressed={pressed} onPressedChange={setPressed} />
}

function SegmentedHost() {
  const [value, setValue] = useState<'share' | 'volume'>('share')
  const options = [
    { value: 'share', label: 'Share' },
    { value: 'volume', label: 'Volume' },
  ] as const
  return <Segmented label="Measure" options={options} value={value} onChange={setValue} />
}

function NoticeHost() {
  const [messages, setMessages] = useState(['years=x is not a range of years; showing 2000–2025.'])
  return <Notice messages={messages} onDismiss={() => setMessages([])} />
}

function DialogHost() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Export</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Export this figure"
        description="Slide, light"
      >
        <Button>SVG</Button>
      </Dialog>
    </>
  )
}

function ThemeHost() {
  const { choice, theme } = useTheme()
  return <p>{`${choice} ${theme}`}</p>
}

it('a chip says whether it is pressed, by more than colour', async () => {
  const { container } = render(<ChipHost />)
  const chip = screen.getByRole('button', { name: 'Energy' })
  expect(chip.getAttribute('aria-pressed')).toBe('true')
  expect(container.querySelector('path')).not.toBeNull()
  await userEvent.click(chip)
  expect(chip.getAttribute('aria-pressed')).toBe('false')
  expect(container.querySelector('path')).toBeNull()
})

it('a segmented switch follows the arrow keys', async () => {
  render(<SegmentedHost />)
  expect(screen.getByRole('radiogroup', { name: 'Measure' })).toBeTruthy()
  screen.getByRole('radio', { name: 'Share' }).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Volume' }).checked).toBe(true)
})

it('a select offers its options and says when the value is none of them', async () => {
  const onChange = vi.fn()
  const options = [
    { value: 'a', label: 'Since 1946' },
    { value: 'b', label: 'Xi era' },
  ]
  render(<Select label="Presets" options={options} value="" placeholder="Own years" onChange={onChange} />)
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Presets' })
  expect(select.selectedOptions[0]?.textContent).toBe('Own years')
  await userEvent.selectOptions(select, 'Xi era')
  expect(onChange).toHaveBeenCalledExactlyOnceWith('b')
})

it('a notice is polite and can be dismissed', async () => {
  render(<NoticeHost />)
  expect(screen.getByRole('status').textContent).toContain('years=x')
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.getByRole('status').textContent).toBe('')
})

it.each([
  ['its button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
  ['Escape', () => userEvent.keyboard('{Escape}')],
])('a dialog closed by %s gives the focus back', async (_way, close) => {
  render(<DialogHost />)
  const opener = screen.getByRole('button', { name: 'Export' })
  await userEvent.click(opener)
  const dialog = await screen.findByRole('dialog', { name: 'Export this figure' })
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  expect(document.querySelector('script, style')).toBeNull()
  await close()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

it('a theme is put on the document, kept, and follows the system when not chosen', () => {
  let dark = true
  const listeners = new Set<() => void>()
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return dark
    },
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
  }))
  startTheme()
  const { container } = render(<ThemeHost />)
  expect(container.textContent).toBe('system dark')
  dark = false
  act(() => {
    for (const listener of listeners) listener()
  })
  expect(container.textContent).toBe('system light')
  expect(document.documentElement.dataset.theme).toBe('light')

  act(() => setTheme('dark'))
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(localStorage.getItem('amur-theme')).toBe('dark')

  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new Error('forbidden')
    },
    removeItem: () => {
      throw new Error('forbidden')
    },
  })
  act(() => setTheme('system'))
  expect(container.textContent).toBe('system light')
  vi.unstubAllGlobals()
})
