// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { GOLDEN_YEARS } from '../../tests/support/years.ts'
import { exportSvg } from './figure-svg.ts'
import { LOOKS } from './looks.ts'
import { ownFilter } from './metadata.ts'

const figures = await timeFigures()
const RANGES = [
  [2000, 2025],
  [1946, 2026],
  [2014, 2014],
] as const

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')
const wordsOf = (svg: string) =>
  [...parse(svg).querySelectorAll('text')]
    .map((text) => text.textContent)
    .join(' ')
    .replaceAll(/\s+/g, ' ')

describe.each(figures)('$name as SVG', (figure) => {
  const draw = (from: number, to: number, more = {}) => {
    const model = figure.build(from, to)
    const context = contextOf(model, filterOf(figure, from, to))
    return { model, context, svg: exportSvg(model, context, optionsOf(more)) }
  }

  test('is the picture it was', async () => {
    const { svg } = draw(GOLDEN_YEARS.from, GOLDEN_YEARS.to)
    const suffix = figure.isDefault ? '' : `-${figure.measure}`
    await expect(svg).toMatchFileSnapshot(`../../tests/golden/export-${figure.id}${suffix}.svg`)
  })

  test.each(RANGES)('says what it shows, of which years, from where, %i–%i', (from, to) => {
    const { model, svg } = draw(from, to)
    const words = wordsOf(svg)
    for (const part of [
      model.title,
      model.takeaway.text,
      model.subtitle,
      from === to ? `· ${from}` : `${from}–${to}`,
      `Source: ${model.vintage.credit} · data to ${model.vintage.dataTo}`,
      'Data version 2026-11-21 · 0123abcd',
      'exported 21 November 2026',
    ])
      expect(words).toContain(part)
    // A link is too long for some lines.
    expect(words.replaceAll(' ', '')).toContain(`amur.example.org/#/figure/${model.id}?years=${from}..${to}`)
  })

  test.each(RANGES)('draws and names every series that has a value, %i–%i', (from, to) => {
    const { model, svg } = draw(from, to)
    const document = parse(svg)
    const words = wordsOf(svg)
    for (const series of model.series) {
      const shown = series.points.some(({ value }) => (series.mark === 'bars' ? value : value !== null))
      const drawn = document.querySelectorAll(`path[data-series="${series.id}"]`)
      expect(drawn.length > 0, series.id).toBe(shown && hasInk(series))
      if (shown) expect(words).toContain(nameInPicture(series))
    }
  })

  test.each(LOOKS.map(({ id }) => id))('depends on nothing outside itself, look %s', (look) => {
    const { svg } = draw(2000, 2025, { look })
    const document = parse(svg)
    expect(document.querySelector('parsererror')).toBeNull()
    expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(|currentColor|foreignObject|<script|<image|href=/)
    expect(svg).not.toMatch(/localhost|127\.0\.0\.1|file:/)
    expect([...svg.matchAll(/url\(([^)]{0,5})/g)].every(([, start]) => start === 'data:')).toBe(true)
    const styles = document.querySelectorAll('style')
    expect(styles).toHaveLength(1)
    expect(styles[0]?.textContent).toMatch(/^(@font-face\{[^}]*\})+$/)
    expect(document.querySelectorAll('[style], [class]')).toHaveLength(0)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(document.querySelector('title')?.textContent).not.toBe('')
    expect(document.querySelectorAll('rect').length).toBe(look === 'transparent' ? 0 : 1)
  })

  test('is the same text for the same input, and says in its metadata what it was made from', () => {
    const { svg, model, context } = draw(1990, 2010)
    expect(exportSvg(model, context, optionsOf())).toBe(svg)
    const metadata = JSON.parse(parse(svg).getElementById('amur-metadata')?.textContent ?? '')
    expect(metadata).toMatchObject({
      generator: 'Amur',
      figure: model.id,
      filter: ownFilter(context.filter, [model.id]),
      dataVersion: '2026-11-21 · 0123abcd',
      exported: '2026-11-21',
    })
    expect(metadata.notes).toEqual(model.notes)
    const foreign = Object.keys(metadata.filter.measures).filter((name) => !name.startsWith(`${model.id}.`))
    expect(foreign).toEqual([])
    expect(metadata.query).not.toMatch(new RegExp(`(^|&)(?!${model.id}\\.)[a-z-]+\\.`))
  })
})

test('without a public address links begin with #/', () => {
  const [figure] = figures
  if (!figure) throw new Error('there is no figure')
  const model = figure.build(2000, 2025)
  const context = { ...contextOf(model, filterOf(figure, 2000, 2025)), address: null }
  const svg = exportSvg(model, context)
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  expect(wordsOf(svg)).toContain(`#/figure/${model.id}?`)
})

test('domains are named where not all are chosen, and a pinned year with its values', () => {
  const [figure] = figures
  if (!figure) throw new Error('there is no figure')
  const model = figure.build(2000, 2025)
  const filter = filterOf(figure, 2000, 2025, { domains: ['military', 'un'], pin: 2014 })
  const svg = exportSvg(model, contextOf(model, filter))
  expect(wordsOf(svg)).toContain('2000–2025 · Military and UN')
  expect(wordsOf(svg)).toContain('2014: ')
  expect(svg).toContain('data-part="pin"')
})

test('control characters and mark-up in words cannot break the file', () => {
  const [figure] = figures
  if (!figure) throw new Error('there is no figure')
  const title = 'A <b> & "quoted"\u0000\u0008\ud800 title ]]>'
  const model = { ...figure.build(2000, 2025), title }
  const document = parse(exportSvg(model, contextOf(model, filterOf(figure, 2000, 2025))))
  expect(document.querySelector('parsererror')).toBeNull()
  expect(document.querySelector('title')?.textContent).toBe('A <b> & "quoted" title ]]>')
})

type Series = ReturnType<(typeof figures)[number]['build']>['series'][number]

/** A strip of nothing but zeros has no bar to draw. */
const hasInk = ({ mark, points }: Series) => mark !== 'strip' || points.some(({ value }) => value)

/** Dots that accompany a line are named in the legend by what a plain one means. */
const nameInPicture = ({ mark, emphasis, reportedAs, label }: Series) =>
  mark === 'dots' && emphasis !== 'main' && reportedAs ? reportedAs : label
