import { expect, test } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { parseHex } from '../chart/colour.ts'
import { composeFigure } from './compose-figure.ts'
import { type Picture, textBoxes } from './picture.ts'
import { checkPixels, type ReadPixels } from './pixel-check.ts'

const figures = await timeFigures()
const pictureOf = (look: 'light' | 'dark' | 'transparent') => {
  const figure = figures[0]!
  const model = figure.build(2000, 2025)
  return composeFigure(model, contextOf(model, filterOf(figure, 2000, 2025)), optionsOf({ look }))
}

type Paint = (x: number, y: number) => string | null

/** Pixels from a function of the place: a colour, or null for nothing. */
const reading =
  (paint: Paint): ReadPixels =>
  (left, top, width, height) => {
    const data = new Uint8ClampedArray(4 * width * height)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const color = paint(left + x, top + y)
        if (color) data.set([...parseHex(color), 255], 4 * (y * width + x))
      }
    return data
  }

/** What a browser paints, roughly: title and subtitle as blocks of their colour, series colour all over the chart. */
function painted(picture: Picture, titleWidth = 1, subtitleWidth = titleWidth): Paint {
  const [head, chart] = picture.layers
  const { scale, background, ink } = picture
  const [title] = textBoxes(head!)
  const words = head!.items.find((item) => item.kind === 'text' && item.part === 'subtitle')
  const [subtitle] = textBoxes({ ...head!, items: [words!] })
  const series = chart?.items.find((item) => item.kind === 'path' && item.part === 'series' && !item.opacity)
  const found = chart?.items.find(
    (item) => item.kind === 'path' && item.part === 'series' && (item.opacity ?? 1) === 1,
  )
  const item = series ?? found
  const color = item?.kind === 'path' ? (item.stroke ?? item.fill ?? null) : null
  return (x, y) => {
    const [lx, ly] = [x / scale, y / scale]
    const right = title!.left + (title!.right - title!.left) * titleWidth
    if (ly > title!.top && ly < title!.bottom && lx >= title!.left && lx < right) return ink
    const end = subtitle!.left + (subtitle!.right - subtitle!.left) * subtitleWidth
    if (ly > subtitle!.top && ly < subtitle!.bottom && lx >= subtitle!.left && lx < end)
      return words?.kind === 'text' ? words.fill : null
    if (ly > chart!.y && ly < chart!.y + chart!.height && lx > 40 && lx < picture.width / scale - 20)
      return color
    return background
  }
}

test.each(['light', 'dark', 'transparent'] as const)(
  'a picture painted as it should be passes, %s',
  (look) => {
    const picture = pictureOf(look)
    expect(checkPixels(picture, reading(painted(picture)))).toEqual({ fault: null, typeface: true })
  },
)

test('a blank, a black and a noisy canvas are refused', () => {
  const picture = pictureOf('light')
  let seed = 1
  const noise = () => {
    seed = (seed * 48271) % 2147483647
    return `#${(seed % 0xffffff).toString(16).padStart(6, '0')}`
  }
  expect(
    checkPixels(
      picture,
      reading(() => null),
    ).fault,
  ).toMatch(/background/)
  expect(
    checkPixels(
      picture,
      reading(() => '#000000'),
    ).fault,
  ).toMatch(/background/)
  expect(checkPixels(picture, reading(noise)).fault).toMatch(/background/)
  expect(
    checkPixels(
      picture,
      reading(() => '#ffffff'),
    ).fault,
  ).toMatch(/series/)
})

test('a picture without its text is refused, one in another typeface is told', () => {
  const picture = pictureOf('light')
  const whole = painted(picture)
  const bare: Paint = (x, y) => (whole(x, y) === picture.ink ? picture.background : whole(x, y))
  expect(checkPixels(picture, reading(bare)).fault).toMatch(/text/)
  expect(checkPixels(picture, reading(painted(picture, 0.93)))).toEqual({ fault: null, typeface: false })
  expect(checkPixels(picture, reading(painted(picture, 1.1)))).toEqual({ fault: null, typeface: false })
  expect(checkPixels(picture, reading(painted(picture, 0.99, 0.95)))).toEqual({
    fault: null,
    typeface: false,
  })
})

test('a transparent picture with a background is refused', () => {
  const picture = pictureOf('transparent')
  const whole = painted(picture)
  expect(
    checkPixels(
      picture,
      reading((x, y) => whole(x, y) ?? '#ffffff'),
    ).fault,
  ).toMatch(/background/)
})

test.each([0, 1, 2])('a background off in one channel alone is refused (%i)', (channel) => {
  const picture = pictureOf('light')
  const paint = painted(picture)
  const rgb = [...parseHex(picture.background!)]
  rgb[channel]! -= 20
  const off = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  const read = reading((x, y) => (paint(x, y) === picture.background ? off : paint(x, y)))
  expect(checkPixels(picture, read).fault).toContain('background')
})
