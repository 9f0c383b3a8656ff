import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { FIGURES, figureMeta } from '../figures/registry.ts'
import { smallPictureQuery } from './small-picture-query.ts'
import { DARK, LIGHT } from './theme.ts'

const client = new QueryClient()

test.each(FIGURES)(
  '$id is drawn small: marks of its series or events within the box, nothing broken',
  async (meta) => {
    const { box, paths } = await client.fetchQuery(smallPictureQuery(meta, LIGHT))
    expect(paths.filter(({ part }) => part === 'series' || part === 'marker').length).toBeGreaterThan(0)
    expect(box.right - box.left).toBeGreaterThan(80)
    expect(box.bottom - box.top).toBeGreaterThan(60)
    for (const { d } of paths) {
      expect(d).not.toMatch(/NaN|undefined|Infinity/)
      // Other commands would be left out where the picture is cut.
      expect(d).toMatch(/^[MLHVhvlaZ\d\s.,-]+$/)
      for (const [, x, y] of d.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(box.left)
        expect(Number(x)).toBeLessThanOrEqual(box.right)
        expect(Number(y)).toBeGreaterThanOrEqual(box.top)
        expect(Number(y)).toBeLessThanOrEqual(box.bottom)
      }
    }
  },
)

test('it has the colours of the theme', async () => {
  const meta = figureMeta('arms-share')!
  const [light, dark] = await Promise.all(
    [LIGHT, DARK].map((theme) => client.fetchQuery(smallPictureQuery(meta, theme))),
  )
  const colours = (picture: typeof light) =>
    new Set(picture?.paths.flatMap(({ stroke, fill }) => [stroke, fill]))
  expect(colours(light)).toContain(LIGHT.series.russia)
  expect(colours(dark)).toContain(DARK.series.russia)
  expect(colours(dark)).not.toContain(LIGHT.series.russia)
})
