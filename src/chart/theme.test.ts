import { describe, expect, test } from 'vitest'
import { blended, ciede2000, contrast, distance, VISION } from '../../tests/support/colour.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { DARK, LIGHT } from './theme.ts'
import { timeScene } from './time-scene.ts'

const figures = await timeFigures()

/** CIEDE2000 below which two colours of one figure may be taken for each other; 1 is just seen side by side. */
const APART = 11

test('the yardsticks agree with published values', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(ciede2000([50, 2.5, 0], [61, -5, 29])).toBeCloseTo(22.8977, 4)
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4)
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4)
  expect(distance('#ff0000', '#808000', 'normal')).toBeGreaterThan(40)
  expect(distance('#bf3f00', '#7f5f00', 'deuteranopia')).toBeLessThan(12)
})

describe.each([LIGHT, DARK])('$name', (theme) => {
  test.each(figures)('colours of $name stay apart for every colour vision', ({ build }) => {
    const tokens = [...new Set(build(2000, 2025).series.map(({ color }) => color))]
    for (const [i, first] of tokens.entries())
      for (const second of tokens.slice(i + 1))
        for (const vision of VISION)
          expect(
            distance(theme.series[first], theme.series[second], vision),
            `${first} and ${second}, ${vision}`,
          ).toBeGreaterThanOrEqual(APART)
  })

  test.each(figures)('lines of $name have 3:1 and words 4.5:1 against the background', ({ build }) => {
    for (const width of [340, 700])
      for (const [from, to] of [
        [2000, 2025],
        [1946, 2026],
      ] as const) {
        const { items, legend } = timeScene(build(from, to), { width, height: 300 }, theme, { readout: true })
        for (const item of [...items, ...legend]) {
          if (item.kind === 'text') {
            const seen = blended(item.fill, theme.background, item.opacity ?? 1)
            expect(contrast(seen, theme.background), item.text).toBeGreaterThanOrEqual(4.5)
            if (item.part === 'absence-name')
              expect(contrast(seen, theme.absence), item.text).toBeGreaterThanOrEqual(4.5)
            continue
          }
          if (item.part === 'grid' || item.part.startsWith('absence') || item.fill === theme.absence) continue
          const color = item.stroke ?? item.fill ?? theme.background
          const seen = blended(color, theme.background, item.opacity ?? 1)
          expect(contrast(seen, theme.background), `${item.part} ${item.series}`).toBeGreaterThanOrEqual(3)
        }
      }
  })

  test('the read-out can be read', () => {
    expect(contrast(theme.onMarker, theme.marker)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.marker, theme.background)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.ink, theme.background)).toBeGreaterThanOrEqual(7)
  })

  test('Russia is blue and China red', () => {
    const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    const [r = 0, g = 0, b = 0] = rgb(theme.series.russia)
    expect(b).toBeGreaterThan(Math.max(r, g))
    const [red = 0, green = 0, blue = 0] = rgb(theme.series.china)
    expect(red).toBeGreaterThan(1.5 * Math.max(green, blue))
  })
})
