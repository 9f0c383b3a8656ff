/**
 * What a page shows, panel by panel: the geometry of every mark, or the pixels of a canvas.
 * `marks` says how many there are, so that an empty picture is told from a full one.
 */
export function readDrawn({ panel, id, marks }) {
  return Object.fromEntries(
    [...document.querySelectorAll(panel)].map((element) => {
      const canvas = [...element.querySelectorAll('canvas')]
      if (canvas.length > 0) {
        const blank = document.createElement('canvas')
        const pictures = canvas.map((one) => {
          blank.width = one.width
          blank.height = one.height
          return { text: one.toDataURL(), empty: one.toDataURL() === blank.toDataURL() }
        })
        return [
          element.dataset[id],
          {
            geometry: pictures.map(({ text }) => text).join(),
            count: pictures.some(({ empty }) => !empty) ? 1 : 0,
          },
        ]
      }
      const shapes = [...element.querySelectorAll(marks)].filter((shape) => {
        const { width, height } = shape.getBBox()
        return width > 0 || height > 0
      })
      const geometry = shapes.map((shape) =>
        ['d', 'cx', 'cy', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height']
          .map((name) => shape.getAttribute(name) ?? '')
          .join(' '),
      )
      return [element.dataset[id], { geometry: geometry.join('|'), count: shapes.length }]
    }),
  )
}

/** Throws unless every panel shows marks, other marks than `before`. */
export function assertRedrawn(name, before, after) {
  const ids = Object.keys(after)
  if (ids.length !== 4) throw new Error(`${name}: ${ids.length} panels instead of four`)
  for (const id of ids) {
    if (after[id].count === 0) throw new Error(`${name}: panel ${id} drew nothing`)
    if (before && before[id].geometry === after[id].geometry)
      throw new Error(`${name}: panel ${id} did not change after a step`)
  }
}

export function assertSame(name, first, second, when) {
  for (const id of Object.keys(first))
    if (first[id].geometry !== second[id].geometry)
      throw new Error(`${name}: panel ${id} is not drawn the same ${when}`)
}
