// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Choices, rememberedChoices } from './choices.ts'
import { download } from './download.ts'
import { PictureDialog } from './PictureDialog.tsx'
import type { Picture } from './picture.ts'
import { PaintFailure, paintPng } from './raster.ts'

vi.mock('./download.ts', () => ({ download: vi.fn() }))
vi.mock('./raster.ts', async (original) => ({ ...(await original<object>()), paintPng: vi.fn() }))

const PICTURE: Picture = {
  width: 100,
  height: 50,
  scale: 1,
  background: null,
  ink: '#000000',
  layers: [],
  title: 'What is shown',
  description: 'What is shown, in words.',
  metadata: '{}',
  fonts: '',
}
const draw = vi.fn(async (_choices: Choices) => PICTURE)

beforeEach(() => {
  URL.createObjectURL = () => 'blob:preview'
  URL.revokeObjectURL = () => {}
})
afterEach(() => {
  localStorage.clear()
  vi.clearAllMocks()
})

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PictureDialog
        title="A picture"
        of={['it']}
        draw={draw}
        fileName={(extension) => `amur-it.${extension}`}
        failure="It could not be drawn."
        more={({ factor }) => <p>More at {factor}×</p>}
        onClose={() => {}}
      />
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

test('the SVG leaves under its name, and is said to', async () => {
  const user = show()
  await user.click(await screen.findByRole('button', { name: 'SVG' }))
  const [content, name, type] = vi.mocked(download).mock.calls[0] ?? []
  expect([name, type]).toEqual(['amur-it.svg', 'image/svg+xml'])
  expect(content).toContain('>What is shown</title>')
  expect(screen.getByText('amur-it.svg was handed to your downloads.')).toBeTruthy()
})

test('the PNG is painted at the scale chosen; a doubt about it is told', async () => {
  const blob = new Blob(['png'])
  vi.mocked(paintPng).mockResolvedValue({ blob, warning: 'Compare with the SVG.' })
  const user = show()
  await user.click(await screen.findByRole('radio', { name: '2×' }))
  expect(screen.getByText('More at 2×')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'PNG' }))
  await screen.findByText('amur-it.png was handed to your downloads. Compare with the SVG.')
  expect(paintPng).toHaveBeenCalledWith(PICTURE, 2)
  expect(download).toHaveBeenCalledWith(blob, 'amur-it.png', 'image/png')
  // A scale changes nothing of what is drawn.
  expect(draw).toHaveBeenCalledTimes(1)
})

test('what cannot be painted is said, and nothing leaves', async () => {
  vi.mocked(paintPng).mockRejectedValue(new PaintFailure('Too large.'))
  const user = show()
  await user.click(await screen.findByRole('button', { name: 'PNG' }))
  await screen.findByText('Too large.')
  expect(download).not.toHaveBeenCalled()
})

test('another look or type is drawn anew, and remembered', async () => {
  const user = show()
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  await waitFor(() => expect(draw).toHaveBeenLastCalledWith(expect.objectContaining({ look: 'dark' })))
  await user.click(screen.getByRole('checkbox', { name: 'Larger type for projection' }))
  await waitFor(() => expect(draw).toHaveBeenLastCalledWith(expect.objectContaining({ largeType: true })))
  expect(rememberedChoices()).toMatchObject({ look: 'dark', largeType: true })
})

test('a picture that could not be drawn can be asked for again', async () => {
  draw.mockRejectedValueOnce(new Error('no table'))
  const user = show()
  expect((await screen.findByRole('alert')).textContent).toContain('It could not be drawn.')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('button', { name: 'PNG' })
})
