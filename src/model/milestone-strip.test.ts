import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hitAreas, type PlacedMilestone, placeMilestones } from './milestone-strip.ts'

interface Spot {
  readonly x: number
  readonly size: number
  readonly wanted: boolean
}

function place(spots: readonly Spot[], width: number, rows: number) {
  return placeMilestones(spots, {
    width,
    rows,
    xOf: ({ x }) => x,
    labelWidth: ({ size }) => size,
    wantsLabel: ({ wanted }) => wanted,
  })
}

/** Pairs of labels that touch, or of a label and the pole of a deeper one; and labels out of the picture. */
function faults(placed: readonly PlacedMilestone<unknown>[], width: number): string[] {
  const flags = placed.flatMap(({ x, label }) => (label ? [{ x, ...label }] : []))
  return flags.flatMap((a, i) => [
    ...(a.left < 0 || a.left + a.width > width ? [`flag ${i} leaves the picture`] : []),
    ...((a.side === 'right' ? a.left !== a.x : a.left + a.width !== a.x)
      ? [`flag ${i} is off its pole`]
      : []),
    ...flags.flatMap((b, j) => {
      if (i === j) return []
      const meet = a.row === b.row && a.left < b.left + b.width && b.left < a.left + a.width
      const crossed = b.row > a.row && b.x > a.left && b.x < a.left + a.width
      return [
        ...(meet ? [`flags ${i} and ${j} meet`] : []),
        ...(crossed ? [`pole ${j} crosses flag ${i}`] : []),
      ]
    }),
  ])
}

const spot = fc.record({
  x: fc.integer({ min: 0, max: 1200 }),
  size: fc.integer({ min: 20, max: 180 }),
  wanted: fc.boolean(),
})

test('no flag meets a flag, another’s pole or the edge', () => {
  fc.assert(
    fc.property(
      fc.array(spot, { maxLength: 40 }),
      fc.integer({ min: 60, max: 1400 }),
      fc.integer({ min: 1, max: 5 }),
      (spots, width, rows) => {
        const inside = spots.filter(({ x }) => x <= width)
        const placed = place(inside, width, rows)
        expect(faults(placed, width)).toEqual([])
        expect(placed).toHaveLength(inside.length)
        expect(placed.map(({ x }) => x)).toEqual(inside.map(({ x }) => x).toSorted((a, b) => a - b))
        for (const { milestone, label } of placed) {
          if (!label) continue
          expect(milestone.wanted).toBe(true)
          expect(label.width).toBe(milestone.size)
          expect(label.row).toBeLessThan(rows)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('a label with room is placed: far from others, and at either edge', () => {
  const spots = [5, 300, 600, 995].map((x) => ({ x, size: 100, wanted: true }))
  expect(place(spots, 1000, 1).map(({ label }) => label?.side)).toEqual(['right', 'right', 'right', 'left'])
})

test('a hundred milestones on one spot are placed without a search that never ends', () => {
  const spots = Array.from({ length: 100 }, () => ({ x: 500, size: 120, wanted: true }))
  const placed = place(spots, 1000, 4)
  expect(faults(placed, 1000)).toEqual([])
  expect(placed.filter(({ label }) => label).length).toBeGreaterThanOrEqual(4)
})

const px = fc.integer({ min: 0, max: 400 })

test('each dot has ground of its own to be pointed at, and a point belongs to the nearest dot', () => {
  fc.assert(
    fc.property(fc.array(px, { minLength: 1, maxLength: 60 }), px, (spots, pointer) => {
      const xs = spots.toSorted((a, b) => a - b)
      const areas = hitAreas(xs, 10).map(({ left, width }, i) => ({
        x: xs[i]!,
        from: xs[i]! + left,
        to: xs[i]! + left + width,
      }))
      areas.forEach(({ from, to }, i) => {
        expect(to).toBeGreaterThan(from)
        if (i > 0) expect(from).toBeGreaterThanOrEqual(areas[i - 1]!.to - 1e-9)
      })
      const hit = areas.find(({ from, to }) => pointer > from && pointer < to)
      const nearest = Math.min(...xs.map((x) => Math.abs(x - pointer)))
      if (hit) expect(Math.abs(hit.x - pointer)).toBeCloseTo(nearest, 9)
      else
        expect(
          xs.every(
            (x) =>
              Math.abs(x - pointer) >= 10 || areas.some(({ from, to }) => pointer === from || pointer === to),
          ),
        ).toBe(true)
    }),
    {
      examples: [
        [[697, 705], 300],
        [[100, 100, 100], 100],
      ],
    },
  )
})

test('two of March and May 2014, eight pixels apart, share the ground between them', () => {
  expect(hitAreas([697, 705], 10)).toEqual([
    { left: -10, width: 14 },
    { left: -4, width: 14 },
  ])
})

test('where there is room left others are named too, and move none of those that must be', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (spots, rows) => {
      const all = spots.filter(({ x }) => x <= 400)
      const options = {
        width: 400,
        rows,
        xOf: ({ x }: Spot) => x,
        labelWidth: ({ size }: Spot) => size,
        wantsLabel: ({ wanted }: Spot) => wanted,
      }
      const without = placeMilestones(all, options)
      const filled = placeMilestones(all, { ...options, mayLabel: () => true })
      expect(faults(filled, 400)).toEqual([])
      without.forEach(({ label }, i) => {
        if (label) expect(filled[i]?.label).toEqual(label)
      })
    }),
  )
  const placed = placeMilestones(
    [
      { x: 10, size: 50, wanted: true },
      { x: 200, size: 50, wanted: false },
    ],
    {
      width: 400,
      rows: 1,
      xOf: ({ x }) => x,
      labelWidth: ({ size }) => size,
      wantsLabel: ({ wanted }) => wanted,
      mayLabel: () => true,
    },
  )
  expect(placed.map(({ label }) => label !== null)).toEqual([true, true])
})
